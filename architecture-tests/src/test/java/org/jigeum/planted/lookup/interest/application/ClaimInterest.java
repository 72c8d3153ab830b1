package org.jigeum.planted.lookup.interest.application;

import javax.naming.InitialContext;
import javax.naming.NamingException;

/** Planted: a use case that knows where accounting lives. */
public class ClaimInterest {

    @SuppressWarnings("BanJNDI")
    Object ledger() throws NamingException {
        return new InitialContext().lookup("java:app/accounting/LedgerBean");
    }
}
