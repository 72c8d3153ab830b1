package org.jigeum.planted.domainknowsframework.interest.domain;

import java.sql.Connection;
import org.jigeum.planted.domainknowsframework.interest.api.ClaimReceipt;

/** Planted: a domain type that speaks the api and JDBC. */
public interface Accrual {

    ClaimReceipt[] receipts(Connection connection);
}
