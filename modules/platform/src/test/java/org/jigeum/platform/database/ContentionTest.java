package org.jigeum.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.exception.ConstraintViolationException;
import org.jigeum.platform.metrics.Meters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What lost against another transaction is tried again, three times in all; every other failure is not. */
class ContentionTest {

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final Contention contention = new Contention(new Meters(registry));
    private final List<RuntimeException> failures = new ArrayList<>();
    private int attempts;

    private double counted(String outcome) {
        return registry.get("jigeum.contention")
                .tag("outcome", outcome)
                .counter()
                .count();
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource({
        "55P03, lock not available",
        "40P01, deadlock",
        "40001, serialization failure",
        "25P03, thrown out for being idle in the transaction"
    })
    void whatLostTwiceSucceedsAtTheThirdAttempt(String sqlState, String what) {
        failures.add(failure(sqlState));
        failures.add(failure(sqlState));
        assertThat(contention.retry(this::transaction)).isEqualTo("committed");
        assertThat(attempts).isEqualTo(3);
        assertThat(counted("retried")).isEqualTo(2);
        assertThat(counted("given_up")).isZero();
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource({
        "55P03, lock not available",
        "40P01, deadlock",
        "40001, serialization failure",
        "25P03, thrown out for being idle in the transaction"
    })
    void whatLosesThreeTimesIsGivenUp(String sqlState, String what) {
        List.of(1, 2, 3).forEach(i -> failures.add(failure(sqlState)));
        assertThatExceptionOfType(ContendedException.class)
                .isThrownBy(() -> contention.retry(this::transaction))
                .withRootCauseInstanceOf(SQLException.class);
        assertThat(attempts).isEqualTo(3);
        assertThat(counted("given_up")).isOne();
    }

    /** Statement wrong, not permitted, out of range, connection lost, no state at all. */
    @ParameterizedTest
    @ValueSource(strings = {"42601", "42501", "22003", "08006", "57P01", "23514", ""})
    void anotherFailureIsNotTriedAgain(String sqlState) {
        failures.add(failure(sqlState.isEmpty() ? null : sqlState));
        assertThatExceptionOfType(PersistenceException.class).isThrownBy(() -> contention.retry(this::transaction));
        assertThat(attempts).isOne();
    }

    @Test
    void whoeverComesSecondWithTheSamePrimaryKeyTriesAgain() {
        failures.add(violation("stored_answer_pkey"));
        assertThat(contention.retry(this::transaction)).isEqualTo("committed");
        assertThat(attempts).isEqualTo(2);
    }

    /** Hibernate finds the constraint's name in English messages only. */
    @Test
    void aPrimaryKeyThatIsTakenIsUnderstoodInWhateverLanguageTheDatabaseSaysSo() {
        failures.add(new ConstraintViolationException(
                "insert", new SQLException("중복된 키 값이 \"stored_answer_pkey\" 고유 제약 조건을 위반함", "23505"), null));
        assertThat(contention.retry(this::transaction)).isEqualTo("committed");
        assertThat(attempts).isEqualTo(2);
    }

    @Test
    void anotherUniqueConstraintThatIsViolatedIsABug() {
        failures.add(violation("claim_account_number_through_day_key"));
        assertThatExceptionOfType(ConstraintViolationException.class)
                .isThrownBy(() -> contention.retry(this::transaction));
        assertThat(attempts).isOne();
    }

    /** The transaction manager keeps the resource's exception among the suppressed ones of its own. */
    @Test
    void aCommitThatFailedIsUnderstood() {
        IllegalStateException lost = new IllegalStateException("Could not commit.");
        lost.addSuppressed(new IllegalStateException(new SQLException("unexpected postmaster exit", "57P01")));
        assertThat(SqlStates.meansNoDatabase(lost)).isTrue();
        assertThat(SqlStates.meansContention(lost)).isFalse();
        IllegalStateException overtaken = new IllegalStateException("Could not commit.");
        overtaken.addSuppressed(new IllegalStateException(new SQLException("could not serialize", "40001")));
        failures.add(overtaken);
        assertThat(contention.retry(this::transaction)).isEqualTo("committed");
        assertThat(attempts).isEqualTo(2);
    }

    /** As deep as the containers wrap what comes out of a commit. */
    private static RuntimeException failure(String sqlState) {
        return new PersistenceException(new IllegalStateException(new SQLException("from the database", sqlState)));
    }

    private static RuntimeException violation(String constraint) {
        String message = "duplicate key value violates unique constraint \"" + constraint + "\"";
        return new ConstraintViolationException("insert", new SQLException(message, "23505"), constraint);
    }

    /** Fails as planned, then commits. */
    private String transaction() {
        attempts++;
        if (!failures.isEmpty()) {
            throw failures.remove(0);
        }
        return "committed";
    }
}
