package org.jigeum.planted.apiknowsservice.interest.api;

import jakarta.ejb.Local;
import org.jigeum.planted.apiknowsservice.interest.domain.Claim;

/** Planted: an api that shows the domain and knows its container. */
@Local
public interface LeakyApi {

    Claim claim(long id);
}
