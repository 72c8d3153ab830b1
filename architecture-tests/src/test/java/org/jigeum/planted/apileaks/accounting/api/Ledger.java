package org.jigeum.planted.apileaks.accounting.api;

/** Lawful in itself. */
public interface Ledger {}
