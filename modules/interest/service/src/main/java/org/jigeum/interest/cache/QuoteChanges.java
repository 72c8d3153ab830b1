package org.jigeum.interest.cache;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jigeum.kernel.AccountNumber;
import org.jigeum.kernel.CustomerId;
import org.jigeum.kernel.ProductCode;

/**
 * What the transaction under way changes that quotes depend on. It is marked before the commit, so that no quote
 * outlives a node that dies in the commit, and given a new revision after it, before the caller gets an answer.
 */
@Dependent
public class QuoteChanges {

    private final Revisions revisions;

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    TransactionSynchronizationRegistry transactions;

    @Inject
    QuoteChanges(Revisions revisions) {
        this.revisions = revisions;
    }

    public void ofAccounts(Collection<AccountNumber> accounts) {
        accounts.forEach(account -> ofTransaction().add(Revisions.key(account)));
    }

    public void ofCustomer(CustomerId customer) {
        ofTransaction().add(Revisions.key(customer));
    }

    public void ofProduct(ProductCode product) {
        ofTransaction().add(Revisions.key(product));
    }

    private Changes ofTransaction() {
        Object known = transactions.getResource(Changes.class);
        if (known instanceof Changes changes) {
            return changes;
        }
        Changes changes = new Changes();
        transactions.putResource(Changes.class, changes);
        transactions.registerInterposedSynchronization(changes);
        return changes;
    }

    private final class Changes implements Synchronization {

        private final Set<String> keys = new LinkedHashSet<>();

        void add(String key) {
            keys.add(key);
        }

        @Override
        public void beforeCompletion() {
            revisions.beginChange(keys);
        }

        /** Unless it is known to be committed, the marks are left to pass: it may be, in the next moment. */
        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                revisions.endChange(keys);
            }
        }
    }
}
