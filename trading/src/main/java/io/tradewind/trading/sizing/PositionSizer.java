// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.sizing;

import io.tradewind.trading.feature.Bar;
import io.tradewind.trading.feature.FeatureRow;
import io.tradewind.trading.portfolio.PortfolioView;

/** How much to enter with. */
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
     * @param bar the bar that the entry is decided on
     * @param features columns as of that bar
     * @param portfolio equity and marks
     * @param size receives the answer
     */
    void size(Bar bar, FeatureRow features, PortfolioView portfolio, Size size);
}
