package org.jigeum.accounting.api;

import java.util.Objects;
import org.jigeum.kernel.BusinessDay;
import org.jigeum.kernel.ProductCode;
import org.jigeum.kernel.Won;

/**
 * 이자 발생: interest that the bank owes for a day to all accounts of a product together, or no longer owes.
 *
 * @param day the day that earned it; it is the business day of the journal
 * @param amount not zero; below zero if the bank owes less than it had accrued
 */
public record InterestAccrual(ProductCode product, BusinessDay day, Won amount) {

    public InterestAccrual {
        Objects.requireNonNull(product, "product");
        Objects.requireNonNull(day, "day");
        if (amount.equals(Won.ZERO)) {
            throw new IllegalArgumentException("An accrual of nothing is not posted.");
        }
    }
}
