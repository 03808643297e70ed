// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.sizing;

import io.tradewind.domain.command.NewOrder;
import io.tradewind.domain.number.PowersOfTen;
import io.tradewind.domain.number.WideMath;
import io.tradewind.trading.feature.Bar;
import io.tradewind.trading.feature.FeatureRow;
import io.tradewind.trading.portfolio.PortfolioView;
import java.math.RoundingMode;

/**
 * A fraction of the account for every entry.
 *
 * <p>Sized at the decision, the quantity is {@code fraction * equity / (close * (1 + reserve))} with the equity and the close
 * of the deciding bar; the reserve is for fees and for the gap to the fill. Sized at the fill, the order carries the fraction
 * and the venue computes the quantity from the price and the cash of that moment.
 */
public final class AllInSizer implements PositionSizer {
    private static final long ONE = PowersOfTen.of(NewOrder.SHARE_SCALE);

    private final long share;
    private final boolean atFill;
    private final long costMultiplier;

    /**
     * A sizer.
     *
     * @param share fraction of the equity, scaled by 10^16, above 0 and at most 1
     * @param atFill true when the venue computes the quantity
     * @param reserve fraction kept for fees and gaps, scaled by 10^16; used at the decision only
     */
    public AllInSizer(long share, boolean atFill, long reserve) {
        this.share = share;
        this.atFill = atFill;
        this.costMultiplier = Math.addExact(ONE, reserve);
    }

    @Override
    public void declare(FeatureRow features) {
        // reads no columns
    }

    @Override
    public void size(Intent entry, Bar bar, FeatureRow features, PortfolioView portfolio, Size size) {
        long equity = portfolio.equityUnits();
        if (equity <= 0) {
            size.zero(Size.Reason.NO_EQUITY);
        } else if (atFill) {
            size.ofShare(share);
        } else {
            long budget = WideMath.multiplyDivide(equity, share, costMultiplier, RoundingMode.FLOOR);
            size.ofLots(LotBudget.lotsFor(portfolio, bar.instrument(), bar.closeTicks(), budget));
        }
    }
}
