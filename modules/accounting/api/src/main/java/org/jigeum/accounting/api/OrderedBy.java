package org.jigeum.accounting.api;

/** Who wanted a posting: only what customers order counts as use of their account. */
public enum OrderedBy {
    CUSTOMER,
    BANK
}
