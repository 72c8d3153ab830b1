package org.jigeum.platform.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Takes precedence over the server's own mapper, which answers without a problem. */
@Provider
public class BadJsonMapper implements ExceptionMapper<JsonProcessingException> {

    private final ProblemMapper problems = new ProblemMapper();

    @Override
    public Response toResponse(JsonProcessingException failure) {
        return problems.toResponse(failure);
    }
}
