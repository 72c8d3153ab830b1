package org.jigeum.demo.bank;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SampleBankTest {

    private static final SampleBank BANK = SampleBank.in(Path.of("../bank"));
    private static final Map<String, Account> ACCOUNTS =
            BANK.accounts().stream().collect(toMap(Account::reference, Function.identity()));
    private static final Map<String, Customer> CUSTOMERS =
            BANK.customers().stream().collect(toMap(Customer::customerId, Function.identity()));

    @Test
    void it_is_a_year_of_a_small_bank() {
        assertThat(BANK.customers()).hasSize(200);
        assertThat(BANK.accounts()).hasSize(300);
        assertThat(BANK.transactions()).hasSizeBetween(19_000, 21_000);
        assertThat(BANK.claims()).hasSizeGreaterThan(3_000);
        assertThat(BANK.firstDay()).isEqualTo(LocalDate.of(2022, 8, 16));
        assertThat(BANK.lastDay()).isEqualTo(LocalDate.of(2023, 8, 15));
        assertThat(BANK.rates()).hasSize(6);
    }

    @Test
    void every_standing_restriction_and_tax_profile_occurs() {
        assertThat(BANK.standingChanges().stream().map(StandingChange::standing))
                .contains("NORMAL", "IDENTITY_THEFT", "HACKED", "DECEASED");
        assertThat(BANK.restrictionChanges().stream().flatMap(it -> it.restrictions().stream()))
                .contains("PAYMENT_STOP", "SEIZED", "PLEDGED", "DORMANT", "LIMITED", "DEPOSIT_STOP", "WITHDRAWAL_STOP");
        assertThat(BANK.customers().stream().map(Customer::taxProfile))
                .contains("RESIDENT", "TAX_EXEMPT_SAVINGS", "NON_RESIDENT", "CORPORATION", "UNVERIFIED_NAME");
        assertThat(BANK.taxProfileChanges()).anyMatch(it -> it.treatyPercent().isPresent());
    }

    @Test
    void every_account_has_a_customer_who_had_joined_and_a_product() {
        Set<String> products = BANK.products().stream().map(Product::code).collect(toSet());
        assertThat(BANK.accounts()).allSatisfy(account -> {
            assertThat(CUSTOMERS).containsKey(account.customerId());
            assertThat(account.openedOn())
                    .isAfterOrEqualTo(CUSTOMERS.get(account.customerId()).joinedOn());
            assertThat(products).contains(account.product());
        });
    }

    @Test
    void every_change_is_about_someone_who_is_there() {
        assertThat(BANK.standingChanges().stream().map(StandingChange::customerId))
                .isSubsetOf(CUSTOMERS.keySet());
        assertThat(BANK.taxProfileChanges())
                .allSatisfy(change -> assertThat(change.day())
                        .isAfterOrEqualTo(CUSTOMERS.get(change.customerId()).joinedOn())
                        .isBeforeOrEqualTo(change.effectiveFrom()));
        assertThat(BANK.restrictionChanges())
                .allSatisfy(change -> assertThat(change.day())
                        .isAfterOrEqualTo(ACCOUNTS.get(change.account()).openedOn()));
    }

    @Test
    void the_dated_files_are_in_the_order_of_the_year() {
        assertThat(BANK.transactions()).isSortedAccordingTo(Comparator.comparing(Transaction::day));
        assertThat(BANK.claims()).isSortedAccordingTo(Comparator.comparing(Claim::day));
        assertThat(BANK.transactions().stream().map(Transaction::id)).doesNotHaveDuplicates();
        assertThat(BANK.claims().stream().map(Claim::id)).doesNotHaveDuplicates();
    }

    @Test
    void no_account_is_overdrawn_even_without_its_interest() {
        Map<String, Long> balances = new HashMap<>();
        for (Transaction transaction : BANK.transactions()) {
            assertThat(transaction.amount()).as(transaction.id()).isPositive();
            switch (transaction.kind()) {
                case DEPOSIT -> balances.merge(transaction.account(), transaction.amount(), Long::sum);
                case WITHDRAWAL -> balances.merge(transaction.account(), -transaction.amount(), Long::sum);
                case TRANSFER -> {
                    balances.merge(transaction.account(), -transaction.amount(), Long::sum);
                    balances.merge(transaction.counterparty().orElseThrow(), transaction.amount(), Long::sum);
                }
            }
            assertThat(balances.get(transaction.account())).as(transaction.id()).isNotNegative();
        }
    }

    @Test
    void the_closing_balances_are_the_transactions_and_the_net_interest() {
        Map<String, Long> balances = new HashMap<>();
        BANK.transactions().forEach(it -> {
            long sign = it.kind() == Transaction.Kind.DEPOSIT ? 1 : -1;
            balances.merge(it.account(), sign * it.amount(), Long::sum);
            it.counterparty().ifPresent(to -> balances.merge(to, it.amount(), Long::sum));
        });
        BANK.claims().forEach(it -> balances.merge(it.account(), it.expected().net(), Long::sum));
        BANK.publishedFigures()
                .forEach(it -> balances.merge(it.account(), it.expected().net(), Long::sum));
        assertThat(BANK.closingBalances().stream().collect(toMap(ClosingBalance::account, ClosingBalance::balance)))
                .isEqualTo(balances)
                .hasSize(300);
    }

    /** The figures of the banking rules, by hand: account, gross, income tax, local income tax, net. */
    @Test
    void the_published_figures_are_those_of_the_banking_rules() {
        String byHand = """
                P01 109 10 0 99
                P02 2739 380 30 2329
                P03 5506 770 70 4666
                P04 1 0 0 1
                P05 0 0 0 0
                P05 1 0 0 1
                P06 45205 6320 630 38255
                P07 5721 800 80 4841
                P08 71 0 0 71
                P09 72 10 0 62
                P10 137 10 0 127
                P11 714 90 0 624
                P12 715 100 10 605
                P13 1234 170 10 1054
                P14 100000 14000 1400 84600
                """;
        assertThat(BANK.publishedFigures().stream().map(SampleBankTest::asRow))
                .isEqualTo(byHand.lines().toList());
    }

    private static String asRow(PublishedFigure figure) {
        Payout expected = figure.expected();
        return Stream.of(
                        figure.account(),
                        expected.gross(),
                        expected.incomeTax(),
                        expected.localIncomeTax(),
                        expected.net())
                .map(Object::toString)
                .reduce((left, right) -> left + " " + right)
                .orElseThrow();
    }

    @Test
    void a_published_account_gets_its_balance_on_the_first_day_of_its_interest_and_nothing_else() {
        for (PublishedFigure figure : BANK.publishedFigures()) {
            List<Transaction> touching = BANK.transactions().stream()
                    .filter(it -> it.account().equals(figure.account())
                            || it.counterparty()
                                    .filter(figure.account()::equals)
                                    .isPresent())
                    .toList();
            assertThat(touching).singleElement().satisfies(it -> {
                assertThat(it.kind()).isEqualTo(Transaction.Kind.DEPOSIT);
                assertThat(it.amount()).isEqualTo(figure.balance());
                assertThat(it.day()).isEqualTo(figure.expected().from());
                assertThat(ACCOUNTS.get(figure.account()).openedOn()).isEqualTo(it.day());
            });
        }
    }
}
