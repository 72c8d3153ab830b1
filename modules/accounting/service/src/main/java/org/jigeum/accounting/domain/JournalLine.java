package org.jigeum.accounting.domain;

import java.util.Objects;
import java.util.Optional;
import org.jigeum.kernel.AccountNumber;
import org.jigeum.kernel.Won;

/**
 * One line of a journal.
 *
 * @param amount above zero
 * @param customerAccount the deposit account behind a line on customer deposits
 */
public record JournalLine(GlAccount account, Side side, Won amount, Optional<AccountNumber> customerAccount) {

    public JournalLine {
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(side, "side");
        Objects.requireNonNull(customerAccount, "customerAccount");
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("The amount of a journal line is above zero.");
        }
        if (customerAccount.isPresent() != (account == GlAccount.CUSTOMER_DEPOSITS)) {
            throw new IllegalArgumentException("A line on customer deposits names the deposit account, no other does.");
        }
    }

    static JournalLine debit(GlAccount account, Won amount) {
        return new JournalLine(account, Side.DEBIT, amount, Optional.empty());
    }

    static JournalLine credit(GlAccount account, Won amount) {
        return new JournalLine(account, Side.CREDIT, amount, Optional.empty());
    }

    /** A line of a signed amount: above zero it is a credit, below a debit; of nothing there is no line. */
    static Optional<JournalLine> creditSigned(GlAccount account, Won signed) {
        if (signed.isPositive()) {
            return Optional.of(credit(account, signed));
        }
        return signed.isNegative() ? Optional.of(debit(account, Won.ZERO.minus(signed))) : Optional.empty();
    }

    JournalLine mirrored() {
        return new JournalLine(account, side.opposite(), amount, customerAccount);
    }

    static JournalLine debitDeposits(AccountNumber account, Won amount) {
        return new JournalLine(GlAccount.CUSTOMER_DEPOSITS, Side.DEBIT, amount, Optional.of(account));
    }

    static JournalLine creditDeposits(AccountNumber account, Won amount) {
        return new JournalLine(GlAccount.CUSTOMER_DEPOSITS, Side.CREDIT, amount, Optional.of(account));
    }
}
