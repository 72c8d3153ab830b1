package org.jigeum.acceptance.history;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jigeum.acceptance.bank.Account;
import org.jigeum.acceptance.bank.Answer;
import org.jigeum.acceptance.bank.Bank;
import org.jigeum.acceptance.bank.Customer;
import org.jigeum.acceptance.bank.Product;
import org.jigeum.acceptance.bank.Rates;

/** Days of a small bank of its own in which what happens is left to chance, and which is kept on paper as well. */
public final class RandomHistory {

    private static final List<String> PROFILES =
            List.of("RESIDENT", "NON_RESIDENT", "CORPORATION", "TAX_EXEMPT_SAVINGS", "UNVERIFIED_NAME", "RESIDENT");
    private static final int PRODUCTS = 2;
    private static final int MOST_ACTS_A_DAY = 5;
    private static final int MOST_TIERS = 3;
    private static final int MOST_DIGITS = 9;
    private static final int HIGHEST_TREATY_PERCENT = 20;

    /** Ten-thousandths of a percent. */
    private static final int HIGHEST_RATE_UNITS = 60_000;

    private static final int EARLIEST_EFFECT_DAYS = -6;
    private static final int LATEST_EFFECT_DAYS = 12;
    private static final int PERCENT = 100;

    private record KnownProduct(Product product, RateBook rates) {}

    private record KnownCustomer(Customer customer, List<Taxation> taxation) {}

    private final Bank bank = new Bank();
    private final long seed;
    private final Random random;
    private final List<KnownProduct> products = new ArrayList<>();
    private final List<KnownCustomer> customers = new ArrayList<>();
    private final List<PaperAccount> accounts = new ArrayList<>();
    private final SortedSet<String> happened = new TreeSet<>();
    private LocalDate today;

    public RandomHistory(long seed, LocalDate firstDay) {
        this.seed = seed;
        random = new Random(seed);
        today = firstDay;
    }

    /** Founds the bank on the first day, then lives through the days. */
    public void liveThrough(int days) {
        setClock();
        found();
        for (int day = 1; day < days; day++) {
            today = today.plusDays(1);
            setClock();
            for (int acts = 1 + random.nextInt(MOST_ACTS_A_DAY); acts > 0; acts--) {
                act();
            }
        }
    }

    /** Some time of the day, from its first second to shortly before its end: the clock runs on while the test does. */
    private void setClock() {
        String time = String.format(Locale.ROOT, "%02d:%02d:00", random.nextInt(24), random.nextInt(50));
        bank.clock().setInstant(today + "T" + time + "+09:00");
    }

    private void found() {
        for (int i = 0; i < PRODUCTS; i++) {
            Rates first = randomRates(today.minusDays(random.nextInt(2)));
            KnownProduct known = new KnownProduct(bank.operator().newProduct(first), new RateBook());
            known.rates().note(first);
            products.add(known);
        }
        for (String profile : PROFILES) {
            List<Taxation> taxation = new ArrayList<>(List.of(Taxation.always(profile)));
            customers.add(new KnownCustomer(bank.teller().newCustomer(profile), taxation));
            openAccount(customers.get(customers.size() - 1));
        }
        accounts.forEach(this::claim);
    }

    private void act() {
        int chance = random.nextInt(PERCENT);
        if (chance < 22) {
            deposit();
        } else if (chance < 38) {
            withdraw();
        } else if (chance < 52) {
            transfer();
        } else if (chance < 88) {
            claim(any(accounts));
        } else if (chance < 95) {
            changeRates(any(products));
        } else if (chance < 98) {
            changeTaxProfile(any(customers));
        } else {
            openAccount(any(customers));
        }
    }

    private void openAccount(KnownCustomer owner) {
        KnownProduct product = any(products);
        Account account = bank.teller().openAccount(owner.customer(), product.product());
        accounts.add(new PaperAccount(account, today, product.rates(), owner.taxation()));
    }

    private void deposit() {
        PaperAccount account = any(accounts);
        long amount = randomAmount();
        Answer answer = bank.teller().deposit(account.account(), amount).expect(201);
        account.move(today, amount);
        assertBalance(answer, account);
    }

    private void withdraw() {
        PaperAccount account = any(accounts);
        long amount = randomAmount();
        Answer answer = bank.teller().withdraw(account.account(), amount);
        if (isPaidOut(answer, amount, account)) {
            account.move(today, -amount);
            assertBalance(answer, account);
        }
    }

    private void transfer() {
        PaperAccount from = any(accounts);
        PaperAccount to = any(accounts.stream().filter(other -> other != from).toList());
        long amount = randomAmount();
        Answer answer = bank.teller().transfer(from.account(), to.account(), amount);
        if (isPaidOut(answer, amount, from)) {
            from.move(today, -amount);
            to.move(today, amount);
            assertBalance(answer, from);
        }
    }

    private boolean isPaidOut(Answer answer, long amount, PaperAccount from) {
        boolean covered = amount <= from.balance();
        if (covered) {
            answer.expect(201);
        } else {
            happened.add("INSUFFICIENT_BALANCE");
            answer.refused(422, "INSUFFICIENT_BALANCE");
        }
        return covered;
    }

    private void assertBalance(Answer answer, PaperAccount account) {
        assertThat(answer.won("balance")).as(where(account)).isEqualTo(account.balance());
    }

    /** Asks for the quote and claims; sometimes impatiently once more. */
    private void claim(PaperAccount account) {
        PaperPayout due = account.due(today);
        Optional<String> refusal = account.refusal(today);
        JsonNode quote = account.account().quote().expect(200).json();
        due.equalsQuote(quote, where(account));
        assertThat(quote.path("claimable").booleanValue()).as(where(account)).isEqualTo(refusal.isEmpty());
        assertThat(quote.path("reason").asText("")).as(where(account)).isEqualTo(refusal.orElse(""));
        Answer answer = account.account().claim();
        if (refusal.isPresent()) {
            happened.add(refusal.get());
            answer.refused(refusal.get().equals("ALREADY_CLAIMED") ? 409 : 422, refusal.get());
        } else {
            happened.add("PAID");
            due.equalsClaim(answer.expect(201).json(), where(account));
            account.pay(due);
            if (random.nextBoolean()) {
                claim(account);
            }
        }
    }

    /** From today on, from a day to come, or from a day that is over, which is refused once it is paid. */
    private void changeRates(KnownProduct product) {
        LocalDate effectiveFrom = today.plusDays(random.nextInt(EARLIEST_EFFECT_DAYS, LATEST_EFFECT_DAYS));
        Rates rates = randomRates(effectiveFrom);
        Answer answer = bank.operator().addRates(product.product(), rates);
        boolean paid = accounts.stream()
                .filter(account -> account.account().product().equals(product.product()))
                .flatMap(account -> account.payouts().stream())
                .anyMatch(payout -> !payout.through().isBefore(effectiveFrom));
        if (paid) {
            happened.add("RATES_REFUSED");
            answer.refused(422, "EFFECTIVE_IN_PAID_PERIOD");
        } else {
            happened.add("RATES_CHANGED");
            answer.expect(201);
            product.rates().note(rates);
        }
    }

    private void changeTaxProfile(KnownCustomer customer) {
        String profile = any(PROFILES);
        Optional<BigDecimal> treaty = Optional.of(BigDecimal.valueOf(random.nextInt(HIGHEST_TREATY_PERCENT)))
                .filter(percent -> profile.equals("NON_RESIDENT"));
        Taxation taxation = new Taxation(today.plusDays(random.nextInt(LATEST_EFFECT_DAYS)), profile, treaty);
        bank.operator().changeTaxProfile(customer.customer(), taxation.json()).expect(200);
        customer.taxation().add(taxation);
        happened.add("TAX_PROFILE_CHANGED");
    }

    private Rates randomRates(LocalDate effectiveFrom) {
        List<Rates.Tier> tiers = new ArrayList<>();
        long upTo = 0;
        for (int more = random.nextInt(MOST_TIERS); more > 0; more--) {
            upTo += randomAmount();
            tiers.add(new Rates.Tier(Optional.of(upTo), randomPercent()));
        }
        tiers.add(new Rates.Tier(Optional.empty(), randomPercent()));
        return new Rates(effectiveFrom.toString(), tiers);
    }

    private BigDecimal randomPercent() {
        return BigDecimal.valueOf(random.nextInt(HIGHEST_RATE_UNITS), 4);
    }

    /** Small amounts are as likely as large ones. */
    private long randomAmount() {
        long bound = BigDecimal.TEN.pow(1 + random.nextInt(MOST_DIGITS)).longValueExact();
        return 1 + random.nextLong(bound);
    }

    private <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    public List<PaperAccount> accounts() {
        return List.copyOf(accounts);
    }

    /** What has happened at least once, refusals included. */
    public SortedSet<String> happened() {
        return happened;
    }

    /** For messages. */
    public String where(PaperAccount account) {
        return account.account() + " on " + today + ", seed " + seed;
    }
}
