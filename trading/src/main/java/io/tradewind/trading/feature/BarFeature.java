// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.feature;

import io.tradewind.quant.indicator.StateSink;

/** One number computed from finished bars. */
public interface BarFeature {
    /**
     * Takes the next bar.
     *
     * @param bar finished; valid until this method returns
     * @return the value after it; NaN until warm
     */
    double onBar(Bar bar);

    /**
     * Writes the state in its canonical order.
     *
     * @param sink receives it
     */
    void save(StateSink sink);
}
