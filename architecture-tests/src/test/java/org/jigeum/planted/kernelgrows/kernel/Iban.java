package org.jigeum.planted.kernelgrows.kernel;

/** Planted: one type. */
public record Iban(String text) {

    /** Does not count. */
    public record Country(String code) {}
}
