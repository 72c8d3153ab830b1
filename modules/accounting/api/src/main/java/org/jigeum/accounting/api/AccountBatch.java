package org.jigeum.accounting.api;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jigeum.kernel.AccountNumber;

/**
 * Accounts next to each other, of which those that nobody else had locked are locked now.
 *
 * @param numbers of all of them, ascending
 * @param locked those that could be locked at once, as they stand under the lock, ascending
 */
public record AccountBatch(List<AccountNumber> numbers, List<DepositAccount> locked) {

    public AccountBatch {
        numbers = List.copyOf(numbers);
        locked = List.copyOf(locked);
    }

    /** The numbers of those that somebody else had locked. */
    public List<AccountNumber> skipped() {
        Set<AccountNumber> taken = new HashSet<>();
        locked.forEach(account -> taken.add(account.number()));
        return numbers.stream().filter(number -> !taken.contains(number)).toList();
    }
}
