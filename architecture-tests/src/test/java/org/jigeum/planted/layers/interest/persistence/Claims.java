package org.jigeum.planted.layers.interest.persistence;

import org.jigeum.planted.layers.interest.application.PayInterest;

/** Planted: what stores claims runs the use case. */
public record Claims(PayInterest useCase) {}
