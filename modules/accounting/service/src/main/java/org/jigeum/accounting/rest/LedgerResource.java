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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jigeum.accounting.application.ConcernedAccounts;
import org.jigeum.accounting.persistence.GeneralLedger;
import org.jigeum.accounting.persistence.GeneralLedger.Total;
import org.jigeum.accounting.persistence.RecordedJournal;
import org.jigeum.kernel.BusinessClock;
import org.jigeum.kernel.BusinessDay;
import org.jigeum.platform.rest.Input;
import org.jigeum.platform.rest.ProblemException;
import org.jigeum.platform.rest.Roles;

/** The general ledger: journals and the trial balance. */
@Path("/")
@RequestScoped
@Tag(name = "/general ledger") // the server puts the module's name in front
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.AUDITOR, Roles.OPERATOR})
public class LedgerResource {

    @Inject
    GeneralLedger ledger;

    @Inject
    ConcernedAccounts concernedAccounts;

    @Inject
    BusinessClock clock;

    @GET
    @Path("journals/{id}")
    @Operation(summary = "Shows a journal with its lines")
    public LedgerJson.Journal journal(@PathParam("id") String id) {
        RecordedJournal journal = Paths.id(id).flatMap(ledger::journal).orElseThrow(LedgerResource::notFound);
        journal.accounts().forEach(concernedAccounts::tell);
        return LedgerJson.Journal.of(journal);
    }

    @GET
    @Path("trial-balance")
    @Operation(summary = "Adds up the general ledger from the first day through the given one, today if none is given")
    public LedgerJson.TrialBalance trialBalance(@QueryParam("day") String day) {
        BusinessDay through = day == null ? clock.today() : Input.read("day", day, BusinessDay::parse);
        List<Total> totals = ledger.totals(through);
        return LedgerJson.TrialBalance.of(through, totals);
    }

    private static ProblemException notFound() {
        return ProblemException.notFound("JOURNAL_NOT_FOUND", "There is no such journal.");
    }
}
