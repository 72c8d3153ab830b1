package org.jigeum.planted.names.interest.rest;

/** Planted: says that it is carried. */
record ClaimDto() {}
