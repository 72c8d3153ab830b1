package org.jigeum.accounting.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.jigeum.accounting.domain.Correction;
import org.jigeum.accounting.domain.CorrectionOutcome;
import org.jigeum.accounting.domain.Decision;
import org.jigeum.accounting.domain.Reason;
import org.jigeum.accounting.domain.Stamp;
import org.jigeum.accounting.persistence.Corrections;
import org.jigeum.kernel.BusinessClock;
import org.jigeum.platform.audit.AuditLog;

/** 정정·취소 반려: the second of two persons does not agree, and nothing is posted. One transaction. */
@ApplicationScoped
public class RejectCorrection {

    @Inject
    Corrections corrections;

    @Inject
    ConcernedAccounts concernedAccounts;

    @Inject
    AuditLog auditLog;

    @Inject
    BusinessClock clock;

    @Transactional
    public CorrectionOutcome reject(long correctionId, String checker, Reason reason) {
        Correction correction = corrections.lock(correctionId).orElseThrow(CorrectionProblems::notFound);
        correction.proposal().changes().keySet().forEach(concernedAccounts::tell);
        return correction
                .settled(checker, Decision.Rejected.class)
                .orElseGet(() -> reject(correction, new Decision.Rejected(new Stamp(checker, clock.now()), reason)));
    }

    private CorrectionOutcome reject(Correction correction, Decision.Rejected rejected) {
        auditLog.writeWithEffect(200);
        return new CorrectionOutcome.Recorded(corrections.decide(correction, rejected));
    }
}
