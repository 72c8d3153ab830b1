package org.jigeum.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jigeum.acceptance.bank.Account;
import org.jigeum.acceptance.bank.Answer;
import org.jigeum.acceptance.bank.AtOnce;
import org.jigeum.acceptance.bank.Bank;
import org.jigeum.acceptance.bank.Caller;
import org.jigeum.acceptance.bank.Eventually;
import org.jigeum.acceptance.bank.Request;
import org.jigeum.acceptance.server.Build;
import org.jigeum.acceptance.server.Database;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** What those see who run the bank: health, the contract, the configuration. */
@ArquillianTest
@Order(53)
class OperationsTest {

    private static final String LIVE = "/health/live";

    /** More than there are connections in the pool. */
    private static final int MANY = 64;

    /** The HTTP contract, as far as the bank keeps it today. */
    private static final List<String> CONTRACT = List.of(
            "POST /customer/customers",
            "GET /customer/customers/{id}",
            "PUT /customer/customers/{id}/standing",
            "PUT /customer/customers/{id}/tax-profile",
            "PUT /product/products/{code}",
            "GET /product/products/{code}",
            "POST /product/products/{code}/rates",
            "GET /product/products/{code}/rates",
            "POST /accounting/accounts",
            "GET /accounting/accounts",
            "GET /accounting/accounts/{no}",
            "PUT /accounting/accounts/{no}/restrictions",
            "POST /accounting/accounts/{no}/deposits",
            "POST /accounting/accounts/{no}/withdrawals",
            "GET /accounting/accounts/{no}/entries",
            "POST /accounting/transfers",
            "GET /accounting/journals/{id}",
            "GET /accounting/trial-balance",
            "GET /interest/accounts/{no}/quote",
            "POST /interest/accounts/{no}/claims",
            "GET /interest/accounts/{no}/claims");

    /** An attribute or element of the configuration that may hold a secret, and its value. */
    private static final Pattern SECRET = Pattern.compile("(?i)(?<![/\\w-])"
            + "[\\w-]*(?:passw|secret|clear-text|credential)[\\w-]*"
            + "(?:=\"|>)\\s*([^\"<\\s][^\"<]*)");

    private static final Pattern SECRET_FROM_ENVIRONMENT = Pattern.compile("\\$\\{env\\.[A-Z_]+}");

    private final Bank bank = new Bank();

    @Test
    void aNodeIsLiveAndReadyWhenTheDatabaseAnswers() {
        assertThat(Request.management(LIVE).expect(200).text("status")).isEqualTo("UP");
        Answer ready = readiness().expect(200);
        assertThat(ready.text("status")).isEqualTo("UP");
        assertThat(databaseCheck(ready)).isEqualTo("UP");
    }

    /** It stays alive: nothing would be better after a restart. */
    @Test
    void aNodeIsNotReadyWhileTheDatabaseRefusesConnectionsAndIsAgainAfterwards() throws SQLException {
        Account account = bank.newAccount();
        onTheDatabaseServer("alter database " + Database.NAME + " with allow_connections false");
        try {
            onTheDatabaseServer(
                    "select pg_terminate_backend(pid) from pg_stat_activity where datname = '" + Database.NAME + "'");
            Eventually.that("the node is not ready", () -> readiness().status() == 503);
            for (int i = 0; i < MANY; i++) {
                assertThat(databaseCheck(readiness().expect(503))).isEqualTo("DOWN");
            }
            Request.management(LIVE).expect(200);
            bank.teller().deposit(account, 1).refused(503, "UNAVAILABLE");
        } finally {
            onTheDatabaseServer("alter database " + Database.NAME + " with allow_connections true");
        }
        Eventually.that("the node is ready again", () -> readiness().status() == 200);
        Eventually.that("as many are served at once as before", () -> areServedAtOnce(account));
        bank.teller().deposit(account, 1).expect(201);
        assertThat(account.balance()).isEqualTo(1);
        assertThat(databaseCheck(readiness())).isEqualTo("UP");
    }

    /** None of them may get a connection that the database has ended. */
    private static boolean areServedAtOnce(Account account) {
        return AtOnce.call(MANY, caller -> account.owner().caller().get(account.path())).stream()
                .allMatch(answer -> answer.status() == 200);
    }

    private static Answer readiness() {
        return Request.management("/health/ready");
    }

    private static String databaseCheck(Answer health) {
        return StreamSupport.stream(health.json().path("checks").spliterator(), false)
                .filter(check -> check.path("name").asText().equals("database"))
                .map(check -> check.path("status").asText())
                .findFirst()
                .orElseThrow(() -> new AssertionError("No check named database in " + health));
    }

    private static void onTheDatabaseServer(String sql) throws SQLException {
        try (Connection connection = Database.running().administrator().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void theWholeContractStandsInOneOpenApiDocument() {
        JsonNode document = Caller.anonymous()
                .request("GET", "/openapi")
                .header("Accept", "application/json")
                .send()
                .expect(200)
                .json();
        Set<String> operations = new TreeSet<>();
        for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
            for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
                operations.add(operation.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey());
            }
        }
        assertThat(operations).containsAll(CONTRACT);
        assertThat(document.path("info").path("title").asText()).isEqualTo("Jigeum");
    }

    @Test
    void theServersConfigurationHoldsNoSecretButExpressionsOfTheEnvironment() throws IOException {
        List<String> secrets = secretsIn(Files.readString(Build.serverConfiguration()));
        assertThat(secrets)
                .isNotEmpty()
                .allMatch(secret -> SECRET_FROM_ENVIRONMENT.matcher(secret).matches());
    }

    /** Control. */
    @Test
    void aSecretInTheConfigurationIsFoundHoweverItIsWritten() {
        assertThat(secretsIn("<security user-name=\"sa\" password=\"sa\"/><password>b</password>"
                        + "<credential-reference clear-text=\"c\"/><cluster password=\"${x:d}\"/>"))
                .containsExactly("sa", "b", "c", "${x:d}");
    }

    private static List<String> secretsIn(String configuration) {
        return SECRET.matcher(configuration)
                .results()
                .map(secret -> secret.group(1))
                .toList();
    }
}
