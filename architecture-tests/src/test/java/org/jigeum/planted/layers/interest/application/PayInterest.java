package org.jigeum.planted.layers.interest.application;

import jakarta.ws.rs.core.Response;
import org.jigeum.planted.layers.interest.rest.ClaimResource;

/** Planted: a use case that answers HTTP itself and calls its resource. */
@FunctionalInterface
public interface PayInterest {

    Response pay(ClaimResource caller);
}
