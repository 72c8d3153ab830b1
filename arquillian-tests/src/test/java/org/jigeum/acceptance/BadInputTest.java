package org.jigeum.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.NullNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jigeum.acceptance.bank.Account;
import org.jigeum.acceptance.bank.Answer;
import org.jigeum.acceptance.bank.Bank;
import org.jigeum.acceptance.bank.Caller;
import org.jigeum.acceptance.bank.RawRequest;
import org.jigeum.acceptance.bank.Request;
import org.jigeum.acceptance.bank.Teller;
import org.jigeum.acceptance.bank.Token;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Days, pages, paths, methods and media types that are wrong: the right status and code, and nothing done. */
@ArquillianTest
@Order(41)
class BadInputTest {

    private final Bank bank = new Bank();
    private Account account;

    @BeforeEach
    void anAccount() {
        bank.clock().set("2023-08-15");
        account = bank.newAccount();
    }

    @ParameterizedTest(name = "day \"{0}\"")
    @ValueSource(
            strings = {
                "2023-02-30",
                "2023-13-01",
                "2023-00-10",
                "20230201",
                "2023-2-1",
                "2023/02/01",
                "2023-02-01T00:00:00",
                "2023-02-01+09:00",
                "+12023-02-01",
                "-2023-02-01",
                "0000-01-01",
                "99999-01-01",
                "２０２３-02-01",
                "today",
                " 2023-02-01",
                ""
            })
    void aDayThatIsNoneIsRefusedWhereverADayIsExpected(String day) {
        addRates(Map.of("effectiveFrom", day, "tiers", openTier())).refused(400, "INVALID_REQUEST");
        changeTaxProfile(Map.of("taxProfile", "RESIDENT", "effectiveFrom", day)).refused(400, "INVALID_REQUEST");
        register(Map.of("birthDate", day)).refused(400, "INVALID_REQUEST");
        bank.auditor()
                .caller()
                .get("/accounting/trial-balance?day=" + encoded(day))
                .refused(400, "INVALID_REQUEST");
    }

    @Test
    void aDayThatIsNoTextIsRefused() {
        for (Object day : List.of(20_230_201, true, List.of(2023, 2, 1), NullNode.getInstance())) {
            addRates(Map.of("effectiveFrom", day, "tiers", openTier())).refused(400, "INVALID_REQUEST");
            changeTaxProfile(Map.of("taxProfile", "RESIDENT", "effectiveFrom", day))
                    .refused(400, "INVALID_REQUEST");
            register(Map.of("birthDate", day)).refused(400, "INVALID_REQUEST");
        }
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "limit=0",
                "limit=501",
                "limit=-1",
                "limit=1.5",
                "limit=ten",
                "limit=",
                "limit=99999999999",
                "limit=%2B5",
                "limit=1e2",
                "after=%25%25",
                "after=AAAA",
                "after=",
                "after=OTk5OTk5OTk5OTk5OTk5OTk5OTk5OTk5OTk5OQ"
            })
    void aPageThatThereCannotBeIsRefused(String query) {
        Caller teller = bank.teller().caller();
        List<String> lists = List.of(
                "/accounting/accounts?customerId=" + account.owner().id() + "&",
                account.path() + "/entries?",
                account.interestPath() + "/claims?",
                account.product().path() + "/rates?");
        for (String list : lists) {
            teller.get(list + query).refused(400, "INVALID_REQUEST");
        }
    }

    @ParameterizedTest(name = "{0} {1} is {2}")
    @CsvSource({
        "GET,    /accounting/nowhere,                  404, NOT_FOUND",
        "GET,    /accounting,                          404, NOT_FOUND",
        "GET,    /accounting/,                         404, NOT_FOUND",
        "GET,    /interest/accounts,                   404, NOT_FOUND",
        "GET,    /customer/nowhere/at/all,             404, NOT_FOUND",
        "GET,    /product/,                            404, NOT_FOUND",
        "GET,    /accounting/error,                    404, NOT_FOUND",
        "DELETE, /accounting/accounts/{no},            405, METHOD_NOT_ALLOWED",
        "PATCH,  /accounting/accounts/{no},            405, METHOD_NOT_ALLOWED",
        "GET,    /accounting/accounts/{no}/deposits,   405, METHOD_NOT_ALLOWED",
        "PUT,    /accounting/transfers,                405, METHOD_NOT_ALLOWED",
        "DELETE, /interest/accounts/{no}/claims,       405, METHOD_NOT_ALLOWED",
        "POST,   /interest/accounts/{no}/quote,        405, METHOD_NOT_ALLOWED",
        "GET,    /customer/customers,                  405, METHOD_NOT_ALLOWED",
        "POST,   /product/products/X,                  405, METHOD_NOT_ALLOWED",
        "GET,    /accounting/journals/999999999999,    404, JOURNAL_NOT_FOUND",
        "GET,    /accounting/journals/abc,             404, JOURNAL_NOT_FOUND",
        "GET,    /accounting/journals/99999999999999999999, 404, JOURNAL_NOT_FOUND",
        "GET,    /customer/customers/nobody,           404, CUSTOMER_NOT_FOUND",
        "GET,    /customer/customers/%20,              404, CUSTOMER_NOT_FOUND",
        "GET,    /product/products/NONE,               404, PRODUCT_NOT_FOUND",
        "GET,    /product/products/NONE/rates,         404, PRODUCT_NOT_FOUND",
        "GET,    /product/products/%E2%82%A9,          404, PRODUCT_NOT_FOUND",
        "GET,    /accounting/accounts,                 400, INVALID_REQUEST",
        "GET,    /accounting/accounts?customerId=,     400, INVALID_REQUEST",
        "GET,    /accounting/accounts?customerId=%00,  400, INVALID_REQUEST"
    })
    void aPathOrMethodThatThereIsNotIsRefused(String method, String path, int status, String code) {
        Caller everyone = Caller.of("everyone", "teller", "operator", "auditor", "channel");
        Request request =
                everyone.request(method, path.replace("{no}", account.number())).key(Caller.newKey());
        boolean reads = method.equals("GET") || method.equals("DELETE");
        (reads ? request : request.json(Map.of())).send().refused(status, code);
    }

    @Test
    void aPathThatIsNotEvenEncodedRightTellsNothing() {
        String token = Token.of("teller-1", "teller").signed();
        for (String number : List.of("%zz", "%00", "%c0%ae", "..%2f..", "%", "a%0d%0aSet-Cookie:x")) {
            String answer =
                    RawRequest.send("GET", "/accounting/accounts/" + number, List.of("Authorization: Bearer " + token));
            assertThat(answer)
                    .as(number)
                    .containsPattern("\\AHTTP/1.1 (400|404) ")
                    .doesNotContainPattern("(?i)exception|org\\.|undertow|resteasy|Set-Cookie");
        }
    }

    @Test
    void theMessageBrokerIsNotReachedOverTheCustomersPort() {
        String key = "Sec-ActiveMQRemoting-Key: dGhlIHNhbXBsZSBub25jZQ==";
        String answer = RawRequest.send("GET", "/", List.of("Connection: Upgrade", "Upgrade: activemq-remoting", key));
        assertThat(answer).startsWith("HTTP/1.1 404 ");
    }

    @Test
    void aMethodThatIsNotAllowedIsAnsweredWithThoseThatAre() {
        Answer answer = bank.teller().caller().get(account.path() + "/deposits").refused(405, "METHOD_NOT_ALLOWED");
        assertThat(answer.header("Allow").orElse("")).contains("POST");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "application/xml",
                "application/x-www-form-urlencoded",
                "image/png",
                "application/json-patch+json",
                "multipart/form-data"
            })
    void aBodyOfAnotherMediaTypeIsRefused(String mediaType) {
        bank.teller()
                .caller()
                .request("POST", account.path() + "/deposits")
                .key(Caller.newKey())
                .body("{\"amount\":5,\"channel\":\"BRANCH\"}", mediaType)
                .send()
                .refused(415, "UNSUPPORTED_MEDIA_TYPE");
        assertThat(account.balance()).isZero();
    }

    @Test
    void whoAcceptsNoJsonIsRefused() {
        bank.teller()
                .caller()
                .request("GET", account.path())
                .header("Accept", "application/xml")
                .send()
                .refused(406, "NOT_ACCEPTABLE");
        bank.teller()
                .caller()
                .request("POST", account.path() + "/deposits")
                .header("Accept", "text/html")
                .key(Caller.newKey())
                .json(Teller.money(5))
                .send()
                .refused(406, "NOT_ACCEPTABLE");
        assertThat(account.balance()).isZero();
    }

    private Answer addRates(Map<String, ?> body) {
        return bank.operator().caller().post(account.product().path() + "/rates", body);
    }

    private Answer changeTaxProfile(Map<String, ?> body) {
        return bank.operator().changeTaxProfile(account.owner(), body);
    }

    private Answer register(Map<String, ?> change) {
        Map<String, Object> body =
                new HashMap<>(Map.of("customerId", "C-" + Caller.newKey(), "name", "김지금", "taxProfile", "RESIDENT"));
        body.putAll(change);
        return bank.teller().caller().post("/customer/customers", body);
    }

    private static List<Map<String, Object>> openTier() {
        Map<String, Object> tier = new HashMap<>(Map.of("annualPercent", 2));
        tier.put("upTo", null);
        return List.of(tier);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
