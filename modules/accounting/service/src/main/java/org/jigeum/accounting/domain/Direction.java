package org.jigeum.accounting.domain;

import org.jigeum.kernel.Won;

/** Which way money goes, as an account sees it. */
public enum Direction {
    IN,
    OUT;

    public Direction opposite() {
        return this == IN ? OUT : IN;
    }

    /** What an amount above zero adds to the balance; below zero if it is taken away. */
    public Won signed(Won amount) {
        return this == IN ? amount : Won.ZERO.minus(amount);
    }
}
