package org.jigeum.planted.apiknowsservice.interest.api;

import java.util.Optional;

/** Knows the JDK only. */
public interface LawfulApi {

    Optional<String> receipt(long claimId);
}
