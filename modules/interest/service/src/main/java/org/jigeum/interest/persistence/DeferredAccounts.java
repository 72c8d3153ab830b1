package org.jigeum.interest.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jigeum.interest.domain.FailedAccount;
import org.jigeum.kernel.AccountNumber;
import org.jigeum.kernel.BusinessClock;

/** The accounts that a run of the regular payment has put off, and those it could not deal with. */
@ApplicationScoped
public class DeferredAccounts {

    private static final String DEFER = """
            insert into interest.regular_payment_deferred (run_id, account_number, part)
            select :run, a.number, :part from unnest(cast(:accounts as bigint[])) as a (number)""";

    private static final String NEXT = """
            select account_number, part from interest.regular_payment_deferred
            where run_id = :run and account_number > :after order by account_number limit :limit""";

    private static final String REMOVE = """
            delete from interest.regular_payment_deferred where run_id = :run and account_number = :account""";

    private static final String FAIL = """
            insert into interest.regular_payment_failure (run_id, account_number, part, cause, failed_at)
            values (:run, :account, :part, :cause, :failedAt)""";

    private static final String FAILURES = """
            select account_number, cause from interest.regular_payment_failure
            where run_id = :run and account_number > :after order by account_number limit :limit""";

    private static final String DEFER_FAILED = """
            with failed as (
              delete from interest.regular_payment_failure where run_id = :run returning run_id, account_number, part
            )
            insert into interest.regular_payment_deferred (run_id, account_number, part)
            select run_id, account_number, part from failed""";

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    BusinessClock clock;

    /** An account that was put off, and the part of the run that it belongs to. */
    public record Deferred(AccountNumber account, int part) {}

    public void defer(long runId, int part, Collection<AccountNumber> accounts) {
        if (!accounts.isEmpty()) {
            statement(DEFER, runId)
                    .setParameter("part", part)
                    .setParameter(
                            "accounts",
                            accounts.stream().map(AccountNumber::asLong).toArray(Long[]::new))
                    .executeUpdate();
        }
    }

    /** In order of number, those after the given one. */
    public List<Deferred> next(long runId, AccountNumber after, int limit) {
        return page(NEXT, runId, after, limit)
                .map(row -> new Deferred(number(row), ((Number) row[1]).intValue()))
                .toList();
    }

    /** Takes an account off the list; false if it was not on it any more. */
    public boolean remove(long runId, Deferred deferred) {
        return statement(REMOVE, runId)
                        .setParameter("account", deferred.account().asLong())
                        .executeUpdate()
                == 1;
    }

    public void fail(long runId, Deferred deferred, String cause) {
        statement(FAIL, runId)
                .setParameter("account", deferred.account().asLong())
                .setParameter("part", deferred.part())
                .setParameter("cause", cause)
                .setParameter("failedAt", clock.now())
                .executeUpdate();
    }

    /** Puts the accounts that failed on the list again. */
    public void deferFailed(long runId) {
        statement(DEFER_FAILED, runId).executeUpdate();
    }

    /** In order of number, those after the given one. */
    public List<FailedAccount> failures(long runId, AccountNumber after, int limit) {
        return page(FAILURES, runId, after, limit)
                .map(row -> new FailedAccount(number(row), (String) row[1]))
                .toList();
    }

    private NativeQuery<Void> statement(String sql, long runId) {
        return entityManager
                .unwrap(Session.class)
                .createNativeQuery(sql, Void.class)
                .setParameter("run", runId);
    }

    private Stream<Object[]> page(String sql, long runId, AccountNumber after, int limit) {
        return entityManager
                .unwrap(Session.class)
                .createNativeQuery(sql, Object[].class)
                .setParameter("run", runId)
                .setParameter("after", after.asLong())
                .setParameter("limit", limit)
                .getResultList()
                .stream();
    }

    private static AccountNumber number(Object[] row) {
        return AccountNumber.of(((Number) row[0]).longValue());
    }
}
