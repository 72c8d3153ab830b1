package org.jigeum.admission;

/** What the bank's metrics show of an admission: {@code org.jigeum:type=Admission,name=…} of the server's beans. */
public interface AdmissionMXBean {

    /** Requests that are served now. */
    int getUnderWay();

    /** Requests that wait for their turn now. */
    int getWaiting();

    /** Refused requests that are held now, to be answered later. */
    int getHeld();

    /** Requests that were refused since the server started. */
    long getRefused();
}
