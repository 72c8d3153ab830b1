package org.jigeum.planted.names.interest.common;

/** Planted: in a package for anything. */
record Shared() {}
