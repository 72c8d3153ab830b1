package org.jigeum.accounting.api;

import java.math.BigInteger;
import java.util.List;
import java.util.Objects;
import org.jigeum.kernel.BusinessDay;

/**
 * What the closing balances of a product's accounts hold on a day, slice by slice.
 *
 * @param won the total of each slice in won, the lowest slice first
 */
public record SliceTotals(BusinessDay day, List<BigInteger> won) {

    public SliceTotals {
        Objects.requireNonNull(day, "day");
        won = List.copyOf(won);
    }
}
