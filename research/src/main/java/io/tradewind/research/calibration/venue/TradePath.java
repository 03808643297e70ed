// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.calibration.venue;

import io.tradewind.research.calibration.LongSamples;

/** Trades that took from one side of the book, in the order in which they happened. */
final class TradePath {
    private final LongSamples receivedNs = new LongSamples();
    private final LongSamples madeNs = new LongSamples();
    private final LongSamples prices = new LongSamples();
    private final LongSamples quantities = new LongSamples();

    void add(long receiveTimeNs, long eventTimeNs, long price, long quantity) {
        receivedNs.add(receiveTimeNs);
        madeNs.add(eventTimeNs);
        prices.add(price);
        quantities.add(quantity);
    }

    int size() {
        return receivedNs.size();
    }

    /** When a trade was received. */
    long receivedNs(int row) {
        return receivedNs.get(row);
    }

    /** When the venue made it; when it was received, where the venue does not say. */
    long madeNs(int row) {
        return madeNs.get(row);
    }

    long price(int row) {
        return prices.get(row);
    }

    long quantity(int row) {
        return quantities.get(row);
    }

    /** The first trade received at a time or later; {@link #size} when there is none. */
    int firstFrom(long timeNs) {
        int low = 0;
        int high = size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (receivedNs(middle) < timeNs) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
