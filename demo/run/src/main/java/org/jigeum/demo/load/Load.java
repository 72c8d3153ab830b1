package org.jigeum.demo.load;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jigeum.demo.bank.Account;
import org.jigeum.demo.bank.Claim;
import org.jigeum.demo.bank.ClosingBalance;
import org.jigeum.demo.bank.Customer;
import org.jigeum.demo.bank.Payout;
import org.jigeum.demo.bank.PublishedFigure;
import org.jigeum.demo.bank.RestrictionChange;
import org.jigeum.demo.bank.SampleBank;
import org.jigeum.demo.bank.StandingChange;
import org.jigeum.demo.bank.TaxProfileChange;
import org.jigeum.demo.bank.Transaction;

/** Plays the sample bank's year: every day its admissions and decisions first, then its business in parallel. */
public final class Load implements AutoCloseable {

    /** Before the first rate takes effect: no day that was ever paid may get another rate. */
    private static final LocalDate FOUNDING_DAY = LocalDate.of(2021, 10, 1);

    private final SampleBank sample;
    private final Counter counter;
    private final BankClock clock;
    private final Progress progress;
    private final Consumer<String> messages;
    private final Lanes lanes = new Lanes();
    private final Map<PublishedFigure, Optional<Payout>> paid = new ConcurrentHashMap<>();

    public Load(SampleBank sample, BankClient bank, Consumer<String> messages) {
        this.sample = sample;
        this.counter = new Counter(bank);
        this.clock = new BankClock(bank);
        this.messages = messages;
        this.progress = new Progress(requests(sample), messages);
    }

    private static long requests(SampleBank sample) {
        return Stream.of(
                        sample.products(),
                        sample.rates(),
                        sample.customers(),
                        sample.accounts(),
                        sample.taxProfileChanges(),
                        sample.standingChanges(),
                        sample.restrictionChanges(),
                        sample.transactions(),
                        sample.claims(),
                        sample.publishedFigures(),
                        sample.closingBalances())
                .mapToLong(List::size)
                .sum();
    }

    /**
     * Loads everything and leaves the bank's clock at the morning after the last day.
     *
     * @throws LoadFailed when the bank answers or pays anything else than the data files say
     */
    public void run() {
        found();
        playYear();
        checkClosingBalances();
        messages.accept("Loaded: " + progress.summary() + ".");
        messages.accept(String.format(
                "%,d claims and %,d balances are equal, to the won, to figures computed without this bank.",
                sample.claims().size(), sample.closingBalances().size()));
        FiguresTable table = new FiguresTable(sample.publishedFigures(), paid);
        table.lines().forEach(messages);
        table.requireNoDifference();
    }

    private void found() {
        clock.turnTo(FOUNDING_DAY);
        sample.products().forEach(product -> counted(() -> counter.offer(product)));
        sample.rates().forEach(rates -> counted(() -> counter.publish(rates)));
    }

    private void playYear() {
        var customers = byDay(sample.customers(), Customer::joinedOn);
        var accounts = byDay(sample.accounts(), Account::openedOn);
        var taxProfiles = byDay(sample.taxProfileChanges(), TaxProfileChange::day);
        var standings = byDay(sample.standingChanges(), StandingChange::day);
        var restrictions = byDay(sample.restrictionChanges(), RestrictionChange::day);
        var claims = byDay(sample.claims(), Claim::day);
        var figures = byDay(sample.publishedFigures(), PublishedFigure::claimedOn);
        var transactions = byDay(sample.transactions(), Transaction::day);
        sample.firstDay().datesUntil(sample.lastDay().plusDays(1)).forEach(day -> {
            clock.turnTo(day);
            on(day, customers).forEach(it -> submit(() -> counter.admit(it), it.customerId()));
            on(day, taxProfiles).forEach(it -> submit(() -> counter.enter(it), it.customerId()));
            on(day, standings).forEach(it -> submit(() -> counter.enter(it), it.customerId()));
            on(day, accounts).forEach(it -> submit(() -> counter.open(it), it.customerId(), it.reference()));
            on(day, restrictions).forEach(it -> submit(() -> counter.enter(it), it.account()));
            lanes.await();
            on(day, claims).forEach(it -> submit(() -> claim(it), it.account()));
            on(day, figures).forEach(it -> submit(() -> claim(it), it.account()));
            on(day, transactions).forEach(it -> submit(() -> counter.book(it), touched(it)));
            lanes.await();
            progress.endOf(day);
        });
        clock.turnTo(sample.lastDay().plusDays(1));
    }

    private static <T> Map<LocalDate, List<T>> byDay(List<T> rows, Function<T, LocalDate> day) {
        return rows.stream().collect(Collectors.groupingBy(day));
    }

    private static <T> List<T> on(LocalDate day, Map<LocalDate, List<T>> rows) {
        return rows.getOrDefault(day, List.of());
    }

    private static String[] touched(Transaction transaction) {
        return Stream.concat(Stream.of(transaction.account()), transaction.counterparty().stream())
                .toArray(String[]::new);
    }

    private void submit(Runnable task, String... lanesTouched) {
        lanes.submit(List.of(lanesTouched), () -> counted(task));
    }

    private void counted(Runnable task) {
        task.run();
        progress.step();
    }

    private void claim(Claim claim) {
        Optional<Payout> payout = counter.claim(claim.account(), claim.id());
        if (!payout.equals(Optional.of(claim.expected()))) {
            throw new LoadFailed("The bank paid another interest than expected.\n  claim:    " + claim.id() + " of "
                    + claim.account() + " on " + claim.day() + "\n  expected: " + claim.expected() + "\n  paid:     "
                    + payout.map(Payout::toString).orElse("nothing"));
        }
    }

    /** A difference is told in the table, at the end. */
    private void claim(PublishedFigure figure) {
        paid.put(figure, counter.claim(figure.account(), figure.account() + "-" + figure.claimedOn()));
    }

    private void checkClosingBalances() {
        List<String> differences = new ArrayList<>();
        for (ClosingBalance expected : sample.closingBalances()) {
            counted(() -> {
                long balance = counter.balance(expected.account());
                if (balance != expected.balance()) {
                    differences.add(expected + ", at the bank " + balance);
                }
            });
        }
        if (!differences.isEmpty()) {
            throw new LoadFailed("Balances differ from what they have to be:\n  " + String.join("\n  ", differences));
        }
    }

    @Override
    public void close() {
        lanes.close();
    }
}
