package org.jigeum.demo.load;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.ThreadLocalRandom;

/** Speaks HTTP with the bank. Used by many threads at once. */
public final class BankClient {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration REQUEST_LIMIT = Duration.ofSeconds(60);
    private static final int BUSY_TRIES = 10;
    private static final int LONGEST_BUSY_PAUSE_MILLIS = 500;

    private final URI bank;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    public BankClient(URI bank) {
        this.bank = bank;
    }

    static ObjectNode object() {
        return JSON.createObjectNode();
    }

    /**
     * @throws LoadFailed when the answer has none of these statuses, with request and answer
     */
    JsonNode expect(Call call, Integer... statuses) {
        Answer answer = send(call);
        if (Arrays.asList(statuses).contains(answer.status())) {
            return answer.body();
        }
        throw unexpected(call, answer);
    }

    /** The answer, whatever it is, but after some tries where the bank said that it is busy. */
    Answer send(Call call) {
        Answer answer = sendOnce(call);
        for (int tries = 1; tries < BUSY_TRIES && answer.isProblem(503, "BUSY"); tries++) {
            pause();
            answer = sendOnce(call);
        }
        return answer;
    }

    static LoadFailed unexpected(Call call, Answer answer) {
        return new LoadFailed("The bank gave an answer that the sample bank does not expect.\n  request: " + call
                + "\n  answer:  " + answer.status() + " " + answer.body());
    }

    private Answer sendOnce(Call call) {
        try {
            HttpResponse<String> response = http.send(request(call), BodyHandlers.ofString());
            return new Answer(response.statusCode(), parse(response.body()));
        } catch (IOException e) {
            throw new LoadFailed("The bank did not answer " + call, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LoadFailed("Interrupted while waiting for the answer to " + call, e);
        }
    }

    private HttpRequest request(Call call) {
        BodyPublisher body = call.body()
                .map(json -> BodyPublishers.ofString(json.toString()))
                .orElse(BodyPublishers.noBody());
        HttpRequest.Builder request = HttpRequest.newBuilder(bank.resolve(call.path()))
                .timeout(REQUEST_LIMIT)
                .header("Accept", "application/json")
                .method(call.method(), body);
        call.body().ifPresent(json -> request.header("Content-Type", "application/json"));
        call.token().ifPresent(token -> request.header("Authorization", "Bearer " + token));
        call.idempotencyKey().ifPresent(key -> request.header("Idempotency-Key", key));
        return request.build();
    }

    private static JsonNode parse(String text) {
        try {
            return text.isEmpty() ? TextNode.valueOf("") : JSON.readTree(text);
        } catch (JsonProcessingException e) {
            return TextNode.valueOf(text);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextInt(1, LONGEST_BUSY_PAUSE_MILLIS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
