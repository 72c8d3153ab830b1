package org.jigeum.admission;

/** What the bank's metrics show: {@code org.jigeum:type=AwaitedBodies,name=…} of the server's beans. */
public interface AwaitedBodiesMXBean {

    /** Bodies that are waited for now. */
    int getAwaited();

    /** Clients that were hung up on since the server started, as their bodies had not come. */
    long getCutOff();
}
