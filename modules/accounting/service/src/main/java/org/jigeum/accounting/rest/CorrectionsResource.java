package org.jigeum.accounting.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
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
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jigeum.accounting.application.ApproveCorrection;
import org.jigeum.accounting.application.ConcernedAccounts;
import org.jigeum.accounting.application.CorrectionProblems;
import org.jigeum.accounting.application.ProposeCorrection;
import org.jigeum.accounting.application.RejectCorrection;
import org.jigeum.accounting.domain.Correction;
import org.jigeum.accounting.domain.Proposal;
import org.jigeum.accounting.domain.Reason;
import org.jigeum.accounting.persistence.Corrections;
import org.jigeum.kernel.AccountNumber;
import org.jigeum.platform.answers.KeyedRequest;
import org.jigeum.platform.answers.KeyedRequests;
import org.jigeum.platform.database.Contention;
import org.jigeum.platform.rest.Caller;
import org.jigeum.platform.rest.Input;
import org.jigeum.platform.rest.Page;
import org.jigeum.platform.rest.ProblemException;
import org.jigeum.platform.rest.Roles;

/** Corrections and reversals: one member of staff proposes, another decides. */
@Path("/corrections")
@RequestScoped
@Tag(name = "/corrections") // the server puts the module's name in front
@Produces(MediaType.APPLICATION_JSON)
public class CorrectionsResource {

    private static final List<String> STATUSES = List.of("PROPOSED", "APPROVED", "REJECTED");

    @Inject
    ProposeCorrection proposeCorrection;

    @Inject
    ApproveCorrection approveCorrection;

    @Inject
    RejectCorrection rejectCorrection;

    @Inject
    Corrections corrections;

    @Inject
    KeyedRequests keyedRequests;

    @Inject
    Contention contention;

    @Inject
    Caller caller;

    @Inject
    ConcernedAccounts concernedAccounts;

    @Context
    UriInfo uri;

    @POST
    @RolesAllowed(Roles.TELLER)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Proposes to correct the balance of an account from a value day on")
    @APIResponseSchema(value = CorrectionJson.Recorded.class, responseCode = "201")
    @APIResponse(responseCode = "422", description = "VALUE_DAY_OUT_OF_RANGE, NOT_PERMITTED, IDEMPOTENCY_KEY_REUSED")
    @APIResponse(responseCode = "503", description = "BUSY: send it again with the same key")
    public Response propose(
            @HeaderParam(KeyedRequest.HEADER) String key, @NotNull @Valid CorrectionJson.NewCorrection body) {
        Proposal proposal = body.proposal();
        concernedAccounts.tell(proposal.account());
        return keyedRequests.serve(
                key,
                uri.getPath(),
                body,
                request -> proposeCorrection.correct(proposal, request, CorrectionAnswers::proposed));
    }

    @POST
    @Path("{id}/approval")
    @RolesAllowed({Roles.TELLER, Roles.OPERATOR})
    @Operation(summary = "Approves a correction, which posts it; sent again by the same person it is answered alike")
    @APIResponseSchema(CorrectionJson.Recorded.class)
    @APIResponse(responseCode = "409", description = "ALREADY_DECIDED")
    @APIResponse(
            responseCode = "422",
            description = "SAME_PERSON, INSUFFICIENT_BALANCE, BALANCE_TOO_HIGH, NOT_PERMITTED: it stays proposed")
    @APIResponse(responseCode = "503", description = "BUSY: send it again")
    public Response approve(@PathParam("id") String id) {
        long correctionId = read(id);
        String checker = caller.subject();
        return CorrectionAnswers.decided(contention.retry(() -> approveCorrection.approve(correctionId, checker)));
    }

    @POST
    @Path("{id}/rejection")
    @RolesAllowed({Roles.TELLER, Roles.OPERATOR})
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Rejects a correction; sent again by the same person it is answered alike")
    @APIResponseSchema(CorrectionJson.Recorded.class)
    @APIResponse(responseCode = "409", description = "ALREADY_DECIDED")
    @APIResponse(responseCode = "422", description = "SAME_PERSON")
    @APIResponse(responseCode = "503", description = "BUSY: send it again")
    public Response reject(@PathParam("id") String id, @NotNull @Valid CorrectionJson.Why body) {
        long correctionId = read(id);
        String checker = caller.subject();
        Reason reason = body.read();
        return CorrectionAnswers.decided(
                contention.retry(() -> rejectCorrection.reject(correctionId, checker, reason)));
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.TELLER, Roles.OPERATOR, Roles.AUDITOR})
    @Operation(summary = "Shows a correction or reversal")
    public CorrectionJson.Recorded correction(@PathParam("id") String id) {
        Correction correction = corrections.find(read(id)).orElseThrow(CorrectionProblems::notFound);
        correction.proposal().changes().keySet().forEach(concernedAccounts::tell);
        return CorrectionJson.Recorded.of(correction);
    }

    @GET
    @RolesAllowed({Roles.TELLER, Roles.OPERATOR, Roles.AUDITOR})
    @Operation(summary = "Lists corrections and reversals, newest first, of a status or an account if one is given")
    public Page<CorrectionJson.Recorded> list(
            @QueryParam("status") String status,
            @QueryParam("accountNumber") String accountNumber,
            @QueryParam("limit") String limit,
            @QueryParam("after") String after) {
        if (status != null && !STATUSES.contains(status)) {
            throw ProblemException.invalidRequest("status must be among " + STATUSES);
        }
        Page.Request page = Page.Request.of(limit, after);
        Optional<AccountNumber> account = Optional.ofNullable(accountNumber)
                .map(number -> Input.read("accountNumber", number, AccountNumber::new));
        account.ifPresent(concernedAccounts::tell);
        List<Correction> rows = corrections.list(
                status == null ? STATUSES : List.of(status),
                account,
                page.afterNumberOr(Long.MAX_VALUE),
                page.rowsToRead());
        return Page.of(rows, page, Correction::correctionId, CorrectionJson.Recorded::of);
    }

    private static long read(String id) {
        return Paths.id(id).orElseThrow(CorrectionProblems::notFound);
    }
}
