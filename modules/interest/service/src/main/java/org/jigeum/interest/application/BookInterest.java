package org.jigeum.interest.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jigeum.accounting.api.DepositAccount;
import org.jigeum.accounting.api.InterestDifference;
import org.jigeum.accounting.api.InterestPayment;
import org.jigeum.accounting.api.Ledger;
import org.jigeum.accounting.api.OrderedBy;
import org.jigeum.accounting.api.PostedEntry;
import org.jigeum.interest.cache.QuoteChanges;
import org.jigeum.interest.domain.AdjustmentHistory;
import org.jigeum.interest.domain.Claim;
import org.jigeum.interest.domain.Difference;
import org.jigeum.interest.domain.Occasion;
import org.jigeum.interest.domain.PayoutsBooked;
import org.jigeum.interest.domain.Withholding;
import org.jigeum.interest.persistence.Adjustments;
import org.jigeum.interest.persistence.Claims;
import org.jigeum.interest.persistence.NewClaim;
import org.jigeum.kernel.BusinessDay;
import org.jigeum.kernel.Won;
import org.jigeum.platform.answers.GivenAnswer;
import org.jigeum.platform.database.OvertakenException;

/** Posts interest that was found payable, records it as claims, and settles the adjustments that wait for it. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class BookInterest {

    @Inject
    Ledger ledger;

    @Inject
    Claims claims;

    @Inject
    Adjustments adjustments;

    @Inject
    KeptRates keptRates;

    @Inject
    QuoteChanges quoteChanges;

    @Inject
    Event<PayoutsBooked> payoutsBooked;

    /**
     * Books what is payable.
     *
     * @param answers to those who asked for the claims, to be stored with them
     * @return the claims, in the order of the accounts
     */
    List<Claim> book(Occasion occasion, List<AccountDue> payable, Function<List<Claim>, List<GivenAnswer>> answers) {
        if (payable.isEmpty()) {
            return List.of();
        }
        quoteChanges.ofAccounts(
                payable.stream().map(due -> due.account().number()).toList());
        List<PostedEntry> posted =
                ledger.post(payable.stream().map(due -> payment(occasion, due)).toList());
        List<NewClaim> newClaims = new ArrayList<>(payable.size());
        for (int i = 0; i < payable.size(); i++) {
            newClaims.add(settled(occasion, payable.get(i), posted.get(i)));
        }
        List<Claim> paid = newClaims.stream().map(NewClaim::claim).toList();
        insert(newClaims, answers.apply(paid));
        payoutsBooked.fire(new PayoutsBooked());
        return paid;
    }

    private void insert(List<NewClaim> newClaims, List<GivenAnswer> answers) {
        try {
            claims.insert(newClaims, answers);
        } catch (OvertakenException e) {
            keptRates.forget(newClaims.stream().map(NewClaim::product).collect(Collectors.toSet()));
            throw e;
        }
    }

    private NewClaim settled(Occasion occasion, AccountDue due, PostedEntry interest) {
        BusinessDay day = due.due().businessDay();
        DepositAccount account = due.account().after(day, interest.balance());
        Won balance = settle(account, day, due.adjustments());
        return new NewClaim(
                due.claimId(),
                due.rateRevision(),
                account.number(),
                account.owner(),
                account.product(),
                occasion,
                due.due(),
                interest.journalId(),
                balance);
    }

    /**
     * Settles the adjustments of a locked account that are pending.
     *
     * @param account with a balance that covers what is kept back
     * @return the balance after it
     */
    Won settle(DepositAccount account, BusinessDay day, AdjustmentHistory history) {
        Difference pending = history.pending();
        if (!history.hasPending()) {
            return account.balance();
        }
        payoutsBooked.fire(new PayoutsBooked());
        if (pending.isNone()) {
            adjustments.settle(account.number(), day, null);
            return account.balance();
        }
        long journalId = ledger.post(
                new InterestDifference(account, day, pending.gross(), pending.incomeTax(), pending.localIncomeTax()));
        adjustments.settle(account.number(), day, journalId);
        return account.balance().plus(pending.net());
    }

    private static InterestPayment payment(Occasion occasion, AccountDue due) {
        Withholding withholding = due.due().withholding();
        return new InterestPayment(
                due.account(),
                due.due().businessDay(),
                withholding.gross(),
                withholding.incomeTax(),
                withholding.localIncomeTax(),
                orderedBy(occasion));
    }

    private static OrderedBy orderedBy(Occasion occasion) {
        return switch (occasion) {
            case CLAIM, CLOSING -> OrderedBy.CUSTOMER;
            case REGULAR -> OrderedBy.BANK;
        };
    }
}
