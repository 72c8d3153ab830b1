package org.jigeum.demo.war;

import jakarta.json.Json;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** {@code GET} and {@code PUT /demo/clock}: the bank's clock. */
@Path("clock")
@Produces(MediaType.APPLICATION_JSON)
public class ClockResource {

    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
    private static final int FIRST_YEAR = 1970;
    private static final int LAST_YEAR = 9999;

    @GET
    public String now() {
        return answer(Instant.now().plus(OffsetFromSystemClock.get()));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public String runOn(String body) throws IOException {
        Instant now = parse(RequestBody.parse(body, List.of("now")).text("now"));
        OffsetFromSystemClock.runOnFrom(now);
        return answer(now);
    }

    private static Instant parse(String text) {
        try {
            OffsetDateTime instant = OffsetDateTime.parse(text);
            if (instant.getYear() >= FIRST_YEAR && instant.getYear() <= LAST_YEAR) {
                return instant.toInstant();
            }
        } catch (DateTimeException e) {
            // Answered below, like a year out of range.
        }
        throw new BadRequest("The field 'now' has to be an ISO 8601 instant with its offset, such as"
                + " 2023-08-16T09:00:00+09:00.");
    }

    private static String answer(Instant instant) {
        String now =
                instant.truncatedTo(ChronoUnit.MILLIS).atZone(SEOUL).format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
        return Json.createObjectBuilder().add("now", now).build().toString();
    }
}
