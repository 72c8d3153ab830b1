package org.jigeum.planted.floating.kernel;

/** Planted: a floating-point value type. */
public record Percent(double value) {}
