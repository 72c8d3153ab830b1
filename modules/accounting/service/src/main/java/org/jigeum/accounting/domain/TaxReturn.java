package org.jigeum.accounting.domain;

import java.util.Collections;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * 원천징수이행상황신고: what was withheld in a month, and how much of it was remitted so far.
 *
 * @param byProfile by the names of the tax profiles that payouts of the month were taxed by
 */
public record TaxReturn(TaxMonth month, SortedMap<String, TaxTotals> byProfile, WithheldTax remitted) {

    public TaxReturn {
        Objects.requireNonNull(month, "month");
        Objects.requireNonNull(remitted, "remitted");
        byProfile = Collections.unmodifiableSortedMap(new TreeMap<>(byProfile));
    }

    public TaxTotals total() {
        return byProfile.values().stream().reduce(TaxTotals.NOTHING, TaxTotals::plus);
    }

    /** What is still to be remitted; below zero if more was than the register has now. */
    public WithheldTax toRemit() {
        return total().tax().minus(remitted);
    }
}
