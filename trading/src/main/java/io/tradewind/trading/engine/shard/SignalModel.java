// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.engine.shard;

import io.tradewind.quant.indicator.StateSink;
import io.tradewind.trading.feature.Bar;
import io.tradewind.trading.feature.FeatureRow;
import io.tradewind.trading.signal.Signal;

/**
 * Turns features into signals without knowing what is held: what a shard may decide. One instance serves one instrument.
 *
 * <p>That the position is no argument is the rule itself: it is known to the writer alone, some events later. A strategy that needs it is a
 * {@code Strategy} and runs in the writer, on the bars that the shards make.
 */
public interface SignalModel {
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
     * @param signal HOLD on entry; what it says on return is wanted
     */
    void onBar(Bar bar, FeatureRow features, Signal signal);

    /**
     * Writes the state in its canonical order.
     *
     * @param sink receives it
     */
    void save(StateSink sink);
}
