package org.jigeum.platform.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;
import org.hibernate.query.MutationQuery;
import org.hibernate.query.NativeQuery;
import org.jigeum.kernel.AccountNumber;
import org.jigeum.kernel.BusinessClock;
import org.jigeum.kernel.CustomerId;
import org.jigeum.platform.audit.Access.Concern;

/** 감사 로그: the module's table {@code audit_log}, to which entries are added and of which none is changed or removed. */
@ApplicationScoped
public class AuditLog {

    /** Records the access; on its own, or as the last part of a statement that writes more. */
    public static final String INSERT = """
            insert into {h-schema}audit_log
              (recorded_at, subject, roles, action, account_number, customer_id, outcome, status, code)
            select :recordedAt, :asker, :roles, :action, account, customer, :outcome, :answerStatus, nullif(:code, '')
            from unnest(cast(:accounts as bigint[]), cast(:customers as varchar[])) as concern (account, customer)""";

    private static final String SEARCH = """
            select entry_id, recorded_at, subject, roles, action, account_number, customer_id, outcome, status, code
            from {h-schema}audit_log where entry_id < :before%s order by entry_id desc""";

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    Access access;

    @Inject
    BusinessClock clock;

    /**
     * Records the access in a transaction of its own.
     *
     * @param status of the answer
     * @param code of the problem that the answer is, if it is one
     */
    @Transactional
    public void write(int status, Optional<String> code) {
        bind(entityManager.unwrap(Session.class).createNativeMutationQuery(INSERT), status, code)
                .executeUpdate();
        access.recorded();
    }

    /**
     * Records what staff do in the transaction that does it: the one is not without the other. To be called by use
     * cases without a key when they have done it; those with a key are recorded with their answers.
     *
     * @param status of the answer that will be given
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void writeWithEffect(int status) {
        if (access.isScrutinized()) {
            write(status, Optional.empty());
        }
    }

    /** Sets the parameters of a statement that contains {@link #INSERT}. */
    public MutationQuery bind(MutationQuery insert, int status, Optional<String> code) {
        List<Concern> concerns = access.concerns();
        Long[] accounts = concerns.stream()
                .map(concern -> concern.account().map(AccountNumber::asLong).orElse(null))
                .toArray(Long[]::new);
        String[] customers = concerns.stream()
                .map(concern -> concern.customer().map(CustomerId::id).orElse(null))
                .toArray(String[]::new);
        return insert.setParameter("recordedAt", clock.now())
                .setParameter("asker", access.asker().subject())
                .setParameter("roles", String.join(" ", access.asker().roles()))
                .setParameter("action", access.action())
                .setParameter("outcome", access.outcome(status).name())
                .setParameter("answerStatus", status)
                .setParameter("code", code.orElse(""))
                .setParameter("accounts", accounts)
                .setParameter("customers", customers);
    }

    /**
     * The entries that are wanted, newest first.
     *
     * @param before only entries with a lower id
     */
    public List<AuditEntry> newestFirst(AuditSearch search, long before, int limit) {
        NativeQuery<Object[]> query = entityManager
                .unwrap(Session.class)
                .createNativeQuery(SEARCH.formatted(search.conditions()), Object[].class)
                .setParameter("before", before);
        search.customer().ifPresent(customer -> query.setParameter("customer", customer.id()));
        search.account().ifPresent(account -> query.setParameter("account", account.asLong()));
        search.subject().ifPresent(subject -> query.setParameter("subject", subject));
        search.from().ifPresent(from -> query.setParameter("from", from));
        search.until().ifPresent(until -> query.setParameter("until", until));
        return query.setMaxResults(limit).getResultList().stream()
                .map(AuditLog::entry)
                .toList();
    }

    private static AuditEntry entry(Object[] row) {
        return new AuditEntry(
                row[0].toString(),
                BusinessClock.inSeoul((Instant) row[1]).toString(),
                (String) row[2],
                ((String) row[3]).isEmpty() ? List.of() : List.of(((String) row[3]).split(" ")),
                (String) row[4],
                row[5] == null
                        ? null
                        : AccountNumber.of(((Number) row[5]).longValue()).digits(),
                (String) row[6],
                (String) row[7],
                ((Number) row[8]).intValue(),
                (String) row[9]);
    }
}
