package org.jigeum.planted.layers.interest.rest;

import org.jigeum.planted.layers.interest.persistence.ClaimRow;

/** Planted: a resource that answers with a row of the database. */
@FunctionalInterface
public interface ClaimResource {

    ClaimRow claim(long id);
}
