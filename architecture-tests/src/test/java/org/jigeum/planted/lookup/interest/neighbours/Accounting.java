package org.jigeum.planted.lookup.interest.neighbours;

import jakarta.ejb.EJB;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import org.jigeum.planted.lookup.accounting.api.Ledger;

/** Lawful: this is where neighbours are looked up. */
public class Accounting {

    @EJB(lookup = "java:app/accounting/LedgerBean")
    Ledger injected;

    @SuppressWarnings("BanJNDI")
    Object lookedUp() throws NamingException {
        return new InitialContext().lookup("java:app/accounting/LedgerBean");
    }
}
