// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.calibration;

import io.tradewind.simulation.market.MarketFigures;
import io.tradewind.simulation.market.QuantileTable;
import io.tradewind.simulation.market.SelfExcitation;
import java.util.Arrays;

/**
 * Figures of a symbol that was not measured, taken over from one that was: the same money at the same relative distances, at
 * another price and in other steps. They are an assumption.
 */
public final class DerivedFigures {
    private static final MarketFigures.Terms SOLUSDT = new MarketFigures.Terms("SOLUSDT", 1_000_000, 100_000, 15_500);
    private static final double SOLUSDT_ACTIVITY = 0.7;
    private static final double SOLUSDT_VOLATILITY = 1.35;

    private DerivedFigures() {}

    /**
     * The demonstration's third symbol: 155 USDT, ticks of 0.01, lots of 0.001, 0.7 times the arrivals and 1.35 times the
     * volatility of ETHUSDT.
     *
     * @param ethusdt measured figures
     * @return figures of SOLUSDT
     */
    public static MarketFigures solusdt(MarketFigures ethusdt) {
        return of(ethusdt, SOLUSDT, SOLUSDT_ACTIVITY, SOLUSDT_VOLATILITY);
    }

    /**
     * Takes figures over.
     *
     * @param base measured figures
     * @param terms the other symbol's name, steps and price
     * @param activity its rates of arrival over the base's, positive
     * @param volatility its deviation of returns over the base's, positive
     * @return the other symbol's figures
     */
    static MarketFigures of(MarketFigures base, MarketFigures.Terms terms, double activity, double volatility) {
        double price = price(terms) / price(base.terms());
        double lots = (double) base.terms().quantityStep() / terms.quantityStep() / price;
        double ticks = (double) base.terms().priceStep() / terms.priceStep() * price;
        MarketFigures.Book book = base.book();
        MarketFigures.Returns returns = base.returns();
        return new MarketFigures(
                terms,
                new MarketFigures.Arrivals(
                        slower(base.arrivals().orders(), activity),
                        slower(base.arrivals().quotes(), activity),
                        times(base.arrivals().levelsPerDelta(), activity)),
                new MarketFigures.Flow(
                        base.flow().signShare(),
                        base.flow().signPersistence(),
                        times(base.flow().orderLots(), lots),
                        times(base.flow().tradeLots(), lots)),
                new MarketFigures.Book(
                        times(book.bestLots(), lots),
                        times(book.deepLots(), lots),
                        times(book.distanceTicks(), ticks),
                        Math.max(1, book.nearGapTicks() * ticks),
                        Math.max(1, book.farGapTicks() * ticks),
                        book.updateShare(),
                        book.wideTimeShare(),
                        book.wideQuoteShare()),
                new MarketFigures.Returns(
                        returns.deviation() * volatility,
                        returns.moveShare(),
                        returns.degreesOfFreedom(),
                        returns.logVariance(),
                        returns.persistence(),
                        returns.commonShare()),
                base.feed());
    }

    private static double price(MarketFigures.Terms terms) {
        return (double) terms.priceStep() * terms.startTicks();
    }

    private static SelfExcitation slower(SelfExcitation figures, double factor) {
        return figures.withRate(figures.rate() * factor);
    }

    private static QuantileTable times(QuantileTable table, double factor) {
        return new QuantileTable(Arrays.stream(table.values())
                .map(value -> FigureEstimator.rounded(Math.max(1, value * factor)))
                .toArray());
    }
}
