package org.jigeum.interest.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jigeum.interest.application.RecomputeClaims;
import org.jigeum.interest.application.RecomputeClaims.Recomputed;
import org.jigeum.interest.domain.Claim;
import org.jigeum.interest.domain.Period;
import org.jigeum.kernel.BusinessDay;
import org.jigeum.kernel.Won;
import org.jigeum.platform.rest.Input;
import org.jigeum.platform.rest.Page;
import org.jigeum.platform.rest.ProblemException;
import org.jigeum.platform.rest.Roles;

/** Claims computed again, years later if need be. */
@Path("/recomputations")
@RequestScoped
@Tag(name = "/interest") // the server puts the module's name in front
@Produces(MediaType.APPLICATION_JSON)
public class RecomputationsResource {

    @Inject
    RecomputeClaims recomputeClaims;

    @GET
    @RolesAllowed({Roles.OPERATOR, Roles.AUDITOR})
    @Operation(
            summary = "Computes the claims of a period again, page by page, and lists those that were paid differently")
    @APIResponseSchema(Recomputation.class)
    public Recomputation recompute(
            @QueryParam("from") String from,
            @QueryParam("through") String through,
            @QueryParam("limit") String limit,
            @QueryParam("after") String after) {
        Period paidOn = period(from, through);
        Page.Request page = Page.Request.of(limit, after);
        List<Recomputed> rows = recomputeClaims.next(paidOn, page.afterNumberOr(0), page.rowsToRead());
        return Recomputation.of(Page.of(rows, page, row -> row.claim().claimId(), Function.identity()));
    }

    private static Period period(String from, String through) {
        BusinessDay first = Input.read("from", from, BusinessDay::parse);
        BusinessDay last = Input.read("through", through, BusinessDay::parse);
        if (last.isBefore(first)) {
            throw ProblemException.invalidRequest("through must not be before from");
        }
        return new Period(first, last);
    }

    /**
     * A page of claims computed again.
     *
     * @param checked how many were
     * @param differences those that were not paid as they are computed now, corrections since included
     */
    record Recomputation(int checked, List<Deviation> differences, String next) {

        static Recomputation of(Page<Recomputed> page) {
            return new Recomputation(
                    page.items().size(),
                    page.items().stream()
                            .filter(Recomputed::deviates)
                            .map(Deviation::of)
                            .toList(),
                    page.next());
        }
    }

    /** A claim, what it paid, and what it should have paid; the paid amounts are those of the claim itself. */
    record Deviation(
            String claimId,
            String accountNumber,
            String businessDay,
            String from,
            String through,
            long paidGross,
            long recomputedGross,
            long paidNet,
            long recomputedNet) {

        static Deviation of(Recomputed row) {
            Claim claim = row.claim();
            Won gross = claim.withholding().gross();
            Won net = claim.withholding().net();
            return new Deviation(
                    Long.toString(claim.claimId()),
                    claim.account().digits(),
                    claim.businessDay().toString(),
                    claim.period().from().toString(),
                    claim.period().through().toString(),
                    gross.amount(),
                    gross.plus(row.missing().gross()).amount(),
                    net.amount(),
                    net.plus(row.missing().net()).amount());
        }
    }
}
