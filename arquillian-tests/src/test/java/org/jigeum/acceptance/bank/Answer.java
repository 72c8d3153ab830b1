package org.jigeum.acceptance.bank;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** What the bank answered to a request. */
public final class Answer {

    private final HttpResponse<byte[]> response;

    Answer(HttpResponse<byte[]> response) {
        this.response = response;
    }

    public int status() {
        return response.statusCode();
    }

    /** The body to the letter. */
    public String body() {
        return new String(response.body(), StandardCharsets.UTF_8);
    }

    public JsonNode json() {
        return Json.read(response.body());
    }

    public Optional<String> header(String name) {
        return response.headers().firstValue(name);
    }

    /** The amount in a field: it has to be an integer in JSON. */
    public long won(String field) {
        JsonNode value = json().path(field);
        assertThat(value.isIntegralNumber()).as(field + " in " + body()).isTrue();
        return value.longValue();
    }

    public String text(String field) {
        JsonNode value = json().path(field);
        assertThat(value.isTextual()).as(field + " in " + body()).isTrue();
        return value.textValue();
    }

    /** The items of a page. */
    public List<JsonNode> items() {
        return StreamSupport.stream(json().path("items").spliterator(), false).toList();
    }

    /** The answer, provided that it has this status. */
    public Answer expect(int status) {
        assertThat(status()).as(body()).isEqualTo(status);
        return this;
    }

    /** The answer, provided that it is a problem with this status and code and tells nothing of the bank's inside. */
    public Answer refused(int status, String code) {
        expect(status);
        assertThat(header("Content-Type").orElse("")).startsWith("application/problem+json");
        JsonNode problem = json();
        assertThat(problem.path("code").asText()).as(body()).isEqualTo(code);
        assertThat(problem.path("status").asInt()).as(body()).isEqualTo(status);
        assertThat(problem.path("type").asText()).isNotBlank();
        assertThat(problem.path("title").asText()).isNotBlank();
        assertThat(problem.path("detail").asText()).isNotBlank();
        return tellsNothing();
    }

    /** The answer, provided that it names no class, no table, no statement and no frame of a stack. */
    public Answer tellsNothing() {
        assertThat(body())
                .doesNotContainPattern("(?i)exception|\\bat (org|java|io|jakarta)\\.|org\\.jigeum|jakarta\\.|hibernate")
                .doesNotContainPattern("(?i)resteasy|jackson|fasterxml|undertow|wildfly|jboss|postgres|jdbc|psql")
                .doesNotContainPattern("(?i)select .* from|insert into|stored_answer|closing_balance|passbook_entry");
        return this;
    }

    @Override
    public String toString() {
        return status() + " " + body();
    }
}
