// SPDX-License-Identifier: Apache-2.0
package io.tradewind.store.catalog.tick;

import io.tradewind.domain.port.TickBatch;

/** Follows the ids of trades, which venues number without a gap. */
final class TradeIdCounter {
    private long first = TickBatch.NO_ID;
    private long last = TickBatch.NO_ID;
    private boolean joined;
    private long missing;
    private long repeated;

    void nextLog() {
        joined = false;
    }

    void add(long id) {
        if (id == TickBatch.NO_ID) {
            return;
        }
        if (first == TickBatch.NO_ID) {
            first = id;
        } else if (id <= last) {
            repeated++;
            return;
        } else if (joined) {
            missing += id - last - 1;
        }
        last = id;
        joined = true;
    }

    TradeIds result() {
        return new TradeIds(first, last, missing, repeated);
    }
}
