package org.jigeum.planted.names.interest.application;

/** Planted: says that there is an interface. */
record LedgerImpl() {}
