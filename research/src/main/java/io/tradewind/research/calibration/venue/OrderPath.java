// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.calibration.venue;

import io.tradewind.domain.command.Side;
import io.tradewind.research.calibration.LongSamples;

/** Orders that took: successive trades of one side that the venue made at one time are taken for one. */
final class OrderPath {
    private final LongSamples madeNs = new LongSamples();
    private final LongSamples receivedNs = new LongSamples();
    private final LongSamples signs = new LongSamples();
    private final LongSamples quantities = new LongSamples();
    private final LongSamples trades = new LongSamples();
    private int last = -1;
    private long lastQuantity;
    private long lastTrades;

    void add(long receiveTimeNs, long eventTimeNs, Side aggressor, long quantity) {
        if (last >= 0 && madeNs.get(last) == eventTimeNs && signs.get(last) == aggressor.sign()) {
            lastQuantity += quantity;
            lastTrades++;
            return;
        }
        finish();
        madeNs.add(eventTimeNs);
        receivedNs.add(receiveTimeNs);
        signs.add(aggressor.sign());
        last++;
        lastQuantity = quantity;
        lastTrades = 1;
    }

    /** Closes the last order: no trade follows. */
    void finish() {
        if (last >= 0 && quantities.size() == last) {
            quantities.add(lastQuantity);
            trades.add(lastTrades);
        }
    }

    int size() {
        return quantities.size();
    }

    long madeNs(int order) {
        return madeNs.get(order);
    }

    /** When its first trade was received. */
    long receivedNs(int order) {
        return receivedNs.get(order);
    }

    /** 1 for an order that bought, -1 for one that sold. */
    long sign(int order) {
        return signs.get(order);
    }

    long quantity(int order) {
        return quantities.get(order);
    }

    /** Trades of which it consists. */
    long trades(int order) {
        return trades.get(order);
    }
}
