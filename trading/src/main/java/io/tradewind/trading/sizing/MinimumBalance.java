// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.sizing;

import io.tradewind.domain.number.Decimal;
import io.tradewind.trading.feature.Bar;
import io.tradewind.trading.feature.FeatureRow;
import io.tradewind.trading.portfolio.PortfolioView;
import java.math.RoundingMode;

/** Sizes nothing without a price, without equity, or with less equity than is worth trading with; else another model decides. */
public final class MinimumBalance extends WrappedSizer {
    private final long leastUnits;

    /**
     * A guard before a model.
     *
     * @param least equity, in the run currency; zero for none
     * @param runScale decimals of the run currency
     * @param sizer the model
     * @throws IllegalArgumentException when the least equity is negative
     */
    public MinimumBalance(Decimal least, int runScale, PositionSizer sizer) {
        super(sizer);
        if (least.signum() < 0) {
            throw new IllegalArgumentException("min_balance must be 0 or more, is " + least);
        }
        this.leastUnits = least.unscaledAt(runScale, RoundingMode.CEILING);
    }

    @Override
    public void size(Intent entry, Bar bar, FeatureRow features, PortfolioView portfolio, Size size) {
        long equity = portfolio.equityUnits();
        if (equity <= 0) {
            size.zero(Size.Reason.NO_EQUITY);
        } else if (equity < leastUnits) {
            size.zero(Size.Reason.BELOW_MIN_BALANCE);
        } else if (bar.closeTicks() <= 0 || entry.limitTicks < 0 || entry.attachedStopTicks < 0) {
            size.zero(Size.Reason.INVALID_PRICE);
        } else {
            sizer().size(entry, bar, features, portfolio, size);
        }
    }
}
