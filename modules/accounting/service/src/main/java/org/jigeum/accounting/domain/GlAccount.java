package org.jigeum.accounting.domain;

import java.util.Arrays;

/** 계정과목: an account of the general ledger. */
public enum GlAccount {
    /** Money under way from and to other banks. */
    CLEARING(1010),
    CENTRAL_BANK(1020),
    CUSTOMER_DEPOSITS(2010),
    ACCRUED_INTEREST_PAYABLE(2020),
    INCOME_TAX_WITHHELD(2030),
    LOCAL_INCOME_TAX_WITHHELD(2040),
    INTEREST_EXPENSE(5010);

    private final int code;

    GlAccount(int code) {
        this.code = code;
    }

    /** The number in the chart of accounts, as it is stored. */
    public int code() {
        return code;
    }

    public static GlAccount of(int code) {
        return Arrays.stream(values())
                .filter(account -> account.code == code)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No general-ledger account has the code " + code));
    }
}
