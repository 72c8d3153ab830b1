package org.jigeum.accounting.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.Function;
import org.jigeum.accounting.domain.ClosingOutcome;
import org.jigeum.accounting.domain.Remark;
import org.jigeum.kernel.AccountNumber;
import org.jigeum.platform.answers.Answer;
import org.jigeum.platform.answers.KeyedRequest;

/** 해지: pays the last interest, pays out the rest and closes the account, all or nothing. */
@ApplicationScoped
public class CloseAccount {

    @Inject
    ClosingTransaction transaction;

    /**
     * Closes an account in one transaction. What a limit account pays out is known only when its interest is posted:
     * a refusal then undoes that transaction, and is stored in another.
     *
     * @param answerOf what the client is told of an outcome
     */
    public Answer close(
            AccountNumber number, Remark remark, KeyedRequest request, Function<ClosingOutcome, Answer> answerOf) {
        try {
            return transaction.close(number, remark, request, answerOf);
        } catch (ClosingTransaction.Undone undone) {
            return transaction.refuse(request, answerOf.apply(undone.refusal()));
        }
    }
}
