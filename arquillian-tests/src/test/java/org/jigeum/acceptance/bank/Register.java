package org.jigeum.acceptance.bank;

import java.util.concurrent.atomic.AtomicLong;

/** Lines of the withholding register, written behind the bank's back: days and profiles that no claim would have. */
public final class Register {

    /** Far above what the bank gives its claims. */
    private static final AtomicLong PAYOUTS = new AtomicLong(500_000_000_000_000_000L);

    private final Bank bank;
    private final Account account;

    private Register(Bank bank, Account account) {
        this.bank = bank;
        this.account = account;
    }

    /** The lines of an account. */
    public static Register of(Bank bank, Account account) {
        return new Register(bank, account);
    }

    /**
     * A resident's claim.
     *
     * @return the id of the payout
     */
    public String claim(String paidOn, long gross, long incomeTax, long localIncomeTax) {
        return claim("RESIDENT", paidOn, gross, incomeTax, localIncomeTax);
    }

    public String claim(String profile, String paidOn, long gross, long incomeTax, long localIncomeTax) {
        return write("'CLAIM'", "1", profile, paidOn, gross, incomeTax, localIncomeTax);
    }

    /** A difference of a resident's earlier payout; its amounts are signed. */
    public String adjustment(String paidOn, long gross, long incomeTax, long localIncomeTax) {
        return write("'ADJUSTMENT'", "null", "RESIDENT", paidOn, gross, incomeTax, localIncomeTax);
    }

    private String write(
            String kind, String journal, String profile, String paidOn, long gross, long income, long local) {
        long payout = PAYOUTS.incrementAndGet();
        bank.books().execute("""
                insert into accounting.withholding (payout_id, kind, account_number, customer_id, paid_on, tax_profile,
                  gross, income_tax, local_income_tax, journal_id, recorded_at)
                values (%d, %s, %s, '%s', '%s', '%s', %d, %d, %d, %s, '%sT09:00:00.123456+09:00')
                """.formatted(
                        payout,
                        kind,
                        account.number(),
                        account.owner().id(),
                        paidOn,
                        profile,
                        gross,
                        income,
                        local,
                        journal,
                        paidOn));
        return Long.toString(payout);
    }
}
