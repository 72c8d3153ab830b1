package org.jigeum.accounting.domain;

import java.math.BigInteger;
import java.util.Objects;
import java.util.Optional;
import org.jigeum.kernel.Won;

/**
 * 불일치: something in the books that an invariant forbids.
 *
 * @param expected in won, what the rest of the books demands; empty if it should not be there
 * @param found in won; empty if it is not there
 * @param detail for people to read, without data of a customer
 */
public record Violation(
        Invariant invariant,
        Subject subject,
        Optional<BigInteger> expected,
        Optional<BigInteger> found,
        String detail) {

    public Violation {
        Objects.requireNonNull(invariant, "invariant");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(expected, "expected");
        Objects.requireNonNull(found, "found");
        Objects.requireNonNull(detail, "detail");
    }

    static Optional<BigInteger> won(Won won) {
        return Optional.of(BigInteger.valueOf(won.amount()));
    }
}
