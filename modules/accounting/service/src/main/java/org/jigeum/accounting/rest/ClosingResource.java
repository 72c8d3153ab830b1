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
import org.jigeum.accounting.application.CloseAccount;
import org.jigeum.kernel.AccountNumber;
import org.jigeum.platform.answers.KeyedRequest;
import org.jigeum.platform.answers.KeyedRequests;
import org.jigeum.platform.rest.Roles;

/** The closing of an account. A request sent again with its key gets its first answer. */
@Path("/accounts/{no}/closing")
@RequestScoped
@Tag(name = "/accounts") // the server puts the module's name in front
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class ClosingResource {

    @Inject
    CloseAccount closeAccount;

    @Inject
    KeyedRequests keyedRequests;

    @Context
    UriInfo uri;

    @POST
    @RolesAllowed(Roles.TELLER)
    @Operation(summary = "Pays the last interest, pays out the rest and closes the account")
    @APIResponseSchema(value = ClosingJson.Closed.class, responseCode = "201")
    @APIResponse(responseCode = "409", description = "CORRECTION_PENDING")
    @APIResponse(responseCode = "422", description = "NOT_PERMITTED, INTEREST_OWED, IDEMPOTENCY_KEY_REUSED")
    @APIResponse(responseCode = "503", description = "BUSY: send it again with the same key")
    public Response close(
            @PathParam("no") String no,
            @HeaderParam(KeyedRequest.HEADER) String key,
            @NotNull @Valid ClosingJson.Order body) {
        AccountNumber account = Paths.account(no);
        return keyedRequests.serve(
                key,
                uri.getPath(),
                body,
                request -> closeAccount.close(
                        account, body.remark(), request, outcome -> ClosingJson.answer(account, outcome)));
    }
}
