// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.performance;

import java.util.Arrays;
import java.util.function.DoublePredicate;

/**
 * The straight line of returns on those of a market, by least squares.
 *
 * @param alpha intercept, per period
 * @param beta slope
 * @param rSquared share of the variance explained; NaN for constant returns
 */
public record MarketModel(double alpha, double beta, double rSquared) {

    /**
     * Fits the line.
     *
     * @param returns one per period
     * @param market as many
     * @return the line; all NaN for a constant market or no periods
     * @throws IllegalArgumentException when the lengths differ
     */
    public static MarketModel of(double[] returns, double[] market) {
        requireSameLength(returns, market);
        double mean = SampleMoments.mean(returns);
        double marketMean = SampleMoments.mean(market);
        double together = 0;
        double own = 0;
        double other = 0;
        for (int i = 0; i < returns.length; i++) {
            double y = returns[i] - mean;
            double x = market[i] - marketMean;
            together += x * y;
            own += y * y;
            other += x * x;
        }
        if (!(other > 0)) {
            return new MarketModel(Double.NaN, Double.NaN, Double.NaN);
        }
        double beta = together / other;
        return new MarketModel(mean - beta * marketMean, beta, together / own * (together / other));
    }

    /**
     * Fits the line to the periods in which the market meets a condition.
     *
     * @param returns one per period
     * @param market as many
     * @param condition on the market's return, such as above 0 (a bull's beta)
     * @return the line; all NaN when fewer than two distinct periods meet it
     * @throws IllegalArgumentException when the lengths differ
     */
    public static MarketModel conditional(double[] returns, double[] market, DoublePredicate condition) {
        return of(where(returns, market, condition), where(market, market, condition));
    }

    /**
     * Differences of two series of one length.
     *
     * @param returns one per period
     * @param market as many
     * @return active returns
     * @throws IllegalArgumentException when the lengths differ
     */
    public static double[] difference(double[] returns, double[] market) {
        requireSameLength(returns, market);
        double[] active = returns.clone();
        for (int i = 0; i < active.length; i++) {
            active[i] -= market[i];
        }
        return active;
    }

    /**
     * Deviation of the active returns per year (ddof 1).
     *
     * @param returns one per period
     * @param market as many
     * @param periodsPerYear returns in a year
     * @return NaN below two periods
     * @throws IllegalArgumentException when the lengths differ
     */
    public static double trackingError(double[] returns, double[] market, double periodsPerYear) {
        return SampleMoments.standardDeviation(difference(returns, market), 1) * Math.sqrt(periodsPerYear);
    }

    static double[] where(double[] values, double[] market, DoublePredicate condition) {
        requireSameLength(values, market);
        double[] kept = new double[values.length];
        int count = 0;
        for (int i = 0; i < values.length; i++) {
            if (condition.test(market[i])) {
                kept[count++] = values[i];
            }
        }
        return Arrays.copyOf(kept, count);
    }

    static void requireSameLength(double[] returns, double[] market) {
        if (returns.length != market.length) {
            throw new IllegalArgumentException(
                    "returns and market differ in length: " + returns.length + " and " + market.length);
        }
    }
}
