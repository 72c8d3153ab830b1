package org.jigeum.accounting.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jigeum.accounting.application.ReconcileBooks;
import org.jigeum.kernel.BusinessClock;
import org.jigeum.kernel.BusinessDay;
import org.jigeum.platform.rest.Input;
import org.jigeum.platform.rest.Roles;

/** Whether the books agree. */
@Path("/reconciliation")
@RequestScoped
@Tag(name = "/general ledger") // the server puts the module's name in front
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.AUDITOR, Roles.OPERATOR})
public class ReconciliationResource {

    @Inject
    ReconcileBooks reconcileBooks;

    @Inject
    BusinessClock clock;

    @GET
    @Operation(
            summary = "Holds the books against each other through the given day, today if none is given, as they are"
                    + " at one moment, and lists every violation of an invariant")
    @APIResponseSchema(value = ReconciliationJson.class, responseCode = "200")
    @APIResponse(responseCode = "503", description = "BUSY: the node is at two of them already")
    public ReconciliationJson reconcile(@QueryParam("day") String day) {
        BusinessDay through = day == null ? clock.today() : Input.read("day", day, BusinessDay::parse);
        return ReconciliationJson.of(reconcileBooks.through(through));
    }
}
