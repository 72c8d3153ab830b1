package org.jigeum.planted.lookup.interest.application;

import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import javax.sql.DataSource;
import org.jigeum.planted.lookup.accounting.api.Ledger;

/** Planted: a use case that has the container look up accounting. */
public class QuoteInterest {

    @EJB(lookup = "java:app/accounting/LedgerBean")
    Ledger ledger;

    @Resource(lookup = "java:jboss/datasources/lawful")
    DataSource source;
}
