package org.jigeum.planted.apileaks.interest.application;

import org.jigeum.planted.apileaks.accounting.api.Ledger;

/** Lawful: a use case speaks the api. */
public record Claim(Ledger ledger) {}
