package org.jigeum.interest.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jigeum.interest.domain.Keeper.Payout;
import org.jigeum.interest.domain.Keeper.Step;
import org.jigeum.interest.domain.Keeper.Tax;
import org.jigeum.kernel.AccountNumber;
import org.jigeum.kernel.BusinessDay;
import org.jigeum.kernel.Rate;
import org.jigeum.kernel.Won;

/** The domain's classes put together as the use cases do it, for one account whose past is put right now and then. */
final class CorrectingBank {

    private static final AccountNumber ACCOUNT = AccountNumber.withCheckDigit(10_000_000_000L);

    private final BusinessDay openedOn;
    private final Tax tax;
    private final RateSchedule rates;
    private final NavigableMap<BusinessDay, Won> closingBalances = new TreeMap<>();
    private final List<Claim> claims = new ArrayList<>();
    private final List<RecordedAdjustment> recorded = new ArrayList<>();
    private BusinessDay today;

    CorrectingBank(LocalDate openedOn, Tax tax, List<Step> steps) {
        this.openedOn = new BusinessDay(openedOn);
        this.today = this.openedOn;
        this.tax = tax;
        List<Tier> tiers = steps.stream()
                .map(step -> new Tier(step.upTo().map(Won::of), Rate.ofPercent(step.percent())))
                .toList();
        this.rates = new RateSchedule(List.of(new RateVersion(1, this.openedOn, tiers)));
        closingBalances.put(this.openedOn, Won.ZERO);
    }

    BusinessDay today() {
        return today;
    }

    void letPass(int days) {
        for (int i = 0; i < days; i++) {
            today = today.next();
        }
    }

    void post(BusinessDay valueDay, Won amount) {
        closingBalances.putIfAbsent(
                valueDay, closingBalances.floorEntry(valueDay).getValue());
        closingBalances.tailMap(valueDay, true).replaceAll((day, balance) -> balance.plus(amount));
    }

    void correct(BusinessDay valueDay, Won amount) {
        post(valueDay, amount);
        AdjustmentHistory before = new AdjustmentHistory(recorded);
        List<PaidInterest> touched = claims.stream()
                .filter(claim -> !claim.period().through().isBefore(valueDay))
                .map(before::asItStands)
                .toList();
        for (Adjustment adjustment : Reassessment.of(touched, before.applyTo(closing()), rates)) {
            recorded.add(new RecordedAdjustment(recorded.size(), 0, adjustment, today, Optional.empty()));
        }
        if (!pending().net().isNegative()) {
            settle();
        }
    }

    void claim() {
        Optional<BusinessDay> lastPaidDay = claims.isEmpty()
                ? Optional.empty()
                : Optional.of(last().period().through());
        Period period = InterestDue.unpaidPeriod(openedOn, lastPaidDay, today);
        BalanceHistory earning = new AdjustmentHistory(recorded).applyTo(closing());
        Accrual accrual = Accrual.of(period, earning, rates);
        InterestDue due = new InterestDue(today, accrual, Engine.withhold(tax, accrual.gross()), pending());
        if (due.obstacle(lastPaidDay).isEmpty()) {
            post(today, due.withholding().net());
            settle();
            claims.add(new Claim(
                    claims.size(),
                    ACCOUNT,
                    today,
                    period,
                    Occasion.CLAIM,
                    due.withholding(),
                    due.pending().net(),
                    closingBalances.lastEntry().getValue()));
        }
    }

    private Claim last() {
        return claims.get(claims.size() - 1);
    }

    private void settle() {
        post(today, pending().net());
        recorded.replaceAll(each -> each.isPending()
                ? new RecordedAdjustment(
                        each.adjustmentId(), 0, each.adjustment(), each.recordedOn(), Optional.of(today))
                : each);
    }

    Difference pending() {
        return new AdjustmentHistory(recorded).pending();
    }

    private BalanceHistory closing() {
        return new BalanceHistory(closingBalances.entrySet().stream()
                .map(entry -> new DailyBalance(entry.getKey(), entry.getValue()))
                .toList());
    }

    /** What is in the account, and what it is still to get or to give back. */
    long balanceWithPending() {
        return closingBalances.lastEntry().getValue().plus(pending().net()).amount();
    }

    /** Each payout with all that was put right of it. */
    List<Payout> payoutsAsTheyStand() {
        AdjustmentHistory history = new AdjustmentHistory(recorded);
        return claims.stream()
                .map(claim -> asItStands(claim, history.asItStands(claim).corrected()))
                .toList();
    }

    private static Payout asItStands(Claim claim, Difference corrected) {
        Withholding paid = claim.withholding();
        return new Payout(
                claim.businessDay().date(),
                claim.period().from().date(),
                claim.period().through().date(),
                paid.gross().plus(corrected.gross()).amount(),
                paid.incomeTax().plus(corrected.incomeTax()).amount(),
                paid.localIncomeTax().plus(corrected.localIncomeTax()).amount(),
                paid.net().plus(corrected.net()).amount(),
                0);
    }
}
