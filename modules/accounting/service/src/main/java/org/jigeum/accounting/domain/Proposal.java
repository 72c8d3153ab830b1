package org.jigeum.accounting.domain;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jigeum.kernel.AccountNumber;
import org.jigeum.kernel.BusinessDay;
import org.jigeum.kernel.Won;

/**
 * 정정·취소 신청: an error of the bank to be put right. One member of staff proposes, another decides.
 *
 * @param account the account that it was proposed for
 * @param direction which way the amount goes, as the account sees it
 * @param amount above zero
 * @param valueDay 기산일: the day from which on the balance should have been another
 * @param original the entry to be reversed; empty for a correction
 */
public record Proposal(
        AccountNumber account,
        Direction direction,
        Won amount,
        BusinessDay valueDay,
        Optional<Original> original,
        Reason reason) {

    public Proposal {
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(direction, "direction");
        Objects.requireNonNull(valueDay, "valueDay");
        Objects.requireNonNull(original, "original");
        Objects.requireNonNull(reason, "reason");
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("The amount of a correction is above zero.");
        }
    }

    /**
     * The entry that a reversal undoes.
     *
     * @param otherAccount the other side, if it was a transfer
     */
    public record Original(long entryId, long journalId, Optional<AccountNumber> otherAccount) {}

    /** What is to be added to the balance of each account, in order of number; below zero if it is taken away. */
    public SortedMap<AccountNumber, Won> changes() {
        SortedMap<AccountNumber, Won> changes = new TreeMap<>(Map.of(account, direction.signed(amount)));
        original.flatMap(Original::otherAccount)
                .ifPresent(other -> changes.put(other, direction.opposite().signed(amount)));
        return changes;
    }
}
