// SPDX-License-Identifier: Apache-2.0
package io.tradewind.gateway.file.log;

import io.tradewind.gateway.file.format.TickFileSummary;

/** Keeps account of the ids of trades, which a venue counts up by one. */
final class TradeIds {
    private long first = -1;
    private long last = -1;
    private long distinct;
    private long missing;
    private long repeated;

    /** Takes the id of the next trade; false when it is not above the one before. */
    boolean take(long id) {
        if (distinct > 0 && id <= last) {
            repeated++;
            return false;
        }
        missing += distinct == 0 ? 0 : id - last - 1;
        first = distinct == 0 ? id : first;
        last = id;
        distinct++;
        return true;
    }

    long last() {
        return last;
    }

    TickFileSummary.TradeIds summary() {
        return new TickFileSummary.TradeIds(first, last, distinct, missing, repeated);
    }
}
