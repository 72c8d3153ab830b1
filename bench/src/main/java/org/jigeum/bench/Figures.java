package org.jigeum.bench;

import java.time.Duration;
import java.util.List;

/**
 * What was measured for a number of accounts.
 *
 * @param ours from the order over HTTP to the end of the run
 * @param setBased from sending the statement to its commit
 * @param heap megabytes in use after each collection of the server, in order
 */
record Figures(long accounts, Duration ours, Duration setBased, List<Long> heap) {

    private static final int TENTHS = 10;

    @Override
    public String toString() {
        return ("%,d accounts: %,d ms, %,d accounts/s; set-based %,d ms, %,d accounts/s; ratio %d %%;"
                        + " heap MB after GC %s")
                .formatted(
                        accounts,
                        ours.toMillis(),
                        perSecond(ours),
                        setBased.toMillis(),
                        perSecond(setBased),
                        100 * setBased.toMillis() / ours.toMillis(),
                        heapInTenths());
    }

    private long perSecond(Duration duration) {
        return accounts * 1000 / duration.toMillis();
    }

    /** The highest of each tenth of the collections: whether it is flat is seen at once. */
    private List<Long> heapInTenths() {
        return java.util.stream.IntStream.range(0, Math.min(TENTHS, heap.size()))
                .mapToObj(i -> heap.subList(heap.size() * i / TENTHS, Math.max(
                        heap.size() * i / TENTHS + 1, heap.size() * (i + 1) / TENTHS)))
                .map(part -> part.stream().max(Long::compare).orElse(0L))
                .toList();
    }
}
