package org.jigeum.acceptance.probe;

/** An event whose class each of the probes carries a copy of, as two modules might. */
public record CopiedEvent(String text) {}
