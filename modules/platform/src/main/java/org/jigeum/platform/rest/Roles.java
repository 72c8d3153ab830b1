package org.jigeum.platform.rest;

import java.util.Set;

/** The roles of the {@code groups} claim of a token. */
public final class Roles {

    public static final String CUSTOMER = "customer";
    public static final String TELLER = "teller";
    public static final String OPERATOR = "operator";
    public static final String AUDITOR = "auditor";

    /** A system that brings deposits in from outside, such as the payment network's gateway. */
    public static final String CHANNEL = "channel";

    static final Set<String> ALL = Set.of(CUSTOMER, TELLER, OPERATOR, AUDITOR, CHANNEL);

    private Roles() {}
}
