package org.jigeum.planted.layers.interest.cache;

import org.jigeum.planted.layers.interest.persistence.Claims;

/** Planted: a cache that asks the database. */
public record QuoteCache(Claims claims) {}
