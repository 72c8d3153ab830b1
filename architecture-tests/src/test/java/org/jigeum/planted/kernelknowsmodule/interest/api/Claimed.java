package org.jigeum.planted.kernelknowsmodule.interest.api;

/** Lawful in itself. */
public record Claimed(long id) {}
