package org.jigeum.acceptance.probe;

/** An event of a type that lies in the EAR's {@code lib/}, as an api type would. */
public record SharedEvent(String text) {}
