package org.jigeum.platform.rest;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jigeum.platform.database.ContendedException;
import org.jigeum.platform.database.SqlStates;

/** Every failure leaves the bank as a problem with a code; what is inside a failure stays in the log. */
@Provider
public class ProblemMapper implements ExceptionMapper<Throwable> {

    private static final Logger LOG = System.getLogger(ProblemMapper.class.getName());
    private static final int RETRY_AFTER_BUSY_SECONDS = 1;
    private static final int RETRY_AFTER_OUTAGE_SECONDS = 5;

    @Override
    public Response toResponse(Throwable failure) {
        if (failure instanceof ContendedException) {
            return retryAfter(
                    new Problem(503, "BUSY", "Others are at work on the same just now. Try again with the same key."),
                    RETRY_AFTER_BUSY_SECONDS);
        }
        if (failure instanceof ConstraintViolationException violations) {
            return new Problem(400, "INVALID_REQUEST", describe(violations)).response();
        }
        Optional<Problem> problem = problemIn(failure);
        if (problem.isPresent()) {
            return problem.get().response();
        }
        if (failure instanceof WebApplicationException web) {
            return translate(web);
        }
        if (SqlStates.meansNoDatabase(failure)) {
            LOG.log(Level.ERROR, "The database cannot be reached.", failure);
            return retryAfter(
                    new Problem(
                            503, "UNAVAILABLE", "The bank cannot be reached just now. Try again with the same key."),
                    RETRY_AFTER_OUTAGE_SECONDS);
        }
        return unexpected(failure);
    }

    private static Response retryAfter(Problem problem, int seconds) {
        return Response.fromResponse(problem.response())
                .header(HttpHeaders.RETRY_AFTER, seconds)
                .build();
    }

    private static Response unexpected(Throwable failure) {
        String incident = UUID.randomUUID().toString();
        LOG.log(Level.ERROR, "Incident " + incident, failure);
        return new Problem(500, "INTERNAL", "The request failed. Give the incident number to the bank: " + incident)
                .response();
    }

    private static Response translate(WebApplicationException web) {
        int status = web.getResponse().getStatus();
        if (status < 400) {
            return web.getResponse();
        }
        if (status >= 500) {
            return unexpected(web);
        }
        Response answer = HttpProblems.ofStatus(status).response();
        String allow = web.getResponse().getHeaderString(HttpHeaders.ALLOW);
        return allow == null
                ? answer
                : Response.fromResponse(answer).header(HttpHeaders.ALLOW, allow).build();
    }

    /** The server wraps what {@link BodyReader} throws. */
    private static Optional<Problem> problemIn(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ProblemException expected) {
                return Optional.of(expected.problem());
            }
        }
        return Optional.empty();
    }

    private static String describe(ConstraintViolationException violations) {
        return violations.getConstraintViolations().stream()
                .map(ProblemMapper::describe)
                .sorted()
                .collect(Collectors.joining("; "));
    }

    private static String describe(ConstraintViolation<?> violation) {
        String field = "";
        for (Path.Node node : violation.getPropertyPath()) {
            field = node.toString();
        }
        return field + " " + violation.getMessage();
    }
}
