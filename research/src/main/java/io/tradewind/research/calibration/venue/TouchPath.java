// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.calibration.venue;

import io.tradewind.domain.command.Side;
import io.tradewind.research.calibration.LongSamples;

/** One side of the best quote over time: a row for each change of its price or quantity. */
final class TouchPath {
    private final Side side;
    private final LongSamples timesNs = new LongSamples();
    private final LongSamples prices = new LongSamples();
    private final LongSamples quantities = new LongSamples();

    TouchPath(Side side) {
        this.side = side;
    }

    /** Takes the side of a quote; the same as before is no row. */
    void add(long timeNs, long price, long quantity) {
        int last = size() - 1;
        if (last < 0 || prices.get(last) != price || quantities.get(last) != quantity) {
            timesNs.add(timeNs);
            prices.add(price);
            quantities.add(quantity);
        }
    }

    int size() {
        return timesNs.size();
    }

    /** When a row was received. */
    long timeNs(int row) {
        return timesNs.get(row);
    }

    long price(int row) {
        return prices.get(row);
    }

    long quantity(int row) {
        return quantities.get(row);
    }

    /** Change of the quantity to a row at the price of the row before; 0 for the first row and where the price is another. */
    long change(int row) {
        return row == 0 || price(row) != price(row - 1) ? 0 : quantity(row) - quantity(row - 1);
    }

    /** Whether the price of a row is worse than that of the row before. */
    boolean isWorse(int row) {
        return (price(row) - price(row - 1)) * side.sign() < 0;
    }
}
