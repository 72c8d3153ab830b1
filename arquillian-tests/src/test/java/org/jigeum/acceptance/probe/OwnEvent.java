package org.jigeum.acceptance.probe;

/** An event of a type that each WAR carries itself, as all events of the bank are. */
public record OwnEvent(String text) {}
