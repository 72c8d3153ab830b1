package org.jigeum.demo.war;

import jakarta.json.Json;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Every error leaves as {@code application/problem+json} (RFC 9457), none with a stack trace. */
@Provider
public class ProblemMapper implements ExceptionMapper<Throwable> {

    private static final Logger LOG = Logger.getLogger(ProblemMapper.class.getName());

    @Override
    public Response toResponse(Throwable cause) {
        if (cause instanceof BadRequest) {
            return problem(Status.BAD_REQUEST, cause.getMessage());
        }
        if (cause instanceof WebApplicationException refused) {
            return problem(statusOf(refused), "The request was not understood.");
        }
        LOG.log(Level.SEVERE, "The demo failed to answer.", cause);
        return problem(Status.INTERNAL_SERVER_ERROR, "The demo failed to answer; its log says why.");
    }

    private static Status statusOf(WebApplicationException refused) {
        Status status = Status.fromStatusCode(refused.getResponse().getStatus());
        return status == null ? Status.BAD_REQUEST : status;
    }

    private static Response problem(Status status, String detail) {
        String body = Json.createObjectBuilder()
                .add("type", "about:blank")
                .add("title", status.getReasonPhrase())
                .add("status", status.getStatusCode())
                .add("detail", detail)
                .add("code", status.getReasonPhrase().toUpperCase(Locale.ROOT).replace(' ', '_'))
                .build()
                .toString();
        return Response.status(status)
                .type("application/problem+json")
                .entity(body)
                .build();
    }
}
