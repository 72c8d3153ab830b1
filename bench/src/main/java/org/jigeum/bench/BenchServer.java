package org.jigeum.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jigeum.testbank.BankNode;
import org.jigeum.testbank.Built;
import org.jigeum.testbank.NodePorts;
import org.jigeum.testbank.NodeSettings;
import org.jigeum.testbank.TokenIssuer;

/** The bank on its server, started as in production, and spoken to over HTTP. */
final class BenchServer implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client = HttpClient.newHttpClient();
    private final BankNode node;
    private final TokenIssuer issuer;
    private final String operator;

    private BenchServer(BankNode node, TokenIssuer issuer) {
        this.node = node;
        this.issuer = issuer;
        this.operator = issuer.token("bench", "operator");
    }

    /** Starts the server on a database and waits until it is ready. */
    static BenchServer start(Path repository, Path folder, BenchDatabase database, String name) throws IOException {
        TokenIssuer issuer = TokenIssuer.create();
        Built built = new Built(repository);
        NodeSettings settings = new NodeSettings(
                built,
                folder,
                NodePorts.free(built.configuration().resolve("jigeum.xml")),
                "bench",
                "bench-" + ProcessHandle.current().pid(),
                database.url(name),
                database.user(),
                issuer,
                List.of(built.ear()));
        return new BenchServer(BankNode.start(settings, javaOptions(folder)), issuer);
    }

    private static List<String> javaOptions(Path folder) {
        List<String> options = new ArrayList<>(List.of("-Xlog:gc:file=" + folder.resolve("gc.log")));
        String extra = System.getProperty("jigeum.bench.server.options", "");
        if (!extra.isEmpty()) {
            options.addAll(List.of(extra.split(" ", -1)));
        }
        return options;
    }

    /** Claims of a teller for the owners of accounts. */
    ClaimLoad claims(List<String> accounts) {
        String token = issuer.token("bench", "teller");
        return new ClaimLoad(
                node.address(),
                accounts.stream()
                        .map(account -> new ClaimLoad.Customer(account, token))
                        .toList());
    }

    /**
     * Claims of the owners themselves.
     *
     * @param accounts number and owner of each, with a blank in between
     */
    ClaimLoad claimsOfOwners(List<String> accounts) {
        Map<String, String> tokens = new HashMap<>();
        List<ClaimLoad.Customer> customers = new ArrayList<>();
        for (String account : accounts) {
            String[] parts = account.split(" ", 2);
            customers.add(new ClaimLoad.Customer(
                    parts[0], tokens.computeIfAbsent(parts[1], owner -> issuer.token(owner, "customer"))));
        }
        return new ClaimLoad(node.address(), customers);
    }

    String order(String day) {
        return send(request("/interest/regular-payments")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString("{\"day\":\"" + day + "\"}")))
                .path("runId")
                .asText();
    }

    JsonNode run(String runId) {
        return send(request("/interest/regular-payments/" + runId));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(node.address().resolve(path)).header("Authorization", "Bearer " + operator);
    }

    private JsonNode send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
            if (answer.statusCode() / 100 != 2) {
                throw new IllegalStateException(answer.statusCode() + " " + answer.body());
            }
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What the server's process has used of the processors since it was started. */
    Duration cpu() {
        return node.cpu();
    }

    /** SIGKILL: no shutdown hook, nothing is put in order. */
    void kill() {
        node.kill();
    }

    @Override
    public void close() {
        node.close();
    }
}
