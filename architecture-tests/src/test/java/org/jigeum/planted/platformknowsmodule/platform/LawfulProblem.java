package org.jigeum.planted.platformknowsmodule.platform;

import jakarta.ws.rs.core.Response;

/** Knows the container, which is what the platform is for. */
@FunctionalInterface
public interface LawfulProblem {

    Response asResponse();
}
