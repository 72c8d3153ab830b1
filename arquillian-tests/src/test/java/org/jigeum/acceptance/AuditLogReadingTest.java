package org.jigeum.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jigeum.acceptance.bank.Account;
import org.jigeum.acceptance.bank.Answer;
import org.jigeum.acceptance.bank.Bank;
import org.jigeum.acceptance.bank.Caller;
import org.jigeum.acceptance.bank.Teller;
import org.jigeum.acceptance.bank.Token;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The audit log is read by auditors page by page, changed by nobody, and nothing is given that it cannot take. */
@ArquillianTest
@Order(86)
class AuditLogReadingTest {

    private static final String INSUFFICIENT_PRIVILEGE = "42501";
    private static final String RESTRICT_VIOLATION = "23001";

    private final Bank bank = new Bank();
    private final String subject = "someone-" + Caller.newKey();
    private final Caller teller = Caller.of(subject, "teller");

    @BeforeEach
    void today() {
        bank.clock().set("2023-08-15");
    }

    @Test
    void itIsReadPageByPageNewestFirst() {
        Account account = bank.newAccount();
        for (int i = 0; i < 3; i++) {
            teller.get(account.path()).expect(200);
            teller.get(account.path() + "/entries").expect(200);
        }
        List<String> all = bank.auditLog("accounting").of(subject);
        assertThat(all).hasSize(6);
        List<String> paged = new ArrayList<>();
        String next = "";
        for (int page = 0; page < 3; page++) {
            Answer answer = bank.auditor()
                    .caller()
                    .get("/accounting/audit-log?limit=2&subject=" + subject + next)
                    .expect(200);
            assertThat(answer.items()).hasSize(2);
            answer.items().forEach(item -> paged.add(item.path("entryId").asText()));
            next = "&after=" + answer.json().path("next").asText();
        }
        assertThat(next).isEqualTo("&after=null");
        assertThat(paged)
                .isEqualTo(bank.auditLog("accounting").entries("subject=" + subject).stream()
                        .map(entry -> entry.path("entryId").asText())
                        .toList());
        assertThat(all.get(0)).isEqualTo("GET /accounting/accounts/{no}/entries DONE 200");
    }

    @Test
    void itIsSearchedByCustomerAccountSubjectAndDays() {
        Account account = bank.newAccount();
        Account other = bank.newAccount();
        teller.get(account.path()).expect(200);
        teller.get(other.path()).expect(200);
        bank.clock().setInstant("2023-08-16T00:00:00.000+09:00");
        teller.get(account.path() + "/entries").expect(200);
        String mine = "subject=" + subject;
        assertThat(found(mine)).isEqualTo(3);
        assertThat(found(mine + "&customerId=" + account.owner().id())).isEqualTo(2);
        assertThat(found(mine + "&accountNumber=" + other.number())).isEqualTo(1);
        assertThat(found(mine + "&to=2023-08-15")).isEqualTo(2);
        assertThat(found(mine + "&from=2023-08-16")).isEqualTo(1);
        assertThat(found(mine + "&from=2023-08-16&to=2023-08-15")).isZero();
        assertThat(found(mine + "&from=1900-01-01&to=9999-12-31&accountNumber=" + account.number()))
                .isEqualTo(2);
        assertThat(found("subject=nobody-" + subject)).isZero();
    }

    private int found(String query) {
        return bank.auditLog("accounting").entries(query).size();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "limit=0",
                "after=%25",
                "from=today",
                "to=2023-02-30",
                "accountNumber=123",
                "customerId=%20",
                "subject=%00"
            })
    void aSearchThatIsNoneIsRefused(String query) {
        for (String module : List.of("customer", "product", "accounting", "interest")) {
            bank.auditor().caller().get("/" + module + "/audit-log?" + query).refused(400, "INVALID_REQUEST");
        }
    }

    @Test
    void whoReadsItIsRecordedInItAsIsWhoMayNot() {
        Account account = bank.newAccount();
        String path = "/interest/audit-log?customerId=" + account.owner().id();
        Caller.of(subject, "auditor").get(path).expect(200);
        Caller.of(subject, "operator").get(path).refused(403, "FORBIDDEN");
        List<JsonNode> entries = bank.auditLog("interest").entries("subject=" + subject);
        assertThat(bank.auditLog("interest").of(subject))
                .containsExactly("GET /interest/audit-log REFUSED 403 FORBIDDEN", "GET /interest/audit-log DONE 200");
        assertThat(entries)
                .extracting(entry -> entry.path("customerId").asText())
                .containsOnly(account.owner().id());
    }

    @ParameterizedTest
    @ValueSource(strings = {"customer", "product", "accounting", "interest"})
    void theBanksOwnRoleMayNeitherChangeNorRemoveAnEntry(String module) {
        String table = module + ".audit_log";
        for (String privilege : List.of("UPDATE", "DELETE", "TRUNCATE")) {
            assertThat(bank.books()
                            .rows("select has_table_privilege(current_user, ?, ?) as granted", table, privilege)
                            .get(0)
                            .get("granted"))
                    .as(privilege)
                    .isEqualTo(false);
        }
        for (String change :
                List.of("update " + table + " set status = 200", "delete from " + table, "truncate " + table)) {
            assertThat(bank.books().refusalOf(change)).as(change).isEqualTo(INSUFFICIENT_PRIVILEGE);
            assertThat(bank.books().refusalOf("grant all on " + table + " to current_user; " + change))
                    .as(change + " by who has granted it to itself, as an owner can")
                    .isEqualTo(RESTRICT_VIOLATION);
        }
    }

    /** A constraint that only the entries of this test violate stands for a table that cannot be written. */
    @Test
    void whatCannotBeRecordedIsNeitherShownNorDone() {
        Account account = bank.newAccount();
        plant("customer", "add constraint planted check (subject <> '" + subject + "') not valid");
        plant("accounting", "add constraint planted check (subject <> '" + subject + "') not valid");
        try {
            Answer withheld = teller.get(account.owner().path()).refused(503, "UNAVAILABLE");
            assertThat(withheld.header("Retry-After")).isPresent();
            assertThat(withheld.body()).doesNotContain("김지금");
            teller.post(account.path() + "/deposits", Teller.money(7)).refused(500, "INTERNAL");
            assertThat(account.balance()).isZero();
            assertThat(account.entries()).isEmpty();
        } finally {
            plant("customer", "drop constraint planted");
            plant("accounting", "drop constraint planted");
        }
        teller.get(account.owner().path()).expect(200);
        teller.post(account.path() + "/deposits", Teller.money(7)).expect(201);
        assertThat(account.balance()).isEqualTo(7);
    }

    private void plant(String module, String change) {
        bank.books().execute("alter table " + module + ".audit_log " + change);
    }

    @Test
    void aTokenThatSaysNobodyIsShownNothingSinceItCouldNotBeRecorded() {
        Account account = bank.newAccount();
        Caller nobody = Caller.bearing(Token.of("x", "teller").without("sub").signed());
        nobody.get(account.path()).refused(401, "UNAUTHENTICATED");
        nobody.get(account.path() + "/nowhere").refused(401, "UNAUTHENTICATED");
    }
}
