// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.sizing;

import io.tradewind.domain.instrument.Instrument;
import io.tradewind.domain.number.Decimal;
import io.tradewind.domain.number.PowersOfTen;
import io.tradewind.domain.number.WideMath;
import io.tradewind.trading.feature.Bar;
import io.tradewind.trading.feature.FeatureRow;
import io.tradewind.trading.portfolio.PortfolioView;
import java.math.RoundingMode;

/**
 * Loses a given share of the equity when the stop is hit: {@code equity * risk / |value of a lot at the entry - at the stop|}, rounded
 * down to the lot.
 *
 * <p>Both values are notionals in the run currency at the current rates, so multipliers and inverse contracts need no case of their
 * own: for a spot or linear contract the difference is {@code |entry - stop| * multiplier}. Fees and slippage beyond the stop are not
 * in it. The entry is the limit price, or the close of the deciding bar.
 */
public final class RiskPerTradeSizer implements PositionSizer {
    private static final int SCALE = 12;
    private static final long ONE = PowersOfTen.of(SCALE);
    private static final long MOST_PROBE_LOTS = 1_000_000_000_000L;
    private static final long MOST_PROBE_UNITS = 1L << 58;

    private final long risk;
    private final long maxFraction;

    /**
     * A sizer.
     *
     * @param risk share of the equity that is lost at the stop, above 0 and below 1: 0.01 is 1 %
     * @param maxFraction most notional as a multiple of equity, above 0
     * @throws IllegalArgumentException when a figure is out of its range
     */
    public RiskPerTradeSizer(Decimal risk, Decimal maxFraction) {
        this.risk = Fraction.requireRisk("risk_per_trade", risk).unscaledAt(SCALE, RoundingMode.FLOOR);
        if (maxFraction.signum() <= 0) {
            throw new IllegalArgumentException("max_fraction must be above 0, is " + maxFraction);
        }
        this.maxFraction = maxFraction.unscaledAt(SCALE, RoundingMode.FLOOR);
    }

    @Override
    public void declare(FeatureRow features) {
        // reads no columns
    }

    @Override
    public void size(Intent entry, Bar bar, FeatureRow features, PortfolioView portfolio, Size size) {
        long equity = portfolio.equityUnits();
        long price = entry.limitTicks != 0 ? entry.limitTicks : bar.closeTicks();
        Size.Reason reason = obstacle(entry, price, equity);
        if (reason != Size.Reason.NONE) {
            size.zero(reason);
            return;
        }
        long budget = share(equity, risk);
        long byNotional = LotBudget.lotsFor(portfolio, bar.instrument(), price, share(equity, maxFraction));
        long lots = Math.min(byNotional, lotsAtRisk(portfolio, bar.instrument(), entry, price, budget));
        boolean isAbove = lots > 0 && loss(portfolio, entry, price, lots) > budget;
        size.ofLots(isAbove ? lots - 1 : lots);
    }

    private static Size.Reason obstacle(Intent entry, long price, long equity) {
        long stop = entry.attachedStopTicks;
        if (equity <= 0) {
            return Size.Reason.NO_EQUITY;
        }
        if (price <= 0 || stop < 0) {
            return Size.Reason.INVALID_PRICE;
        }
        if (stop == 0) {
            return Size.Reason.NO_STOP;
        }
        if (stop == price) {
            return Size.Reason.STOP_AT_ENTRY;
        }
        return Long.signum(price - stop) == entry.side.sign() ? Size.Reason.NONE : Size.Reason.STOP_WRONG_SIDE;
    }

    private static long share(long equity, long fraction) {
        return WideMath.multiplyDivideSaturated(equity, fraction, ONE);
    }

    /** Up to the rounding of the probe, which has as many lots as can be counted: one lot too many at most. */
    private static long lotsAtRisk(
            PortfolioView portfolio, Instrument instrument, Intent entry, long price, long budget) {
        long atEntry = lotUnits(portfolio, instrument, price);
        long atStop = lotUnits(portfolio, instrument, entry.attachedStopTicks);
        long largest = Math.max(1, Math.max(atEntry, atStop));
        long probe = Math.clamp(MOST_PROBE_UNITS / largest, 1, MOST_PROBE_LOTS);
        long loss = loss(portfolio, entry, price, probe);
        return loss == 0 ? 0 : WideMath.multiplyDivideSaturated(budget, probe, loss);
    }

    /** The larger of its amounts in the settlement and in the run currency. */
    private static long lotUnits(PortfolioView portfolio, Instrument instrument, long ticks) {
        return Math.max(
                instrument.notionalUnits(ticks, 1), Math.abs(portfolio.notionalUnits(instrument.id(), ticks, 1)));
    }

    private static long loss(PortfolioView portfolio, Intent entry, long price, long lots) {
        int id = entry.instrumentId;
        return Math.abs(
                portfolio.notionalUnits(id, price, lots) - portfolio.notionalUnits(id, entry.attachedStopTicks, lots));
    }
}
