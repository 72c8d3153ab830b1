package org.jigeum.accounting.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jigeum.accounting.application.ComputeTaxReturn;
import org.jigeum.accounting.domain.TaxMonth;
import org.jigeum.accounting.persistence.WithholdingLine;
import org.jigeum.accounting.persistence.Withholdings;
import org.jigeum.accounting.persistence.Withholdings.CustomerTotals;
import org.jigeum.accounting.persistence.Withholdings.Days;
import org.jigeum.kernel.AccountNumber;
import org.jigeum.kernel.BusinessDay;
import org.jigeum.kernel.CustomerId;
import org.jigeum.platform.rest.Input;
import org.jigeum.platform.rest.Page;
import org.jigeum.platform.rest.Roles;

/** The withholding register: its lines, the returns of months and the payment statements of years. */
@Path("/tax")
@RequestScoped
@Tag(name = "/tax") // the server puts the module's name in front
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.AUDITOR, Roles.OPERATOR})
public class WithholdingsResource {

    /** Before every id. */
    private static final String FIRST_CUSTOMER = "";

    @Inject
    Withholdings withholdings;

    @Inject
    ComputeTaxReturn computeTaxReturn;

    @GET
    @Path("withholdings")
    @Operation(summary = "Lists the withholding register, of an account or some payment dates if they are given")
    public Page<TaxJson.Line> lines(
            @QueryParam("accountNumber") String accountNumber,
            @QueryParam("from") String from,
            @QueryParam("to") String to,
            @QueryParam("limit") String limit,
            @QueryParam("after") String after) {
        Page.Request page = Page.Request.of(limit, after);
        Optional<AccountNumber> account = Optional.ofNullable(accountNumber)
                .map(number -> Input.read("accountNumber", number, AccountNumber::new));
        Days paidOn = Days.between(day("from", from), day("to", to));
        List<WithholdingLine> rows =
                withholdings.lines(account, paidOn, page.afterNumberOr(Long.MIN_VALUE), page.rowsToRead());
        return Page.of(rows, page, WithholdingLine::payoutId, TaxJson.Line::of);
    }

    private static Optional<BusinessDay> day(String name, String day) {
        return Optional.ofNullable(day).map(written -> Input.read(name, written, BusinessDay::parse));
    }

    @GET
    @Path("returns/{month}")
    @Operation(summary = "Adds up what was withheld in a month, yyyy-MM: declared and remitted by the 10th of the next")
    public TaxJson.Return taxReturn(@PathParam("month") String month) {
        return TaxJson.Return.of(computeTaxReturn.of(Input.read("month", month, TaxMonth::parse)));
    }

    @GET
    @Path("statements/{year}")
    @Operation(summary = "Adds up what each customer was paid in a year, yyyy, for the payment statement")
    public Page<TaxJson.Statement> statements(
            @PathParam("year") String year,
            @QueryParam("customerId") String customerId,
            @QueryParam("limit") String limit,
            @QueryParam("after") String after) {
        Page.Request page = Page.Request.of(limit, after);
        Optional<CustomerId> customer =
                Optional.ofNullable(customerId).map(id -> Input.read("customerId", id, CustomerId::new));
        Days days = Input.read("year", year, WithholdingsResource::year);
        String previous = page.after() == null
                ? FIRST_CUSTOMER
                : Input.read("after", page.after(), CustomerId::new).id();
        List<CustomerTotals> rows = withholdings.byCustomer(customer, days, previous, page.rowsToRead());
        return Page.of(rows, page, CustomerTotals::customerId, totals -> TaxJson.Statement.of(year, totals));
    }

    private static Days year(String year) {
        if (!year.matches("[0-9]{4}")) {
            throw new IllegalArgumentException("A year is written yyyy.");
        }
        return Days.ofYear(Integer.parseInt(year));
    }
}
