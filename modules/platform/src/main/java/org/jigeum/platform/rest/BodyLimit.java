package org.jigeum.platform.rest;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;

/**
 * Refuses a body that announces to be larger than any of ours before it is read. One that does not announce its size
 * is cut off by the server at its own, larger limit ({@code max-post-size}).
 */
@Provider
@PreMatching
public class BodyLimit implements ContainerRequestFilter {

    private static final int LARGEST_BODY_BYTES = 65_536;

    @Override
    public void filter(ContainerRequestContext request) {
        if (request.getLength() > LARGEST_BODY_BYTES) {
            request.abortWith(HttpProblems.ofStatus(413).response());
        }
    }
}
