package org.jigeum.platform.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.ws.rs.core.Response;
import java.util.List;

/**
 * A refusal or failure as the client sees it, {@code application/problem+json} (RFC 9457).
 *
 * @param type a URN made of the code
 * @param title the phrase of the HTTP status
 * @param status the HTTP status
 * @param detail what is wrong and what to do next, for a person
 * @param code stable, for a program
 * @param states for staff only: the states that caused a refusal; left out when empty
 */
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String code,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> states) {

    public static final String MEDIA_TYPE = "application/problem+json";

    public Problem(int status, String code, String detail) {
        this(status, code, detail, List.of());
    }

    public Problem(int status, String code, String detail, List<String> states) {
        this("urn:jigeum:problem:" + code, titleOf(status), status, detail, code, states);
    }

    private static String titleOf(int status) {
        Response.Status known = Response.Status.fromStatusCode(status);
        if (known != null) {
            return known.getReasonPhrase();
        }
        return status == 422 ? "Unprocessable Content" : "Error";
    }

    /** The code of a problem that was written as JSON. */
    public static String codeIn(String json) {
        try {
            return JsonFormat.mapper().readTree(json).path("code").asText();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("It is no problem in JSON.", e);
        }
    }

    public Response response() {
        return Response.status(status).type(MEDIA_TYPE).entity(this).build();
    }
}
