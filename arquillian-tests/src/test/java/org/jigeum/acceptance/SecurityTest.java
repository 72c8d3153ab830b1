package org.jigeum.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jigeum.acceptance.bank.Account;
import org.jigeum.acceptance.bank.Answer;
import org.jigeum.acceptance.bank.Bank;
import org.jigeum.acceptance.bank.Caller;
import org.jigeum.acceptance.bank.Request;
import org.jigeum.acceptance.bank.Token;
import org.jigeum.acceptance.server.OpenBank;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Who is let in: tokens, forged and foreign ones, and other people's accounts. */
@ArquillianTest
@Order(30)
class SecurityTest {

    private static final long BALANCE = 50_000_000;
    private static final String MISSING_ACCOUNT = "999999999991";

    private final Bank bank = new Bank();
    private Account account;

    @BeforeEach
    void anAccountWithInterestToClaim() {
        bank.clock().set("2023-08-15");
        account = bank.newAccountWith(BALANCE);
        bank.clock().set("2023-08-16");
    }

    @Test
    void withoutAValidTokenNothingIsToldAndNothingIsDone() {
        badTokens().forEach((what, token) -> {
            Caller caller = Caller.bearing(token);
            assertUnauthenticated(what, caller.get(account.path()));
            assertUnauthenticated(what, caller.get(account.interestPath() + "/quote"));
            assertUnauthenticated(what, caller.post(account.interestPath() + "/claims"));
            assertUnauthenticated(
                    what, caller.get("/customer/customers/" + account.owner().id()));
            assertUnauthenticated(
                    what, caller.get("/product/products/" + account.product().code()));
        });
        assertThat(account.balance()).isEqualTo(BALANCE);
    }

    @Test
    void whatIsKnownOfATokenLetsNoOtherInWithItsSignature() {
        Token good = Token.of(account.owner().id(), "customer");
        assertThat(Caller.bearing(good.signed()).get(account.path()).status()).isEqualTo(200);

        assertUnauthenticated("tampered with", Caller.bearing(tampered(good)).get(account.path()));
        String cutOff = good.signed().substring(0, good.signed().length() - 4);
        assertUnauthenticated("cut off", Caller.bearing(cutOff).get(account.path()));
        assertUnauthenticated(
                "prolonged", Caller.bearing(good.signed() + "AAAA").get(account.path()));
    }

    /** Each is wrong in one thing only. */
    private Map<String, String> badTokens() {
        Token good = Token.of(account.owner().id(), "customer");
        KeyPair otherKeys = newKeys();
        long hourAgo = Instant.now().getEpochSecond() - 3_600;
        Map<String, String> tokens = new LinkedHashMap<>();
        tokens.put("garbage", "garbage");
        tokens.put("three times garbage", "a.b.c");
        tokens.put(
                "expired",
                good.with("exp", hourAgo).with("iat", hourAgo - 3_600).signed());
        tokens.put("without an expiry", good.without("exp").signed());
        tokens.put("of another issuer", good.with("iss", "https://example.org").signed());
        tokens.put("without an issuer", good.without("iss").signed());
        tokens.put("not signed", good.unsigned());
        tokens.put("signed with another key", good.signedBy(otherKeys.getPrivate()));
        tokens.put(
                "signed with the public key",
                good.signedWithPublicKeyAsSecret(OpenBank.current().keys()));
        tokens.put("tampered with", tampered(good));
        tokens.put("cut off", good.signed().substring(0, good.signed().lastIndexOf('.') + 1));
        return tokens;
    }

    /** The signature of one token under the claims of another. */
    private static String tampered(Token good) {
        String mine = good.with("groups", List.of("customer")).signed();
        String wanted = good.with("groups", List.of("operator", "teller")).signed();
        return wanted.substring(0, wanted.lastIndexOf('.')) + mine.substring(mine.lastIndexOf('.'));
    }

    @Test
    void withoutATokenOrWithAnotherSchemeNothingIsTold() {
        assertUnauthenticated("nothing", Caller.anonymous().get(account.path()));
        assertUnauthenticated("nothing", Caller.anonymous().post(account.interestPath() + "/claims"));
        for (String credentials : List.of("Basic dGVsbGVyOnRlbGxlcg==", "Bearer", "Bearer ", "Digest username=x")) {
            Answer answer = Caller.anonymous()
                    .request("GET", account.path())
                    .header("Authorization", credentials)
                    .send();
            assertUnauthenticated(credentials, answer);
        }
        String token = Token.of(account.owner().id(), "customer").signed();
        assertUnauthenticated("in the query", Caller.anonymous().get(account.path() + "?access_token=" + token));
    }

    private static void assertUnauthenticated(String what, Answer answer) {
        assertThat(answer.status()).as(what).isEqualTo(401);
        answer.refused(401, "UNAUTHENTICATED");
        assertThat(answer.header("WWW-Authenticate").orElse("")).as(what).startsWith("Bearer");
    }

    @Test
    void aTokenWithoutARoleOfTheBankMayNothing() {
        Token good = Token.of(account.owner().id(), "customer");
        for (Token token : List.of(
                good.without("groups"),
                good.with("groups", List.of()),
                good.with("groups", List.of("admin", "Customer", "root")))) {
            Caller caller = Caller.bearing(token.signed());
            caller.get(account.path()).refused(403, "FORBIDDEN");
            caller.get(account.interestPath() + "/quote").refused(403, "FORBIDDEN");
            caller.post(account.interestPath() + "/claims").refused(403, "FORBIDDEN");
        }
        assertThat(account.balance()).isEqualTo(BALANCE);
    }

    /** The owner is the token's subject, nothing else in it. */
    @Test
    void aTokenWithoutASubjectOwnsNothing() {
        Token nameOnly = Token.of(account.owner().id(), "customer").without("sub");
        Caller caller = Caller.bearing(nameOnly.signed());
        assertThat(caller.get(account.path()).tellsNothing().status()).isIn(401, 404);
        assertThat(caller.post(account.interestPath() + "/claims")
                        .tellsNothing()
                        .status())
                .isIn(401, 404);
        assertThat(account.balance()).isEqualTo(BALANCE);
    }

    @Test
    void someoneElsesAccountAMissingOneAndAMalformedOneAreAnsweredAlike() {
        Account mine = bank.newAccount();
        Caller me = mine.owner().caller();
        List<String> numbers = List.of(account.number(), MISSING_ACCOUNT, "123", "123456789012", "abc", "%20", "0");
        for (String question : List.of(
                "GET /accounting/%s",
                "GET /accounting/%s/entries",
                "GET /interest/%s/quote",
                "GET /interest/%s/claims",
                "POST /interest/%s/claims")) {
            List<Answer> answers = numbers.stream()
                    .map(number -> ask(me, question.replace("%s", "accounts/" + number)))
                    .toList();
            assertThat(answers)
                    .as(question)
                    .allSatisfy(answer -> answer.refused(404, "ACCOUNT_NOT_FOUND"))
                    .extracting(Answer::body)
                    .containsOnly(answers.get(0).body());
        }
        assertThat(account.balance()).isEqualTo(BALANCE);
        assertThat(account.claims()).isEmpty();
    }

    private static Answer ask(Caller caller, String question) {
        List<String> parts = List.of(question.split(" "));
        return caller.request(parts.get(0), parts.get(1)).key(Caller.newKey()).send();
    }

    @Test
    void moneyIsSentFromOnesOwnAccountsOnly() {
        Account mine = bank.newAccount();
        Caller me = mine.owner().caller();
        Answer someoneElses =
                me.post("/accounting/transfers", Map.of("from", account.number(), "to", mine.number(), "amount", 1));
        Answer missing =
                me.post("/accounting/transfers", Map.of("from", MISSING_ACCOUNT, "to", mine.number(), "amount", 1));
        someoneElses.refused(404, "ACCOUNT_NOT_FOUND");
        assertThat(missing.refused(404, "ACCOUNT_NOT_FOUND").body()).isEqualTo(someoneElses.body());
        assertThat(account.balance()).isEqualTo(BALANCE);
        assertThat(mine.balance()).isZero();
    }

    @Test
    void aCustomerSeesNeitherOtherCustomersNorTheirAccounts() {
        Account mine = bank.newAccount();
        Caller me = mine.owner().caller();
        Answer other = me.get(account.owner().path()).refused(404, "CUSTOMER_NOT_FOUND");
        assertThat(me.get("/customer/customers/nobody").body()).isEqualTo(other.body());
        assertThat(me.get("/accounting/accounts?customerId=" + account.owner().id())
                        .expect(200)
                        .items())
                .isEmpty();
        assertThat(me.get("/accounting/accounts?customerId=" + mine.owner().id())
                        .expect(200)
                        .items())
                .hasSize(1);
    }

    @Test
    void aSubjectOfTheSameNameInAnotherRoleIsNotTheOwner() {
        Caller channel = Caller.of(account.owner().id(), "channel");
        channel.get(account.path()).refused(403, "FORBIDDEN");
        channel.post(account.interestPath() + "/claims").refused(403, "FORBIDDEN");
    }

    @Test
    void theTokensOfTheDemoAreAccepted() {
        Answer issued = Caller.anonymous()
                .post("/demo/tokens", Map.of("subject", account.owner().id(), "roles", List.of("customer")))
                .expect(200);
        assertThat(Caller.bearing(issued.text("token"))
                        .get(account.path())
                        .expect(200)
                        .won("balance"))
                .isEqualTo(BALANCE);
    }

    @Test
    void theManagementInterfaceTellsNothingToWhoHasNoPassword() {
        Answer answer = Request.management("/management");
        assertThat(answer.status()).isEqualTo(401);
    }

    private static KeyPair newKeys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
