package org.jigeum.planted.layers.interest.application;

import org.jigeum.planted.layers.interest.cache.QuoteCache;

/** Planted: a claim that pays what was quoted. */
public record ClaimInterest(QuoteCache quotes) {}
