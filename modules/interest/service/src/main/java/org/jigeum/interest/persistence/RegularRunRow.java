package org.jigeum.interest.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jigeum.interest.domain.RegularOutcome;
import org.jigeum.interest.domain.RegularProgress;
import org.jigeum.interest.domain.RegularRun;
import org.jigeum.interest.domain.Tally;
import org.jigeum.kernel.AccountNumber;
import org.jigeum.kernel.BusinessDay;
import org.jigeum.kernel.ProductCode;

/** A run of the regular payment. */
@Entity
@Table(name = "regular_payment")
class RegularRunRow {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "run_id")
    private Long runId;

    private LocalDate day;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private String[] products;

    @Column(name = "last_account")
    private Long lastAccount;

    private Long total;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "started_by")
    private String startedBy;

    @Column(name = "resumed_at")
    private Instant resumedAt;

    @Column(name = "resumed_done")
    private long resumedDone;

    @Column(name = "opened_claim_id")
    private long openedClaimId;

    @Column(name = "opened_paid")
    private long openedPaid;

    @Column(name = "finished_at")
    private Instant finishedAt;

    @Enumerated(EnumType.STRING)
    private RegularOutcome outcome;

    protected RegularRunRow() {}

    static RegularRunRow ordered(
            BusinessDay day, Set<ProductCode> products, long claimId, Instant startedAt, String startedBy) {
        RegularRunRow row = new RegularRunRow();
        row.day = day.date();
        row.products = products.stream().map(ProductCode::code).sorted().toArray(String[]::new);
        row.openedClaimId = claimId;
        row.startedAt = startedAt;
        row.resumedAt = startedAt;
        row.startedBy = startedBy;
        return row;
    }

    boolean isPlanned() {
        return total != null;
    }

    void plan(AccountNumber last, long accounts) {
        lastAccount = last.asLong();
        total = accounts;
    }

    void resume(Instant at, long done) {
        resumedAt = at;
        resumedDone = done;
    }

    void reopen(long claimId, long paid) {
        openedClaimId = claimId;
        openedPaid = paid;
        finishedAt = null;
        outcome = null;
    }

    void finish(RegularOutcome how, Instant at) {
        outcome = how;
        finishedAt = at;
    }

    long runId() {
        return runId;
    }

    AccountNumber lastAccount() {
        return AccountNumber.of(lastAccount);
    }

    long openedClaimId() {
        return openedClaimId;
    }

    long openedPaid() {
        return openedPaid;
    }

    /**
     * The run as it stands.
     *
     * @param progressedAt when a part last made progress, null if none has
     */
    RegularRun toRun(Tally tally, long failed, Instant progressedAt) {
        long accounts = total == null ? 0 : total;
        Instant at = progressedAt == null ? resumedAt : progressedAt;
        return new RegularRun(
                runId,
                new BusinessDay(day),
                Arrays.stream(products).map(ProductCode::new).collect(Collectors.toSet()),
                startedAt,
                Optional.ofNullable(finishedAt),
                Optional.ofNullable(outcome),
                new RegularProgress(accounts, tally, failed, resumedAt, resumedDone, at));
    }
}
