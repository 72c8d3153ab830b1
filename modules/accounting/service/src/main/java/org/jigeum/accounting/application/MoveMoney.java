package org.jigeum.accounting.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jigeum.accounting.api.Act;
import org.jigeum.accounting.api.Permission;
import org.jigeum.accounting.api.StateTable;
import org.jigeum.accounting.domain.MoneyOutcome;
import org.jigeum.accounting.domain.Posting;
import org.jigeum.accounting.domain.WrittenEntry;
import org.jigeum.accounting.persistence.Passbook;
import org.jigeum.accounting.persistence.Postings;
import org.jigeum.kernel.AccountNumber;
import org.jigeum.kernel.CustomerId;
import org.jigeum.kernel.Won;
import org.jigeum.platform.answers.Answer;
import org.jigeum.platform.answers.KeyedRequest;
import org.jigeum.platform.answers.StoredAnswers;

/**
 * Deposits, withdraws and transfers. Each call is one transaction: lock, look for the answer the request had before,
 * decide, post, store the answer.
 */
@ApplicationScoped
public class MoveMoney {

    @Inject
    HeldAccounts accounts;

    @Inject
    Passbook passbook;

    @Inject
    Postings postings;

    @Inject
    StoredAnswers answers;

    /**
     * An amount and what the customer reads about it in the passbook.
     *
     * @param amount above zero
     */
    public record Sum(Won amount, Optional<String> memo) {}

    @Transactional
    public Answer deposit(AccountNumber to, Sum sum, KeyedRequest request, Function<MoneyOutcome, Answer> answerOf) {
        HeldAccount account = accounts.hold(to).get(0);
        return answers.find(request).orElseGet(() -> answers.store(request, answerOf.apply(deposit(account, sum))));
    }

    @Transactional
    public Answer withdraw(AccountNumber from, Sum sum, KeyedRequest request, Function<MoneyOutcome, Answer> answerOf) {
        HeldAccount account = accounts.hold(from).get(0);
        return answers.find(request).orElseGet(() -> answers.store(request, answerOf.apply(withdraw(account, sum))));
    }

    /**
     * Moves money between two accounts of the bank.
     *
     * @param maySend whether the caller may send from the accounts of this owner; if not, it is answered as if it
     *     did not exist
     */
    @Transactional
    public Answer transfer(
            Route route,
            Sum sum,
            Predicate<CustomerId> maySend,
            KeyedRequest request,
            Function<MoneyOutcome, Answer> answerOf) {
        List<HeldAccount> held = accounts.hold(route.from(), route.to());
        if (!maySend.test(held.get(0).account().owner())) {
            throw AccountProblems.notFound();
        }
        return answers.find(request)
                .orElseGet(() -> answers.store(request, answerOf.apply(transfer(held.get(0), held.get(1), sum))));
    }

    /** The two accounts of a transfer. */
    public record Route(AccountNumber from, AccountNumber to) {

        public Route {
            if (from.equals(to)) {
                throw new IllegalArgumentException("A transfer goes to another account.");
            }
        }
    }

    private MoneyOutcome deposit(HeldAccount to, Sum sum) {
        if (to.permission(Act.MONEY_IN) != Permission.YES) {
            return to.refusal(Act.MONEY_IN);
        }
        return post(Posting.deposit(to.balance(), sum.amount(), to.day(), sum.memo()), sum);
    }

    private MoneyOutcome withdraw(HeldAccount from, Sum sum) {
        if (!mayTakeOut(from, sum.amount())) {
            return from.refusal(Act.MONEY_OUT);
        }
        if (!from.balance().covers(sum.amount())) {
            return new MoneyOutcome.InsufficientBalance();
        }
        return post(Posting.withdrawal(from.balance(), sum.amount(), from.day(), sum.memo()), sum);
    }

    private MoneyOutcome transfer(HeldAccount from, HeldAccount to, Sum sum) {
        if (!mayTakeOut(from, sum.amount())) {
            return from.refusal(Act.MONEY_OUT);
        }
        if (to.permission(Act.MONEY_IN) != Permission.YES) {
            return to.refusal(Act.MONEY_IN);
        }
        if (!from.balance().covers(sum.amount())) {
            return new MoneyOutcome.InsufficientBalance();
        }
        return post(Posting.transfer(from.balance(), to.balance(), sum.amount(), from.day(), sum.memo()), sum);
    }

    private boolean mayTakeOut(HeldAccount from, Won amount) {
        return switch (from.permission(Act.MONEY_OUT)) {
            case YES -> true;
            case UP_TO_DAILY_LIMIT ->
                !passbook.outOn(from.account().number(), from.day())
                        .plus(amount)
                        .isGreaterThan(StateTable.LIMITED_DAILY_OUT);
            case STAFF_ONLY, NO -> false;
        };
    }

    private MoneyOutcome post(Posting posting, Sum sum) {
        List<WrittenEntry> entries = postings.write(List.of(posting)).get(0);
        return new MoneyOutcome.Moved(
                posting.journal().day(), sum.amount(), entries.get(0).journalId(), entries);
    }
}
