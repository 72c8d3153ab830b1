package org.jigeum.accounting.persistence;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.TypedQuery;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jigeum.accounting.api.AccountBusyException;
import org.jigeum.accounting.api.DepositAccount;
import org.jigeum.accounting.api.State;
import org.jigeum.accounting.domain.Reason;
import org.jigeum.kernel.AccountNumber;
import org.jigeum.kernel.BusinessDay;
import org.jigeum.kernel.CustomerId;
import org.jigeum.kernel.ProductCode;
import org.jigeum.platform.database.SqlStates;
import org.jigeum.platform.metrics.Durations;
import org.jigeum.platform.metrics.Meters;

/**
 * The deposit accounts. Rows are detached as soon as they are read: what the lock returned is the truth of the
 * moment, no older copy of the row may stand in for it.
 */
@ApplicationScoped
public class Accounts {

    /** The advisory lock by which the opening of accounts and looks at all of them keep apart. */
    static final int OPENING_LOCK = 0x4a49474f;

    /**
     * Numbers come into sight in another order than they are given: whoever must see all of them locks openings out.
     */
    private static final String NEXT_SERIAL = """
            with held as materialized (select pg_advisory_xact_lock_shared(:lockSpace, 0))
            select nextval('accounting.account_serial') from held""";

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    Meters meters;

    private Durations locking;

    @PostConstruct
    void register() {
        locking = new Durations(meters, "jigeum.account.lock");
    }

    void showFromTheStart(@Observes Startup started) {
        // makes the bean, and its meters with it
    }

    /** Opens an account with a new number. */
    public DepositAccount open(CustomerId owner, ProductCode product, BusinessDay day) {
        long serial = ((Number) entityManager
                        .createNativeQuery(NEXT_SERIAL, Long.class)
                        .setParameter("lockSpace", OPENING_LOCK)
                        .getSingleResult())
                .longValue();
        AccountRow row = AccountRow.opened(AccountNumber.withCheckDigit(serial), owner, product, day);
        entityManager.persist(row);
        entityManager.flush();
        entityManager.detach(row);
        return row.toAccount();
    }

    public Optional<DepositAccount> find(AccountNumber number) {
        return entityManager
                .createQuery("select a from AccountRow a where a.number = :number", AccountRow.class)
                .setParameter("number", number.asLong())
                .getResultList()
                .stream()
                .findFirst()
                .map(this::detached);
    }

    /** A customer's accounts in order of number, those after the given one. */
    public List<DepositAccount> ofCustomer(CustomerId owner, long after, int limit) {
        return entityManager
                .createQuery("""
                        select a from AccountRow a
                        where a.customerId = :owner and a.number > :after order by a.number""", AccountRow.class)
                .setParameter("owner", owner.id())
                .setParameter("after", after)
                .setMaxResults(limit)
                .getResultStream()
                .map(this::detached)
                .toList();
    }

    /**
     * Locks accounts in order of number, so that two who want the same accounts cannot wait for each other.
     *
     * @return by number; missing accounts are left out
     * @throws AccountBusyException if a lock could not be had in time
     */
    public Map<AccountNumber, DepositAccount> lock(Collection<AccountNumber> numbers) {
        return orBusy(() -> lockRows(numbers)).stream()
                .map(this::detached)
                .collect(Collectors.toMap(DepositAccount::number, Function.identity()));
    }

    /**
     * Locks an account if it belongs to the owner; else it is not there, and nothing is locked.
     *
     * @throws AccountBusyException if the lock could not be had in time
     */
    public Optional<DepositAccount> lockOwned(AccountNumber number, CustomerId owner) {
        TypedQuery<AccountRow> owned = entityManager
                .createQuery(
                        "select a from AccountRow a where a.number = :number and a.customerId = :owner",
                        AccountRow.class)
                .setParameter("number", number.asLong())
                .setParameter("owner", owner.id())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE);
        return orBusy(owned::getResultList).stream().findFirst().map(this::detached);
    }

    private <T> T orBusy(Supplier<T> lock) {
        long begunNanos = System.nanoTime();
        try {
            return lock.get();
        } catch (PersistenceException e) {
            if (SqlStates.meansContention(e)) {
                throw new AccountBusyException(e);
            }
            throw e;
        } finally {
            locking.record(Duration.ofNanos(System.nanoTime() - begunNanos));
        }
    }

    /** Replaces the restrictions of a locked account and keeps who did so and why. */
    public DepositAccount restrict(DepositAccount account, Set<State> states, Restriction restriction) {
        AccountRow row = lockRows(List.of(account.number())).get(0);
        row.restrict(states, restriction.day());
        entityManager.flush();
        entityManager
                .createNativeQuery("""
                        insert into accounting.restriction_change
                          (account_number, restrictions, reason, changed_by, changed_at, business_day)
                        select number, restrictions, :reason, :changedBy, :changedAt, :day
                        from accounting.account where number = :number""")
                .setParameter("reason", restriction.reason().text())
                .setParameter("changedBy", restriction.changedBy())
                .setParameter("changedAt", restriction.changedAt())
                .setParameter("day", restriction.day().date())
                .setParameter("number", account.number().asLong())
                .executeUpdate();
        return detached(row);
    }

    /** Why, by whom and when restrictions were changed. */
    public record Restriction(Reason reason, String changedBy, Instant changedAt, BusinessDay day) {}

    /** Closes a locked account whose balance is zero. */
    public void close(AccountNumber number, BusinessDay day) {
        entityManager
                .createNativeQuery(
                        "update accounting.account set status = 'CLOSED', closed_on = :day where number = :number")
                .setParameter("day", day.date())
                .setParameter("number", number.asLong())
                .executeUpdate();
    }

    private List<AccountRow> lockRows(Collection<AccountNumber> numbers) {
        return entityManager
                .createQuery(
                        "select a from AccountRow a where a.number in :numbers order by a.number", AccountRow.class)
                .setParameter(
                        "numbers", numbers.stream().map(AccountNumber::asLong).toList())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    DepositAccount detached(AccountRow row) {
        entityManager.detach(row);
        return row.toAccount();
    }
}
