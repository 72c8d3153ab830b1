package org.jigeum.accounting.application;

import io.micrometer.core.instrument.Counter;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jigeum.accounting.application.PayoutMessage.Told;
import org.jigeum.accounting.domain.NotRegistered;
import org.jigeum.accounting.domain.Payout;
import org.jigeum.platform.database.SqlStates;
import org.jigeum.platform.metrics.Meters;

/**
 * Registers the payouts that a message tells of: all in one transaction, and if that is refused, each in its own, so
 * that one that cannot be registered keeps no other from it.
 */
@ApplicationScoped
public class RegisterPayouts {

    @Inject
    WriteWithholdings writeWithholdings;

    @Inject
    Meters meters;

    private Counter written;

    @PostConstruct
    void register() {
        written = meters.counter("jigeum.withholdings");
    }

    void showFromTheStart(@Observes Startup started) {
        // makes the bean, and its meters with it
    }

    /**
     * Registers what can be registered.
     *
     * @return the others
     * @throws RuntimeException if the database is away or somebody is in the way: the same message may pass later
     */
    public List<NotRegistered> register(String message) {
        List<Told> told = PayoutMessage.read(message).told();
        List<Payout> readable =
                told.stream().map(Told::payout).flatMap(Optional::stream).toList();
        Stream<NotRegistered> unreadable =
                told.stream().filter(one -> one.payout().isEmpty()).map(one -> one.because(one.problem()));
        boolean areRegistered = readable.isEmpty() || refusalOf(readable).isEmpty();
        Stream<NotRegistered> refused =
                areRegistered ? Stream.empty() : told.stream().flatMap(this::refusal);
        return Stream.concat(unreadable, refused).toList();
    }

    private Stream<NotRegistered> refusal(Told told) {
        return told.payout().map(List::of).flatMap(this::refusalOf).map(told::because).stream();
    }

    private Optional<String> refusalOf(List<Payout> payouts) {
        try {
            written.increment(writeWithholdings.write(payouts));
            return Optional.empty();
        } catch (RuntimeException e) {
            if (SqlStates.meansContention(e) || SqlStates.meansNoDatabase(e)) {
                throw e;
            }
            return Optional.of(SqlStates.firstCauseOf(e));
        }
    }
}
