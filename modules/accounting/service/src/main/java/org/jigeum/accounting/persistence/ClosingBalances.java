package org.jigeum.accounting.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;
import org.jigeum.accounting.api.ClosingBalance;
import org.jigeum.kernel.AccountNumber;
import org.jigeum.kernel.BusinessDay;
import org.jigeum.kernel.Won;

/** The closing balances, one row for each account and day on which its balance changed. */
@ApplicationScoped
public class ClosingBalances {

    /** Days as numbers: a history has thousands, and a date passes through a calendar. */
    private static final String FROM = """
            select c.account_number, c.day - date '1970-01-01', c.balance
            from unnest(cast(:accounts as bigint[]), cast(:days as date[])) as wanted (account_number, day)
            join accounting.closing_balance c on c.account_number = wanted.account_number
              and c.day >= coalesce(
                (select max(before.day) from accounting.closing_balance before
                 where before.account_number = wanted.account_number and before.day < wanted.day), wanted.day)
            order by c.account_number, c.day""";

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

    /** By account the last closing balance before a day, if any, and all from that day on, ascending. */
    public Map<AccountNumber, List<ClosingBalance>> from(Map<AccountNumber, BusinessDay> days) {
        Map<AccountNumber, List<ClosingBalance>> found = new HashMap<>();
        days.keySet().forEach(account -> found.put(account, new ArrayList<>()));
        List<AccountNumber> accounts = List.copyOf(days.keySet());
        entityManager
                .unwrap(Session.class)
                .createNativeQuery(FROM, Object[].class)
                .setParameter(
                        "accounts", accounts.stream().map(AccountNumber::asLong).toArray(Long[]::new))
                .setParameter(
                        "days",
                        accounts.stream()
                                .map(account -> days.get(account).date())
                                .toArray(LocalDate[]::new))
                .getResultList()
                .forEach(row -> add(row, found));
        return found;
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

    private static void add(Object[] row, Map<AccountNumber, List<ClosingBalance>> found) {
        ClosingBalance balance = new ClosingBalance(
                new BusinessDay(LocalDate.ofEpochDay(((Number) row[1]).longValue())),
                Won.of(((Number) row[2]).longValue()));
        found.get(AccountNumber.of(((Number) row[0]).longValue())).add(balance);
    }
}
