package org.jigeum.planted.servicetrespasses.accounting.api;

/** Lawful in itself. */
public interface Ledger {}
