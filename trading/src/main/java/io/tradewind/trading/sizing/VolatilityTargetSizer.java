// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.sizing;

import io.tradewind.domain.number.Decimal;
import io.tradewind.domain.number.PowersOfTen;
import io.tradewind.domain.number.WideMath;
import io.tradewind.trading.feature.Bar;
import io.tradewind.trading.feature.BarFeatures;
import io.tradewind.trading.feature.FeatureRow;
import io.tradewind.trading.portfolio.PortfolioView;
import java.math.RoundingMode;

/**
 * Scales the entry so that its annualised volatility meets a target.
 *
 * <p>Notional = {@code min(maxFraction, share * target / (sigma * sqrt(barsPerYear))) * equity}, with sigma the standard
 * deviation (ddof 1) of the log returns of the last bars. The weight is a {@code double} and crosses into money here, rounded
 * down to 10^-12.
 */
public final class VolatilityTargetSizer implements PositionSizer {
    private static final int WEIGHT_SCALE = 12;

    private final double annualTarget;
    private final double barsPerYear;
    private final double maxFraction;
    private final int windowBars;
    private int column;

    /**
     * A sizer.
     *
     * @param annualTarget target volatility, such as 0.15, already shared between instruments
     * @param barsPerYear bars in a year of this market
     * @param maxFraction most notional as a fraction of equity
     * @param windowBars returns that volatility is measured over, at least 2
     */
    public VolatilityTargetSizer(double annualTarget, double barsPerYear, double maxFraction, int windowBars) {
        this.annualTarget = annualTarget;
        this.barsPerYear = barsPerYear;
        this.maxFraction = maxFraction;
        this.windowBars = windowBars;
    }

    @Override
    public void declare(FeatureRow features) {
        column = features.declare("volatility(close," + windowBars + ")", BarFeatures.returnVolatility(windowBars));
    }

    @Override
    public void size(Intent entry, Bar bar, FeatureRow features, PortfolioView portfolio, Size size) {
        double sigma = features.value(column);
        long equity = portfolio.equityUnits();
        if (Double.isNaN(sigma)) {
            size.zero(Size.Reason.NOT_WARM);
        } else if (equity <= 0) {
            size.zero(Size.Reason.NO_EQUITY);
        } else if (Double.isInfinite(sigma)) {
            size.zero(Size.Reason.NAN_VOLATILITY);
        } else {
            double weight = Math.min(maxFraction, annualTarget / (sigma * StrictMath.sqrt(barsPerYear)));
            long scaled = (long) (weight * 1e12);
            long budget = WideMath.multiplyDivide(equity, scaled, PowersOfTen.of(WEIGHT_SCALE), RoundingMode.FLOOR);
            size.ofLots(LotBudget.lotsFor(portfolio, bar.instrument(), bar.closeTicks(), budget));
        }
    }

    /**
     * Target shared between instruments that are traded side by side, treated as uncorrelated.
     *
     * @param annual target of the whole, such as 0.15
     * @param instruments how many share it, at least 1
     * @return target of each
     */
    public static double share(Decimal annual, int instruments) {
        return annual.toDouble() / StrictMath.sqrt(instruments);
    }
}
