package org.jigeum.operator;

import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Sends one request and says what came of it. It never sends a POST twice; nor does the JDK's client. */
final class Wire {

    private static final Duration CONNECT_LIMIT = Duration.ofSeconds(5);
    private static final Duration DEFAULT_RETRY_AFTER = Duration.ofSeconds(2);
    private static final int LONGEST_RETRY_AFTER_SECONDS = 60;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT_LIMIT)
            .build();
    private final String bank;
    private final String token;
    private final Duration answerLimit;
    private boolean reached;

    /**
     * @param bank without a slash at the end
     * @param answerLimit for the whole answer, the last byte included
     */
    Wire(String bank, String token, Duration answerLimit) {
        this.bank = bank;
        this.token = token;
        this.answerLimit = answerLimit;
    }

    String bank() {
        return bank;
    }

    /** Whether anything has answered at this address so far. */
    boolean hasBeenReached() {
        return reached;
    }

    Reply get(String path) throws InterruptedException {
        return send(request(path).GET().build());
    }

    Reply post(String path, BodyPublisher body) throws InterruptedException {
        return send(request(path)
                .header("Content-Type", "application/json")
                .POST(body)
                .build());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(bank + path))
                .header("Accept", "application/json")
                .header("Authorization", "Bearer " + token);
    }

    private Reply send(HttpRequest request) throws InterruptedException {
        CompletableFuture<HttpResponse<String>> answer = http.sendAsync(request, BodyHandlers.ofString());
        try {
            Reply reply = replyOf(answer.get(answerLimit.toMillis(), TimeUnit.MILLISECONDS));
            reached = true;
            return reply;
        } catch (TimeoutException e) {
            answer.cancel(true);
            return new Reply.Lost("nothing came within " + answerLimit.toSeconds() + " s");
        } catch (ExecutionException e) {
            return replyInsteadOf(e.getCause());
        }
    }

    private static Reply replyOf(HttpResponse<String> answer) {
        int status = answer.statusCode();
        if (status >= 200 && status < 300) {
            return new Reply.Accepted(answer.body());
        }
        Problem problem = Problem.of(status, answer.body());
        return switch (status) {
            case 502, 503, 504 -> new Reply.Unavailable(retryAfter(answer), problem);
            default -> new Reply.Refused(status, problem);
        };
    }

    private static Duration retryAfter(HttpResponse<?> answer) {
        return answer.headers()
                .firstValue("Retry-After")
                .filter(value -> value.matches("[1-9][0-9]{0,5}"))
                .map(value -> Math.min(Integer.parseInt(value), LONGEST_RETRY_AFTER_SECONDS))
                .map(Duration::ofSeconds)
                .orElse(DEFAULT_RETRY_AFTER);
    }

    private Reply replyInsteadOf(Throwable failure) {
        String cause = failure.getMessage() == null ? "" : ", " + Problem.onOneLine(failure.getMessage());
        return failure instanceof ConnectException || failure instanceof HttpConnectTimeoutException
                ? new Reply.NotConnected("nothing listens at " + bank + cause)
                : new Reply.Lost("the connection broke off" + cause);
    }
}
