package org.jigeum.planted.modulecycle.interest.application;

import org.jigeum.planted.modulecycle.accounting.api.Ledger;

/** Planted: the other half of the circle. */
public record Claim(Ledger ledger) {}
