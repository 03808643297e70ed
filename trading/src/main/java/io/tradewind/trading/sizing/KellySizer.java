// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.sizing;

import io.tradewind.domain.number.Decimal;
import io.tradewind.domain.number.PowersOfTen;
import io.tradewind.domain.number.WideMath;
import io.tradewind.quant.indicator.StateSink;
import io.tradewind.quant.indicator.StateSource;
import io.tradewind.quant.portfolio.KellySizing;
import io.tradewind.trading.feature.Bar;
import io.tradewind.trading.feature.FeatureRow;
import io.tradewind.trading.portfolio.PortfolioView;
import io.tradewind.trading.portfolio.RoundTrip;
import java.math.RoundingMode;

/**
 * A fraction of the Kelly share that the slot's own closed trades suggest.
 *
 * <p>Source: {@link KellySizing}, with the share of trades that won, the mean gain over the mean loss before fees, and the mean fees over
 * the mean loss. Its share is what may be lost, so the notional is {@code share * equity / loss} with the mean loss of a trade over its
 * entry value, or the distance of the entry's stop when that is larger. Without a losing trade the mean gain stands for the mean loss.
 * The weight is a {@code double} and crosses into money here, rounded down to 10^-12.
 */
public final class KellySizer implements PositionSizer {
    private static final int WEIGHT_SCALE = 12;

    private final KellySizing kelly;
    private final double startFraction;
    private final double maxFraction;
    private final TradeRecord record = new TradeRecord();
    private Size.Reason reason = Size.Reason.TOO_FEW_TRADES;
    private double share;
    private double meanLoss;

    /**
     * A sizer.
     *
     * @param fraction of the full Kelly share, above 0 and up to 1; 0.25 is usual
     * @param haircut share of the measured edge that is believed, above 0 and up to 1; 0.5 is usual
     * @param leastTrades closed trades below which there is no Kelly share, 1 or more; 30 is usual
     * @param startFraction notional over equity while there are fewer, 0 to 1; 0 sizes nothing
     * @param maxFraction most notional as a multiple of equity, above 0
     * @throws IllegalArgumentException when a figure is out of its range
     */
    public KellySizer(Decimal fraction, Decimal haircut, int leastTrades, Decimal startFraction, Decimal maxFraction) {
        double believed = Fraction.require("edge_haircut", haircut).toDouble();
        this.kelly =
                new KellySizing(Fraction.require("kelly_fraction", fraction).toDouble(), believed, leastTrades, 1);
        if (startFraction.signum() != 0) {
            Fraction.require("start_fraction", startFraction);
        }
        if (maxFraction.signum() <= 0) {
            throw new IllegalArgumentException("max_fraction must be above 0, is " + maxFraction);
        }
        this.startFraction = startFraction.toDouble();
        this.maxFraction = maxFraction.toDouble();
    }

    @Override
    public void declare(FeatureRow features) {
        // reads no columns
    }

    @Override
    public void onRoundTrip(RoundTrip trip) {
        record.add(trip);
        evaluate();
    }

    private void evaluate() {
        double gain = record.meanGain();
        double loss = record.meanLoss();
        meanLoss = loss > 0 ? loss : gain;
        share = 0;
        if (record.trades() < kelly.leastTrades()) {
            reason = Size.Reason.TOO_FEW_TRADES;
        } else if (!(gain > 0)) {
            reason = Size.Reason.NO_EDGE;
        } else {
            share = kelly.size(new KellySizing.TradeRecord(
                            Math.toIntExact(record.trades()),
                            Math.toIntExact(record.wins()),
                            gain / meanLoss,
                            record.meanFee() / meanLoss,
                            0))
                    .share();
            reason = share > 0 ? Size.Reason.NONE : Size.Reason.NO_EDGE;
        }
    }

    @Override
    public void size(Intent entry, Bar bar, FeatureRow features, PortfolioView portfolio, Size size) {
        long equity = portfolio.equityUnits();
        long price = entry.limitTicks != 0 ? entry.limitTicks : bar.closeTicks();
        boolean starts = reason == Size.Reason.TOO_FEW_TRADES && startFraction > 0;
        if (equity <= 0) {
            size.zero(Size.Reason.NO_EQUITY);
        } else if (price <= 0) {
            size.zero(Size.Reason.INVALID_PRICE);
        } else if (reason != Size.Reason.NONE && !starts) {
            size.zero(reason);
        } else {
            double weight = starts ? startFraction : share / Math.max(meanLoss, stopDistance(entry, price));
            long scaled = (long) (Math.min(maxFraction, weight) * 1e12);
            long budget = WideMath.multiplyDivide(equity, scaled, PowersOfTen.of(WEIGHT_SCALE), RoundingMode.FLOOR);
            size.ofLots(LotBudget.lotsFor(portfolio, bar.instrument(), price, budget));
        }
    }

    private static double stopDistance(Intent entry, long price) {
        return entry.attachedStopTicks > 0 ? Math.abs((double) (price - entry.attachedStopTicks)) / price : 0;
    }

    @Override
    public void save(StateSink sink) {
        record.save(sink);
    }

    @Override
    public void restore(StateSource source) {
        record.restore(source);
        evaluate();
    }
}
