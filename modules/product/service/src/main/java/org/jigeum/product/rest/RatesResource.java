package org.jigeum.product.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jigeum.kernel.BusinessDay;
import org.jigeum.kernel.ProductCode;
import org.jigeum.platform.database.Contention;
import org.jigeum.platform.rest.Caller;
import org.jigeum.platform.rest.Input;
import org.jigeum.platform.rest.Page;
import org.jigeum.platform.rest.Problem;
import org.jigeum.platform.rest.ProblemException;
import org.jigeum.platform.rest.Roles;
import org.jigeum.product.api.RateVersion;
import org.jigeum.product.application.AddRates;
import org.jigeum.product.domain.RateTable;
import org.jigeum.product.persistence.ProductCatalogue;
import org.jigeum.product.persistence.RateHistory;

@Path("/products/{code}/rates")
@Tag(name = "/products") // the server puts the module's name in front
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class RatesResource {

    @PathParam("code")
    String code;

    @Inject
    AddRates addRates;

    @Inject
    ProductCatalogue catalogue;

    @Inject
    RateHistory history;

    @Inject
    Contention contention;

    @Inject
    Caller caller;

    @POST
    @RolesAllowed(Roles.OPERATOR)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Adds a version of the rates, effective from a day that no interest has been paid for")
    @APIResponseSchema(value = RatesAnswer.class, responseCode = "201")
    @APIResponse(responseCode = "404", description = "PRODUCT_NOT_FOUND")
    @APIResponse(responseCode = "422", description = "INVALID_RATES or EFFECTIVE_IN_PAID_PERIOD")
    public Response add(@NotNull @Valid NewRates body) {
        ProductCode product = ProductPath.codeOf(code);
        BusinessDay effectiveFrom = Input.read("effectiveFrom", body.effectiveFrom(), BusinessDay::parse);
        RateTable table = body.table();
        return response(contention.retry(() -> addRates.add(product, effectiveFrom, table, caller.subject())));
    }

    private static Response response(AddRates.Outcome outcome) {
        if (outcome instanceof AddRates.Outcome.Added added) {
            return Response.status(Response.Status.CREATED)
                    .entity(RatesAnswer.of(added.version()))
                    .build();
        }
        if (outcome instanceof AddRates.Outcome.InPaidPeriod paid) {
            throw inPaidPeriod(paid.lastPaid());
        }
        throw ProductPath.notFound();
    }

    private static ProblemException inPaidPeriod(BusinessDay lastPaid) {
        return new ProblemException(new Problem(
                422,
                "EFFECTIVE_IN_PAID_PERIOD",
                "Interest is paid up to " + lastPaid + ": rates may take effect the day after, or later."));
    }

    @GET
    @RolesAllowed({Roles.CUSTOMER, Roles.TELLER, Roles.OPERATOR, Roles.AUDITOR, Roles.CHANNEL})
    @Operation(summary = "The versions of the rates, newest first")
    @APIResponse(responseCode = "200", description = "A page of versions")
    @APIResponse(responseCode = "404", description = "PRODUCT_NOT_FOUND")
    public Page<RatesAnswer> list(@QueryParam("limit") String limit, @QueryParam("after") String after) {
        ProductCode product = ProductPath.codeOf(code);
        Page.Request page = Page.Request.of(limit, after);
        int before = (int) Math.max(0, Math.min(page.afterNumberOr(Integer.MAX_VALUE), Integer.MAX_VALUE));
        List<RateVersion> versions = history.newestFirst(product, before, page.rowsToRead());
        if (versions.isEmpty() && !catalogue.has(product)) {
            throw ProductPath.notFound();
        }
        return Page.of(versions, page, RateVersion::version, RatesAnswer::of);
    }
}
