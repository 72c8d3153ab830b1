package org.jigeum.planted.lookup.accounting.api;

/** Lawful in itself. */
public interface Ledger {}
