// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.audit.market;

import io.tradewind.domain.command.Side;
import java.util.Map;
import java.util.TreeMap;

/** What the run's own fills took from each displayed level since that level was last updated. */
final class TakenDepth {
    private final Map<Long, Long> bids = new TreeMap<>();
    private final Map<Long, Long> asks = new TreeMap<>();

    private Map<Long, Long> levels(Side side) {
        return side == Side.BUY ? bids : asks;
    }

    long at(Side side, long price) {
        return levels(side).getOrDefault(price, 0L);
    }

    void take(Side side, long price, long quantity) {
        levels(side).merge(price, quantity, Long::sum);
    }

    /** A level was updated. */
    void forget(Side side, long price) {
        levels(side).remove(price);
    }

    /** The best level of a side was updated, and whatever was better is gone. */
    void forgetFrom(Side side, long best) {
        levels(side).keySet().removeIf(price -> best == 0 || side.sign() * (price - best) >= 0);
    }

    /** All levels were updated. */
    void clear() {
        bids.clear();
        asks.clear();
    }

    boolean isEmpty() {
        return bids.isEmpty() && asks.isEmpty();
    }
}
