package org.jigeum.operator;

/** Shows how far a run is. */
interface Progress extends AutoCloseable {

    void show(Run run);

    /**
     * Says that the bank will be asked again.
     *
     * @param why there is no answer just now, on one line
     */
    void outage(String why);

    /** What comes after starts on a line of its own. */
    @Override
    void close();
}
