package org.jigeum.accounting.api;

import java.util.Collection;
import java.util.Map;
import java.util.Set;

/**
 * 원천징수부: the withholding register, looked up as {@value #JNDI_NAME}. Payouts are told to it by the queue {@code
 * TaxWithholding}; here the teller asks whether that has arrived. Joins the caller's transaction.
 */
public interface TaxRegister {

    String JNDI_NAME = "java:app/accounting/TaxRegisterBean!org.jigeum.accounting.api.TaxRegister";

    /** What has become of a payout that the register was told of. */
    enum Registration {
        /** The register has its line. */
        REGISTERED,
        /** It could not be registered; somebody has to look at it. Telling it again would change nothing. */
        PARKED,
        /** The register has not heard of it, or it was discarded: it has to be told. */
        UNKNOWN
    }

    /** Those of these payouts that the register has to be told of: what is {@link Registration#UNKNOWN}. */
    Set<Long> unknown(Collection<Long> payoutIds);

    /** What has become of each of these payouts. */
    Map<Long, Registration> registrations(Collection<Long> payoutIds);
}
