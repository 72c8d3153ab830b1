package org.jigeum.admission;

/** What the bank's metrics show of the admission. */
public interface AdmissionMXBean {

    /** Its name among the server's management beans. */
    String NAME = "org.jigeum:type=Admission";

    /** Requests that are served now. */
    int getUnderWay();

    /** Requests that wait for their turn now. */
    int getWaiting();

    /** Requests that were refused since the server started. */
    long getRefused();
}
