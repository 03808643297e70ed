// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.market;

/**
 * What is measured on the log of one symbol, and what {@link SyntheticBookMarket} makes a market from.
 *
 * @param terms name, steps and price level
 * @param arrivals when things happen
 * @param flow what aggressive orders look like
 * @param book what lies in the book
 * @param returns how the price moves
 * @param feed how late the feed is; for the replay's latency model
 */
public record MarketFigures(Terms terms, Arrivals arrivals, Flow flow, Book book, Returns returns, Feed feed) {
    /**
     * Name, steps and price level.
     *
     * @param symbol name
     * @param priceStep one tick, scaled by 10^8, positive
     * @param quantityStep one lot, scaled by 10^8, positive
     * @param startTicks price at the start, in ticks, 1,000 to 10^9
     */
    public record Terms(String symbol, long priceStep, long quantityStep, long startTicks) {
        /** Checks the ranges. */
        public Terms {
            check(priceStep > 0 && quantityStep > 0, symbol + ": steps must be positive");
            check(startTicks >= 1_000 && startTicks <= 1_000_000_000, symbol + ": price must be 1,000 to 10^9 ticks");
        }
    }

    /**
     * When things happen.
     *
     * @param orders aggressive orders
     * @param quotes changes of the best prices or of the quantities there
     * @param levelsPerDelta levels in a delta of 100 ms
     */
    public record Arrivals(SelfExcitation orders, SelfExcitation quotes, QuantileTable levelsPerDelta) {}

    /**
     * Aggressive orders. The side is a hidden one that flips now and then, followed with some errors; its autocorrelation at
     * lag k is {@code signShare * signPersistence^k}.
     *
     * @param signShare autocorrelation of the side extrapolated to lag 0, 0 to 1
     * @param signPersistence its ratio from lag to lag, 0 to 1
     * @param orderLots quantity of an order, over all its trades, in lots
     * @param tradeLots quantity of a trade, in lots
     */
    public record Flow(double signShare, double signPersistence, QuantileTable orderLots, QuantileTable tradeLots) {
        /** Checks the ranges. */
        public Flow {
            checkShare("sign share", signShare);
            checkShare("sign persistence", signPersistence);
        }
    }

    /**
     * The book.
     *
     * @param bestLots quantity at the best price, in lots
     * @param deepLots quantity at levels 2 to 10, in lots
     * @param distanceTicks how far behind the best price levels change, in ticks
     * @param nearGapTicks ticks from a level to the next among the best ten, at least 1
     * @param farGapTicks the same at the median of {@code distanceTicks}, at least 1
     * @param updateShare share of changed levels that were there before and still are, 0 to 1
     * @param wideTimeShare share of deltas after which the spread is more than a tick, 0 to 1
     * @param wideQuoteShare share of quotes with a spread of more than a tick, 0 to 1
     */
    public record Book(
            QuantileTable bestLots,
            QuantileTable deepLots,
            QuantileTable distanceTicks,
            double nearGapTicks,
            double farGapTicks,
            double updateShare,
            double wideTimeShare,
            double wideQuoteShare) {
        /** Checks the ranges. */
        public Book {
            check(nearGapTicks >= 1 && farGapTicks >= 1, "gaps between levels must be 1 tick or more");
            checkShare("share of updates", updateShare);
            checkShare("share of time with a wide spread", wideTimeShare);
            checkShare("share of quotes with a wide spread", wideQuoteShare);
        }
    }

    /**
     * Returns of the mid price.
     *
     * @param deviation standard deviation of returns over 1 s, such as 1.2e-4, positive
     * @param moveShare share of 100 ms in which the mid moves, above 0, below 1
     * @param degreesOfFreedom of the Student t shocks, above 2
     * @param logVariance variance of the logarithm of the volatility, 0 or more
     * @param persistence autocorrelation of that logarithm over 1 s, 0 to 1
     * @param commonShare correlation with the market's common factor, -1 to 1
     */
    public record Returns(
            double deviation,
            double moveShare,
            double degreesOfFreedom,
            double logVariance,
            double persistence,
            double commonShare) {
        /** Checks the ranges. */
        public Returns {
            check(deviation > 0 && deviation < 0.01, "deviation of returns must be above 0 and below 0.01");
            check(moveShare > 0 && moveShare < 1, "share of moves must be above 0 and below 1");
            check(degreesOfFreedom > 2, "degrees of freedom must be above 2");
            check(logVariance >= 0 && logVariance < 2, "log variance must be 0 to 2");
            checkShare("persistence", persistence);
            checkShare("common share", StrictMath.abs(commonShare));
        }
    }

    /**
     * Latency of the feed: log-normal.
     *
     * @param mu mean of the logarithm of the latency in milliseconds
     * @param sigma standard deviation of that logarithm, 0 or more
     */
    public record Feed(double mu, double sigma) {
        /** Checks the range. */
        public Feed {
            check(sigma >= 0, "sigma must be 0 or more");
        }
    }

    private static void checkShare(String name, double value) {
        check(value >= 0 && value <= 1, name + " must be 0 to 1, is " + value);
    }

    private static void check(boolean fits, String message) {
        if (!fits) {
            throw new IllegalArgumentException(message);
        }
    }
}
