package org.jigeum.platform.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jigeum.kernel.CustomerId;

/** Who sends the request, by the token that the server has verified. */
@RequestScoped
public class Caller {

    private static final Set<String> STAFF = Set.of(Roles.TELLER, Roles.OPERATOR, Roles.AUDITOR);

    @Inject
    JsonWebToken token;

    /** The token's subject; it owns the idempotency keys it sends. */
    public String subject() {
        String subject = token.getSubject();
        if (subject == null || subject.isBlank()) {
            throw new ProblemException(HttpProblems.ofStatus(401));
        }
        return subject;
    }

    public boolean isStaff() {
        return token.getGroups().stream().anyMatch(STAFF::contains);
    }

    public boolean is(CustomerId customer) {
        return token.getGroups().contains(Roles.CUSTOMER) && customer.id().equals(token.getSubject());
    }

    /** Staff, or the customer itself. */
    public boolean maySee(CustomerId customer) {
        return isStaff() || is(customer);
    }

    /** A teller on the customer's behalf, or the customer itself. */
    public boolean mayActFor(CustomerId customer) {
        return token.getGroups().contains(Roles.TELLER) || is(customer);
    }
}
