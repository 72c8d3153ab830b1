package org.jigeum.accounting.domain;

/** Who wanted a movement: what the customer ordered keeps an account from becoming dormant. */
public enum OrderedBy {
    CUSTOMER,
    BANK
}
