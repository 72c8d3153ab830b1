package org.jigeum.interest.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
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
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jigeum.interest.application.OrderRegularPayment;
import org.jigeum.interest.application.ShowRegularPayment;
import org.jigeum.interest.application.ShowRegularPayment.Shown;
import org.jigeum.interest.domain.FailedAccount;
import org.jigeum.kernel.AccountNumber;
import org.jigeum.kernel.BusinessDay;
import org.jigeum.platform.rest.Caller;
import org.jigeum.platform.rest.Input;
import org.jigeum.platform.rest.Page;
import org.jigeum.platform.rest.ProblemException;
import org.jigeum.platform.rest.Roles;

/** 정기 이자 지급: the bank pays what was not claimed. */
@Path("/regular-payments")
@RequestScoped
@Tag(name = "/interest") // the server puts the module's name in front
@Produces(MediaType.APPLICATION_JSON)
public class RegularPaymentsResource {

    private static final AccountNumber BEFORE_ALL = AccountNumber.of(0);
    private static final int FAILURES_SHOWN = 100;

    @Inject
    OrderRegularPayment orderRegularPayment;

    @Inject
    ShowRegularPayment showRegularPayment;

    @Inject
    Caller caller;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.OPERATOR)
    @Operation(
            summary = "Pays all unclaimed interest; again: takes up what was interrupted or failed, pays nothing twice")
    @APIResponseSchema(value = RegularPaymentJson.Ordered.class, responseCode = "202")
    @APIResponse(responseCode = "409", description = "REGULAR_PAYMENT_UNDER_WAY: that of another day is not finished")
    @APIResponse(responseCode = "422", description = "DAY_NOT_REACHED")
    public Response order(RegularPaymentJson.Order order) {
        String written = Input.read("body", order, RegularPaymentJson.Order::day);
        BusinessDay day = Input.read("day", written, BusinessDay::parse);
        long runId = orderRegularPayment.order(day, caller.subject());
        return Response.accepted(new RegularPaymentJson.Ordered(Long.toString(runId)))
                .build();
    }

    @GET
    @RolesAllowed({Roles.OPERATOR, Roles.AUDITOR})
    @Operation(summary = "Lists the runs of the regular payment, newest first")
    public Page<RegularPaymentJson.Run> runs(@QueryParam("limit") String limit, @QueryParam("after") String after) {
        Page.Request page = Page.Request.of(limit, after);
        List<Shown> rows = showRegularPayment.newestFirst(page.afterNumberOr(Long.MAX_VALUE), page.rowsToRead());
        return Page.of(rows, page, shown -> shown.run().runId(), shown -> json(shown));
    }

    @GET
    @Path("{runId}")
    @RolesAllowed({Roles.OPERATOR, Roles.AUDITOR})
    @Operation(summary = "Shows how far a run is, and what came of it")
    @APIResponse(responseCode = "404", description = "REGULAR_PAYMENT_NOT_FOUND")
    public RegularPaymentJson.Run run(@PathParam("runId") String runId) {
        return json(found(runId));
    }

    @GET
    @Path("{runId}/failures")
    @RolesAllowed({Roles.OPERATOR, Roles.AUDITOR})
    @Operation(summary = "Lists the accounts that could not be paid, in order of number, with the causes")
    @APIResponse(responseCode = "404", description = "REGULAR_PAYMENT_NOT_FOUND")
    public Page<RegularPaymentJson.Failure> failures(
            @PathParam("runId") String runId, @QueryParam("limit") String limit, @QueryParam("after") String after) {
        Page.Request page = Page.Request.of(limit, after);
        AccountNumber last = page.after() == null ? BEFORE_ALL : Input.read("after", page.after(), AccountNumber::new);
        List<FailedAccount> rows =
                showRegularPayment.failures(found(runId).run().runId(), last, page.rowsToRead());
        return Page.of(rows, page, FailedAccount::account, RegularPaymentJson.Failure::of);
    }

    private RegularPaymentJson.Run json(Shown shown) {
        return RegularPaymentJson.Run.of(
                shown, showRegularPayment.failures(shown.run().runId(), BEFORE_ALL, FAILURES_SHOWN));
    }

    private Shown found(String runId) {
        return Optional.of(runId)
                .filter(text -> text.matches("[0-9]{1,18}"))
                .flatMap(text -> showRegularPayment.find(Long.parseLong(text)))
                .orElseThrow(() -> ProblemException.notFound("REGULAR_PAYMENT_NOT_FOUND", "There is no such run."));
    }
}
