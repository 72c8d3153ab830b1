package org.jigeum.kernel;

/**
 * An amount of whole Korean won (ISO 4217 KRW has no minor unit). May be negative. Arithmetic is exact: what leaves
 * the range of a {@code long} throws {@link ArithmeticException}, it never wraps.
 *
 * @param amount won
 */
public record Won(long amount) implements Comparable<Won> {

    public static final Won ZERO = new Won(0);

    public static Won of(long amount) {
        return amount == 0 ? ZERO : new Won(amount);
    }

    public Won plus(Won other) {
        return of(Math.addExact(amount, other.amount));
    }

    public Won minus(Won other) {
        return of(Math.subtractExact(amount, other.amount));
    }

    public boolean isPositive() {
        return amount > 0;
    }

    public boolean isNegative() {
        return amount < 0;
    }

    public boolean isGreaterThan(Won other) {
        return amount > other.amount;
    }

    @Override
    public int compareTo(Won other) {
        return Long.compare(amount, other.amount);
    }

    /** The plain number, without a currency sign or grouping. */
    @Override
    public String toString() {
        return Long.toString(amount);
    }
}
