package org.jigeum.platform.answers;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jigeum.kernel.AccountNumber;

/**
 * Accounts that were in a transaction that failed. Those that were not to blame go alone, and ask no more; the one that
 * was fails alone for a while, and no neighbour with it.
 */
public final class Loners {

    private static final int MOST = 10_000;

    private final Duration alone;
    private final Map<AccountNumber, Long> since = new ConcurrentHashMap<>();

    /** How long an account goes alone after it was in a transaction that failed. */
    public Loners(Duration alone) {
        this.alone = alone;
    }

    public void add(AccountNumber account) {
        if (since.size() >= MOST) {
            since.clear();
        }
        since.put(account, System.nanoTime());
    }

    public boolean contains(AccountNumber account) {
        Long added = since.get(account);
        if (added != null && System.nanoTime() - added > alone.toNanos()) {
            since.remove(account);
            return false;
        }
        return added != null;
    }
}
