package org.jigeum.planted.kernelgrows.kernel;

/** Planted: one type too many. */
public record Swift(String text) {}
