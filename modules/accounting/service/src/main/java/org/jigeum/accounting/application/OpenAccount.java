package org.jigeum.accounting.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jigeum.accounting.api.DepositAccount;
import org.jigeum.accounting.persistence.Accounts;
import org.jigeum.customer.api.Customers;
import org.jigeum.kernel.BusinessClock;
import org.jigeum.kernel.BusinessDay;
import org.jigeum.kernel.CustomerId;
import org.jigeum.kernel.ProductCode;
import org.jigeum.platform.audit.Access;
import org.jigeum.platform.audit.AuditLog;
import org.jigeum.platform.rest.ProblemException;
import org.jigeum.product.api.Products;

/** Opens a deposit account for a customer the bank knows, under a product it has. */
@ApplicationScoped
public class OpenAccount {

    @Inject
    Accounts accounts;

    @Inject
    Customers customers;

    @Inject
    Products products;

    @Inject
    AuditLog auditLog;

    @Inject
    BusinessClock clock;

    @Inject
    Access access;

    @Transactional
    public DepositAccount open(CustomerId owner, ProductCode product) {
        access.concerns(owner);
        BusinessDay today = clock.today();
        if (customers.onDay(List.of(owner), today).isEmpty()) {
            throw ProblemException.notFound("CUSTOMER_NOT_FOUND", "There is no such customer: register it first.");
        }
        if (!products.exists(product)) {
            throw ProblemException.notFound("PRODUCT_NOT_FOUND", "There is no such product: define it first.");
        }
        DepositAccount account = accounts.open(owner, product, today);
        access.concerns(account.number(), owner);
        auditLog.writeWithEffect(201);
        return account;
    }
}
