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
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.jigeum.testbank.BankNode;
import org.jigeum.testbank.Built;
import org.jigeum.testbank.NodePorts;
import org.jigeum.testbank.NodeSettings;
import org.jigeum.testbank.TokenIssuer;

/** The bank on its server, started as in production, and spoken to over HTTP. */
final class BenchServer implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** As docs/operations.md has it. */
    private static final List<String> HEAP = List.of("-Xms1g", "-Xmx1g");

    private static final Duration LONGEST_ACCRUAL = Duration.ofMinutes(30);

    private final HttpClient client = HttpClient.newHttpClient();
    private final BankNode node;
    private final TokenIssuer issuer;
    private final String operator;
    private final Map<String, String> tokens = new ConcurrentHashMap<>();

    private BenchServer(BankNode node, TokenIssuer issuer) {
        this.node = node;
        this.issuer = issuer;
        this.operator = issuer.token("bench", "operator");
    }

    /** Starts the server on a database and waits until it is ready. */
    static BenchServer start(Path repository, Path folder, BenchDatabase database, String name, String... options)
            throws IOException {
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
                List.of(built.ear(), repository.resolve("bench/war/target/nothing.war")));
        return new BenchServer(BankNode.start(settings, javaOptions(folder, options)), issuer);
    }

    private static List<String> javaOptions(Path folder, String... more) {
        List<String> options = new ArrayList<>(HEAP);
        options.add("-Xlog:gc:file=" + folder.resolve("gc.log"));
        options.addAll(List.of(more));
        options.addAll(Arrays.stream(System.getProperty("jigeum.bench.java", "").split(" "))
                .filter(Predicate.not(String::isBlank))
                .toList());
        return options;
    }

    /**
     * Claims of the owners themselves, one for each account.
     *
     * @param accounts number and owner of each, with a blank in between
     */
    Load claims(List<String> accounts) {
        List<Customer> customers = customers(accounts);
        return new Load(node.address(), i -> i < customers.size() ? claim(customers.get(i)) : null);
    }

    private static Load.Call claim(Customer customer) {
        String path = "/interest/accounts/" + customer.account() + "/claims";
        return connection -> connection.post(path, customer.token(), "bench-" + customer.account(), "");
    }

    /** Quotes for the owners, of one account after the other and over again. */
    Load quotes(List<String> accounts) {
        List<Customer> customers = customers(accounts);
        return new Load(node.address(), i -> quote(customers.get(i % customers.size())));
    }

    /** Quotes for the owners, one for each account. */
    Load quotesOnce(List<String> accounts) {
        List<Customer> customers = customers(accounts);
        return new Load(node.address(), i -> i < customers.size() ? quote(customers.get(i)) : null);
    }

    private static Load.Call quote(Customer customer) {
        String path = "/interest/accounts/" + customer.account() + "/quote";
        return connection -> connection.get(path, customer.token());
    }

    /** Requests of the owners to a resource that does nothing. */
    Load nothing(List<String> accounts) {
        List<Customer> customers = customers(accounts);
        return new Load(
                node.address(),
                i -> connection -> connection.get(
                        "/nothing/", customers.get(i % customers.size()).token()));
    }

    /** Deposits of one won to an account. */
    Load deposits(String account) {
        String teller = issuer.token("bench", "teller");
        return new Load(
                node.address(),
                i -> connection -> connection.post(
                        "/accounting/accounts/" + account + "/deposits",
                        teller,
                        "hot-" + i,
                        "{\"amount\":1,\"channel\":\"bench\"}"));
    }

    /** Changes a customer's standing, and changes it back. */
    void changeStanding(String customer) {
        for (String standing : List.of("HACKED", "NORMAL")) {
            send(request("/customer/customers/" + customer + "/standing")
                    .header("Content-Type", "application/json")
                    .PUT(BodyPublishers.ofString("{\"standing\":\"" + standing + "\",\"reason\":\"bench\"}")));
        }
    }

    private List<Customer> customers(List<String> accounts) {
        return accounts.parallelStream() // signing takes a millisecond each
                .map(account -> account.split(" ", 2))
                .map(parts -> new Customer(
                        parts[0], tokens.computeIfAbsent(parts[1], owner -> issuer.token(owner, "customer"))))
                .toList();
    }

    /** An account and the token of its owner. */
    private record Customer(String account, String token) {}

    String order(String day) {
        return send(request("/interest/regular-payments")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString("{\"day\":\"" + day + "\"}")))
                .path("runId")
                .asText();
    }

    /**
     * Accrues all days that are over and waits until that is done.
     *
     * @return won accrued for the last of them
     */
    long accrue() {
        String through = send(request("/interest/accruals").POST(BodyPublishers.noBody()))
                .required("through")
                .asText();
        long deadlineNanos = System.nanoTime() + LONGEST_ACCRUAL.toNanos();
        while (System.nanoTime() < deadlineNanos) {
            JsonNode last =
                    send(request("/interest/accruals?limit=1")).path("items").path(0);
            if (last.path("day").asText().equals(through)) {
                return last.required("amount").asLong();
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
        }
        throw new IllegalStateException("Not accrued through " + through + "; the server's log says why.");
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

    /** The memory that the server's process has of the machine. */
    long residentMegabytes() throws IOException {
        return node.residentKilobytes() / 1024;
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
