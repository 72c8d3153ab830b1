package org.jigeum.accounting.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jigeum.accounting.api.BookedInterest;
import org.jigeum.accounting.api.InterestBooks;
import org.jigeum.accounting.api.InterestJournal;
import org.jigeum.accounting.domain.Findings;
import org.jigeum.accounting.domain.RegisterComparison;
import org.jigeum.accounting.domain.RegisterLine;
import org.jigeum.accounting.domain.WithheldJournal;
import org.jigeum.accounting.persistence.WithholdingRegister;
import org.jigeum.kernel.BusinessDay;

/**
 * Holds the ledger against the withholding register, journal by journal. Where they differ the payouts decide: if the
 * journal is theirs, it is lines of the register that lack, and those are found payout by payout.
 */
@ApplicationScoped
class CheckWithheldTax {

    private static final int AT_ONCE = 5_000;

    @Inject
    WithholdingRegister register;

    @Inject
    InterestBooks interestBooks;

    void run(BusinessDay day, Findings findings) {
        List<WithheldJournal> differing = new ArrayList<>();
        register.differences(day, journal -> {
            differing.add(journal);
            if (differing.size() == AT_ONCE) {
                explain(differing, findings);
                differing.clear();
            }
        });
        explain(differing, findings);
    }

    private void explain(List<WithheldJournal> differing, Findings findings) {
        Map<Long, List<RegisterLine>> payouts = payoutsOf(differing);
        differing.stream()
                .map(journal ->
                        RegisterComparison.ofJournal(journal, payouts.getOrDefault(journal.journalId(), List.of())))
                .flatMap(Optional::stream)
                .forEach(findings::add);
    }

    private Map<Long, List<RegisterLine>> payoutsOf(List<WithheldJournal> journals) {
        List<InterestJournal> asked =
                journals.stream().flatMap(CheckWithheldTax::asked).toList();
        List<BookedInterest> payouts = asked.isEmpty() ? List.of() : interestBooks.payoutsOf(asked);
        return payouts.stream()
                .collect(Collectors.groupingBy(
                        payout -> payout.journalId().orElseThrow(),
                        Collectors.mapping(CheckRegisterLines::line, Collectors.toList())));
    }

    private static Stream<InterestJournal> asked(WithheldJournal journal) {
        return journal.day().stream().map(day -> new InterestJournal(journal.journalId(), journal.account(), day));
    }
}
