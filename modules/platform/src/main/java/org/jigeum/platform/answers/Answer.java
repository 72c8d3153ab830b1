package org.jigeum.platform.answers;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jigeum.platform.rest.JsonFormat;
import org.jigeum.platform.rest.Problem;

/**
 * The answer to a keyed request, to the letter: it is stored with the effect and given again to the same request.
 *
 * @param status the HTTP status
 * @param body JSON; a problem when the status is 400 or above
 */
public record Answer(int status, String body) {

    public static Answer created(Object body) {
        return new Answer(201, JsonFormat.text(body));
    }

    public static Answer refused(Problem problem) {
        return new Answer(problem.status(), JsonFormat.text(problem));
    }

    /** The code of the problem that a refusal is. */
    Optional<String> code() {
        return status < 400 ? Optional.empty() : Optional.of(Problem.codeIn(body));
    }

    public Response response() {
        return Response.status(status)
                .type(status < 400 ? MediaType.APPLICATION_JSON : Problem.MEDIA_TYPE)
                .entity(body.getBytes(StandardCharsets.UTF_8))
                .build();
    }
}
