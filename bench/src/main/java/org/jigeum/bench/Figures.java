package org.jigeum.bench;

import java.util.List;
import java.util.stream.IntStream;

/**
 * What was measured for a number of accounts.
 *
 * @param ours from the order over HTTP to the end of the run
 * @param setBased from sending the statement to its commit
 * @param heap megabytes in use after each collection of the server, in order
 */
record Figures(long accounts, Paid ours, Paid setBased, List<Long> heap) {

    private static final int TENTHS = 10;

    @Override
    public String toString() {
        return "%,d accounts: %s; set-based %s; ratio %d %%; heap MB after GC %s"
                .formatted(
                        accounts,
                        text(ours),
                        text(setBased),
                        100 * setBased.time().toMillis() / ours.time().toMillis(),
                        heapInTenths());
    }

    private String text(Paid paid) {
        return "%,d ms, %,d accounts/s (processor: server %,d ms, database %,d ms)"
                .formatted(
                        paid.time().toMillis(),
                        accounts * 1000 / paid.time().toMillis(),
                        paid.serverCpu().toMillis(),
                        paid.databaseCpu().toMillis());
    }

    /** The highest of each tenth of the collections: whether it is flat is seen at once. */
    private List<Long> heapInTenths() {
        return IntStream.range(0, Math.min(TENTHS, heap.size()))
                .mapToObj(this::tenth)
                .map(part -> part.stream().max(Long::compare).orElse(0L))
                .toList();
    }

    private List<Long> tenth(int i) {
        int from = heap.size() * i / TENTHS;
        return heap.subList(from, Math.max(from + 1, heap.size() * (i + 1) / TENTHS));
    }
}
