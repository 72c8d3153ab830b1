package org.jigeum.accounting.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import org.jigeum.accounting.api.BookedInterest;
import org.jigeum.accounting.api.InterestBooks;
import org.jigeum.accounting.api.InterestPayouts;
import org.jigeum.accounting.api.WaitingPayout;
import org.jigeum.accounting.domain.Findings;
import org.jigeum.accounting.domain.Invariant;
import org.jigeum.accounting.domain.Payout;
import org.jigeum.accounting.domain.RegisterComparison;
import org.jigeum.accounting.domain.RegisterLine;
import org.jigeum.accounting.domain.WithheldAmounts;
import org.jigeum.accounting.persistence.WithholdingRegister;
import org.jigeum.kernel.BusinessDay;

/**
 * Holds each payout against its line of the withholding register, in all that the line says, with or without a journal.
 * What is lacking may be under way.
 */
@ApplicationScoped
class CheckRegisterLines {

    private static final int AT_ONCE = 10_000;

    @Inject
    WithholdingRegister register;

    @Inject
    InterestBooks interestBooks;

    @Inject
    InterestPayouts interestPayouts;

    @Inject
    WaitingPayouts waitingPayouts;

    void run(BusinessDay day, Findings findings) {
        long lines = register.countLines(day);
        findings.checked(Invariant.WITHHELD_TAX_EQUALS_REGISTER, lines);
        long somebodys = compare(after -> interestBooks.claims(day, after, AT_ONCE), day, findings)
                + compare(after -> interestBooks.adjustments(day, after, AT_ONCE), day, findings);
        if (somebodys < lines) {
            findNobodys(day, findings);
        }
    }

    /** How many lines through the day there are of these payouts. */
    private long compare(LongFunction<List<BookedInterest>> after, BusinessDay day, Findings findings) {
        long lines = 0;
        List<BookedInterest> page = after.apply(0);
        while (!page.isEmpty()) {
            List<RegisterLine> found = compare(page, findings);
            lines += found.stream().filter(line -> !line.paidOn().isAfter(day)).count();
            page = after.apply(page.get(page.size() - 1).payoutId());
        }
        return lines;
    }

    private List<RegisterLine> compare(List<BookedInterest> page, Findings findings) {
        List<RegisterLine> found =
                register.linesOf(page.stream().map(BookedInterest::payoutId).toList());
        RegisterComparison comparison = new RegisterComparison(
                page.stream().map(CheckRegisterLines::line).toList(), found);
        findings.addAll(comparison.wrong());
        List<RegisterLine> lacking = comparison.lacking();
        Set<Long> underWay = waitingPayouts
                .of(lacking.stream().map(RegisterLine::payoutId).toList())
                .stream()
                .map(WaitingPayout::payoutId)
                .collect(Collectors.toSet());
        lacking.stream()
                .filter(line -> !underWay.contains(line.payoutId()))
                .forEach(line -> findings.add(RegisterComparison.missing(line)));
        return found;
    }

    /** Only if there are more lines than those of payouts are they looked at one by one. */
    private void findNobodys(BusinessDay day, Findings findings) {
        List<RegisterLine> page = register.lines(day, 0, AT_ONCE);
        while (!page.isEmpty()) {
            Set<Long> made = interestPayouts
                    .find(page.stream().map(RegisterLine::payoutId).toList())
                    .keySet();
            page.stream()
                    .filter(line -> !made.contains(line.payoutId()))
                    .forEach(line -> findings.add(RegisterComparison.nobodys(line)));
            page = register.lines(day, page.get(page.size() - 1).payoutId(), AT_ONCE);
        }
    }

    /** The line that a payout should have. */
    static RegisterLine line(BookedInterest payout) {
        return new RegisterLine(
                payout.payoutId(),
                payout.account().digits(),
                Payout.Kind.valueOf(payout.kind().name()),
                payout.customer().id(),
                payout.day(),
                payout.taxProfile(),
                payout.journalId(),
                new WithheldAmounts(payout.gross(), payout.incomeTax(), payout.localIncomeTax()));
    }
}
