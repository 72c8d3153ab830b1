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
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jigeum.accounting.application.MoveMoney;
import org.jigeum.accounting.application.MoveMoney.Route;
import org.jigeum.kernel.AccountNumber;
import org.jigeum.platform.answers.KeyedRequest;
import org.jigeum.platform.answers.KeyedRequests;
import org.jigeum.platform.audit.Access;
import org.jigeum.platform.rest.Caller;
import org.jigeum.platform.rest.Input;
import org.jigeum.platform.rest.Problem;
import org.jigeum.platform.rest.ProblemException;
import org.jigeum.platform.rest.Roles;

/** Transfers between two accounts of the bank. A request sent again with its key gets its first answer. */
@Path("/transfers")
@RequestScoped
@Tag(name = "/transfers") // the server puts the module's name in front
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class TransfersResource {

    @Inject
    MoveMoney moveMoney;

    @Inject
    MoneyAnswers answers;

    @Inject
    KeyedRequests keyedRequests;

    @Inject
    Caller caller;

    @Inject
    Access access;

    @Context
    UriInfo uri;

    @POST
    @RolesAllowed({Roles.CUSTOMER, Roles.TELLER})
    @Operation(summary = "Transfers money between two accounts of the bank")
    @APIResponseSchema(value = MoneyJson.Moved.class, responseCode = "201")
    @APIResponse(responseCode = "422", description = "NOT_PERMITTED, INSUFFICIENT_BALANCE, IDEMPOTENCY_KEY_REUSED")
    @APIResponse(responseCode = "503", description = "BUSY: send it again with the same key")
    public Response transfer(@HeaderParam(KeyedRequest.HEADER) String key, @NotNull @Valid MoneyJson.Transfer body) {
        Route route = route(body);
        return keyedRequests.serve(
                key,
                uri.getPath(),
                body,
                request -> moveMoney.transfer(route, body.sum(), caller.ownerActedFor(), request, answers::of));
    }

    private Route route(MoneyJson.Transfer body) {
        AccountNumber from = Input.read("from", body.from(), AccountNumber::new);
        AccountNumber to = Input.read("to", body.to(), AccountNumber::new);
        access.concerns(from);
        access.concerns(to);
        if (from.equals(to)) {
            throw new ProblemException(new Problem(422, "SAME_ACCOUNT", "A transfer goes to another account."));
        }
        return new Route(from, to);
    }
}
