package org.jigeum.accounting.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hibernate.Session;
import org.jigeum.accounting.api.AccountHistory;
import org.jigeum.accounting.api.ClosingBalance;
import org.jigeum.kernel.AccountNumber;
import org.jigeum.kernel.BusinessDay;
import org.jigeum.kernel.Won;

/** The closing balances, one row for each account and day on which its balance changed. */
@ApplicationScoped
public class ClosingBalances {

    /**
     * An account's days and balances in two arrays: a history has thousands, and each column of a row costs more than
     * a place in an array. Days as numbers, as a date passes through a calendar.
     */
    private static final String ARRAYS = """
            lateral (
              select array_agg(c.day - date '1970-01-01' order by c.day) as days,
                     array_agg(c.balance order by c.day) as balances
              from accounting.closing_balance c
              where c.account_number = wanted.account_number and c.day >= coalesce(
                (select max(before.day) from accounting.closing_balance before
                 where before.account_number = wanted.account_number and before.day < wanted.day), wanted.day)
            ) as closing""";

    private static final String FROM = """
            select wanted.account_number, closing.days, closing.balances
            from unnest(cast(:accounts as bigint[]), cast(:days as date[])) as wanted (account_number, day)
            cross join %s""".formatted(ARRAYS);

    private static final String HISTORY = """
            select {account.*}, closing.days, closing.balances
            from accounting.account account
            cross join lateral (
              select account.number, coalesce(cast(:since as date) + 1, '-infinity')) as wanted (account_number, day)
            cross join %s
            where account.number = :number""".formatted(ARRAYS);

    private static final String SHIFT = """
            with value_day as (
              insert into accounting.closing_balance (account_number, day, balance)
              select :account, :day, cast(:change as bigint) + coalesce(
                (select c.balance from accounting.closing_balance c
                 where c.account_number = :account and c.day <= :day order by c.day desc limit 1), 0)
              on conflict (account_number, day) do update set balance = excluded.balance
            )
            update accounting.closing_balance set balance = balance + :change
            where account_number = :account and day > :day""";

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    Accounts accounts;

    /** By account the last closing balance before a day, if any, and all from that day on, ascending. */
    public Map<AccountNumber, List<ClosingBalance>> from(Map<AccountNumber, BusinessDay> days) {
        List<AccountNumber> accounts = List.copyOf(days.keySet());
        return entityManager
                .unwrap(Session.class)
                .createNativeQuery(FROM, Object[].class)
                .addScalar("account_number", Long.class)
                .addScalar("days", Integer[].class)
                .addScalar("balances", Long[].class)
                .setParameter(
                        "accounts", accounts.stream().map(AccountNumber::asLong).toArray(Long[]::new))
                .setParameter(
                        "days",
                        accounts.stream()
                                .map(account -> days.get(account).date())
                                .toArray(LocalDate[]::new))
                .getResultList()
                .stream()
                .collect(Collectors.toMap(
                        row -> AccountNumber.of((Long) row[0]), row -> balances((Integer[]) row[1], (Long[]) row[2])));
    }

    /** An account, not locked, with the closing balance that holds on a day, and all later ones; without a day all. */
    public Optional<AccountHistory> history(AccountNumber account, Optional<BusinessDay> since) {
        return entityManager
                .unwrap(Session.class)
                .createNativeQuery(HISTORY, Object[].class)
                .addEntity("account", AccountRow.class)
                .addScalar("days", Integer[].class)
                .addScalar("balances", Long[].class)
                .setParameter("since", since.map(BusinessDay::date).orElse(null), LocalDate.class)
                .setParameter("number", account.asLong())
                .getResultList()
                .stream()
                .findFirst()
                .map(row -> new AccountHistory(
                        accounts.detached((AccountRow) row[0]), balances((Integer[]) row[1], (Long[]) row[2])));
    }

    /**
     * Adds an amount to the closing balances of a locked account from a day on, which gets a row if it had none.
     *
     * @param change below zero to take away
     */
    void shift(AccountNumber account, BusinessDay from, Won change) {
        entityManager
                .createNativeQuery(SHIFT)
                .setParameter("account", account.asLong())
                .setParameter("day", from.date())
                .setParameter("change", change.amount())
                .executeUpdate();
    }

    /** No array if there is no balance. */
    private static List<ClosingBalance> balances(Integer[] days, Long[] balances) {
        if (days == null) {
            return List.of();
        }
        return IntStream.range(0, days.length)
                .mapToObj(i -> new ClosingBalance(new BusinessDay(LocalDate.ofEpochDay(days[i])), Won.of(balances[i])))
                .toList();
    }
}
