package org.jigeum.interest.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.executable.ExecutableType;
import jakarta.validation.executable.ValidateOnExecution;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jigeum.interest.application.AccountProblems;
import org.jigeum.interest.application.QuoteInterest;
import org.jigeum.interest.domain.ShownQuote;
import org.jigeum.platform.answers.Answer;
import org.jigeum.platform.rest.Caller;
import org.jigeum.platform.rest.JsonFormat;
import org.jigeum.platform.rest.ProblemException;
import org.jigeum.platform.rest.Roles;

/** What a claim would pay now. */
@Path("/accounts/{no}/quote")
@ValidateOnExecution(type = ExecutableType.NONE) // there is nothing to validate, and looking for it takes time
@ApplicationScoped
@Tag(name = "/interest") // the server puts the module's name in front
@Produces(MediaType.APPLICATION_JSON)
public class QuoteResource {

    @Inject
    QuoteInterest quoteInterest;

    @Inject
    Caller caller;

    @GET
    @RolesAllowed({Roles.CUSTOMER, Roles.TELLER, Roles.OPERATOR, Roles.AUDITOR})
    @Operation(summary = "Shows what a claim would pay now, and how it is computed")
    @APIResponseSchema(value = InterestJson.QuoteAnswer.class, responseCode = "200")
    public Response quote(@PathParam("no") String no) {
        ShownQuote quote = quoteInterest.quote(
                AccountProblems.number(no),
                caller::maySee,
                computed -> JsonFormat.text(InterestJson.QuoteAnswer.of(computed)));
        boolean mayBeShown =
                switch (quote.audience()) {
                    case OWNER_AND_STAFF -> true;
                    case STAFF -> caller.isStaff();
                    case NOBODY -> false;
                };
        if (!mayBeShown) {
            throw new ProblemException(Refusals.notPermitted(quote.statesAgainst(), caller));
        }
        return new Answer(200, quote.answer()).response();
    }
}
