package org.jigeum.accounting.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jigeum.accounting.api.BalanceCorrection;
import org.jigeum.accounting.api.ClosingBalance;
import org.jigeum.accounting.api.InterestOnAccounts;
import org.jigeum.accounting.api.State;
import org.jigeum.accounting.domain.BalancesSince;
import org.jigeum.accounting.domain.Correction;
import org.jigeum.accounting.domain.CorrectionOutcome;
import org.jigeum.accounting.domain.Decision;
import org.jigeum.accounting.domain.Journal;
import org.jigeum.accounting.domain.LockedBalance;
import org.jigeum.accounting.domain.NewEntry;
import org.jigeum.accounting.domain.Posting;
import org.jigeum.accounting.domain.PostingDays;
import org.jigeum.accounting.domain.Proposal;
import org.jigeum.accounting.domain.Stamp;
import org.jigeum.accounting.domain.WrittenEntry;
import org.jigeum.accounting.persistence.ClosingBalances;
import org.jigeum.accounting.persistence.Corrections;
import org.jigeum.accounting.persistence.GeneralLedger;
import org.jigeum.accounting.persistence.Postings;
import org.jigeum.accounting.persistence.RecordedJournal;
import org.jigeum.kernel.AccountNumber;
import org.jigeum.kernel.BusinessClock;
import org.jigeum.kernel.BusinessDay;
import org.jigeum.kernel.Won;
import org.jigeum.platform.audit.AuditLog;

/**
 * 정정·취소 승인: the second of two persons agrees, and it is posted. One transaction: lock the correction, then its
 * accounts in order of number; read the clock; decide; post; let interest be worked out again.
 */
@ApplicationScoped
public class ApproveCorrection {

    @Inject
    Corrections corrections;

    @Inject
    HeldAccounts accounts;

    @Inject
    ClosingBalances closingBalances;

    @Inject
    GeneralLedger ledger;

    @Inject
    Postings postings;

    @Inject
    InterestOnAccounts interest;

    @Inject
    ConcernedAccounts concernedAccounts;

    @Inject
    AuditLog auditLog;

    @Inject
    BusinessClock clock;

    @Transactional
    public CorrectionOutcome approve(long correctionId, String checker) {
        Correction correction = corrections.lock(correctionId).orElseThrow(CorrectionProblems::notFound);
        correction.proposal().changes().keySet().forEach(concernedAccounts::tell);
        return correction.settled(checker, Decision.Approved.class).orElseGet(() -> approve(correction, checker));
    }

    private CorrectionOutcome approve(Correction correction, String checker) {
        Proposal proposal = correction.proposal();
        SortedMap<AccountNumber, HeldAccount> held =
                new TreeMap<>(accounts.hold(proposal.changes().keySet().toArray(AccountNumber[]::new)));
        return refusal(proposal, held).orElseGet(() -> post(correction, held, checker));
    }

    /** What stands against it on any of its accounts; of several reasons the first account's, in order of number. */
    private Optional<CorrectionOutcome> refusal(Proposal proposal, SortedMap<AccountNumber, HeldAccount> held) {
        if (held.values().stream().anyMatch(HeldAccount::isClosed)) {
            return Optional.of(new CorrectionOutcome.NotPermitted(List.of(State.CLOSED.name())));
        }
        Map<AccountNumber, List<ClosingBalance>> closings = closingBalances.from(
                held.keySet().stream().collect(Collectors.toMap(number -> number, number -> proposal.valueDay())));
        return held.keySet().stream()
                .map(number -> BalancesSince.of(number, proposal.valueDay(), byDay(closings.get(number)))
                        .refusal(proposal.changes().get(number)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static SortedMap<BusinessDay, Won> byDay(List<ClosingBalance> closings) {
        SortedMap<BusinessDay, Won> byDay = new TreeMap<>();
        closings.forEach(closing -> byDay.put(closing.day(), closing.balance()));
        return byDay;
    }

    private CorrectionOutcome post(Correction correction, SortedMap<AccountNumber, HeldAccount> held, String checker) {
        Proposal proposal = correction.proposal();
        PostingDays days = days(proposal, held);
        Map<AccountNumber, WrittenEntry> written = write(posting(proposal, held, days));
        Correction approved = corrections.decide(
                correction,
                new Decision.Approved(
                        new Stamp(checker, clock.now()), days.businessDay(), written.get(proposal.account())));
        if (days.isInThePast()) {
            held.forEach((number, account) -> interest.corrected(new BalanceCorrection(
                    correction.correctionId(),
                    account.account()
                            .after(days.businessDay(), written.get(number).balance()),
                    days.businessDay(),
                    days.valueDay(),
                    proposal.changes().get(number))));
        }
        auditLog.writeWithEffect(200);
        return new CorrectionOutcome.Recorded(approved);
    }

    /** A clock that is behind the one that the value day was proposed by does not make it a day to come. */
    private static PostingDays days(Proposal proposal, SortedMap<AccountNumber, HeldAccount> held) {
        BusinessDay today = held.get(proposal.account()).day();
        return new PostingDays(today.orLater(proposal.valueDay()), proposal.valueDay());
    }

    private Posting posting(Proposal proposal, SortedMap<AccountNumber, HeldAccount> held, PostingDays days) {
        if (proposal.original().isEmpty()) {
            LockedBalance account = held.get(proposal.account()).balance();
            return Posting.correction(account, proposal.direction(), proposal.amount(), days);
        }
        long original = proposal.original().get().journalId();
        Journal journal =
                ledger.journal(original).map(RecordedJournal::toJournal).orElseThrow();
        Map<AccountNumber, LockedBalance> balances = held.values().stream()
                .map(HeldAccount::balance)
                .collect(Collectors.toMap(LockedBalance::account, balance -> balance));
        return Posting.reversal(original, journal, balances, days);
    }

    private Map<AccountNumber, WrittenEntry> write(Posting posting) {
        List<WrittenEntry> written = postings.write(List.of(posting)).get(0);
        Map<AccountNumber, WrittenEntry> byAccount = new TreeMap<>();
        for (int i = 0; i < written.size(); i++) {
            NewEntry entry = posting.entries().get(i);
            byAccount.put(entry.before().account(), written.get(i));
        }
        return byAccount;
    }
}
