// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.signal;

import io.tradewind.quant.indicator.StateSink;
import io.tradewind.trading.feature.Bar;
import io.tradewind.trading.feature.FeatureRow;

/** Turns features into signals. One instance serves one instrument. */
public interface Strategy {
    /**
     * Declares the columns that it reads. Called once, before the first bar.
     *
     * @param features the row to declare them in
     */
    void declare(FeatureRow features);

    /**
     * Answers a finished bar.
     *
     * @param bar the bar; valid until this method returns
     * @param features columns as of this bar
     * @param heldLots what the strategy holds, signed
     * @param signal HOLD on entry; what it says on return is done
     */
    void onBar(Bar bar, FeatureRow features, long heldLots, Signal signal);

    /**
     * Writes the state in its canonical order.
     *
     * @param sink receives it
     */
    void save(StateSink sink);
}
