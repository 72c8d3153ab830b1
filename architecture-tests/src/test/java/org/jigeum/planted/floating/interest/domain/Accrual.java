package org.jigeum.planted.floating.interest.domain;

/** Planted: floating point between two whole numbers. */
class Accrual {

    long roundsByMath(long won) {
        return (long) Math.ceil(won / 365.0);
    }

    long exact(long won) {
        return Math.floorDiv(won, 365);
    }
}
