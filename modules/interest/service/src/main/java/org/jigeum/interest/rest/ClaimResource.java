package org.jigeum.interest.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jigeum.interest.application.ExplainClaim;
import org.jigeum.platform.rest.Caller;
import org.jigeum.platform.rest.ProblemException;
import org.jigeum.platform.rest.Roles;

/** Single claims, explained. */
@Path("/claims/{id}")
@RequestScoped
@Tag(name = "/interest") // the server puts the module's name in front
@Produces(MediaType.APPLICATION_JSON)
public class ClaimResource {

    @Inject
    ExplainClaim explainClaim;

    @Inject
    Caller caller;

    @GET
    @RolesAllowed({Roles.CUSTOMER, Roles.TELLER, Roles.OPERATOR, Roles.AUDITOR})
    @Operation(summary = "Shows a claim, how it was computed, and what was put right since")
    @APIResponseSchema(InterestJson.ExplainedClaim.class)
    @APIResponse(responseCode = "404", description = "CLAIM_NOT_FOUND")
    public InterestJson.ExplainedClaim claim(@PathParam("id") String id) {
        return Optional.of(id)
                .filter(text -> text.matches("[0-9]{1,18}"))
                .flatMap(text -> explainClaim.explain(Long.parseLong(text), caller::maySee))
                .map(InterestJson.ExplainedClaim::of)
                .orElseThrow(() -> ProblemException.notFound("CLAIM_NOT_FOUND", "There is no such claim."));
    }
}
