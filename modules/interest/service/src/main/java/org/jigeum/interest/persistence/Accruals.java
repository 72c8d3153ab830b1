package org.jigeum.interest.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jigeum.interest.domain.DailyAccrual;
import org.jigeum.interest.domain.DailyAccrual.Besides;
import org.jigeum.interest.domain.Period;
import org.jigeum.kernel.BusinessClock;
import org.jigeum.kernel.BusinessDay;
import org.jigeum.kernel.ProductCode;

/** The daily accruals, and what later changes of accrued days wait for the next one. Insert-only. */
@ApplicationScoped
public class Accruals {

    private static final String COLUMNS =
            "product_code, day, rate_version, parts, dropped, corrected, owed, amount, journal_id";

    private static final String INSERT = """
            insert into interest.accrual (%s, recorded_at)
            select a.*, :recordedAt
            from unnest(cast(:products as varchar[]), cast(:days as date[]), cast(:versions as integer[]),
                        cast(:parts as numeric[]), cast(:dropped as numeric[]), cast(:corrected as numeric[]),
                        cast(:owed as numeric[]), cast(:amounts as bigint[]), cast(:journals as bigint[]))
              as a""".formatted(COLUMNS);

    /** A claim pays through the day before its business day: so the index of claims by product serves. */
    private static final String BESIDES = """
            select day, coalesce(sum(dropped), 0), coalesce(sum(corrected), 0)
            from (
              select c.business_day as day, c.dropped_parts as dropped, cast(null as numeric) as corrected
              from interest.claim c
              where c.product_code = :product and c.through_day between :before and :lastBefore
              union all
              select a.business_day, null, a.parts
              from interest.accrual_correction a
              where a.product_code = :product and a.business_day between :from and :through
            ) as besides
            group by day""";

    private static final String LATEST = """
            select %s from interest.accrual
            where product_code = :product order by day desc limit 1""".formatted(COLUMNS);

    private static final String NEWEST_FIRST = """
            select %s from interest.accrual
            where (cast(:product as varchar) is null or product_code = :product) and (day, product_code) < (:day, :code)
            order by day desc, product_code desc limit :limit""".formatted(COLUMNS);

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    BusinessClock clock;

    /** The accrual of the last day that was accrued. */
    public Optional<DailyAccrual> latest(ProductCode product) {
        return rows(LATEST)
                .setParameter("product", product.code())
                .getResultStream()
                .findFirst()
                .map(row -> recorded(row).accrual());
    }

    /** The days that were accrued, which are days in a row. */
    public Optional<Period> accruedDays(ProductCode product) {
        Object[] days = rows("select min(day), max(day) from interest.accrual where product_code = :product")
                .setParameter("product", product.code())
                .getSingleResult();
        return Optional.ofNullable(days[0]).map(first -> new Period(day(first), day(days[1])));
    }

    /** What changes what is owed on these days besides their interest, by day; days without any are left out. */
    public Map<BusinessDay, Besides> besides(ProductCode product, Period days) {
        return rows(BESIDES)
                .setParameter("product", product.code())
                .setParameter("before", days.from().previous().date())
                .setParameter("lastBefore", days.through().previous().date())
                .setParameter("from", days.from().date())
                .setParameter("through", days.through().date())
                .getResultStream()
                .collect(Collectors.toMap(row -> day(row[0]), row -> new Besides(parts(row[1]), parts(row[2]))));
    }

    public void insert(List<RecordedAccrual> accruals) {
        entityManager
                .unwrap(Session.class)
                .createNativeQuery(INSERT, Void.class)
                .setParameter("products", column(accruals, row -> row.product().code(), String[]::new))
                .setParameter(
                        "days", column(accruals, row -> row.accrual().day().date(), LocalDate[]::new))
                .setParameter(
                        "versions",
                        column(accruals, row -> row.accrual().rateVersion().orElse(null), Integer[]::new))
                .setParameter("parts", numbers(accruals, DailyAccrual::interest))
                .setParameter(
                        "dropped",
                        numbers(accruals, accrual -> accrual.besides().dropped()))
                .setParameter(
                        "corrected",
                        numbers(accruals, accrual -> accrual.besides().corrected()))
                .setParameter("owed", numbers(accruals, DailyAccrual::owed))
                .setParameter(
                        "amounts",
                        column(accruals, row -> row.accrual().amount().amount(), Long[]::new))
                .setParameter(
                        "journals", column(accruals, row -> row.journalId().orElse(null), Long[]::new))
                .setParameter("recordedAt", clock.now())
                .executeUpdate();
    }

    /** Has the accrual of a day take along what changes in days that were accrued before it. */
    public void correct(ProductCode product, BusinessDay day, BigInteger parts, String cause) {
        entityManager
                .createNativeQuery("""
                        insert into interest.accrual_correction (product_code, business_day, parts, cause, recorded_at)
                        values (:product, :day, :parts, :cause, :recordedAt)""")
                .setParameter("product", product.code())
                .setParameter("day", day.date())
                .setParameter("parts", new BigDecimal(parts))
                .setParameter("cause", cause)
                .setParameter("recordedAt", clock.now())
                .executeUpdate();
    }

    /**
     * Accruals from the latest day back, of one product or of all.
     *
     * @param before only what comes after this key in the list
     */
    public List<RecordedAccrual> newestFirst(Optional<ProductCode> product, Key before, int limit) {
        return rows(NEWEST_FIRST)
                .setParameter("product", product.map(ProductCode::code).orElse(null), String.class)
                .setParameter("day", before.day())
                .setParameter("code", before.productCode())
                .setParameter("limit", limit)
                .getResultStream()
                .map(Accruals::recorded)
                .toList();
    }

    /** Where an accrual stands in the list. */
    public record Key(LocalDate day, String productCode) {}

    private NativeQuery<Object[]> rows(String sql) {
        return entityManager.unwrap(Session.class).createNativeQuery(sql, Object[].class);
    }

    private static RecordedAccrual recorded(Object[] row) {
        DailyAccrual accrual = new DailyAccrual(
                day(row[1]),
                Optional.ofNullable((Integer) row[2]),
                parts(row[3]),
                new Besides(parts(row[4]), parts(row[5])),
                parts(row[6]));
        return new RecordedAccrual(new ProductCode((String) row[0]), accrual, Optional.ofNullable((Long) row[8]));
    }

    private static BusinessDay day(Object date) {
        return new BusinessDay(((java.sql.Date) date).toLocalDate());
    }

    private static BigInteger parts(Object number) {
        return ((BigDecimal) number).toBigIntegerExact();
    }

    private static BigDecimal[] numbers(List<RecordedAccrual> accruals, Function<DailyAccrual, BigInteger> column) {
        return column(accruals, row -> new BigDecimal(column.apply(row.accrual())), BigDecimal[]::new);
    }

    private static <T> T[] column(
            List<RecordedAccrual> accruals, Function<RecordedAccrual, T> value, IntFunction<T[]> array) {
        return accruals.stream().map(value).toArray(array);
    }
}
