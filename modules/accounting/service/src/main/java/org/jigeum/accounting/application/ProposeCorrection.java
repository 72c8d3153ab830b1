package org.jigeum.accounting.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jigeum.accounting.api.DepositAccount;
import org.jigeum.accounting.api.State;
import org.jigeum.accounting.domain.Correction;
import org.jigeum.accounting.domain.CorrectionOutcome;
import org.jigeum.accounting.domain.Direction;
import org.jigeum.accounting.domain.EntryKind;
import org.jigeum.accounting.domain.Journal;
import org.jigeum.accounting.domain.JournalLine;
import org.jigeum.accounting.domain.Proposal;
import org.jigeum.accounting.domain.Reason;
import org.jigeum.accounting.domain.Stamp;
import org.jigeum.accounting.persistence.Accounts;
import org.jigeum.accounting.persistence.Corrections;
import org.jigeum.accounting.persistence.GeneralLedger;
import org.jigeum.accounting.persistence.Passbook;
import org.jigeum.accounting.persistence.PassbookEntry;
import org.jigeum.accounting.persistence.RecordedJournal;
import org.jigeum.kernel.AccountNumber;
import org.jigeum.kernel.BusinessClock;
import org.jigeum.kernel.BusinessDay;
import org.jigeum.kernel.Won;
import org.jigeum.platform.answers.Answer;
import org.jigeum.platform.answers.KeyedRequest;
import org.jigeum.platform.answers.StoredAnswers;
import org.jigeum.platform.audit.Access;

/**
 * 정정·취소 신청: the first of two persons says what is to be put right. Nothing is posted. Each call is one transaction; it
 * holds the accounts so that none of them is closed meanwhile.
 */
@ApplicationScoped
public class ProposeCorrection {

    @Inject
    HeldAccounts accounts;

    @Inject
    Accounts register;

    @Inject
    Passbook passbook;

    @Inject
    GeneralLedger ledger;

    @Inject
    Corrections corrections;

    @Inject
    StoredAnswers answers;

    @Inject
    Access access;

    @Inject
    BusinessClock clock;

    @Transactional
    public Answer correct(Proposal proposal, KeyedRequest request, Function<CorrectionOutcome, Answer> answerOf) {
        HeldAccount account =
                AccountProblems.existing(accounts.hold(proposal.account()).get(proposal.account()));
        return answers.find(request)
                .orElseGet(() -> answers.store(request, answerOf.apply(correct(account, proposal, request.subject()))));
    }

    private CorrectionOutcome correct(HeldAccount account, Proposal proposal, String maker) {
        BusinessDay openedOn = account.account().openedOn();
        if (proposal.valueDay().isBefore(openedOn) || proposal.valueDay().isAfter(account.day())) {
            return new CorrectionOutcome.ValueDayOutOfRange(openedOn);
        }
        return propose(proposal, List.of(account), maker);
    }

    /** Proposes to reverse the journal of an entry, on all accounts that it touched. */
    @Transactional
    public Answer reverse(
            AccountNumber number,
            long entryId,
            Reason reason,
            KeyedRequest request,
            Function<CorrectionOutcome, Answer> answerOf) {
        DepositAccount account = AccountProblems.existing(register.find(number).orElse(null));
        access.concerns(number, account.owner());
        PassbookEntry entry = passbook.entry(number, entryId).orElseThrow(CorrectionProblems::entryNotFound);
        Journal journal = ledger.journal(entry.journalId())
                .map(RecordedJournal::toJournal)
                .orElseThrow();
        Map<AccountNumber, HeldAccount> held = accounts.hold(touched(journal).toArray(AccountNumber[]::new));
        return answers.find(request)
                .orElseGet(() -> answers.store(
                        request,
                        answerOf.apply(
                                reverse(reversalOf(entry, number, journal, reason), journal, held.values(), request))));
    }

    private CorrectionOutcome reverse(
            Proposal proposal, Journal journal, Collection<HeldAccount> held, KeyedRequest request) {
        if (!journal.kind().isReversible()) {
            return new CorrectionOutcome.NotReversible();
        }
        if (corrections.isReversed(proposal.original().orElseThrow().journalId())) {
            return new CorrectionOutcome.AlreadyReversed();
        }
        return propose(proposal, held, request.subject());
    }

    private static Proposal reversalOf(PassbookEntry entry, AccountNumber account, Journal journal, Reason reason) {
        Optional<AccountNumber> other = touched(journal).stream()
                .filter(number -> !number.equals(account))
                .findFirst();
        return new Proposal(
                account,
                EntryKind.valueOf(entry.kind()).isOut() ? Direction.IN : Direction.OUT,
                Won.of(entry.amount()),
                new BusinessDay(entry.valueDay()),
                Optional.of(new Proposal.Original(entry.entryId(), entry.journalId(), other)),
                reason);
    }

    private static Set<AccountNumber> touched(Journal journal) {
        return journal.lines().stream()
                .map(JournalLine::customerAccount)
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
    }

    private CorrectionOutcome propose(Proposal proposal, Collection<HeldAccount> held, String maker) {
        if (held.stream().anyMatch(HeldAccount::isClosed)) {
            return new CorrectionOutcome.NotPermitted(List.of(State.CLOSED.name()));
        }
        Correction proposed = corrections.propose(proposal, new Stamp(maker, clock.now()));
        return new CorrectionOutcome.Recorded(proposed);
    }
}
