package org.jigeum.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jigeum.acceptance.bank.Account;
import org.jigeum.acceptance.bank.Answer;
import org.jigeum.acceptance.bank.Bank;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Who may see the accruals and start them, and what the database refuses, whoever asks. */
@ArquillianTest
@Order(68)
class AccrualListTest {

    private static final long FIFTY_MILLION = 50_000_000;

    private final Bank bank = new Bank();

    @Test
    void theDatabaseRefusesASecondAccrualOfADayAWrongOneAndEveryChange() {
        bank.clock().set("2023-08-01");
        Account account = bank.newAccountWith(FIFTY_MILLION);
        bank.clock().set("2023-08-02");
        bank.accrue(account.product());
        String ofProduct = " where product_code = '" + account.product().code() + "'";
        assertThat(bank.books().refusalOf("insert into interest.accrual select * from interest.accrual" + ofProduct))
                .isEqualTo("23505");
        assertThat(bank.books().refusalOf("""
                        insert into interest.accrual
                        select product_code, day + 1, rate_version, parts, dropped, corrected, owed + parts, amount,
                               journal_id, recorded_at from interest.accrual""" + ofProduct)).isEqualTo("23514");
        assertThat(bank.books().refusalOf("update interest.accrual set amount = 0" + ofProduct))
                .isEqualTo("23001");
        assertThat(bank.books().refusalOf("delete from interest.accrual_correction"))
                .isEqualTo("23001");
    }

    @Test
    void operatorsStartItAndWithAuditorsSeeItPageByPage() {
        bank.clock().set("2023-08-01");
        Account account = bank.newAccountWith(FIFTY_MILLION);
        bank.clock().set("2023-08-04");
        bank.accrue(account.product());
        account.owner().caller().post("/interest/accruals").refused(403, "FORBIDDEN");
        bank.auditor().caller().post("/interest/accruals").refused(403, "FORBIDDEN");
        bank.teller().caller().get("/interest/accruals").refused(403, "FORBIDDEN");
        String list =
                "/interest/accruals?limit=2&productCode=" + account.product().code();
        Answer first = bank.operator().caller().get(list).expect(200);
        Answer second = bank.auditor()
                .caller()
                .get(list + "&after=" + first.text("next"))
                .expect(200);
        assertThat(days(first)).containsExactly("2023-08-03", "2023-08-02");
        assertThat(days(second)).containsExactly("2023-08-01");
        assertThat(second.json().path("next").isNull()).isTrue();
        List<String> ofAllProducts =
                days(bank.auditor().caller().get("/interest/accruals?limit=500").expect(200));
        assertThat(ofAllProducts).isSortedAccordingTo(java.util.Comparator.reverseOrder());
        for (String bad : List.of("?productCode=a%20b", "?after=eA", "?limit=0")) {
            bank.auditor().caller().get("/interest/accruals" + bad).refused(400, "INVALID_REQUEST");
        }
    }

    private static List<String> days(Answer page) {
        return page.items().stream()
                .map(item -> LocalDate.parse(item.path("day").asText()).toString())
                .toList();
    }
}
