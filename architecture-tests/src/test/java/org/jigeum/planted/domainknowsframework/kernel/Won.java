package org.jigeum.planted.domainknowsframework.kernel;

/** A lawful kernel type. */
public record Won(long amount) {}
