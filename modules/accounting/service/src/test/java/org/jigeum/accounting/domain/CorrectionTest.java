package org.jigeum.accounting.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jigeum.kernel.AccountNumber;
import org.jigeum.kernel.BusinessDay;
import org.jigeum.kernel.Won;
import org.junit.jupiter.api.Test;

class CorrectionTest {

    private static final AccountNumber KIM = new AccountNumber("100000000008");
    private static final AccountNumber LEE = new AccountNumber("100000000016");
    private static final BusinessDay DAY = BusinessDay.parse("2023-08-06");
    private static final Instant NOON = Instant.parse("2023-08-06T03:00:00Z");
    private static final Reason REASON = new Reason("입금 착오");
    private static final Proposal PROPOSAL =
            new Proposal(KIM, Direction.OUT, Won.of(500), DAY, Optional.empty(), REASON);
    private static final Correction OPEN = new Correction(7, PROPOSAL, by("maker"), Optional.empty());

    @Test
    void anotherPersonThanTheMakerDecides() {
        assertThat(OPEN.settled("maker", Decision.Approved.class)).contains(new CorrectionOutcome.SamePerson());
        assertThat(OPEN.settled("maker", Decision.Rejected.class)).contains(new CorrectionOutcome.SamePerson());
        assertThat(OPEN.settled("checker", Decision.Approved.class)).isEmpty();
        assertThat(OPEN.settled("checker", Decision.Rejected.class)).isEmpty();
    }

    @Test
    void whoDecidedAndAsksAgainGetsTheSameAnswer() {
        Correction approved = OPEN.decided(approved());
        Correction rejected = OPEN.decided(new Decision.Rejected(by("checker"), REASON));
        assertThat(approved.settled("checker", Decision.Approved.class))
                .contains(new CorrectionOutcome.Recorded(approved));
        assertThat(rejected.settled("checker", Decision.Rejected.class))
                .contains(new CorrectionOutcome.Recorded(rejected));
    }

    @Test
    void whatIsDecidedStaysDecided() {
        Correction approved = OPEN.decided(approved());
        CorrectionOutcome alreadyDecided = new CorrectionOutcome.AlreadyDecided();
        assertThat(approved.settled("checker", Decision.Rejected.class)).contains(alreadyDecided);
        assertThat(approved.settled("another", Decision.Approved.class)).contains(alreadyDecided);
        assertThat(approved.settled("maker", Decision.Approved.class)).contains(alreadyDecided);
        assertThatIllegalStateException().isThrownBy(() -> approved.decided(approved()));
    }

    @Test
    void aCorrectionChangesOneAccountAndTheReversalOfATransferBoth() {
        assertThat(PROPOSAL.changes()).containsOnly(Map.entry(KIM, Won.of(-500)));
        Proposal reversal = new Proposal(
                LEE,
                Direction.IN,
                Won.of(300),
                DAY,
                Optional.of(new Proposal.Original(11, 12, Optional.of(KIM))),
                REASON);
        assertThat(reversal.changes()).containsExactly(Map.entry(KIM, Won.of(-300)), Map.entry(LEE, Won.of(300)));
    }

    /** The database would round the rest: a later answer would not be the first one. */
    @Test
    void aStampIsKeptToTheMicrosecond() {
        Stamp stamp = new Stamp("checker", Instant.parse("2023-08-06T03:00:00.123456789Z"));
        assertThat(stamp.at()).isEqualTo(Instant.parse("2023-08-06T03:00:00.123456Z"));
    }

    private static Decision approved() {
        return new Decision.Approved(by("checker"), DAY, new WrittenEntry(21, 22, Won.of(0)));
    }

    private static Stamp by(String person) {
        return new Stamp(person, NOON);
    }
}
