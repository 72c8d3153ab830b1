package org.jigeum.accounting.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jigeum.accounting.api.Act;
import org.jigeum.accounting.api.FinalInterest;
import org.jigeum.accounting.api.InterestOnAccounts;
import org.jigeum.accounting.api.Permission;
import org.jigeum.accounting.domain.ClosingOutcome;
import org.jigeum.accounting.domain.LockedBalance;
import org.jigeum.accounting.domain.Posting;
import org.jigeum.accounting.domain.Remark;
import org.jigeum.accounting.domain.WrittenEntry;
import org.jigeum.accounting.persistence.Accounts;
import org.jigeum.accounting.persistence.Corrections;
import org.jigeum.accounting.persistence.Postings;
import org.jigeum.kernel.AccountNumber;
import org.jigeum.kernel.Won;
import org.jigeum.platform.answers.Answer;
import org.jigeum.platform.answers.KeyedRequest;
import org.jigeum.platform.answers.StoredAnswers;

/** The transactions of {@link CloseAccount}: lock, look for the answer the request had before, decide, post, store. */
@ApplicationScoped
class ClosingTransaction {

    @Inject
    HeldAccounts accounts;

    @Inject
    Accounts register;

    @Inject
    Corrections corrections;

    @Inject
    MoneyOut moneyOut;

    @Inject
    InterestOnAccounts interest;

    @Inject
    Postings postings;

    @Inject
    StoredAnswers answers;

    /** Undoes the transaction that it leaves: the account cannot be closed, and its interest is already posted. */
    static class Undone extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient ClosingOutcome refusal;

        Undone(ClosingOutcome refusal) {
            super("The account is not closed after all.");
            this.refusal = refusal;
        }

        ClosingOutcome refusal() {
            return refusal;
        }
    }

    @Transactional
    Answer close(AccountNumber number, Remark remark, KeyedRequest request, Function<ClosingOutcome, Answer> answerOf) {
        HeldAccount account = AccountProblems.existing(accounts.hold(number).get(number));
        return answers.find(request).orElseGet(() -> answers.store(request, answerOf.apply(close(account, remark))));
    }

    /** Answers a request whose transaction was undone, unless it was answered otherwise meanwhile. */
    @Transactional
    Answer refuse(KeyedRequest request, Answer refusal) {
        return answers.find(request).orElseGet(() -> answers.store(request, refusal));
    }

    private ClosingOutcome close(HeldAccount account, Remark remark) {
        return refusal(account)
                .orElseGet(() -> settle(account, interest.payFinal(account.account(), account.day()), remark));
    }

    /** Interest is credited like a claim, so a closing needs what a claim needs. */
    private Optional<ClosingOutcome> refusal(HeldAccount account) {
        if (account.permission(Act.CLAIM) != Permission.YES) {
            return Optional.of(new ClosingOutcome.NotPermitted(account.statesAgainst(Act.CLAIM)));
        }
        if (!moneyOut.isPermitted(account, account.account().balance())) {
            return Optional.of(new ClosingOutcome.NotPermitted(account.statesAgainst(Act.MONEY_OUT)));
        }
        return corrections.areOpenFor(account.account().number())
                ? Optional.of(new ClosingOutcome.CorrectionPending())
                : Optional.empty();
    }

    private ClosingOutcome settle(HeldAccount account, FinalInterest last, Remark remark) {
        if (last instanceof FinalInterest.Owed owed) {
            return new ClosingOutcome.InterestOwed(owed.missing());
        }
        FinalInterest.Settled settled = (FinalInterest.Settled) last;
        if (!moneyOut.isPermitted(account, settled.balance())) {
            throw new Undone(new ClosingOutcome.NotPermitted(account.statesAgainst(Act.MONEY_OUT)));
        }
        Optional<WrittenEntry> entry = payOut(account, settled.balance(), remark);
        register.close(account.account().number(), account.day());
        interest.statesChanged(List.of(account.account().number()));
        return new ClosingOutcome.Closed(
                account.day(),
                new ClosingOutcome.LastInterest(
                        settled.gross(), settled.incomeTax(), settled.localIncomeTax(), settled.adjustment()),
                settled.balance(),
                entry);
    }

    private Optional<WrittenEntry> payOut(HeldAccount account, Won rest, Remark remark) {
        if (!rest.isPositive()) {
            return Optional.empty();
        }
        LockedBalance balance = new LockedBalance(account.account().number(), rest);
        Posting withdrawal = Posting.withdrawal(balance, rest, account.day(), remark);
        return Optional.of(postings.write(List.of(withdrawal)).get(0).get(0));
    }
}
