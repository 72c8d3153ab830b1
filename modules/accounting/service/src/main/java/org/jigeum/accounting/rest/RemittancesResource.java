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
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jigeum.accounting.application.RemitTax;
import org.jigeum.accounting.domain.Remittance;
import org.jigeum.accounting.domain.RemittanceOutcome;
import org.jigeum.accounting.domain.TaxMonth;
import org.jigeum.accounting.persistence.Remittances;
import org.jigeum.platform.answers.Answer;
import org.jigeum.platform.answers.KeyedRequest;
import org.jigeum.platform.answers.KeyedRequests;
import org.jigeum.platform.rest.Page;
import org.jigeum.platform.rest.Problem;
import org.jigeum.platform.rest.Roles;

/** Remittances of withheld tax. */
@Path("/tax/remittances")
@RequestScoped
@Tag(name = "/tax") // the server puts the module's name in front
@Produces(MediaType.APPLICATION_JSON)
public class RemittancesResource {

    @Inject
    RemitTax remitTax;

    @Inject
    Remittances remittances;

    @Inject
    KeyedRequests keyedRequests;

    @Context
    UriInfo uri;

    @POST
    @RolesAllowed(Roles.OPERATOR)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Remits the tax withheld in a month, less what was remitted for it before")
    @APIResponseSchema(value = TaxJson.Remittance.class, responseCode = "201")
    @APIResponse(responseCode = "422", description = "MONTH_NOT_OVER, NOTHING_TO_REMIT, IDEMPOTENCY_KEY_REUSED")
    @APIResponse(responseCode = "503", description = "BUSY: send it again with the same key")
    public Response remit(@HeaderParam(KeyedRequest.HEADER) String key, @NotNull @Valid TaxJson.NewRemittance body) {
        TaxMonth month = body.read();
        return keyedRequests.serve(
                key, uri.getPath(), body, request -> remitTax.remit(month, request, RemittancesResource::answer));
    }

    private static Answer answer(RemittanceOutcome outcome) {
        if (outcome instanceof RemittanceOutcome.Remitted remitted) {
            return Answer.created(TaxJson.Remittance.of(remitted.remittance()));
        }
        if (outcome instanceof RemittanceOutcome.MonthNotOver) {
            return Answer.refused(new Problem(
                    422, "MONTH_NOT_OVER", "Interest may still be paid in this month. Nothing was remitted."));
        }
        if (outcome instanceof RemittanceOutcome.NothingToRemit) {
            return Answer.refused(new Problem(
                    422, "NOTHING_TO_REMIT", "All tax that is registered for this month has been remitted."));
        }
        throw new IllegalArgumentException("No answer is known for " + outcome);
    }

    @GET
    @RolesAllowed({Roles.AUDITOR, Roles.OPERATOR})
    @Operation(summary = "Lists the remittances of withheld tax, newest first")
    public Page<TaxJson.Remittance> list(@QueryParam("limit") String limit, @QueryParam("after") String after) {
        Page.Request page = Page.Request.of(limit, after);
        List<Remittance> rows = remittances.newestFirst(page.afterNumberOr(Long.MAX_VALUE), page.rowsToRead());
        return Page.of(rows, page, Remittance::remittanceId, TaxJson.Remittance::of);
    }
}
