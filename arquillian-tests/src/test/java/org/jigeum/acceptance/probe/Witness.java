package org.jigeum.acceptance.probe;

import java.util.List;

/** What a WAR has heard of events, asked from another WAR; its interface lies in the EAR's {@code lib/}. */
public interface Witness {

    List<String> heard();
}
