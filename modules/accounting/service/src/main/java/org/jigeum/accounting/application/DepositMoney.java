package org.jigeum.accounting.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.Function;
import org.jigeum.accounting.domain.MoneyOutcome;
import org.jigeum.platform.answers.Answer;
import org.jigeum.platform.audit.Access;

/** Deposits: together with other deposits to the account if it can be posted; else alone, with an answer of its own. */
@ApplicationScoped
public class DepositMoney {

    @Inject
    CoalesceDeposits coalesceDeposits;

    @Inject
    MoveMoney moveMoney;

    @Inject
    Access access;

    /**
     * Deposits to one account.
     *
     * @param ofMoved what the client is told of a deposit that was posted, whoever it is
     * @param answerOf what this client is told of an outcome
     */
    public Answer deposit(
            RequestedDeposit deposit,
            Function<MoneyOutcome.Moved, Answer> ofMoved,
            Function<MoneyOutcome, Answer> answerOf) {
        return coalesceDeposits
                .deposit(deposit, ofMoved)
                .map(given -> given.recordedIn(access))
                .orElseGet(() -> moveMoney.deposit(deposit, answerOf));
    }
}
