package org.jigeum.interest.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jigeum.interest.application.RunAccruals;
import org.jigeum.interest.domain.DailyAccrual;
import org.jigeum.interest.persistence.Accruals;
import org.jigeum.interest.persistence.RecordedAccrual;
import org.jigeum.kernel.BusinessDay;
import org.jigeum.kernel.ProductCode;
import org.jigeum.platform.rest.Input;
import org.jigeum.platform.rest.Page;
import org.jigeum.platform.rest.Roles;

/** Daily accrual: the interest of each product and day in the general ledger. */
@Path("/accruals")
@RequestScoped
@Tag(name = "/interest") // the server puts the module's name in front
@Produces(MediaType.APPLICATION_JSON)
public class AccrualsResource {

    /** Later than any day, and after any code. */
    private static final Accruals.Key START = new Accruals.Key(LocalDate.of(9999, 12, 31), "~");

    @Inject
    RunAccruals runAccruals;

    @Inject
    Accruals accruals;

    @POST
    @RolesAllowed(Roles.OPERATOR)
    @Operation(summary = "Accrues all days that are over, of every product, in the background; what is accrued stays")
    @APIResponseSchema(value = Started.class, responseCode = "202")
    public Response start() {
        return Response.accepted(new Started(runAccruals.start().toString())).build();
    }

    @GET
    @RolesAllowed({Roles.OPERATOR, Roles.AUDITOR})
    @Operation(summary = "Lists what was accrued, the latest day first, of one product or of all")
    public Page<Accrued> accruals(
            @QueryParam("productCode") String productCode,
            @QueryParam("limit") String limit,
            @QueryParam("after") String after) {
        Optional<ProductCode> product =
                Optional.ofNullable(productCode).map(code -> Input.read("productCode", code, ProductCode::new));
        Page.Request page = Page.Request.of(limit, after);
        Accruals.Key before = page.after() == null ? START : Input.read("after", page.after(), AccrualsResource::key);
        List<RecordedAccrual> rows = accruals.newestFirst(product, before, page.rowsToRead());
        return Page.of(rows, page, row -> row.accrual().day() + " " + row.product(), Accrued::of);
    }

    private static Accruals.Key key(String text) {
        List<String> parts = List.of(text.split(" ", 2));
        if (parts.size() != 2) {
            throw new IllegalArgumentException("A place in this list is a day and a product.");
        }
        return new Accruals.Key(BusinessDay.parse(parts.get(0)).date(), new ProductCode(parts.get(1)).code());
    }

    /** A run that was started, and the last day that it accrues. */
    record Started(String through) {}

    /**
     * The interest of a product's accounts for a day. What is posted is the change of the whole won of all that is
     * owed, so the amount differs from the exact interest by fractions of a won, and by corrections.
     *
     * @param exact the interest of the day in won, not rounded to the won
     * @param dropped fractions of a won that claims of the day did not pay, in won
     * @param corrected what changed on the day in days that were accrued before, in won
     * @param amount whole won posted; below zero if less is owed
     * @param journalId null if the amount is zero
     * @param rateVersion null before the product's first rates
     */
    record Accrued(
            String productCode,
            String day,
            String exact,
            String dropped,
            String corrected,
            long amount,
            String journalId,
            Integer rateVersion) {

        static Accrued of(RecordedAccrual row) {
            DailyAccrual accrual = row.accrual();
            return new Accrued(
                    row.product().code(),
                    accrual.day().toString(),
                    accrual.exact().toPlainString(),
                    accrual.besides().exactDropped().toPlainString(),
                    accrual.besides().exactCorrected().toPlainString(),
                    accrual.amount().amount(),
                    row.journalId().map(String::valueOf).orElse(null),
                    accrual.rateVersion().orElse(null));
        }
    }
}
