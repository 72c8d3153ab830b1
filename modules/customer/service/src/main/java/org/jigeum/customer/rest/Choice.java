package org.jigeum.customer.rest;

import java.util.Arrays;

/** Reads a word of a fixed list. */
final class Choice {

    private Choice() {}

    static <E extends Enum<E>> E of(Class<E> choices, String word) {
        return Arrays.stream(choices.getEnumConstants())
                .filter(choice -> choice.name().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "It is one of " + Arrays.toString(choices.getEnumConstants()) + "."));
    }
}
