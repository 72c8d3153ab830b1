package org.jigeum.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jigeum.acceptance.bank.Account;
import org.jigeum.acceptance.bank.Answer;
import org.jigeum.acceptance.bank.Bank;
import org.jigeum.acceptance.bank.Caller;
import org.jigeum.acceptance.bank.RawRequest;
import org.jigeum.acceptance.bank.Token;
import org.jigeum.acceptance.server.Build;
import org.jigeum.acceptance.server.OpenBank;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Whatever is sent to the bank, and whatever goes wrong with it: no name, birth date or token gets into its log. */
@ArquillianTest
@Order(87)
class LogLinesTest {

    private static final int FIRST_SYLLABLE = 0xAC00;
    private static final int SYLLABLES = 11_172;

    /** How JSON in Base64 begins. */
    private static final Pattern TOKEN = Pattern.compile("\\beyJ[\\w-]{10}");

    private final Bank bank = new Bank();
    private final String name = "김" + syllables(7);
    private final String birthDate = "19%02d-0%d-%02d".formatted(random(20, 99), random(1, 9), random(10, 28));
    private final List<String> tokens = new ArrayList<>();
    private final Caller teller = caller(Token.of("teller-1", "teller", "operator"));
    private Account account;

    @BeforeEach
    void anAccountOfSomebodyWithThatName() {
        bank.clock().set("2023-08-15");
        account = bank.newAccount();
    }

    @Test
    void whatIsWrittenIntoTheFieldsOfABodyStaysOutOfTheLog() {
        register(Map.of()).expect(201);
        List<Object> wrongs =
                List.of(name, birthDate, 7, List.of(name), Map.of(name, birthDate), name.repeat(20), "\u0000" + name);
        for (Object wrong : wrongs) {
            for (String field : List.of("customerId", "name", "birthDate", "taxProfile", name)) {
                register(Map.of(field, wrong));
            }
            Map<String, Object> money = Map.of("amount", wrong, "channel", wrong, "memo", wrong, "reason", wrong);
            for (String path : List.of("/deposits", "/withdrawals", "/closing", "/entries/1/reversal")) {
                teller.post(account.path() + path, money);
            }
            teller.put(account.path() + "/restrictions", Map.of("restrictions", wrong, "reason", wrong));
            teller.put(account.owner().path() + "/standing", Map.of("standing", wrong, "reason", wrong));
        }
        assertThatNoneOfItIsIn(log());
    }

    @Test
    void whatIsWrittenIntoABodyThatIsNoJsonStaysOutOfTheLog() {
        List<String> bodies = List.of(
                "{\"name\":\"" + name, name, "[\"" + name + "\"]", "{\"name\":\"" + name + "\"}}", name + birthDate);
        for (String body : bodies) {
            for (String type : List.of("application/json", "text/plain", "application/xml", "no type")) {
                teller.request("POST", "/customer/customers")
                        .body(body, type)
                        .send()
                        .tellsNothing();
            }
        }
        assertThatNoneOfItIsIn(log());
    }

    @Test
    void whatIsWrittenIntoPathsAndHeadersStaysOutOfTheLog() {
        String authorization = "Authorization: Bearer " + tokens.get(0);
        List<String> paths = List.of(
                "/customer/customers/",
                "/accounting/accounts/",
                "/interest/claims/",
                "/product/products/",
                "/accounting/",
                "/customer/audit-log?subject=",
                "/accounting/accounts?customerId=",
                "/nowhere/");
        for (String path : paths) {
            teller.get(path + URLEncoder.encode(name, StandardCharsets.UTF_8));
            teller.get(path + birthDate);
            RawRequest.send("GET", path + name, List.of(authorization));
        }
        List<String> headers =
                List.of("Idempotency-Key: " + name, "Accept: " + name, authorization, name + ": " + birthDate);
        RawRequest.send("POST", account.path() + "/deposits", headers);
        assertThatNoneOfItIsIn(log());
    }

    @Test
    void whatTheDatabaseRefusesStaysOutOfTheLogThoughTheErrorIsThere() {
        bank.books()
                .execute("alter table customer.customer add constraint planted check (name <> '" + name
                        + "') not valid");
        String incident;
        try {
            Answer failed = register(Map.of()).refused(500, "INTERNAL");
            incident = failed.text("detail").replaceFirst(".* ", "");
        } finally {
            bank.books().execute("alter table customer.customer drop constraint planted");
        }
        String log = log();
        assertThat(log).contains("Incident " + incident, "violates check constraint \"planted\"");
        assertThatNoneOfItIsIn(log);
    }

    @Test
    void tokensGoodAndBadStayOutOfTheLogAsDoesTheKeyThatSignsThem() {
        Token good = Token.of(account.owner().id(), "customer");
        String signed = good.signed();
        Stream.of(
                        signed,
                        good.with("exp", 1).signed(),
                        good.with("iss", name).signed(),
                        good.with("sub", name).with("upn", birthDate).signed(),
                        good.with("groups", name).signed(),
                        good.unsigned(),
                        signed.substring(0, signed.length() - 9),
                        signed + "x",
                        good.signedWithPublicKeyAsSecret(OpenBank.current().keys()))
                .map(this::bearing)
                .forEach(caller -> {
                    caller.get(account.path());
                    caller.post(account.interestPath() + "/claims");
                    caller.post("/customer/customers", Map.of("name", name));
                });
        for (String header : List.of(
                "Authorization: bearer  " + signed,
                "Authorization: Basic " + signed,
                "Authorization: " + signed,
                "Cookie: Bearer=" + signed,
                "Authorization: Bearer " + name)) {
            RawRequest.send("GET", account.path() + "?access_token=" + signed, List.of(header));
        }
        String log = log();
        assertThatNoneOfItIsIn(log);
        assertThat(log)
                .doesNotContain(Base64.getEncoder()
                        .encodeToString(OpenBank.current().keys().getPrivate().getEncoded()));
    }

    /** The customer of the fields of this test, but for some of them. */
    private Answer register(Map<String, ?> changed) {
        Map<String, Object> body = new HashMap<>(Map.of(
                "customerId", "C-" + Caller.newKey(), "name", name, "birthDate", birthDate, "taxProfile", "RESIDENT"));
        body.putAll(changed);
        return teller.post("/customer/customers", body);
    }

    private Caller caller(Token token) {
        return bearing(token.signed());
    }

    private Caller bearing(String token) {
        tokens.add(token);
        return Caller.bearing(token);
    }

    /** A part of a token is as good as the whole: its claims name somebody, its signature proves them. */
    private void assertThatNoneOfItIsIn(String log) {
        assertThat(log.contains(name)).as("the name").isFalse();
        assertThat(log.contains(URLEncoder.encode(name, StandardCharsets.UTF_8)))
                .as("the name, encoded")
                .isFalse();
        assertThat(log.contains(birthDate)).as("the birth date").isFalse();
        assertThat(log.contains(birthDate.replace("-", "")))
                .as("the birth date in digits")
                .isFalse();
        List<String> parts = tokens.stream()
                .flatMap(token -> Arrays.stream(token.split("\\.")).skip(1))
                .filter(part -> !part.isEmpty())
                .toList();
        assertThat(parts).isNotEmpty().noneMatch(log::contains);
        assertThat(log.contains("Bearer ")).as("an Authorization header").isFalse();
        assertThat(TOKEN.matcher(log).find()).as("anybody's token").isFalse();
    }

    private static String log() {
        try {
            String log = Files.readString(Build.output("server").resolve("log/server.log"));
            assertThat(log).contains("jigeum.ear");
            return log;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int random(int lowest, int highest) {
        return ThreadLocalRandom.current().nextInt(lowest, highest + 1);
    }

    private static String syllables(int count) {
        return ThreadLocalRandom.current()
                .ints(count, FIRST_SYLLABLE, FIRST_SYLLABLE + SYLLABLES)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
