package org.jigeum.interest.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jigeum.interest.domain.InterestDue.Obstacle;
import org.jigeum.kernel.BusinessClock;
import org.jigeum.kernel.BusinessDay;
import org.jigeum.kernel.Rate;
import org.jigeum.kernel.Won;

/** The domain's classes put together as the use cases do it, for one account. */
final class Engine implements Keeper {

    private static final ZoneOffset SEOUL = ZoneOffset.ofHours(9);

    private final BusinessDay openedOn;
    private final NavigableMap<BusinessDay, Won> closingBalances = new TreeMap<>();
    private final NavigableMap<BusinessDay, Tax> taxes = new TreeMap<>();
    private final List<RateVersion> versions = new ArrayList<>();
    private final List<Answer> answers = new ArrayList<>();
    private Optional<BusinessDay> lastPaidDay = Optional.empty();
    private Instant now;
    private final BusinessClock clock = () -> now;

    Engine(LocalDate openedOn) {
        this.openedOn = new BusinessDay(openedOn);
        this.now = openedOn.atStartOfDay().toInstant(SEOUL);
    }

    @Override
    public void setClock(LocalDateTime seoul) {
        now = seoul.toInstant(SEOUL);
    }

    @Override
    public void post(long won) {
        closingBalances.put(clock.today(), latestBalance().plus(Won.of(won)));
    }

    @Override
    public long balance() {
        return latestBalance().amount();
    }

    private Won latestBalance() {
        return closingBalances.isEmpty()
                ? Won.ZERO
                : closingBalances.lastEntry().getValue();
    }

    @Override
    public void addRates(LocalDate effectiveFrom, List<Step> steps) {
        BusinessDay from = new BusinessDay(effectiveFrom);
        if (lastPaidDay.filter(last -> !from.isAfter(last)).isEmpty()) {
            List<Tier> tiers = steps.stream()
                    .map(step -> new Tier(step.upTo().map(Won::of), Rate.ofPercent(step.percent())))
                    .toList();
            versions.add(new RateVersion(versions.size() + 1, from, tiers));
        }
    }

    @Override
    public void setTax(LocalDate from, Tax tax) {
        taxes.put(new BusinessDay(from), tax);
    }

    @Override
    public void claim() {
        BusinessDay today = clock.today();
        Accrual accrual = accrual(InterestDue.unpaidPeriod(openedOn, lastPaidDay, today));
        InterestDue due = new InterestDue(today, accrual, withhold(taxOn(today), accrual.gross()), Difference.NONE);
        Optional<Obstacle> obstacle = due.obstacle(lastPaidDay);
        answers.add(
                obstacle.isPresent() ? new Refusal(today.date(), obstacle.get().name()) : pay(due));
    }

    private Payout pay(InterestDue due) {
        Withholding withholding = due.withholding();
        post(withholding.net().amount());
        lastPaidDay = Optional.of(due.period().through());
        return new Payout(
                due.businessDay().date(),
                due.period().from().date(),
                due.period().through().date(),
                due.gross().amount(),
                withholding.incomeTax().amount(),
                withholding.localIncomeTax().amount(),
                withholding.net().amount(),
                balance());
    }

    Accrual accrual(Period period) {
        List<DailyBalance> balances = closingBalances.entrySet().stream()
                .map(entry -> new DailyBalance(entry.getKey(), entry.getValue()))
                .toList();
        return Accrual.of(period, new BalanceHistory(balances), new RateSchedule(versions));
    }

    private Tax taxOn(BusinessDay day) {
        return (taxes.floorKey(day) == null ? taxes.firstEntry() : taxes.floorEntry(day)).getValue();
    }

    static Withholding withhold(Tax tax, Won gross) {
        return TaxProfile.valueOf(tax.profile())
                .withhold(gross, tax.treatyPercent().map(Rate::ofPercent));
    }

    @Override
    public List<Answer> answers() {
        return answers;
    }
}
