package org.jigeum.accounting.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jigeum.accounting.application.CorrectionProblems;
import org.jigeum.accounting.application.ProposeCorrection;
import org.jigeum.accounting.domain.Reason;
import org.jigeum.kernel.AccountNumber;
import org.jigeum.platform.answers.KeyedRequest;
import org.jigeum.platform.answers.KeyedRequests;
import org.jigeum.platform.rest.Roles;

/** Reversals of single entries: proposed here, decided like any correction. */
@Path("/accounts/{no}/entries/{entryId}/reversal")
@RequestScoped
@Tag(name = "/corrections") // the server puts the module's name in front
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class ReversalsResource {

    @Inject
    ProposeCorrection proposeCorrection;

    @Inject
    KeyedRequests keyedRequests;

    @Context
    UriInfo uri;

    @POST
    @RolesAllowed(Roles.TELLER)
    @Operation(summary = "Proposes to reverse an entry, a transfer on both accounts")
    @APIResponseSchema(value = CorrectionJson.Recorded.class, responseCode = "201")
    @APIResponse(responseCode = "409", description = "ALREADY_REVERSED")
    @APIResponse(responseCode = "422", description = "NOT_REVERSIBLE, NOT_PERMITTED, IDEMPOTENCY_KEY_REUSED")
    @APIResponse(responseCode = "503", description = "BUSY: send it again with the same key")
    public Response propose(
            @PathParam("no") String no,
            @PathParam("entryId") String entryId,
            @HeaderParam(KeyedRequest.HEADER) String key,
            @NotNull @Valid CorrectionJson.Why body) {
        AccountNumber account = Paths.account(no);
        long entry = Paths.id(entryId).orElseThrow(CorrectionProblems::entryNotFound);
        Reason reason = body.read();
        return keyedRequests.serve(
                key,
                uri.getPath(),
                body,
                request -> proposeCorrection.reverse(account, entry, reason, request, CorrectionAnswers::proposed));
    }
}
