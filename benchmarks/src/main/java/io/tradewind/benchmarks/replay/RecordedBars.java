// SPDX-License-Identifier: Apache-2.0
package io.tradewind.benchmarks.replay;

import io.tradewind.domain.port.BarBatch;
import io.tradewind.domain.port.BarSource;

/** Bars in memory, read once from a source, so that a replay measures the replay and not the making of its bars. */
public final class RecordedBars {
    private static final int COLUMNS = 6;
    private static final int BATCH = 4096;

    private final int size;
    private final long[] values;

    /**
     * Records a source and closes it.
     *
     * @param source gives the bars
     * @param size number of bars that it gives
     */
    public RecordedBars(BarSource source, int size) {
        this.size = size;
        this.values = new long[size * COLUMNS];
        BarBatch batch = new BarBatch(BATCH);
        int at = 0;
        try (source) {
            while (source.read(batch) > 0) {
                for (int i = 0; i < batch.size(); i++) {
                    values[at++] = batch.openTimeNs(i);
                    values[at++] = batch.open(i);
                    values[at++] = batch.high(i);
                    values[at++] = batch.low(i);
                    values[at++] = batch.close(i);
                    values[at++] = batch.volume(i);
                }
            }
        }
        if (at != values.length) {
            throw new IllegalArgumentException("the source gave " + at / COLUMNS + " bars instead of " + size);
        }
    }

    /**
     * Number of bars.
     *
     * @return bars recorded
     */
    public int size() {
        return size;
    }

    /**
     * Opens the bars.
     *
     * @return a source at the first bar
     */
    public BarSource open() {
        return new Reader();
    }

    private final class Reader implements BarSource {
        private int next;

        @Override
        public int read(BarBatch batch) {
            batch.clear();
            while (next < values.length && batch.size() < batch.capacity()) {
                batch.add(
                        values[next],
                        values[next + 1],
                        values[next + 2],
                        values[next + 3],
                        values[next + 4],
                        values[next + 5]);
                next += COLUMNS;
            }
            return batch.size();
        }

        @Override
        public void close() {
            next = values.length;
        }
    }
}
