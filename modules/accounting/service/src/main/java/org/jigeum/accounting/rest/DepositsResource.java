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
import org.jigeum.accounting.application.DepositMoney;
import org.jigeum.accounting.application.RequestedDeposit;
import org.jigeum.kernel.AccountNumber;
import org.jigeum.platform.answers.KeyedRequest;
import org.jigeum.platform.answers.KeyedRequests;
import org.jigeum.platform.audit.Access;
import org.jigeum.platform.rest.Roles;

/** Deposits: money that comes from outside the bank. A request sent again with its key gets its first answer. */
@Path("/accounts/{no}/deposits")
@RequestScoped
@Tag(name = "/deposits") // the server puts the module's name in front
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class DepositsResource {

    @Inject
    DepositMoney depositMoney;

    @Inject
    MoneyAnswers answers;

    @Inject
    KeyedRequests keyedRequests;

    @Inject
    Access access;

    @Context
    UriInfo uri;

    @POST
    @RolesAllowed({Roles.TELLER, Roles.CHANNEL})
    @Operation(summary = "Deposits money that came from outside the bank")
    @APIResponseSchema(value = MoneyJson.Moved.class, responseCode = "201")
    @APIResponse(responseCode = "422", description = "NOT_PERMITTED, INSUFFICIENT_BALANCE, IDEMPOTENCY_KEY_REUSED")
    @APIResponse(responseCode = "503", description = "BUSY: send it again with the same key")
    public Response deposit(
            @PathParam("no") String no,
            @HeaderParam(KeyedRequest.HEADER) String key,
            @NotNull @Valid MoneyJson.Movement body) {
        AccountNumber account = Paths.account(no);
        return keyedRequests.serve(
                key,
                uri.getPath(),
                body,
                request -> depositMoney.deposit(
                        new RequestedDeposit(account, body.sum(), request, access.ofStaff()),
                        MoneyAnswers::moved,
                        answers::of));
    }
}
