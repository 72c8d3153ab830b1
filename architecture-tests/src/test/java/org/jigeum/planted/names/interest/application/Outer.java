package org.jigeum.planted.names.interest.application;

/** Planted: hides an empty word inside. */
class Outer {

    record InterestUtils() {}
}
