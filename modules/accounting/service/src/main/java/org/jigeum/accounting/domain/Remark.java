package org.jigeum.accounting.domain;

import java.util.Objects;
import java.util.Optional;

/**
 * What is remembered of a movement besides its amount.
 *
 * @param channel where it was ordered, such as BRANCH; empty for what the bank moves by itself
 * @param memo what the customer reads in the passbook
 */
public record Remark(Optional<String> channel, Optional<String> memo) {

    public static final Remark NONE = new Remark(Optional.empty(), Optional.empty());

    public Remark {
        Objects.requireNonNull(channel, "channel");
        Objects.requireNonNull(memo, "memo");
    }
}
