package org.jigeum.planted.apileaks.interest.rest;

import org.jigeum.planted.apileaks.accounting.api.Ledger;

/** Planted: a resource that passes a neighbour on to the world. */
public record AccountResource(Ledger ledger) {}
