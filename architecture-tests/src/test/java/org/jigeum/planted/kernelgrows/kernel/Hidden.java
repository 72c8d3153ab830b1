package org.jigeum.planted.kernelgrows.kernel;

/** Does not count. */
record Hidden(String text) {}
