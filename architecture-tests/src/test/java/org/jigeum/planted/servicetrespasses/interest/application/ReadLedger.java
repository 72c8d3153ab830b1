package org.jigeum.planted.servicetrespasses.interest.application;

import java.util.List;
import org.jigeum.planted.servicetrespasses.accounting.api.Ledger;
import org.jigeum.planted.servicetrespasses.accounting.domain.Journal;

/** Planted: a service that reaches into another module. */
public record ReadLedger(Ledger lawful, List<Journal> stolen) {}
