// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.sizing;

import io.tradewind.trading.feature.Bar;
import io.tradewind.trading.feature.FeatureRow;
import io.tradewind.trading.portfolio.PortfolioView;

/** The same quantity for every entry. */
public final class FixedSizer implements PositionSizer {
    private final long lots;

    /**
     * A sizer.
     *
     * @param lots quantity of each entry, positive
     */
    public FixedSizer(long lots) {
        this.lots = lots;
    }

    @Override
    public void declare(FeatureRow features) {
        // reads no columns
    }

    @Override
    public void size(Intent entry, Bar bar, FeatureRow features, PortfolioView portfolio, Size size) {
        size.ofLots(lots);
    }
}
