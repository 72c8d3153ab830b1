package org.jigeum.accounting.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.jigeum.accounting.domain.Correction;
import org.jigeum.accounting.domain.Decision;
import org.jigeum.accounting.domain.Proposal;
import org.jigeum.accounting.domain.Stamp;
import org.jigeum.kernel.AccountNumber;

/** The corrections and reversals, open and decided. */
@ApplicationScoped
public class Corrections {

    private static final String WITH_ENTRY = """
            select c, e from CorrectionRow c
            left join PassbookEntry e on e.accountNumber = c.accountNumber and e.entryId = c.entryId
            """;

    @PersistenceContext
    EntityManager entityManager;

    public Correction propose(Proposal proposal, Stamp stamp) {
        long id = ((Number) entityManager
                        .createNativeQuery("select nextval('accounting.correction_id')", Long.class)
                        .getSingleResult())
                .longValue();
        CorrectionRow row = CorrectionRow.proposed(id, proposal, stamp);
        entityManager.persist(row);
        entityManager.flush();
        return row.toCorrection(null);
    }

    /** The correction, locked until the transaction ends. */
    public Optional<Correction> lock(long correctionId) {
        boolean exists = entityManager.find(CorrectionRow.class, correctionId, LockModeType.PESSIMISTIC_WRITE) != null;
        return exists ? find(correctionId) : Optional.empty();
    }

    public Optional<Correction> find(long correctionId) {
        return entityManager
                .createQuery(WITH_ENTRY + "where c.correctionId = :id", Object[].class)
                .setParameter("id", correctionId)
                .getResultStream()
                .findFirst()
                .map(Corrections::correction);
    }

    /** Writes what was decided about a locked correction. */
    public Correction decide(Correction correction, Decision decision) {
        CorrectionRow row = entityManager.find(CorrectionRow.class, correction.correctionId());
        if (decision instanceof Decision.Approved approved) {
            row.approve(approved);
        } else if (decision instanceof Decision.Rejected rejected) {
            row.reject(rejected);
        }
        entityManager.flush();
        return correction.decided(decision);
    }

    /** Whether a journal is reversed, or a reversal of it is proposed. */
    public boolean isReversed(long journalId) {
        return exists("where c.reversedJournalId = :id and coalesce(c.decision, '') <> 'REJECTED'", journalId);
    }

    /** Whether there is a proposal for an account that nobody has decided about. */
    public boolean areOpenFor(AccountNumber account) {
        return exists("where :id in (c.accountNumber, c.otherAccountNumber) and c.decision is null", account.asLong());
    }

    private boolean exists(String condition, long id) {
        return !entityManager
                .createQuery("select 1 from CorrectionRow c " + condition, Integer.class)
                .setParameter("id", id)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /**
     * The corrections in a state, newest first, those older than the given one.
     *
     * @param statuses among PROPOSED, APPROVED and REJECTED
     * @param account either side of a transfer that is reversed; empty for all accounts
     */
    public List<Correction> list(List<String> statuses, Optional<AccountNumber> account, long before, int limit) {
        return entityManager
                .createQuery(WITH_ENTRY + """
                        where c.correctionId < :before and coalesce(c.decision, 'PROPOSED') in :statuses
                          and (:account = 0L or :account in (c.accountNumber, c.otherAccountNumber))
                        order by c.correctionId desc""", Object[].class)
                .setParameter("before", before)
                .setParameter("statuses", statuses)
                .setParameter("account", account.map(AccountNumber::asLong).orElse(0L))
                .setMaxResults(limit)
                .getResultStream()
                .map(Corrections::correction)
                .toList();
    }

    private static Correction correction(Object[] row) {
        return ((CorrectionRow) row[0]).toCorrection((PassbookEntry) row[1]);
    }
}
