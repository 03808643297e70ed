// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.sizing;

import io.tradewind.quant.indicator.StateSink;
import io.tradewind.quant.indicator.StateSource;
import io.tradewind.trading.feature.Bar;
import io.tradewind.trading.feature.FeatureRow;
import io.tradewind.trading.portfolio.PortfolioView;
import io.tradewind.trading.portfolio.RoundTrip;

/** How much to enter with. One instance serves one slot. */
public interface PositionSizer {
    /**
     * Declares the columns that it reads. Called once, before the first bar.
     *
     * @param features the row to declare them in
     */
    void declare(FeatureRow features);

    /**
     * Sizes an entry.
     *
     * @param entry side, prices and attached stops of what is to be sized; its quantity is not set yet
     * @param bar the bar that the entry is decided on
     * @param features columns as of that bar
     * @param portfolio equity and marks
     * @param size receives the answer
     */
    void size(Intent entry, Bar bar, FeatureRow features, PortfolioView portfolio, Size size);

    /**
     * Looks at what the account holds from here on. Called once, before the first bar.
     *
     * @param held how new positions move with it
     */
    default void watch(HeldCorrelation held) {}

    /**
     * A round trip of the slot was closed.
     *
     * @param trip valid until this method returns
     */
    default void onRoundTrip(RoundTrip trip) {}

    /**
     * Writes the state in its canonical order.
     *
     * @param sink receives it
     */
    default void save(StateSink sink) {}

    /**
     * Takes back the state that {@link #save} wrote.
     *
     * @param source gives it
     */
    default void restore(StateSource source) {}
}
