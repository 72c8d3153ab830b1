package org.jigeum.interest.persistence;

import java.util.Objects;
import org.jigeum.kernel.AccountNumber;

/**
 * A part of the population of a regular payment.
 *
 * @param position the highest account number that is dealt with
 * @param last the highest account number of the part
 */
public record RegularPart(int part, AccountNumber position, AccountNumber last) {

    public RegularPart {
        Objects.requireNonNull(position, "position");
        Objects.requireNonNull(last, "last");
    }

    public boolean isThrough() {
        return position.equals(last);
    }
}
