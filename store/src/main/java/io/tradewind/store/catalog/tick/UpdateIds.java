// SPDX-License-Identifier: Apache-2.0
package io.tradewind.store.catalog.tick;

import io.tradewind.domain.port.TickBatch;

/**
 * Follows the ids of book updates: finds what is missing, by the rules of {@link io.tradewind.domain.book.OrderBook}.
 */
final class UpdateIds {
    private boolean synchronised;
    private boolean afterSnapshot;
    private boolean afterGap;
    private long lastId = TickBatch.NO_ID;
    private long gaps;
    private long resyncs;
    private long unsynchronised;

    void nextLog() {
        synchronised = false;
        afterGap = false;
    }

    void snapshot(long id) {
        resyncs += afterGap ? 1 : 0;
        afterGap = false;
        synchronised = true;
        afterSnapshot = true;
        lastId = id;
    }

    void delta(long firstId, long id, long previousId) {
        if (synchronised && id <= lastId) {
            return;
        }
        if (synchronised && !joins(firstId, previousId)) {
            gaps++;
            synchronised = false;
            afterGap = true;
        }
        unsynchronised += synchronised ? 0 : 1;
        afterSnapshot = false;
        lastId = id;
    }

    private boolean joins(long firstId, long previousId) {
        if (previousId == TickBatch.NO_ID) {
            return afterSnapshot ? firstId <= lastId + 1 : firstId == lastId + 1;
        }
        return afterSnapshot ? previousId <= lastId : previousId == lastId;
    }

    long gaps() {
        return gaps;
    }

    long resyncs() {
        return resyncs;
    }

    long unsynchronised() {
        return unsynchronised;
    }
}
