package org.jigeum.accounting.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigInteger;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jigeum.accounting.api.BookedInterest;
import org.jigeum.accounting.api.InterestBooks;
import org.jigeum.accounting.domain.Findings;
import org.jigeum.accounting.domain.Invariant;
import org.jigeum.accounting.domain.JournalKind;
import org.jigeum.accounting.domain.Subject;
import org.jigeum.accounting.domain.Violation;
import org.jigeum.accounting.persistence.InterestJournals;
import org.jigeum.accounting.persistence.InterestJournals.Booked;
import org.jigeum.accounting.persistence.InterestJournals.Deviation;
import org.jigeum.kernel.BusinessDay;
import org.jigeum.kernel.Won;

/** Holds each payout of interest against the journal that it names, and each such journal against the payouts. */
@ApplicationScoped
class CheckInterestBooks {

    private static final Invariant INVARIANT = Invariant.INTEREST_EQUALS_JOURNALS;
    private static final int AT_ONCE = 10_000;

    @Inject
    InterestBooks interestBooks;

    @Inject
    InterestJournals journals;

    void run(BusinessDay day, Findings findings) {
        compare(JournalKind.INTEREST, day, claims(day, findings), findings);
        compare(JournalKind.INTEREST_ADJUSTMENT, day, settlements(day, findings), findings);
    }

    /** How many claims there are that have a journal. */
    private long claims(BusinessDay day, Findings findings) {
        long booked = 0;
        List<BookedInterest> page = interestBooks.claims(day, 0, AT_ONCE);
        while (!page.isEmpty()) {
            booked += booked(JournalKind.INTEREST, page, findings);
            page = interestBooks.claims(day, page.get(page.size() - 1).payoutId(), AT_ONCE);
        }
        return booked;
    }

    /** The same for the adjustments that were settled together. */
    private long settlements(BusinessDay day, Findings findings) {
        long booked = 0;
        List<BookedInterest> page = interestBooks.settlements(day, 0, AT_ONCE);
        while (!page.isEmpty()) {
            booked += booked(JournalKind.INTEREST_ADJUSTMENT, page, findings);
            long lastJournal = page.get(page.size() - 1).journalId().orElseThrow();
            page = interestBooks.settlements(day, lastJournal, AT_ONCE);
        }
        return booked;
    }

    private long booked(JournalKind kind, List<BookedInterest> page, Findings findings) {
        findings.checked(INVARIANT, page.size());
        List<Deviation> deviating = journals.deviating(page, kind);
        deviating.forEach(deviation -> findings.add(violation(deviation)));
        return page.size()
                - deviating.stream()
                        .filter(deviation -> deviation.amounts().isEmpty())
                        .count();
    }

    /** Only if there are more journals than payouts are they looked at one by one. */
    private void compare(JournalKind kind, BusinessDay day, long booked, Findings findings) {
        if (journals.count(kind, day) == booked) {
            return;
        }
        List<Booked> page = journals.page(kind, day, 0, AT_ONCE);
        while (!page.isEmpty()) {
            findNobodys(page, findings);
            long last = page.get(page.size() - 1).journal().journalId();
            page = journals.page(kind, day, last, AT_ONCE);
        }
    }

    private void findNobodys(List<Booked> page, Findings findings) {
        Set<Long> claimed = new HashSet<>();
        interestBooks
                .payoutsOf(page.stream().map(Booked::journal).toList())
                .forEach(payout -> payout.journalId().ifPresent(claimed::add));
        page.stream()
                .filter(booked -> !claimed.contains(booked.journal().journalId()))
                .forEach(booked -> findings.add(violation(booked)));
    }

    private static Violation violation(Deviation deviation) {
        BookedInterest payout = deviation.payout();
        Subject subject =
                Subject.payout(payout.payoutId()).account(payout.account()).day(payout.day());
        return new Violation(
                INVARIANT,
                payout.journalId().map(Subject::journal).map(subject::and).orElse(subject),
                won(payout.gross()),
                deviation.amounts().flatMap(amounts -> won(amounts.gross())),
                "The payout was not booked as it says: %s; the ledger has %s."
                        .formatted(CheckRegisterLines.line(payout).amounts(), deviation.found()));
    }

    private static Violation violation(Booked booked) {
        Subject subject = Subject.journal(booked.journal().journalId())
                .day(booked.journal().day());
        return new Violation(
                INVARIANT,
                booked.journal().account().map(subject::account).orElse(subject),
                Optional.empty(),
                won(booked.amounts().gross()),
                "The journal booked interest that nobody was paid: " + booked.amounts() + ".");
    }

    private static Optional<BigInteger> won(Won won) {
        return Optional.of(BigInteger.valueOf(won.amount()));
    }
}
