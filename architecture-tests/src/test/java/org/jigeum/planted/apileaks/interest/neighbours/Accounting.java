package org.jigeum.planted.apileaks.interest.neighbours;

import org.jigeum.planted.apileaks.accounting.api.Ledger;

/** Lawful: this is where neighbours are. */
public record Accounting(Ledger ledger) {}
