package org.jigeum.platform.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jigeum.kernel.CustomerId;
import org.jigeum.platform.audit.Access;
import org.jigeum.platform.audit.Asker;
import org.jigeum.platform.audit.Asker.Scrutiny;

/** Who sends the request, by the token that the server has verified. */
@RequestScoped
public class Caller {

    private static final Set<String> STAFF = Set.of(Roles.TELLER, Roles.OPERATOR, Roles.AUDITOR);

    /** It is stored with what the caller does: no blanks at the ends, no control characters, not endless. */
    private static final Pattern SUBJECT =
            Pattern.compile("[^\\s\\p{Cntrl}]|[^\\s\\p{Cntrl}][^\\p{Cntrl}]{0,253}[^\\s\\p{Cntrl}]");

    @Inject
    JsonWebToken token;

    @Inject
    Access access;

    /** The token puts them together anew whenever it is asked. */
    private Set<String> groups;

    /** The token's subject; it owns the idempotency keys it sends. */
    public String subject() {
        String subject = token.getSubject();
        if (subject == null || !SUBJECT.matcher(subject).matches()) {
            throw new ProblemException(HttpProblems.ofStatus(401));
        }
        return subject;
    }

    /**
     * A subject that somebody may have.
     *
     * @throws IllegalArgumentException if nobody can
     */
    static String subject(String text) {
        if (!SUBJECT.matcher(text).matches()) {
            throw new IllegalArgumentException("A subject has 1 to 255 characters that can be seen.");
        }
        return text;
    }

    /**
     * The caller as the audit log names it.
     *
     * @throws ProblemException 401 if the token says nobody
     */
    public Asker asker() { // public, as those that the server calls without reflection are
        SortedSet<String> roles = new TreeSet<>(groups());
        roles.retainAll(Roles.ALL);
        return new Asker(subject(), roles, isStaff() ? Scrutiny.EVERYTHING : Scrutiny.REFUSALS);
    }

    private Set<String> groups() {
        if (groups == null) {
            groups = token.getGroups();
        }
        return groups;
    }

    public boolean isStaff() {
        return groups().stream().anyMatch(STAFF::contains);
    }

    private boolean is(CustomerId customer) {
        return groups().contains(Roles.CUSTOMER) && customer.id().equals(token.getSubject());
    }

    /** Staff, or the customer itself. That it is asked is for the audit log, and so is a no, whatever is answered. */
    public boolean maySee(CustomerId customer) {
        access.concerns(customer);
        boolean may = isStaff() || is(customer);
        if (!may) {
            access.conceal();
        }
        return may;
    }

    /**
     * Whose accounts the caller may move money of: empty for a teller, who acts on any owner's behalf, else the
     * caller.
     *
     * @throws ProblemException 401 if the caller cannot be a customer
     */
    public Optional<CustomerId> ownerActedFor() {
        if (groups().contains(Roles.TELLER)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new CustomerId(subject()));
        } catch (IllegalArgumentException e) {
            throw new ProblemException(HttpProblems.ofStatus(401));
        }
    }
}
