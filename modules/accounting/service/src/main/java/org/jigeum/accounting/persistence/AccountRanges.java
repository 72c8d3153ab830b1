package org.jigeum.accounting.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jigeum.accounting.api.AccountBatch;
import org.jigeum.accounting.api.AccountSpan;
import org.jigeum.accounting.api.DepositAccount;
import org.jigeum.accounting.api.State;
import org.jigeum.kernel.AccountNumber;
import org.jigeum.kernel.BusinessDay;
import org.jigeum.kernel.CustomerId;
import org.jigeum.kernel.ProductCode;
import org.jigeum.kernel.Won;
import org.jigeum.platform.database.Plans;

/** The deposit accounts by the thousand, in order of their numbers. */
@ApplicationScoped
public class AccountRanges {

    private static final String LAST_OF_SPANS = """
            select max(number) from (
              select number, ntile(:most) over (order by number) as span from accounting.account
              where product_code = any(cast(:products as varchar[]))
            ) as a group by span order by 1""";

    private static final String COUNT = """
            select count(*) from accounting.account
            where number > :after and number <= :through and product_code = any(cast(:products as varchar[]))""";

    private static final String COLUMNS = """
            a.number, a.customer_id, a.product_code, a.status, array_to_string(a.restrictions, ',') as restrictions,
            a.opened_on, a.last_business_day, a.balance""";

    /** The array keeps PostgreSQL from any other plan than looking up each number of the batch. */
    private static final String LOCK_FREE_OF = """
            select %s
            from accounting.account a cross join %s
            where a.number = any(cast(:numbers as bigint[])) and exists (
              select 1 from unnest(cast(:numbers as bigint[]), cast(:owners as varchar[])) as w (number, owner)
              where w.number = a.number and (w.owner is null or w.owner = a.customer_id))
            order by a.number for no key update of a skip locked""".formatted(COLUMNS, Plans.ONCE);

    private static final String LOCK_FREE = """
            with next as materialized (
              select number from accounting.account
              where number > :after and number <= :through and product_code = any(cast(:products as varchar[]))
              order by number limit :most
            ), free as (
              select %s
              from accounting.account a where a.number = any(array(select number from next))
              order by a.number for no key update skip locked
            )
            select n.number, f.customer_id, f.product_code, f.status, f.restrictions, f.opened_on,
                   f.last_business_day, f.balance
            from next n left join free f on f.number = n.number order by n.number""".formatted(COLUMNS);

    @PersistenceContext
    EntityManager entityManager;

    /**
     * At most so many spans that together hold all accounts of the products. No account is opened until the
     * transaction ends, and none with a number in the spans ever after.
     */
    public List<AccountSpan> spans(Set<ProductCode> products, int most) {
        entityManager
                .createNativeQuery("select 1 from pg_advisory_xact_lock(:lockSpace, 0)", Integer.class)
                .setParameter("lockSpace", Accounts.OPENING_LOCK)
                .getSingleResult();
        List<Long> ends = query(LAST_OF_SPANS, Long.class, products)
                .setParameter("most", most)
                .getResultList();
        List<AccountSpan> spans = new ArrayList<>(ends.size());
        AccountNumber after = AccountSpan.BEFORE_ALL;
        for (long end : ends) {
            AccountNumber through = AccountNumber.of(end);
            spans.add(new AccountSpan(after, through));
            after = through;
        }
        return spans;
    }

    public long count(Set<ProductCode> products, AccountSpan span) {
        return in(span, query(COUNT, Long.class, products)).getSingleResult();
    }

    /** Locks the first accounts of a span, without those that somebody else has locked. */
    public AccountBatch lockFree(Set<ProductCode> products, AccountSpan span, int most) {
        List<Object[]> rows = in(span, query(LOCK_FREE, Object[].class, products))
                .setParameter("most", most)
                .getResultList();
        return new AccountBatch(
                rows.stream().map(AccountRanges::number).toList(),
                rows.stream()
                        .filter(row -> row[1] != null)
                        .map(AccountRanges::account)
                        .toList());
    }

    /** Locks those of some accounts that nobody else has locked and that belong to their owners, where one is given. */
    public Map<AccountNumber, DepositAccount> lockFree(Map<AccountNumber, Optional<CustomerId>> owners) {
        return entityManager
                .unwrap(Session.class)
                .createNativeQuery(LOCK_FREE_OF, Object[].class)
                .setParameter(
                        "numbers",
                        owners.keySet().stream().map(AccountNumber::asLong).toArray(Long[]::new))
                .setParameter(
                        "owners",
                        owners.values().stream()
                                .map(owner -> owner.map(CustomerId::id).orElse(null))
                                .toArray(String[]::new))
                .getResultStream()
                .map(AccountRanges::account)
                .collect(Collectors.toMap(DepositAccount::number, Function.identity()));
    }

    private <T> NativeQuery<T> query(String sql, Class<T> result, Set<ProductCode> products) {
        return entityManager
                .unwrap(Session.class)
                .createNativeQuery(sql, result)
                .setParameter(
                        "products", products.stream().map(ProductCode::code).toArray(String[]::new));
    }

    private static <T> NativeQuery<T> in(AccountSpan span, NativeQuery<T> query) {
        return query.setParameter("after", span.after().asLong())
                .setParameter("through", span.through().asLong());
    }

    private static AccountNumber number(Object[] row) {
        return AccountNumber.of(((Number) row[0]).longValue());
    }

    private static DepositAccount account(Object[] row) {
        return new DepositAccount(
                number(row),
                new CustomerId((String) row[1]),
                new ProductCode((String) row[2]),
                states((String) row[3], (String) row[4]),
                new BusinessDay(((Date) row[5]).toLocalDate()),
                new BusinessDay(((Date) row[6]).toLocalDate()),
                Won.of(((Number) row[7]).longValue()));
    }

    private static Set<State> states(String status, String restrictions) {
        Set<State> states = EnumSet.noneOf(State.class);
        if (!restrictions.isEmpty()) {
            Arrays.stream(restrictions.split(",", -1)).map(State::valueOf).forEach(states::add);
        }
        if (status.equals(AccountRow.CLOSED)) {
            states.add(State.CLOSED);
        }
        return states;
    }
}
