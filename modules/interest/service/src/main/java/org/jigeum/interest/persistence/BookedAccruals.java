package org.jigeum.interest.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jigeum.interest.domain.Accrual;
import org.jigeum.kernel.BusinessDay;
import org.jigeum.kernel.ProductCode;
import org.jigeum.kernel.Won;

/** The accruals as they are held against the general ledger, and what they say is owed. Read only. */
@ApplicationScoped
public class BookedAccruals {

    private static final String PAGE = """
            select day, amount, journal_id from interest.accrual
            where product_code = :product and day > :after and day <= :through order by day limit :most""";

    private static final String BROKEN = """
            select day from (
              select day, owed, parts - dropped + corrected as added, lag(day) over days as day_before,
                     lag(owed, 1, cast(0 as numeric)) over days as owed_before
              from interest.accrual where product_code = :product and day <= :day window days as (order by day)
            ) as accrued
            where owed <> owed_before + added or day <> coalesce(day_before + 1, day)
            order by day limit 100""";

    /**
     * A claim pays through the day before its business day: so the index of claims by product serves. What comes on
     * business days after the last accrued day goes along with the next accrual.
     */
    private static final String OWED = """
            select last.day, last.owed,
              (select coalesce(sum(gross), 0) from interest.claim
               where product_code = :product and through_day < :day)
              + (select coalesce(sum(gross), 0) from interest.adjustment
                 where product_code = :product and settled_on <= :day),
              (select coalesce(sum(gross), 0) from interest.adjustment
               where product_code = :product and settled_on is null),
              (select coalesce(sum(dropped_parts), 0) from interest.claim
               where product_code = :product and through_day >= last.day),
              (select coalesce(sum(parts), 0) from interest.accrual_correction
               where product_code = :product and business_day > last.day),
              exists (select 1 from interest.accrual where product_code = :product and day > :day)
              or exists (select 1 from interest.claim where product_code = :product and through_day >= :day)
              or exists (select 1 from interest.accrual_correction
                         where product_code = :product and business_day > :day)
              or exists (select 1 from interest.adjustment
                         where product_code = :product and (recorded_on > :day or settled_on > :day))
            from (select day, owed from interest.accrual where product_code = :product and day <= :day
                  order by day desc limit 1) as last""";

    @PersistenceContext
    EntityManager entityManager;

    /**
     * What was accrued for a day.
     *
     * @param journalId empty if the amount is zero
     */
    public record Posted(BusinessDay day, Won amount, Optional<Long> journalId) {}

    /**
     * What is owed by the accruals through a day.
     *
     * @param parts of a won, as the accrual of that day has it
     * @param paidWon paid and settled by the end of the business day that was asked for
     * @param besides parts of a won that are owed besides the unpaid days of the accounts; empty if the books went on
     */
    public record Owed(BusinessDay through, BigInteger parts, BigInteger paidWon, Optional<BigInteger> besides) {}

    /** The accruals of a product up to a day, in order of the days, those after the given one. */
    public List<Posted> of(ProductCode product, BusinessDay after, BusinessDay through, int most) {
        return query(PAGE, Object[].class, product)
                .setParameter("after", after.date())
                .setParameter("through", through.date())
                .setParameter("most", most)
                .getResultStream()
                .map(row -> new Posted(
                        day(row[0]), Won.of(((Number) row[1]).longValue()), Optional.ofNullable((Long) row[2])))
                .toList();
    }

    /** The days whose sum is not that of the day before and what the day added, or that do not follow a day. */
    public List<BusinessDay> broken(ProductCode product, BusinessDay through) {
        return query(BROKEN, Object.class, product)
                .setParameter("day", through.date())
                .getResultStream()
                .map(BookedAccruals::day)
                .toList();
    }

    /** What is owed by the accruals through a day. */
    public Optional<Owed> owed(ProductCode product, BusinessDay day) {
        return query(OWED, Object[].class, product)
                .setParameter("day", day.date())
                .getResultStream()
                .findFirst()
                .map(BookedAccruals::owed);
    }

    private static Owed owed(Object[] row) {
        BigInteger besides = number(row[3])
                .multiply(Accrual.PARTS_PER_WON)
                .add(number(row[4]))
                .subtract(number(row[5]));
        boolean wentOn = (Boolean) row[6];
        return new Owed(day(row[0]), number(row[1]), number(row[2]), wentOn ? Optional.empty() : Optional.of(besides));
    }

    private <T> NativeQuery<T> query(String sql, Class<T> row, ProductCode product) {
        return entityManager.unwrap(Session.class).createNativeQuery(sql, row).setParameter("product", product.code());
    }

    private static BusinessDay day(Object date) {
        return new BusinessDay(((java.sql.Date) date).toLocalDate());
    }

    private static BigInteger number(Object column) {
        return ((BigDecimal) column).toBigIntegerExact();
    }
}
