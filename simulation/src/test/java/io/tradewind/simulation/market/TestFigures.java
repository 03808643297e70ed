// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.market;

/** Figures made by hand, of the size of a liquid coin's. */
final class TestFigures {
    static final long START_NS = 1_723_161_254_000_000_000L;
    static final long SECOND_NS = 1_000_000_000L;

    private TestFigures() {}

    /** A sparse book: price steps far smaller than moves. */
    static MarketFigures sparse() {
        return figures("FINE", 6_180_000, 0.9);
    }

    /** A dense book: price steps nearly as large as moves. */
    static MarketFigures dense() {
        return figures("COARSE", 20_000, 0.9);
    }

    static MarketFigures figures(String symbol, long startTicks, double commonShare) {
        double ticks = startTicks / 6_180_000.0;
        return new MarketFigures(
                new MarketFigures.Terms(symbol, 1_000_000, 1_000, startTicks),
                new MarketFigures.Arrivals(
                        new SelfExcitation(4, 0.3, 130, 0.3, 5),
                        new SelfExcitation(25, 0.4, 50_000, 0.35, 160),
                        new QuantileTable(1, 2, 5, 7, 10, 13, 17, 22, 28, 37, 60, 110, 170, 280, 380, 700, 1_100)),
                new MarketFigures.Flow(
                        0.5,
                        0.9,
                        new QuantileTable(
                                1, 9, 9, 17, 25, 44, 110, 316, 680, 1_460, 3_240, 10_100, 25_400, 55_000, 104e3, 430e3,
                                1.4e6),
                        new QuantileTable(
                                1, 2, 9, 9, 10, 14, 30, 67, 240, 900, 2_000, 5_800, 10e3, 25e3, 32e3, 72e3, 700e3)),
                new MarketFigures.Book(
                        new QuantileTable(
                                1, 935, 7_148, 15e3, 37e3, 79e3, 144e3, 199e3, 263e3, 323e3, 387e3, 470e3, 552e3, 650e3,
                                704e3, 1e6, 1.2e6),
                        new QuantileTable(
                                5, 9, 9, 10, 40, 442, 4_550, 6_480, 8_970, 11e3, 23e3, 32e3, 45e3, 97e3, 130e3, 740e3,
                                1e6),
                        distances(ticks),
                        Math.max(1, 20 * ticks),
                        Math.max(1, 24 * ticks),
                        0.12,
                        0.007,
                        0.11),
                new MarketFigures.Returns(1.25e-4, 0.15, 4, 0.2, 0.93, commonShare),
                new MarketFigures.Feed(1.5, 0.8));
    }

    private static QuantileTable distances(double scale) {
        double[] ticks = {1, 10, 143, 296, 688, 1275, 2000, 2969, 4644, 6808, 10e3, 14e3, 45e3, 222e3, 622e3, 3e6, 13e6
        };
        for (int i = 0; i < ticks.length; i++) {
            ticks[i] = Math.max(1, ticks[i] * scale);
        }
        return new QuantileTable(ticks);
    }
}
