package org.jigeum.planted.layers.interest.persistence;

/** Lawful in itself. */
public record ClaimRow(long id) {}
