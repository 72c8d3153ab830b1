package org.jigeum.interest.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jigeum.interest.application.AccountProblems;
import org.jigeum.interest.application.ClaimInterest;
import org.jigeum.interest.application.ListClaims;
import org.jigeum.interest.application.RequestedClaim;
import org.jigeum.interest.cache.ClaimGuard;
import org.jigeum.interest.domain.Claim;
import org.jigeum.interest.domain.ClaimOutcome;
import org.jigeum.kernel.AccountNumber;
import org.jigeum.kernel.BusinessDay;
import org.jigeum.platform.answers.Answer;
import org.jigeum.platform.answers.KeyedRequest;
import org.jigeum.platform.answers.KeyedRequests;
import org.jigeum.platform.audit.Access;
import org.jigeum.platform.rest.Caller;
import org.jigeum.platform.rest.Input;
import org.jigeum.platform.rest.Page;
import org.jigeum.platform.rest.Problem;
import org.jigeum.platform.rest.Roles;

/** Claims of an account: 지금 이자 받기. */
@Path("/accounts/{no}/claims")
@ApplicationScoped
@Tag(name = "/interest") // the server puts the module's name in front
@Produces(MediaType.APPLICATION_JSON)
public class ClaimsResource {

    private static final LocalDate AFTER_EVERY_DAY = LocalDate.of(9999, 12, 31);

    @Inject
    ClaimInterest claimInterest;

    @Inject
    ClaimGuard claimGuard;

    @Inject
    ListClaims listClaims;

    @Inject
    KeyedRequests keyedRequests;

    @Inject
    Caller caller;

    @Inject
    Access access;

    @Context
    UriInfo uri;

    @POST
    @CountedClaim
    @RolesAllowed({Roles.CUSTOMER, Roles.TELLER})
    @Operation(summary = "Pays the interest earned up to yesterday, taxed and booked, now")
    @APIResponseSchema(value = InterestJson.ClaimAnswer.class, responseCode = "201")
    @APIResponse(
            responseCode = "409",
            description =
                    "ALREADY_CLAIMED: every day that is over has been paid; or, with Retry-After, another claim of"
                            + " the caller for this account is under way")
    @APIResponse(responseCode = "422", description = "NOTHING_TO_CLAIM, NOT_PERMITTED, IDEMPOTENCY_KEY_REUSED")
    @APIResponse(responseCode = "503", description = "BUSY: send it again with the same key")
    public Response claim(@PathParam("no") String no, @HeaderParam(KeyedRequest.HEADER) String key) {
        AccountNumber number = AccountProblems.number(no);
        KeyedRequest request = keyedRequests.read(key, uri.getPath(), "");
        return claimGuard
                .during(number, request, () -> keyedRequests.serve(request, keyed -> claim(number, keyed)))
                .orElseGet(this::underWay);
    }

    /** To a customer without a connection to the database, so without an entry in the audit log. */
    private Response underWay() {
        if (!caller.isStaff()) {
            access.exempt();
        }
        return Refusals.claimUnderWay();
    }

    private Answer claim(AccountNumber number, KeyedRequest request) {
        return claimInterest.claim(
                new RequestedClaim(number, caller.ownerActedFor(), request, access.ofStaff()),
                ClaimsResource::paid,
                this::answer);
    }

    @GET
    @RolesAllowed({Roles.CUSTOMER, Roles.TELLER, Roles.OPERATOR, Roles.AUDITOR})
    @Operation(summary = "Lists the claims of an account, newest first")
    public Page<InterestJson.ClaimAnswer> claims(
            @PathParam("no") String no, @QueryParam("limit") String limit, @QueryParam("after") String after) {
        Page.Request page = Page.Request.of(limit, after);
        LocalDate before = page.after() == null
                ? AFTER_EVERY_DAY
                : Input.read("after", page.after(), BusinessDay::parse).date();
        List<Claim> rows = listClaims.of(AccountProblems.number(no), before, page.rowsToRead(), caller::maySee);
        return Page.of(rows, page, claim -> claim.period().through(), InterestJson.ClaimAnswer::of);
    }

    private Answer answer(ClaimOutcome outcome) {
        if (outcome instanceof ClaimOutcome.Paid paid) {
            return paid(paid.claim());
        }
        return Answer.refused(refusal(outcome));
    }

    /** Whoever asks: claims of several callers are paid together. */
    private static Answer paid(Claim claim) {
        return Answer.created(InterestJson.ClaimAnswer.of(claim));
    }

    private Problem refusal(ClaimOutcome outcome) {
        if (outcome instanceof ClaimOutcome.NotPermitted refused) {
            return Refusals.notPermitted(refused.states(), caller);
        }
        if (outcome instanceof ClaimOutcome.AlreadyClaimed) {
            return Refusals.alreadyClaimed();
        }
        if (outcome instanceof ClaimOutcome.NothingToClaim) {
            return Refusals.nothingToClaim();
        }
        throw new IllegalArgumentException("A payment is not a refusal.");
    }
}
