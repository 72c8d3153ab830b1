package org.jigeum.platform.answers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.hibernate.query.MutationQuery;
import org.jigeum.kernel.BusinessClock;
import org.jigeum.platform.audit.Access;
import org.jigeum.platform.audit.AuditLog;
import org.jigeum.platform.rest.Problem;
import org.jigeum.platform.rest.ProblemException;

/**
 * The answers that keyed requests have had, in the module's table {@code stored_answer}. Written in the transaction of
 * the effect, kept for good. Two requests with one key meet at the table's primary key: one of them rolls back, runs
 * again and finds the other's answer.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class StoredAnswers {

    private static final String INSERT = """
            insert into {h-schema}stored_answer
              (subject, idempotency_key, fingerprint, status, body, answered_at)
            values (:subject, :key, :fingerprint, :status, :body, :answeredAt)""";

    private static final String INSERT_GIVEN = """
            insert into {h-schema}stored_answer (subject, idempotency_key, fingerprint, status, body, answered_at)
            select subject, key, fingerprint, status, body, :answeredAt
            from unnest(cast(:subjects as varchar[]), cast(:keys as varchar[]), cast(:fingerprints as varchar[]),
                        cast(:statuses as smallint[]), cast(:bodies as varchar[]))
              as a (subject, key, fingerprint, status, body)""";

    private static final String AUDIT_GIVEN = """
            insert into {h-schema}audit_log
              (recorded_at, subject, roles, action, account_number, customer_id, outcome, status)
            select :answeredAt, subject, roles, action, account, customer, 'DONE', status
            from unnest(cast(:askers as varchar[]), cast(:askersRoles as varchar[]), cast(:actions as varchar[]),
                        cast(:askedAccounts as bigint[]), cast(:askedCustomers as varchar[]),
                        cast(:askedStatuses as smallint[]))
              as d (subject, roles, action, account, customer, status)""";

    /** Stores the answers to requests done together, and their entries in the audit log: part of a statement. */
    public static final String GIVEN = "answered as (" + INSERT_GIVEN + "), audited as (" + AUDIT_GIVEN + ")";

    private static final String ANSWERED = """
            select r.subject, r.key
            from unnest(cast(:subjects as varchar[]), cast(:keys as varchar[])) as r (subject, key)
            where exists (select 1 from {h-schema}stored_answer s
                          where s.subject = r.subject and s.idempotency_key = r.key)""";

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    Access access;

    @Inject
    AuditLog auditLog;

    @Inject
    BusinessClock clock;

    /** Whether no request of the caller with this key was answered before. What was answered stays so. */
    public boolean isNew(KeyedRequest request) {
        return newOf(List.of(request)).contains(request);
    }

    /** Those of some requests whose callers had no answer to their keys before. */
    public Set<KeyedRequest> newOf(Collection<KeyedRequest> requests) {
        Set<List<Object>> answered = entityManager
                .unwrap(Session.class)
                .createNativeQuery(ANSWERED, Object[].class)
                .setParameter(
                        "subjects", requests.stream().map(KeyedRequest::subject).toArray(String[]::new))
                .setParameter("keys", requests.stream().map(KeyedRequest::key).toArray(String[]::new))
                .getResultStream()
                .map(List::of)
                .collect(Collectors.toSet());
        return requests.stream()
                .filter(request -> !answered.contains(request.callerAndKey()))
                .collect(Collectors.toSet());
    }

    /**
     * The answer that this request had before, if any.
     *
     * @throws ProblemException 422 if the key was used for another request
     */
    public Optional<Answer> find(KeyedRequest request) {
        List<Object[]> rows = entityManager
                .unwrap(Session.class)
                .createNativeQuery("""
                        select fingerprint, status, body from {h-schema}stored_answer
                        where subject = :subject and idempotency_key = :key""", Object[].class)
                .setParameter("subject", request.subject())
                .setParameter("key", request.key())
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> same(request, row))
                .findFirst();
    }

    private Answer same(KeyedRequest request, Object[] row) {
        if (!request.fingerprint().equals(row[0])) {
            throw new ProblemException(new Problem(
                    422,
                    "IDEMPOTENCY_KEY_REUSED",
                    "This Idempotency-Key was used for another request. Send a new one."));
        }
        access.repeat();
        return new Answer(((Number) row[1]).intValue(), (String) row[2]);
    }

    /** Stores the answer; if the audit log is to know of it, one statement writes both. */
    public Answer store(KeyedRequest request, Answer answer) {
        if (access.isDue(answer.status())) {
            MutationQuery both = query("with answered as (" + INSERT + ") " + AuditLog.INSERT);
            auditLog.bind(bind(both, request, answer), answer.status(), answer.code())
                    .executeUpdate();
            access.recorded();
        } else {
            bind(query(INSERT), request, answer).executeUpdate();
        }
        return answer;
    }

    /** Stores the answers to requests done together, and their entries in the audit log. */
    public void store(List<GivenAnswer> given) {
        bind(query("with answered as (" + INSERT_GIVEN + ") " + AUDIT_GIVEN), given)
                .executeUpdate();
    }

    /** Sets the parameters of a statement that contains {@link #GIVEN}. */
    public MutationQuery bind(MutationQuery insert, List<GivenAnswer> given) {
        return AnswerColumns.of(given).bind(insert).setParameter("answeredAt", clock.now());
    }

    private MutationQuery query(String sql) {
        return entityManager.unwrap(Session.class).createNativeMutationQuery(sql);
    }

    private MutationQuery bind(MutationQuery insert, KeyedRequest request, Answer answer) {
        return insert.setParameter("subject", request.subject())
                .setParameter("key", request.key())
                .setParameter("fingerprint", request.fingerprint())
                .setParameter("status", answer.status())
                .setParameter("body", answer.body())
                .setParameter("answeredAt", clock.now());
    }
}
