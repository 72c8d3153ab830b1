package org.jigeum.interest.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** Whoever keeps an account through a {@link History}: the engine, or the clerk that it is compared with. */
interface Keeper {

    /** What time it is in Seoul; never earlier than before. */
    void setClock(LocalDateTime seoul);

    /** Adds an amount to the balance, which may be negative but leaves none below zero. */
    void post(long won);

    long balance();

    /** Adds a rate version, unless it would change a day that has been paid. */
    void addRates(LocalDate effectiveFrom, List<Step> steps);

    /** The tax from a day on; what is said later supersedes. Before its first day the first one holds. */
    void setTax(LocalDate from, Tax tax);

    void claim();

    /** What came of each claim, in order. */
    List<Answer> answers();

    /**
     * A tier in plain numbers.
     *
     * @param upTo the last won of the tier; empty for the open one
     */
    record Step(Optional<Long> upTo, BigDecimal percent) {}

    /** A tax profile in plain words; the treaty's rate counts for non-residents only. */
    record Tax(String profile, Optional<BigDecimal> treatyPercent) {}

    /** What came of a claim. */
    sealed interface Answer {}

    record Payout(
            LocalDate day,
            LocalDate from,
            LocalDate through,
            long gross,
            long incomeTax,
            long localIncomeTax,
            long net,
            long balance)
            implements Answer {}

    record Refusal(LocalDate day, String reason) implements Answer {}

    /** The payouts among the answers. */
    default List<Payout> payouts() {
        return answers().stream()
                .filter(Payout.class::isInstance)
                .map(Payout.class::cast)
                .toList();
    }
}
