package org.jigeum.interest.application;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jigeum.accounting.api.Act;
import org.jigeum.accounting.api.Permission;
import org.jigeum.interest.domain.ClaimOutcome;
import org.jigeum.interest.domain.InterestDue;
import org.jigeum.interest.domain.Occasion;
import org.jigeum.interest.domain.ShownQuote;
import org.jigeum.interest.domain.ShownQuote.Audience;
import org.jigeum.kernel.AccountNumber;
import org.jigeum.kernel.CustomerId;

/**
 * What a claim would pay.
 *
 * @param refusal what a claim would be told; empty if it would be paid
 * @param audience who may be shown the quote
 * @param statesAgainst the names of the states that keep it from everybody's eyes
 */
public record Quote(
        AccountNumber account,
        CustomerId owner,
        InterestDue due,
        Optional<ClaimOutcome> refusal,
        Audience audience,
        List<String> statesAgainst) {

    public Quote {
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(owner, "owner");
        Objects.requireNonNull(due, "due");
        Objects.requireNonNull(refusal, "refusal");
        Objects.requireNonNull(audience, "audience");
        statesAgainst = List.copyOf(statesAgainst);
    }

    static Quote of(AccountDue account) {
        return new Quote(
                account.account().number(),
                account.account().owner(),
                account.due(),
                account.isPayable(Occasion.CLAIM) ? Optional.empty() : Optional.of(account.refusal(Occasion.CLAIM)),
                audience(account.permission(Act.QUOTE)),
                account.statesAgainst(Act.QUOTE));
    }

    /** The quote in the form that is shown. */
    ShownQuote shown(String answer) {
        return new ShownQuote(owner, audience, statesAgainst, answer);
    }

    private static Audience audience(Permission permission) {
        return switch (permission) {
            case YES, UP_TO_DAILY_LIMIT -> Audience.OWNER_AND_STAFF;
            case STAFF_ONLY -> Audience.STAFF;
            case NO -> Audience.NOBODY;
        };
    }
}
