package org.jigeum.accounting.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jigeum.accounting.api.Act;
import org.jigeum.accounting.api.Permission;
import org.jigeum.accounting.domain.LockedBalance;
import org.jigeum.accounting.domain.MoneyOutcome;
import org.jigeum.accounting.domain.Posting;
import org.jigeum.accounting.domain.WrittenEntry;
import org.jigeum.accounting.persistence.Postings;
import org.jigeum.kernel.AccountNumber;
import org.jigeum.platform.answers.Answer;
import org.jigeum.platform.answers.GivenAnswer;
import org.jigeum.platform.answers.KeyedRequest;
import org.jigeum.platform.answers.StoredAnswers;

/**
 * Posts deposits to one account in one transaction, one after the other: those that can be posted. Requests that had an
 * answer before, and deposits that are to be refused, are left to {@link MoveMoney}.
 */
@ApplicationScoped
class PostDeposits {

    @Inject
    HeldAccounts accounts;

    @Inject
    Postings postings;

    @Inject
    StoredAnswers answers;

    /**
     * Posts what can be posted.
     *
     * @param answerOf what the client is told of a deposit that was posted
     * @param written run when all is written, before the commit
     * @return the answers that were given
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    List<GivenAnswer> post(
            AccountNumber to,
            List<RequestedDeposit> requested,
            Function<MoneyOutcome.Moved, Answer> answerOf,
            Runnable written) {
        Set<KeyedRequest> unanswered =
                answers.newOf(requested.stream().map(RequestedDeposit::request).toList());
        List<GivenAnswer> given = Optional.ofNullable(accounts.hold(to).get(to))
                .filter(held -> held.permission(Act.MONEY_IN) == Permission.YES)
                .map(held -> post(
                        held,
                        requested.stream()
                                .filter(deposit -> unanswered.contains(deposit.request()))
                                .toList(),
                        answerOf))
                .orElse(List.of());
        written.run();
        return given;
    }

    private List<GivenAnswer> post(
            HeldAccount to, List<RequestedDeposit> requested, Function<MoneyOutcome.Moved, Answer> answerOf) {
        List<RequestedDeposit> deposits = new ArrayList<>();
        List<Posting> posted = new ArrayList<>();
        LockedBalance balance = to.balance();
        for (RequestedDeposit deposit : requested) {
            if (balance.hasRoomFor(deposit.sum().amount())) {
                Posting posting = Posting.deposit(
                        balance, deposit.sum().amount(), to.day(), deposit.sum().remark());
                balance = posting.entries().get(0).after();
                deposits.add(deposit);
                posted.add(posting);
            }
        }
        return deposits.isEmpty() ? List.of() : store(to, deposits, postings.write(posted), answerOf);
    }

    private List<GivenAnswer> store(
            HeldAccount to,
            List<RequestedDeposit> deposits,
            List<List<WrittenEntry>> entries,
            Function<MoneyOutcome.Moved, Answer> answerOf) {
        List<GivenAnswer> given = new ArrayList<>(deposits.size());
        for (int i = 0; i < deposits.size(); i++) {
            RequestedDeposit deposit = deposits.get(i);
            Answer answer =
                    answerOf.apply(MoneyOutcome.Moved.of(to.day(), deposit.sum().amount(), entries.get(i)));
            given.add(new GivenAnswer(
                    deposit.request(),
                    answer,
                    to.account().number(),
                    to.account().owner(),
                    deposit.staff()));
        }
        answers.store(given);
        return given;
    }
}
