package org.jigeum.platform.answers;

/** A keyed request that may be done together with others. */
public interface RequestedTogether {

    KeyedRequest request();
}
