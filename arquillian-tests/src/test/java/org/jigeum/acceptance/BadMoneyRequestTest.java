package org.jigeum.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jigeum.acceptance.bank.Account;
import org.jigeum.acceptance.bank.Answer;
import org.jigeum.acceptance.bank.Bank;
import org.jigeum.acceptance.bank.Caller;
import org.jigeum.acceptance.bank.RawRequest;
import org.jigeum.acceptance.bank.Teller;
import org.jigeum.acceptance.bank.Token;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Money is moved by requests that are right to the letter, or not at all. */
@ArquillianTest
@Order(40)
class BadMoneyRequestTest {

    private static final long BALANCE = 1_000;
    private static final String RIGHT = "{\"channel\":\"BRANCH\",\"amount\":5}";

    private final Bank bank = new Bank();
    private Account account;
    private Account other;

    @BeforeEach
    void twoAccounts() {
        bank.clock().set("2023-08-15");
        account = bank.newAccountWith(BALANCE);
        other = bank.teller().openAccount(account.owner(), account.product());
    }

    /** The requests below are wrong in one thing only: without it they are done. */
    @Test
    void aRightRequestIsDone() {
        String deposit = "{\"channel\":\"BRANCH\",\"amount\":5,\"memo\":\"a\"}";
        post(account.path() + "/deposits", bytes(deposit)).expect(201);
        post(account.path() + "/withdrawals", bytes(deposit)).expect(201);
        post("/accounting/transfers", bytes("{" + fromAndTo() + ",\"amount\":5,\"memo\":\"a\"}"))
                .expect(201);
        assertThat(other.balance()).isEqualTo(5);
    }

    private void assertNothingMoved() {
        assertThat(account.balance()).isEqualTo(BALANCE);
        assertThat(account.entries()).hasSize(1);
        assertThat(other.entries()).isEmpty();
        assertThat(other.balance()).isZero();
    }

    /** The amount as it stands in the JSON of a deposit, a withdrawal and a transfer that are right otherwise. */
    @ParameterizedTest(name = "amount {0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "0                               | INVALID_REQUEST",
                "-0                              | INVALID_REQUEST",
                "-1                              | INVALID_REQUEST",
                "-9223372036854775808            | INVALID_REQUEST",
                "1.5                             | INVALID_REQUEST",
                "1.0                             | INVALID_REQUEST",
                "1e3                             | INVALID_REQUEST",
                "1E400                           | INVALID_REQUEST",
                "\"5\"                           | INVALID_REQUEST",
                "\"\"                            | INVALID_REQUEST",
                "1000000000000001                | INVALID_REQUEST",
                "9223372036854775807             | INVALID_REQUEST",
                "9223372036854775808             | INVALID_REQUEST",
                "1000000000000000000000000000000 | INVALID_REQUEST",
                "null                            | INVALID_REQUEST",
                "true                            | INVALID_REQUEST",
                "[5]                             | INVALID_REQUEST",
                "{\"won\":5}                     | INVALID_REQUEST",
                "5,\"amount\":5                  | MALFORMED_JSON",
                "5,\"colour\":\"red\"            | INVALID_REQUEST",
                "5,\"Amount\":5                  | INVALID_REQUEST",
                "5,                              | MALFORMED_JSON",
                "05                              | MALFORMED_JSON",
                "+5                              | MALFORMED_JSON",
                "0x10                            | MALFORMED_JSON",
                "NaN                             | MALFORMED_JSON",
                "5 /* won */                     | MALFORMED_JSON",
                "5 won                           | MALFORMED_JSON",
                "'5'                             | MALFORMED_JSON"
            })
    void aBadAmountIsRefused(String amount, String code) {
        String movement = "{\"channel\":\"BRANCH\",\"amount\":" + amount + "}";
        refused(account.path() + "/deposits", movement, code);
        refused(account.path() + "/withdrawals", movement, code);
        refused("/accounting/transfers", movement.replace("\"channel\":\"BRANCH\"", fromAndTo()), code);
        assertNothingMoved();
    }

    @ParameterizedTest(name = "body {0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "``                              | INVALID_REQUEST | MALFORMED_JSON",
                "` `                             | INVALID_REQUEST | MALFORMED_JSON",
                "null                            | INVALID_REQUEST | MALFORMED_JSON",
                "{}                              | INVALID_REQUEST | INVALID_REQUEST",
                "[]                              | INVALID_REQUEST | MALFORMED_JSON",
                "[RIGHT]                         | INVALID_REQUEST | MALFORMED_JSON",
                "5                               | INVALID_REQUEST | MALFORMED_JSON",
                "\"amount\"                      | INVALID_REQUEST | MALFORMED_JSON",
                "{\"channel\":\"BRANCH\",\"amount\":5                   | MALFORMED_JSON  | INVALID_REQUEST",
                "RIGHT}                          | MALFORMED_JSON  | MALFORMED_JSON",
                "RIGHT RIGHT                     | MALFORMED_JSON  | MALFORMED_JSON",
                "RIGHT x                         | MALFORMED_JSON  | MALFORMED_JSON",
                "{amount:5}                      | MALFORMED_JSON  | MALFORMED_JSON",
                "amount=5                        | MALFORMED_JSON  | MALFORMED_JSON",
                "<amount>5</amount>              | MALFORMED_JSON  | MALFORMED_JSON"
            })
    void aBodyThatIsNotOneObjectIsRefused(String body, String code, String orCode) {
        for (String path : List.of("/deposits", "/withdrawals")) {
            Answer answer = post(account.path() + path, bytes(body.replace("RIGHT", RIGHT)));
            assertThat(answer.status()).as(answer.toString()).isEqualTo(400);
            answer.refused(400, answer.text("code").equals(orCode) ? orCode : code);
        }
        assertNothingMoved();
    }

    @Test
    void aBodyThatIsNotUtf8IsRefused() {
        byte[] body = "{\"channel\":\"BRANCH\",\"amount\":5,\"memo\":\"?\"}".getBytes(StandardCharsets.UTF_8);
        for (byte bad : new byte[] {(byte) 0xff, (byte) 0xc0, (byte) 0xe9, (byte) 0x80}) {
            body[body.length - 3] = bad;
            Answer answer = post(account.path() + "/deposits", body);
            assertThat(answer.text("code")).isIn("MALFORMED_JSON", "INVALID_REQUEST");
            answer.refused(400, answer.text("code"));
        }
        assertNothingMoved();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u0000", "\\u0007", "\\n", "\\u007f", "\\u0085", "\\ud800", "\\udc00x"})
    void aMemoThatCannotBeShownIsRefused(String character) {
        refused(
                account.path() + "/deposits",
                "{\"channel\":\"BRANCH\",\"amount\":5,\"memo\":\"a" + character + "\"}",
                "INVALID_REQUEST");
        refused(
                account.path() + "/withdrawals",
                "{\"channel\":\"BRANCH\",\"amount\":5,\"memo\":\"a" + character + "\"}",
                "INVALID_REQUEST");
        refused(
                "/accounting/transfers",
                "{" + fromAndTo() + ",\"amount\":5,\"memo\":\"a" + character + "\"}",
                "INVALID_REQUEST");
        assertNothingMoved();
    }

    @Test
    void aMemoOrAChannelThatIsTooLongOrNoTextIsRefused() {
        String deposits = account.path() + "/deposits";
        refused(
                deposits,
                "{\"channel\":\"BRANCH\",\"amount\":5,\"memo\":\"" + "가".repeat(201) + "\"}",
                "INVALID_REQUEST");
        refused(deposits, "{\"channel\":\"BRANCH\",\"amount\":5,\"memo\":5}", "INVALID_REQUEST");
        refused(deposits, "{\"channel\":\"BRANCH\",\"amount\":5,\"memo\":true}", "INVALID_REQUEST");
        refused(deposits, "{\"channel\":\"BRANCH\",\"amount\":5,\"memo\":[\"a\"]}", "INVALID_REQUEST");
        refused(deposits, "{\"amount\":5}", "INVALID_REQUEST");
        refused(deposits, "{\"amount\":5,\"channel\":null}", "INVALID_REQUEST");
        refused(deposits, "{\"amount\":5,\"channel\":\"\"}", "INVALID_REQUEST");
        refused(deposits, "{\"amount\":5,\"channel\":\"" + "x".repeat(300) + "\"}", "INVALID_REQUEST");
        assertNothingMoved();
    }

    @Test
    void aBodyOfUnreasonableSizeOrDepthIsRefused() {
        String deposits = account.path() + "/deposits";
        post(deposits, bytes("{\"channel\":\"BRANCH\",\"amount\":5,\"memo\":\"" + "x".repeat(900_000) + "\"}"))
                .refused(413, "TOO_LARGE");
        String deep = "[".repeat(20_000) + "]".repeat(20_000);
        Answer answer = post(deposits, bytes("{\"amount\":" + deep + "}"));
        assertThat(answer.tellsNothing().status()).isEqualTo(400);
        Answer digits = post(deposits, bytes("{\"amount\":" + "9".repeat(20_000) + "}"));
        assertThat(digits.tellsNothing().status()).isEqualTo(400);
        assertNothingMoved();
    }

    /** Above its own limit the server stops reading: it answers, or hangs up while the client is still writing. */
    @Test
    void aBodyThatTheServerDoesNotReadMovesNothing() {
        String memo = "x".repeat(3_000_000);
        try {
            Answer answer = post(
                    account.path() + "/deposits",
                    bytes("{\"channel\":\"BRANCH\",\"amount\":5,\"memo\":\"" + memo + "\"}"));
            assertThat(answer.tellsNothing().status()).isIn(400, 413);
        } catch (UncheckedIOException hungUp) {
            assertThat(hungUp).hasCauseInstanceOf(IOException.class);
        }
        assertNothingMoved();
    }

    @Test
    void anAccountNumberInATransferThatIsNoneIsRefused() {
        for (String number : List.of("\"\"", "\"123\"", "\"123456789012\"", "null", "123456789012", "true", "\" \"")) {
            refused(
                    "/accounting/transfers",
                    "{\"from\":" + number + ",\"to\":\"" + other.number() + "\",\"amount\":5}",
                    "INVALID_REQUEST");
            refused(
                    "/accounting/transfers",
                    "{\"from\":\"" + account.number() + "\",\"to\":" + number + ",\"amount\":5}",
                    "INVALID_REQUEST");
        }
        assertNothingMoved();
    }

    @ParameterizedTest(name = "key \"{0}\"")
    @ValueSource(strings = {"a b", "a\tb", "\u0001", "a\u007fb", "키", "k\u00e9y", "\u00a0"})
    void aKeyOfOtherThanVisibleAsciiIsRefused(String key) {
        String token = Token.of(account.owner().id(), "customer").signed();
        bank.clock().set("2023-09-15");
        String answer = RawRequest.send(
                "POST",
                account.interestPath() + "/claims",
                List.of("Authorization: Bearer " + token, "Idempotency-Key: " + key));
        assertThat(answer).startsWith("HTTP/1.1 400 ").contains("application/problem+json", "IDEMPOTENCY_KEY_");
        assertNothingMoved();
    }

    @Test
    void aBlankKeyIsAMissingOneAndALongOneIsRefused() {
        Caller teller = bank.teller().caller();
        for (String key : List.of("", " ", "\t ")) {
            teller.post(account.path() + "/deposits", Teller.money(5), key).refused(400, "IDEMPOTENCY_KEY_MISSING");
        }
        teller.post(account.path() + "/deposits", Teller.money(5), "k".repeat(256))
                .refused(400, "IDEMPOTENCY_KEY_INVALID");
        assertNothingMoved();
    }

    private String fromAndTo() {
        return "\"from\":\"" + account.number() + "\",\"to\":\"" + other.number() + "\"";
    }

    private void refused(String path, String body, String code) {
        post(path, bytes(body)).refused(400, code);
    }

    private Answer post(String path, byte[] body) {
        return bank.teller()
                .caller()
                .request("POST", path)
                .key(Caller.newKey())
                .body(body, "application/json")
                .send();
    }

    private static byte[] bytes(String body) {
        return body.getBytes(StandardCharsets.UTF_8);
    }
}
