package org.jigeum.demo.war;

import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;

/**
 * Refuses everything on a server that no demo has given its signing key: there, nobody makes tokens or moves the
 * clock.
 */
@Provider
public class OnlyInADemo implements ContainerRequestFilter {

    @Override
    public void filter(ContainerRequestContext request) {
        if (TokensResource.signingKey().isEmpty()) {
            throw new ForbiddenException("This server is no demo.");
        }
    }
}
