package org.jigeum.planted.modulecycle.accounting.api;

/** Lawful in itself. */
public interface Ledger {}
