package org.jigeum.interest.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jigeum.interest.domain.Tally;
import org.jigeum.kernel.AccountNumber;
import org.jigeum.kernel.Won;

/** A part of a run of the regular payment, and how far it is. */
@Entity
@Table(name = "regular_payment_part")
class RegularPartRow {

    /** A run and the number of one of its parts. */
    @Embeddable
    record Key(@Column(name = "run_id") long runId, int part) {}

    @EmbeddedId
    private Key key;

    private long position;

    @Column(name = "last_account")
    private long lastAccount;

    private long paid;

    @Column(name = "nothing_due")
    private long nothingDue;

    @Column(name = "not_permitted")
    private long notPermitted;

    private long gross;

    @Column(name = "income_tax")
    private long incomeTax;

    @Column(name = "local_income_tax")
    private long localIncomeTax;

    private long net;

    @Column(name = "progressed_at")
    private Instant progressedAt;

    protected RegularPartRow() {}

    static RegularPartRow planned(long runId, RegularPart part, Instant at) {
        RegularPartRow row = new RegularPartRow();
        row.key = new Key(runId, part.part());
        row.position = part.position().asLong();
        row.lastAccount = part.last().asLong();
        row.progressedAt = at;
        return row;
    }

    void advance(AccountNumber to, Tally more, Instant at) {
        position = to.asLong();
        add(more, at);
    }

    void add(Tally more, Instant at) {
        Tally sum = tally().plus(more);
        paid = sum.paid();
        nothingDue = sum.nothingDue();
        notPermitted = sum.notPermitted();
        gross = sum.gross().amount();
        incomeTax = sum.incomeTax().amount();
        localIncomeTax = sum.localIncomeTax().amount();
        net = sum.net().amount();
        progressedAt = at;
    }

    Tally tally() {
        return new Tally(
                paid, nothingDue, notPermitted, Won.of(gross), Won.of(incomeTax), Won.of(localIncomeTax), Won.of(net));
    }

    Instant progressedAt() {
        return progressedAt;
    }

    RegularPart toPart() {
        return new RegularPart(key.part(), AccountNumber.of(position), AccountNumber.of(lastAccount));
    }
}
