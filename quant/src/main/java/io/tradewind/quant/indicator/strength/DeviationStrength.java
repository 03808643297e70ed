// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.strength;

import io.tradewind.quant.indicator.RealIndicator;
import io.tradewind.quant.indicator.adaptive.AverageMode;
import io.tradewind.quant.indicator.compose.ComposedBars;

/**
 * Relative volatility index: average deviation on rises over that on all moves, of the close or as a mean over other prices.
 *
 * <p>Source: D. Dorsey, Stocks and Commodities (1993, 1995). References: rvi and, read off a regression line, inertia of pandas-ta 0.3.14b0.
 */
public final class DeviationStrength extends ComposedBars {

    /** Of which prices. */
    public enum Source {
        /** The close. */
        CLOSE,
        /** High and low ({@code refined}). */
        HIGH_LOW,
        /** High, low and close ({@code thirds}). */
        ALL
    }

    private final Source source;
    private final DeviationSide[] sides;
    private final RealIndicator line;

    /** Deviations of {@code n} values, at least 2; the result is {@code scalar} times the share, read by a fresh {@code line}. */
    public DeviationStrength(int n, AverageMode mode, double scalar, Source source, RealIndicator line) {
        super(n - 1 + mode.of(n, n - 1).lookback() + line.lookback(), 1);
        this.source = source;
        this.line = part(line);
        int count = source == Source.CLOSE ? 1 : source == Source.HIGH_LOW ? 2 : 3;
        this.sides = new DeviationSide[count];
        for (int i = 0; i < count; i++) {
            sides[i] = part(new DeviationSide(n, mode, scalar));
        }
    }

    @Override
    protected void compute(double open, double high, double low, double close, double volume) {
        double sum = sides[0].update(source == Source.CLOSE ? close : high);
        if (sides.length > 1) {
            sum += sides[1].update(low);
        }
        if (sides.length > 2) {
            sum += sides[2].update(close);
        }
        set(0, line.update(sum / sides.length));
    }
}
