package org.jigeum.accounting.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jigeum.accounting.api.BookedInterest;
import org.jigeum.accounting.api.InterestBooks;
import org.jigeum.accounting.api.InterestJournal;
import org.jigeum.accounting.domain.Findings;
import org.jigeum.accounting.domain.Invariant;
import org.jigeum.accounting.domain.RegisterComparison;
import org.jigeum.accounting.domain.RegisterLine;
import org.jigeum.accounting.domain.WithheldJournal;
import org.jigeum.accounting.persistence.WithholdingRegister;
import org.jigeum.kernel.BusinessDay;

/**
 * Holds the withholding register against the ledger, journal by journal. What a journal has and the register lacks may
 * be under way; what is not is looked at payout by payout.
 */
@ApplicationScoped
class CheckWithheldTax {

    @Inject
    WithholdingRegister register;

    @Inject
    InterestBooks interestBooks;

    void run(BusinessDay day, PayoutsUnderWay underWay, Findings findings) {
        findings.checked(Invariant.WITHHELD_TAX_EQUALS_REGISTER, register.countLines(day));
        List<WithheldJournal> unexplained = new ArrayList<>();
        register.differences(day, journal -> {
            if (journal.isExplainedBy(underWay.of(journal.journalId()))) {
                return;
            }
            if (unexplained.size() < Findings.MOST_LISTED) {
                unexplained.add(journal);
            } else {
                findings.addUnlisted(Invariant.WITHHELD_TAX_EQUALS_REGISTER, 1);
            }
        });
        explain(unexplained, underWay, findings);
    }

    private void explain(List<WithheldJournal> unexplained, PayoutsUnderWay underWay, Findings findings) {
        if (unexplained.isEmpty()) {
            return;
        }
        Map<Long, List<RegisterLine>> booked = byJournal(payoutsOf(unexplained));
        Map<Long, List<RegisterLine>> registered = byJournal(register.linesOf(
                unexplained.stream().map(WithheldJournal::journalId).toList()));
        for (WithheldJournal journal : unexplained) {
            findings.addAll(RegisterComparison.of(
                    journal,
                    booked.getOrDefault(journal.journalId(), List.of()),
                    registered.getOrDefault(journal.journalId(), List.of()),
                    underWay.ids()));
        }
    }

    private List<RegisterLine> payoutsOf(List<WithheldJournal> journals) {
        List<InterestJournal> asked = journals.stream()
                .map(journal ->
                        journal.day().map(day -> new InterestJournal(journal.journalId(), journal.account(), day)))
                .flatMap(Optional::stream)
                .toList();
        return interestBooks.payoutsOf(asked).stream()
                .map(CheckWithheldTax::line)
                .toList();
    }

    private static RegisterLine line(BookedInterest payout) {
        return new RegisterLine(
                payout.payoutId(), payout.account(), payout.day(), payout.journalId(), PayoutsUnderWay.amounts(payout));
    }

    private static Map<Long, List<RegisterLine>> byJournal(List<RegisterLine> lines) {
        return lines.stream()
                .collect(Collectors.groupingBy(
                        line -> Objects.requireNonNull(line.journalId().orElse(null))));
    }
}
