package org.jigeum.accounting.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jigeum.accounting.application.MakeDormant;
import org.jigeum.platform.rest.Caller;
import org.jigeum.platform.rest.Roles;

/** Dormancy by rule. */
@Path("/dormancy-runs")
@RequestScoped
@Tag(name = "/accounts") // the server puts the module's name in front
@Produces(MediaType.APPLICATION_JSON)
public class DormancyRunsResource {

    @Inject
    MakeDormant makeDormant;

    @Inject
    Caller caller;

    /**
     * What a run has done.
     *
     * @param inactiveSince the accounts made dormant had no movement on this day or after it
     */
    public record Run(String businessDay, String inactiveSince, long madeDormant) {}

    @POST
    @RolesAllowed(Roles.OPERATOR)
    @Operation(summary = "Makes dormant the accounts whose customers ordered nothing for years; may be sent again")
    public Run run() {
        MakeDormant.Run run = makeDormant.run(caller.subject());
        return new Run(run.day().toString(), run.inactiveSince().toString(), run.madeDormant());
    }
}
