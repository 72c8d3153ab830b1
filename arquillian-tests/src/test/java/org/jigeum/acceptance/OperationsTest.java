package org.jigeum.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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

/** What those who run the bank rely on: health, the published contract, no secrets in files. */
@ArquillianTest
@Order(80)
class OperationsTest {

    /** An attribute or an element that may hold a secret, and its value. */
    private static final Pattern SECRET = Pattern.compile(
            "(?i)(?<![/\\w-])" + "[\\w-]*(?:passw|secret|clear-text|credential)[\\w-]*(?:=\"|>)\\s*([^\"<\\s][^\"<]*)");

    private static final Pattern REFERENCE = Pattern.compile("\\$\\{env\\.[A-Z_]+}");

    /** More than there are connections in the pool. */
    private static final int MANY = 64;

    private final Bank bank = new Bank();

    @Test
    void theNodeIsAliveAndReady() {
        assertThat(Request.management("/health/live").expect(200).text("status"))
                .isEqualTo("UP");
        Answer ready = Request.management("/health/ready").expect(200);
        assertThat(ready.text("status")).isEqualTo("UP");
        assertThat(checks(ready)).contains("database UP");
        assertThat(ready.body()).contains("jigeum.ear");
    }

    @Test
    void withoutItsDatabaseTheNodeIsAliveButNotReadyAndSaysSoToItsClients() {
        bank.clock().set("2023-08-15");
        Account account = bank.newAccountWith(50_000_000);
        bank.clock().set("2023-08-16");
        String key = Caller.newKey();
        try {
            Database.running().close();
            Eventually.that("the node is not ready", () -> ready().status() == 503);
            assertThat(checks(ready())).contains("database DOWN");
            assertThat(Request.management("/health/live").status()).isEqualTo(200);
            for (Answer answer : List.of(account.claim(key), account.quote())) {
                answer.refused(503, "UNAVAILABLE");
                assertThat(answer.header("Retry-After")).isPresent();
            }
        } finally {
            Database.running().open();
        }
        Eventually.that("the node is ready again", () -> ready().status() == 200);
        Eventually.that("interest is paid again", () -> account.claim(key).status() == 201);
        assertThat(account.claims()).hasSize(1);
        assertThat(account.balance()).isEqualTo(50_002_329);
        Eventually.that("as many are served at once as before", () -> areServedAtOnce(account));
    }

    /** None of them may get a connection that the database has ended. */
    private static boolean areServedAtOnce(Account account) {
        return AtOnce.call(MANY, i -> account.owner().caller().get(account.path())).stream()
                .allMatch(answer -> answer.status() == 200);
    }

    private static Answer ready() {
        return Request.management("/health/ready");
    }

    private static Set<String> checks(Answer health) {
        Set<String> checks = new TreeSet<>();
        for (JsonNode check : health.json().path("checks")) {
            checks.add(check.path("name").asText() + " " + check.path("status").asText());
        }
        return checks;
    }

    @Test
    void theContractIsPublishedWithEveryPathAndMethod() {
        JsonNode paths = Caller.anonymous()
                .request("GET", "/openapi?format=JSON")
                .send()
                .expect(200)
                .json()
                .path("paths");
        Set<String> published = new TreeSet<>();
        for (Map.Entry<String, JsonNode> path : paths.properties()) {
            String resource = path.getKey().replaceAll("\\{[^}]*}", "{}");
            for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
                published.add(operation.getKey().toUpperCase(Locale.ROOT) + " " + resource);
            }
        }
        assertThat(published)
                .contains(
                        "POST /customer/customers",
                        "GET /customer/customers/{}",
                        "PUT /customer/customers/{}/standing",
                        "PUT /customer/customers/{}/tax-profile",
                        "PUT /product/products/{}",
                        "GET /product/products/{}",
                        "POST /product/products/{}/rates",
                        "GET /product/products/{}/rates",
                        "POST /accounting/accounts",
                        "GET /accounting/accounts",
                        "GET /accounting/accounts/{}",
                        "PUT /accounting/accounts/{}/restrictions",
                        "POST /accounting/accounts/{}/deposits",
                        "POST /accounting/accounts/{}/withdrawals",
                        "POST /accounting/transfers",
                        "GET /accounting/accounts/{}/entries",
                        "POST /accounting/accounts/{}/entries/{}/reversal",
                        "POST /accounting/accounts/{}/closing",
                        "POST /accounting/corrections",
                        "GET /accounting/corrections",
                        "GET /accounting/corrections/{}",
                        "POST /accounting/corrections/{}/approval",
                        "POST /accounting/corrections/{}/rejection",
                        "POST /accounting/dormancy-runs",
                        "GET /accounting/journals/{}",
                        "GET /accounting/trial-balance",
                        "GET /accounting/reconciliation",
                        "GET /accounting/tax/withholdings",
                        "GET /accounting/tax/returns/{}",
                        "GET /accounting/tax/statements/{}",
                        "GET /accounting/tax/remittances",
                        "POST /accounting/tax/remittances",
                        "GET /interest/accounts/{}/quote",
                        "POST /interest/accounts/{}/claims",
                        "GET /interest/accounts/{}/claims",
                        "GET /interest/accruals",
                        "POST /interest/accruals",
                        "POST /interest/regular-payments",
                        "GET /interest/regular-payments",
                        "GET /interest/regular-payments/{}",
                        "GET /interest/regular-payments/{}/failures",
                        "GET /customer/audit-log",
                        "GET /product/audit-log",
                        "GET /accounting/audit-log",
                        "GET /interest/audit-log");
    }

    @Test
    void noFileOfTheProfileHoldsAPassword() throws IOException {
        Path configuration = Build.serverConfiguration();
        assertThat(secretsIn(Files.readString(configuration)))
                .as("two are references to the environment")
                .hasSizeGreaterThanOrEqualTo(2)
                .allMatch(secret -> REFERENCE.matcher(secret).matches());
        try (Stream<Path> files = Files.list(configuration.getParent())) {
            assertThat(files.filter(file -> file.toString().endsWith("-users.properties"))
                            .flatMap(OperationsTest::users))
                    .isEmpty();
        }
    }

    @Test
    void aPasswordInTheConfigurationWouldBeFoundHoweverItIsWritten() {
        assertThat(secretsIn("<security user-name=\"sa\" password=\"a\"/><password>b</password>"
                        + "<credential-reference clear-text=\"c\"/><cluster password=\"${x:d}\"/>"))
                .containsExactly("a", "b", "c", "${x:d}");
    }

    private static List<String> secretsIn(String configuration) {
        return SECRET.matcher(configuration)
                .results()
                .map(secret -> secret.group(1))
                .toList();
    }

    /** Those whom a file of users lets in. */
    private static Stream<String> users(Path file) {
        try {
            return Files.readAllLines(file).stream().filter(line -> !line.isBlank() && !line.startsWith("#"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
