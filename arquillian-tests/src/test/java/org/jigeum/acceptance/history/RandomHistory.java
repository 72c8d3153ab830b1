package org.jigeum.acceptance.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.jigeum.acceptance.bank.Account;
import org.jigeum.acceptance.bank.Answer;
import org.jigeum.acceptance.bank.Bank;
import org.jigeum.acceptance.bank.Customer;
import org.jigeum.acceptance.bank.Product;
import org.jigeum.acceptance.bank.Rates;

/** Lets the bank and a naive clerk live through the same days and compares what they come to. */
public final class RandomHistory {

    private static final LocalDate FIRST_DAY = LocalDate.parse("2023-12-01");
    private static final int HIGHEST_PERCENT_UNITS = 100_000;

    private final Bank bank = new Bank();
    private final long seed;
    private final Random random;
    private final List<Line> lines = new ArrayList<>();
    private LocalDate today = FIRST_DAY;
    private int claimsPaid;

    /** What the bank has and what the clerk has of one thing. */
    private record Line(Account account, NaiveAccount clerk, NaiveProduct rates) {}

    public RandomHistory(long seed) {
        this.seed = seed;
        this.random = new Random(seed);
    }

    /** Opens an account for a customer of each tax profile, half of them under either of two products. */
    public void begin() {
        bank.clock().set(today);
        List<Product> products = List.of(newProduct(), newProduct());
        List<NaiveProduct> rates = List.of(new NaiveProduct(), new NaiveProduct());
        for (NaiveTax tax : NaiveTax.values()) {
            int either = lines.size() % 2;
            Customer customer = bank.teller().newCustomer(tax.name());
            Account account = bank.teller().openAccount(customer, products.get(either));
            lines.add(new Line(account, new NaiveAccount(rates.get(either), tax, today), rates.get(either)));
        }
        lines.stream().limit(2).forEach(line -> addRates(line, today.minusDays(random.nextInt(10))));
    }

    private Product newProduct() {
        return bank.operator().newProduct();
    }

    /** Lives through a day: some deposits, withdrawals, transfers, claims and perhaps new rates, in any order. */
    public void liveOneDay() {
        bank.clock().set(today);
        for (int i = 0; i < lines.size(); i++) {
            actOn(lines.get(random.nextInt(lines.size())));
        }
        today = today.plusDays(1);
    }

    private void actOn(Line line) {
        switch (random.nextInt(12)) {
            case 0, 1, 2 -> deposit(line);
            case 3, 4 -> withdraw(line);
            case 5, 6 -> transfer(line, lines.get(random.nextInt(lines.size())));
            case 7 -> changeRates(line);
            default -> claim(line);
        }
    }

    private void deposit(Line line) {
        long amount = amount();
        bank.teller().deposit(line.account(), amount).expect(201);
        line.clerk().post(amount, today);
        assertBalance(line);
    }

    private void withdraw(Line line) {
        long amount = 1 + random.nextLong(line.clerk().balance() + 1);
        Answer answer = bank.teller().withdraw(line.account(), amount);
        if (amount > line.clerk().balance()) {
            answer.refused(422, "INSUFFICIENT_BALANCE");
        } else {
            answer.expect(201);
            line.clerk().post(-amount, today);
        }
        assertBalance(line);
    }

    private void transfer(Line from, Line to) {
        if (!from.equals(to) && from.clerk().balance() > 0) {
            long amount = 1 + random.nextLong(from.clerk().balance());
            bank.teller().transfer(from.account(), to.account(), amount).expect(201);
            from.clerk().post(-amount, today);
            to.clerk().post(amount, today);
            assertBalance(from);
            assertBalance(to);
        }
    }

    private void changeRates(Line line) {
        addRates(line, today.plusDays(random.nextInt(8) - 4));
    }

    private void addRates(Line line, LocalDate from) {
        Rates rates = new Rates(from.toString(), randomTiers());
        Answer answer = bank.operator().addRates(line.account().product(), rates);
        if (line.rates().isPaid(from)) {
            answer.refused(422, "EFFECTIVE_IN_PAID_PERIOD");
        } else {
            answer.expect(201);
            line.rates().add(rates);
        }
    }

    private List<Rates.Tier> randomTiers() {
        List<Rates.Tier> tiers = new ArrayList<>();
        long upTo = 0;
        for (int i = random.nextInt(3); i > 0; i--) {
            upTo += amount();
            tiers.add(new Rates.Tier(Optional.of(upTo), randomPercent()));
        }
        tiers.add(new Rates.Tier(Optional.empty(), randomPercent()));
        return tiers;
    }

    private BigDecimal randomPercent() {
        return BigDecimal.valueOf(random.nextInt(HIGHEST_PERCENT_UNITS + 1), 4);
    }

    /** From a few won to ten billion, each magnitude as often as the other. */
    private long amount() {
        long highest = 1;
        for (int magnitude = 1 + random.nextInt(10); magnitude > 0; magnitude--) {
            highest *= 10;
        }
        return 1 + random.nextLong(highest);
    }

    private void claim(Line line) {
        NaiveAccount.Payout expected = line.clerk().payoutOn(today);
        Answer quote = line.account().quote().expect(200);
        assertPayout(line, quote, expected);
        Answer claim = line.account().claim();
        if (expected.gross() > 0) {
            assertPayout(line, claim.expect(201), expected);
            line.clerk().pay(expected, today);
            assertThat(claim.won("balance"))
                    .as(where(line))
                    .isEqualTo(line.clerk().balance());
            claimsPaid++;
        } else if (line.clerk().isPaidUpTo(today) && !today.equals(FIRST_DAY)) {
            claim.refused(409, "ALREADY_CLAIMED");
        } else {
            claim.refused(422, "NOTHING_TO_CLAIM");
        }
        assertBalance(line);
    }

    private void assertPayout(Line line, Answer answer, NaiveAccount.Payout expected) {
        assertThat(Arrays.asList(
                        answer.text("from"),
                        answer.text("through"),
                        answer.won("gross"),
                        answer.won("incomeTax"),
                        answer.won("localIncomeTax"),
                        answer.won("net")))
                .as(where(line))
                .containsExactly(
                        expected.from().toString(),
                        expected.through().toString(),
                        expected.gross(),
                        expected.incomeTax(),
                        expected.localIncomeTax(),
                        expected.net());
    }

    private void assertBalance(Line line) {
        assertThat(line.account().balance())
                .as(where(line))
                .isEqualTo(line.clerk().balance());
    }

    private String where(Line line) {
        return "-Djigeum.test.seed=" + seed + ", " + today + ", account " + line.account();
    }

    public int claimsPaid() {
        return claimsPaid;
    }

    public List<Account> accounts() {
        return lines.stream().map(Line::account).toList();
    }

    /** The closing balances of an account as text, each its day and won, oldest first. */
    public List<String> closingBalances(Account account) {
        return lines.stream()
                .filter(line -> line.account().equals(account))
                .flatMap(line -> line.clerk().closingBalances().entrySet().stream())
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .toList();
    }
}
