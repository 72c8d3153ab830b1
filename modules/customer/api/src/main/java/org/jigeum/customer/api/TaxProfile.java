package org.jigeum.customer.api;

/** How interest paid to a customer is taxed. */
public enum TaxProfile {
    RESIDENT,
    /** Interest on tax-exempt savings: nothing is withheld. */
    TAX_EXEMPT_SAVINGS,
    /** Taxed at the rate for non-residents, or at the rate of a tax treaty where the customer has one. */
    NON_RESIDENT,
    CORPORATION,
    /** An account whose holder's real name was not verified. */
    UNVERIFIED_NAME
}
