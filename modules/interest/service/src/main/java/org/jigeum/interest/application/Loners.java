package org.jigeum.interest.application;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jigeum.kernel.AccountNumber;

/**
 * Accounts that were in a transaction that failed. Those that were not to blame are paid alone, and ask no more; the
 * one that was fails alone for a minute, and no neighbour with it.
 */
final class Loners {

    private static final long NANOS = TimeUnit.MINUTES.toNanos(1);
    private static final int MOST = 10_000;

    private final Map<AccountNumber, Long> since = new ConcurrentHashMap<>();

    void add(AccountNumber account) {
        if (since.size() >= MOST) {
            since.clear();
        }
        since.put(account, System.nanoTime());
    }

    boolean contains(AccountNumber account) {
        Long added = since.get(account);
        if (added != null && System.nanoTime() - added > NANOS) {
            since.remove(account);
            return false;
        }
        return added != null;
    }
}
