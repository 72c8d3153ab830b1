package org.jigeum.bench.war;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** An answer as long as a quote, that costs nothing but the way to it. */
@Path("/")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class NothingResource {

    private static final String ANSWER = "{\"nothing\":\"" + "x".repeat(1_000) + "\"}";

    @GET
    @RolesAllowed("customer")
    public String nothing() {
        return ANSWER;
    }
}
