package org.jigeum.planted.events.kernel;

/** Lawful in itself. */
public record Won(long amount) {}
