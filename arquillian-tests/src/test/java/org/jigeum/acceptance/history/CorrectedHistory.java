package org.jigeum.acceptance.history;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import org.jigeum.acceptance.bank.Account;
import org.jigeum.acceptance.bank.Answer;
import org.jigeum.acceptance.bank.Bank;
import org.jigeum.acceptance.bank.Customer;
import org.jigeum.acceptance.bank.Product;
import org.jigeum.acceptance.bank.Rates;

/**
 * An account whose past is put right again and again, and a clerk who knows from the start what comes out in the end
 * and pays on the same days.
 */
public final class CorrectedHistory {

    private static final LocalDate FIRST_DAY = LocalDate.parse("2023-12-01");
    private static final int DEEDS = 60;
    private static final long LEAST_OWN_MONEY = 20_000_000; // so that every day earns something

    private final Bank bank = new Bank();
    private final String seed;
    private final Random random;
    private final List<Moved> moved = new ArrayList<>();
    private final List<LocalDate> paidOn = new ArrayList<>();
    private LocalDate today = FIRST_DAY;
    private Account account;

    /** Money of the customer's own and the day from which it has its value. */
    private record Moved(LocalDate valueDay, long won) {}

    public CorrectedHistory(long seed) {
        this.seed = "-Djigeum.test.seed=" + seed;
        this.random = new Random(seed);
    }

    /** Lives through some months and compares each payout, all its corrections counted in, and the balance. */
    public void liveAndCompare() {
        bank.clock().set(today);
        Product product = bank.operator().newProduct();
        Rates rates = new Rates(
                FIRST_DAY.toString(),
                List.of(
                        new Rates.Tier(Optional.of(30_000_000L), new BigDecimal("2.3")),
                        new Rates.Tier(Optional.empty(), new BigDecimal("3.8"))));
        bank.operator().addRates(product, rates).expect(201);
        NaiveTax tax = List.of(NaiveTax.values()).get(random.nextInt(5));
        Customer customer = bank.teller().newCustomer(tax.name());
        account = bank.teller().openAccount(customer, product);
        deposit(LEAST_OWN_MONEY);
        for (int i = 0; i < DEEDS; i++) {
            live();
        }
        compare(clerkWhoKnew(rates, tax));
    }

    private void live() {
        today = today.plusDays(random.nextInt(6));
        bank.clock().set(today);
        if (today.isAfter(FIRST_DAY) && random.nextInt(4) == 0) {
            bank.accrue(account.product());
        }
        switch (random.nextInt(5)) {
            case 0 -> deposit(1 + random.nextLong(50_000_000));
            case 1, 2 -> claim();
            default -> correct(today.minusDays(random.nextInt(100)));
        }
    }

    private void deposit(long won) {
        bank.teller().deposit(account, won).expect(201);
        moved.add(new Moved(today, won));
    }

    private void claim() {
        Answer claim = account.claim();
        if (claim.status() == 201) {
            paidOn.add(today);
        }
    }

    private void correct(LocalDate day) {
        LocalDate valueDay = day.isBefore(FIRST_DAY) ? FIRST_DAY : day;
        long spare = leastFrom(valueDay) - LEAST_OWN_MONEY;
        boolean goesOut = random.nextBoolean() && spare > 0;
        long won = 1 + random.nextLong(goesOut ? spare : 50_000_000);
        Answer proposal = bank.teller().propose(account, goesOut ? "OUT" : "IN", won, valueDay.toString());
        bank.secondTeller().approve(proposal).expect(200);
        moved.add(new Moved(valueDay, goesOut ? -won : won));
    }

    /** The least that the customer's own money comes to on any day from the given one on. */
    private long leastFrom(LocalDate from) {
        TreeSet<LocalDate> days = new TreeSet<>(List.of(from));
        moved.stream().map(Moved::valueDay).filter(from::isBefore).forEach(days::add);
        return days.stream().mapToLong(this::ownOn).min().orElseThrow();
    }

    private long ownOn(LocalDate day) {
        return moved.stream()
                .filter(each -> !each.valueDay().isAfter(day))
                .mapToLong(Moved::won)
                .sum();
    }

    private NaiveAccount clerkWhoKnew(Rates rates, NaiveTax tax) {
        NaiveProduct product = new NaiveProduct();
        product.add(rates);
        NaiveAccount clerk = new NaiveAccount(product, tax, FIRST_DAY);
        TreeSet<LocalDate> days = new TreeSet<>(paidOn);
        moved.forEach(each -> days.add(each.valueDay()));
        for (LocalDate day : days) {
            moved.stream().filter(each -> each.valueDay().equals(day)).forEach(each -> clerk.post(each.won(), day));
            if (paidOn.contains(day)) {
                NaiveAccount.Payout payout = clerk.payoutOn(day);
                clerk.pay(payout, day);
                assertThat(payoutAsItStands(day)).as(seed + ", " + day).isEqualTo(payout);
            }
        }
        return clerk;
    }

    private NaiveAccount.Payout payoutAsItStands(LocalDate day) {
        JsonNode claim = account.claims().stream()
                .filter(each -> each.path("businessDay").asText().equals(day.toString()))
                .findFirst()
                .orElseThrow();
        JsonNode explained = account.owner()
                .caller()
                .get("/interest/claims/" + claim.path("claimId").asText())
                .expect(200)
                .json();
        return new NaiveAccount.Payout(
                LocalDate.parse(claim.path("from").asText()),
                LocalDate.parse(claim.path("through").asText()),
                withCorrections(explained, "gross"),
                withCorrections(explained, "incomeTax"),
                withCorrections(explained, "localIncomeTax"));
    }

    private static long withCorrections(JsonNode claim, String amount) {
        long sum = claim.path(amount).asLong();
        for (JsonNode correction : claim.path("corrections")) {
            sum += correction.path(amount).asLong();
        }
        return sum;
    }

    private void compare(NaiveAccount clerk) {
        assertThat(paidOn).as(seed).hasSizeGreaterThan(3);
        long pending = account.quote().expect(200).won("adjustment");
        assertThat(account.balance() + pending).as(seed).isEqualTo(clerk.balance());
        today = today.plusDays(1);
        bank.clock().set(today);
        bank.accrue(account.product());
        BigDecimal owed = account.unpaidInterest().add(BigDecimal.valueOf(pendingGross()));
        assertThat(BigDecimal.valueOf(bank.books().accruedInterestPayable(account.product())))
                .as(seed)
                .isEqualTo(owed.setScale(6, RoundingMode.HALF_UP).setScale(0, RoundingMode.FLOOR));
    }

    private long pendingGross() {
        return bank.books()
                .number(
                        "select coalesce(sum(gross), 0) from interest.adjustment"
                                + " where account_number = ? and settled_on is null",
                        account);
    }

    public Account account() {
        return account;
    }
}
