package org.jigeum.accounting.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jigeum.accounting.api.Act;
import org.jigeum.accounting.api.DepositAccount;
import org.jigeum.accounting.api.Permission;
import org.jigeum.accounting.domain.MoneyOutcome;
import org.jigeum.accounting.domain.Posting;
import org.jigeum.accounting.domain.Remark;
import org.jigeum.accounting.domain.WrittenEntry;
import org.jigeum.accounting.persistence.Accounts;
import org.jigeum.accounting.persistence.Postings;
import org.jigeum.kernel.AccountNumber;
import org.jigeum.kernel.CustomerId;
import org.jigeum.kernel.Won;
import org.jigeum.platform.answers.Answer;
import org.jigeum.platform.answers.KeyedRequest;
import org.jigeum.platform.answers.StoredAnswers;
import org.jigeum.platform.audit.Access;

/**
 * Deposits, withdraws and transfers. Each call is one transaction: look whether the request had an answer before, lock,
 * decide, post, store the answer. The account is not locked while answers are looked for; the same request sent twice
 * at once meets itself when the answer is stored, and is run again.
 */
@ApplicationScoped
public class MoveMoney {

    @Inject
    HeldAccounts accounts;

    @Inject
    Accounts register;

    @Inject
    MoneyOut moneyOut;

    @Inject
    Postings postings;

    @Inject
    StoredAnswers answers;

    @Inject
    Access access;

    /**
     * An amount and what is remembered of it.
     *
     * @param amount above zero
     */
    public record Sum(Won amount, Remark remark) {}

    @Transactional
    Answer deposit(RequestedDeposit deposit, Function<MoneyOutcome, Answer> answerOf) {
        boolean isNew = answers.isNew(deposit.request());
        HeldAccount account =
                AccountProblems.existing(accounts.hold(deposit.to()).get(deposit.to()));
        return answer(deposit.request(), isNew, () -> answerOf.apply(deposit(account, deposit.sum())));
    }

    @Transactional
    public Answer withdraw(AccountNumber from, Sum sum, KeyedRequest request, Function<MoneyOutcome, Answer> answerOf) {
        boolean isNew = answers.isNew(request);
        HeldAccount account = AccountProblems.existing(accounts.hold(from).get(from));
        return answer(request, isNew, () -> answerOf.apply(withdraw(account, sum)));
    }

    /**
     * Moves money between two accounts of the bank.
     *
     * @param sender who must own the account that is sent from; empty if a teller sends on the owner's behalf. To
     *     anybody else the account is as if it did not exist, and is not locked
     */
    @Transactional
    public Answer transfer(
            Route route,
            Sum sum,
            Optional<CustomerId> sender,
            KeyedRequest request,
            Function<MoneyOutcome, Answer> answerOf) {
        if (sender.isPresent() && !ownerOf(route.from()).equals(sender)) {
            throw AccountProblems.notFound();
        }
        boolean isNew = answers.isNew(request);
        Map<AccountNumber, HeldAccount> held = accounts.hold(route.from(), route.to());
        HeldAccount from = AccountProblems.existing(held.get(route.from()));
        return answer(
                request, isNew, () -> answerOf.apply(transfer(from, Optional.ofNullable(held.get(route.to())), sum)));
    }

    private Answer answer(KeyedRequest request, boolean isNew, Supplier<Answer> effect) {
        return isNew
                ? answers.store(request, effect.get())
                : answers.find(request).orElseThrow();
    }

    private Optional<CustomerId> ownerOf(AccountNumber number) {
        Optional<CustomerId> owner = register.find(number).map(DepositAccount::owner);
        owner.ifPresent(known -> access.concerns(number, known));
        return owner;
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
        return refusalIn(to, sum.amount())
                .orElseGet(() -> post(Posting.deposit(to.balance(), sum.amount(), to.day(), sum.remark()), sum));
    }

    private MoneyOutcome withdraw(HeldAccount from, Sum sum) {
        return refusalOut(from, sum.amount())
                .orElseGet(() -> post(Posting.withdrawal(from.balance(), sum.amount(), from.day(), sum.remark()), sum));
    }

    /** The receiver is looked at last: who cannot pay learns nothing of other people's accounts. */
    private MoneyOutcome transfer(HeldAccount from, Optional<HeldAccount> receiver, Sum sum) {
        return refusalOut(from, sum.amount()).orElseGet(() -> {
            HeldAccount to = receiver.orElseThrow(AccountProblems::notFound);
            return refusalIn(to, sum.amount())
                    .orElseGet(() -> post(
                            Posting.transfer(from.balance(), to.balance(), sum.amount(), from.day(), sum.remark()),
                            sum));
        });
    }

    private Optional<MoneyOutcome> refusalOut(HeldAccount from, Won amount) {
        if (!moneyOut.isPermitted(from, amount)) {
            return Optional.of(new MoneyOutcome.NotPermitted(from.statesAgainst(Act.MONEY_OUT)));
        }
        return from.balance().covers(amount) ? Optional.empty() : Optional.of(new MoneyOutcome.InsufficientBalance());
    }

    private static Optional<MoneyOutcome> refusalIn(HeldAccount to, Won amount) {
        if (to.permission(Act.MONEY_IN) != Permission.YES) {
            return Optional.of(new MoneyOutcome.NotPermitted(to.statesAgainst(Act.MONEY_IN)));
        }
        return to.balance().hasRoomFor(amount) ? Optional.empty() : Optional.of(new MoneyOutcome.BalanceTooHigh());
    }

    private MoneyOutcome post(Posting posting, Sum sum) {
        List<WrittenEntry> entries = postings.write(List.of(posting)).get(0);
        return MoneyOutcome.Moved.of(posting.journal().day(), sum.amount(), entries);
    }
}
