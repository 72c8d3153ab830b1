package org.jigeum.planted.apiknowsservice.interest.domain;

/** Lawful in itself. */
public record Claim(long id) {}
