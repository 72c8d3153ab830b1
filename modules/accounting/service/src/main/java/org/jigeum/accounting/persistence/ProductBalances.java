package org.jigeum.accounting.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jigeum.accounting.api.SliceTotals;
import org.jigeum.kernel.BusinessDay;
import org.jigeum.kernel.ProductCode;
import org.jigeum.kernel.Won;

/** The balances of all accounts of a product together. */
@ApplicationScoped
public class ProductBalances {

    /** Jumps along the index from one product to the next, however many accounts each has. */
    private static final String PRODUCTS = """
            with recursive found as (
              select min(product_code) as code from accounting.account
              union all
              select (select min(a.product_code) from accounting.account a where a.product_code > found.code)
              from found where found.code is not null
            )
            select code from found where code is not null""";

    /**
     * Adds up the changes of the balances, day by day: on the first day from nothing to what each was then, later from
     * what it was before. An account that was not posted to since the first day still has its balance of that day. Of
     * the others the closing balances are read in order of account, so that nothing more than one account's days is
     * ever sorted. In the gaps stands a column for each bound: what of the balances lies below it.
     */
    private static final String TOTALS = """
            with change as (
              select cast(:from as date) as day, a.balance, cast(0 as bigint) as before
              from accounting.account a where a.product_code = :product and a.last_business_day <= :from
              union all
              select c.day, c.balance, lag(c.balance, 1, cast(0 as bigint)) over (partition by a.number order by c.day)
              from accounting.account a cross join lateral (
                (select cast(:from as date) as day, first.balance from accounting.closing_balance first
                 where first.account_number = a.number and first.day <= :from and a.opened_on <= :from
                 order by first.day desc limit 1)
                union all
                select later.day, later.balance from accounting.closing_balance later
                where later.account_number = a.number and later.day > :from and later.day <= :through
              ) as c
              where a.product_code = :product and a.last_business_day > :from and a.opened_on <= :through
            ), delta as (
              select day, %s sum(balance - before) as won from change group by day
            )
            select d.day, %s coalesce(sum(delta.won) over through_day, 0)
            from (select cast(:from as date) + i as day from generate_series(0, cast(:lastDay as integer)) as i) as d
            left join delta on delta.day = d.day
            window through_day as (order by d.day) order by d.day""";

    private static final String ADDED_BELOW = "sum(least(balance, cast(:bound%1$d as bigint))"
            + " - least(before, cast(:bound%1$d as bigint))) as below%1$d, ";

    private static final String SUMMED_BELOW = "coalesce(sum(delta.below%d) over through_day, 0), ";

    private static final long MOST_BYTES = 1L << 30;
    private static final long LEAST_DAYS = 31;

    @PersistenceContext
    EntityManager entityManager;

    /** The products that have accounts. */
    public Set<ProductCode> products() {
        return session()
                .createNativeQuery(PRODUCTS, String.class)
                .getResultStream()
                .map(ProductCode::new)
                .collect(Collectors.toSet());
    }

    /** The day on which a product's first account was opened. */
    public Optional<BusinessDay> firstOpeningDay(ProductCode product) {
        Object day = session()
                .createNativeQuery(
                        "select min(opened_on) from accounting.account where product_code = :product", Object.class)
                .setParameter("product", product.code())
                .getSingleResult();
        return Optional.ofNullable(day).map(ProductBalances::day);
    }

    /**
     * The closing balances of each day, cut at the bounds and added up slice by slice.
     *
     * @param bounds ascending
     * @return for as many days from the first on as one statement takes
     */
    public List<SliceTotals> slices(ProductCode product, BusinessDay from, BusinessDay through, List<Won> bounds) {
        long days = daysAtOnce(from.daysUntil(through) + 1, bytesOfClosingBalances());
        LocalDate last = from.date().plusDays(days - 1);
        String added = columns(bounds, ADDED_BELOW);
        String summed = columns(bounds, SUMMED_BELOW);
        NativeQuery<Object[]> query = session()
                .createNativeQuery(TOTALS.formatted(added, summed), Object[].class)
                .setParameter("product", product.code())
                .setParameter("from", from.date())
                .setParameter("through", last)
                .setParameter("lastDay", Math.toIntExact(days - 1));
        for (int i = 0; i < bounds.size(); i++) {
            query.setParameter("bound" + i, bounds.get(i).amount());
        }
        return query.getResultStream().map(ProductBalances::slices).toList();
    }

    /** A statement looks at every account once: the more days it takes the better, up to a gigabyte of balances. */
    static long daysAtOnce(long wanted, long bytes) {
        return bytes <= MOST_BYTES ? wanted : Math.min(wanted, Math.max(LEAST_DAYS, wanted * MOST_BYTES / bytes));
    }

    private long bytesOfClosingBalances() {
        return session()
                .createNativeQuery("select pg_relation_size('accounting.closing_balance')", Long.class)
                .getSingleResult();
    }

    private static String columns(List<Won> bounds, String template) {
        return IntStream.range(0, bounds.size()).mapToObj(template::formatted).collect(Collectors.joining());
    }

    /** From what lies below each bound, and in all, to what lies between them. */
    private static SliceTotals slices(Object[] row) {
        List<BigInteger> slices = new ArrayList<>();
        BigInteger below = BigInteger.ZERO;
        for (int i = 1; i < row.length; i++) {
            BigInteger won = ((BigDecimal) row[i]).toBigIntegerExact();
            slices.add(won.subtract(below));
            below = won;
        }
        return new SliceTotals(day(row[0]), slices);
    }

    private static BusinessDay day(Object date) {
        return new BusinessDay(((java.sql.Date) date).toLocalDate());
    }

    private Session session() {
        return entityManager.unwrap(Session.class);
    }
}
