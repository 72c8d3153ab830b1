package org.jigeum.planted.modulecycle.accounting.application;

import org.jigeum.planted.modulecycle.interest.api.Interest;

/** Planted: one half of the circle. */
public record Close(Interest interest) {}
