package org.jigeum.interest.persistence;

import java.time.LocalDate;
import java.util.Optional;
import org.jigeum.interest.api.InterestPaid;
import org.jigeum.kernel.AccountNumber;
import org.jigeum.kernel.BusinessDay;
import org.jigeum.kernel.CustomerId;
import org.jigeum.kernel.Won;

/** Claims and settled adjustments alike: what was paid out and is a line of the withholding register. */
final class Payouts {

    /** Joined to a relation {@code wanted} with a column {@code payout_id}. */
    static final String SELECT = """
            select w.payout_id, case when a.adjustment_id is null then 'CLAIM' else 'ADJUSTMENT' end,
                   c.account_number, c.customer_id, coalesce(a.settled_on, c.business_day), c.tax_profile,
                   coalesce(a.gross, c.gross), coalesce(a.income_tax, c.income_tax),
                   coalesce(a.local_income_tax, c.local_income_tax),
                   case when a.adjustment_id is null then c.journal_id else a.journal_id end
            from wanted w
            left join interest.adjustment a on a.adjustment_id = w.payout_id and a.settled_on is not null
            join interest.claim c on c.claim_id = coalesce(a.claim_id, w.payout_id)
            order by w.payout_id""";

    private Payouts() {}

    static InterestPaid payout(Object[] row) {
        return new InterestPaid(
                number(row[0]),
                InterestPaid.Kind.valueOf((String) row[1]),
                AccountNumber.of(number(row[2])),
                new CustomerId((String) row[3]),
                new BusinessDay(day(row[4])),
                (String) row[5],
                Won.of(number(row[6])),
                Won.of(number(row[7])),
                Won.of(number(row[8])),
                Optional.ofNullable(row[9]).map(Payouts::number));
    }

    private static long number(Object column) {
        return ((Number) column).longValue();
    }

    private static LocalDate day(Object column) {
        return ((java.sql.Date) column).toLocalDate();
    }
}
