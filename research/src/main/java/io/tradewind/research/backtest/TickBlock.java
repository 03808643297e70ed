// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.backtest;

import io.tradewind.domain.port.TickBatch;

/** Ticks in ticks and lots, with the moments at which the venue makes and the core sees each of them. */
final class TickBlock {
    private final TickBatch batch;
    private final long[] venueNs;
    private final long[] coreNs;

    TickBlock(int capacity) {
        batch = new TickBatch(capacity);
        venueNs = new long[capacity];
        coreNs = new long[capacity];
    }

    TickBatch batch() {
        return batch;
    }

    int size() {
        return batch.size();
    }

    long venueNs(int i) {
        return venueNs[i];
    }

    long coreNs(int i) {
        return coreNs[i];
    }

    void moments(int i, long atVenueNs, long atCoreNs) {
        venueNs[i] = atVenueNs;
        coreNs[i] = atCoreNs;
    }
}
