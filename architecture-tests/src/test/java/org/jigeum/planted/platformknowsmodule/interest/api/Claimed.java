package org.jigeum.planted.platformknowsmodule.interest.api;

/** Lawful in itself. */
public record Claimed(long id) {}
