package org.jigeum.accounting.api;

import java.util.Objects;
import java.util.Optional;
import org.jigeum.kernel.BusinessDay;
import org.jigeum.kernel.Won;

/**
 * 이자 발생: an accrual as the module that computed it has it in its books.
 *
 * @param amount posted; below zero if the bank owes less than it had accrued
 * @param journalId empty if the amount is zero
 */
public record BookedAccrual(BusinessDay day, Won amount, Optional<Long> journalId) {

    public BookedAccrual {
        Objects.requireNonNull(day, "day");
        Objects.requireNonNull(amount, "amount");
        Objects.requireNonNull(journalId, "journalId");
    }
}
