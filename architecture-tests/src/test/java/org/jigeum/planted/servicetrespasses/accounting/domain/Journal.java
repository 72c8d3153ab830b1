package org.jigeum.planted.servicetrespasses.accounting.domain;

/** Lawful in itself. */
public record Journal(long id) {}
