// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.execution;

import io.tradewind.quant.inference.Samples;

/**
 * Volatility and spread from open, high, low and close of a whole sample of bars.
 *
 * <p>Sources: M. Parkinson, The extreme value method for estimating the variance of the rate of return, Journal of Business 53 (1980);
 * M. Garman and M. Klass, On the estimation of security price volatilities from historical data, ibid.; L. Rogers and S. Satchell,
 * Estimating variance from high, low and closing prices, Annals of Applied Probability 1 (1991); D. Yang and Q. Zhang, Drift
 * independent volatility estimation, Journal of Business 73 (2000); S. Corwin and P. Schultz, A simple way to estimate bid-ask spreads
 * from daily high and low prices, Journal of Finance 67 (2012). Deviations are per bar times the root of {@code barsPerYear}.
 */
public final class RangeVolatility {
    private static final double LOG_TWO = StrictMath.log(2);
    private static final double YANG_ZHANG_ALPHA = 0.34;
    private static final double CORWIN = 3 - 2 * Math.sqrt(2);

    private final double[] open;
    private final double[] high;
    private final double[] low;
    private final double[] close;

    /**
     * A sample.
     *
     * @param open above 0
     * @param high not below the others
     * @param low not above the others, above 0
     * @param close above 0
     * @throws IllegalArgumentException when there is no bar, the lengths differ, or a bar is not possible
     */
    public RangeVolatility(double[] open, double[] high, double[] low, double[] close) {
        Checks.positive("low", low, 1);
        Samples.requireFinite("high", high, 1);
        Checks.sameLength("open", open, low.length);
        Checks.sameLength("high", high, low.length);
        Checks.sameLength("close", close, low.length);
        for (int i = 0; i < low.length; i++) {
            boolean inside = open[i] >= low[i] && open[i] <= high[i] && close[i] >= low[i] && close[i] <= high[i];
            if (!inside) {
                throw new IllegalArgumentException("bar " + i + " must have open and close within its range, has "
                        + open[i] + ", " + high[i] + ", " + low[i] + ", " + close[i]);
            }
        }
        this.open = open.clone();
        this.high = high.clone();
        this.low = low.clone();
        this.close = close.clone();
    }

    /**
     * From high and low: {@code sqrt(mean log(H/L)^2 / (4 log 2))}.
     *
     * @param barsPerYear scale, above 0
     * @return 0 or more
     */
    public double parkinson(double barsPerYear) {
        double sum = 0;
        for (int i = 0; i < low.length; i++) {
            double range = StrictMath.log(high[i] / low[i]);
            sum += range * range;
        }
        return annual(sum / low.length / (4 * LOG_TWO), barsPerYear);
    }

    /**
     * From all four, without the night: {@code sqrt(mean(log(H/L)^2 / 2 - (2 log 2 - 1) log(C/O)^2))}.
     *
     * @param barsPerYear scale, above 0
     * @return 0 or more
     */
    public double garmanKlass(double barsPerYear) {
        double sum = 0;
        for (int i = 0; i < low.length; i++) {
            double range = StrictMath.log(high[i] / low[i]);
            double body = StrictMath.log(close[i] / open[i]);
            sum += 0.5 * range * range - (2 * LOG_TWO - 1) * body * body;
        }
        return annual(sum / low.length, barsPerYear);
    }

    /**
     * From all four, whatever the drift: {@code sqrt(mean(log(H/C) log(H/O) + log(L/C) log(L/O)))}.
     *
     * @param barsPerYear scale, above 0
     * @return 0 or more
     */
    public double rogersSatchell(double barsPerYear) {
        return annual(rogersSatchellVariance(0), barsPerYear);
    }

    private double rogersSatchellVariance(int from) {
        double sum = 0;
        for (int i = from; i < low.length; i++) {
            sum += StrictMath.log(high[i] / close[i]) * StrictMath.log(high[i] / open[i])
                    + StrictMath.log(low[i] / close[i]) * StrictMath.log(low[i] / open[i]);
        }
        return sum / (low.length - from);
    }

    /**
     * From all four and the night: its variance, a share of the day's and the rest of Rogers and Satchell's.
     *
     * @param barsPerYear scale, above 0
     * @return 0 or more
     * @throws IllegalArgumentException when there are fewer than three bars
     */
    public double yangZhang(double barsPerYear) {
        int count = requireBars(3) - 1;
        double[] night = new double[count];
        double[] day = new double[count];
        for (int i = 0; i < count; i++) {
            night[i] = StrictMath.log(open[i + 1] / close[i]);
            day[i] = StrictMath.log(close[i + 1] / open[i + 1]);
        }
        double share = YANG_ZHANG_ALPHA / (1 + YANG_ZHANG_ALPHA + (count + 1.0) / (count - 1));
        double variance = variance(night) + share * variance(day) + (1 - share) * rogersSatchellVariance(1);
        return annual(variance, barsPerYear);
    }

    /**
     * Deviation of the log returns of the close (ddof 1).
     *
     * @param barsPerYear scale, above 0
     * @return 0 or more
     * @throws IllegalArgumentException when there are fewer than three bars
     */
    public double closeToClose(double barsPerYear) {
        double[] returns = new double[requireBars(3) - 1];
        for (int i = 0; i < returns.length; i++) {
            returns[i] = StrictMath.log(close[i + 1] / close[i]);
        }
        return annual(variance(returns), barsPerYear);
    }

    /**
     * Corwin and Schultz's spread of each pair of neighbouring bars, without their correction for nights.
     *
     * @return one fraction of the price per pair; below 0 where the estimate fails, which the paper sets to 0
     * @throws IllegalArgumentException when there are fewer than two bars
     */
    public double[] corwinSchultzSpreads() {
        double[] spreads = new double[requireBars(2) - 1];
        for (int i = 0; i < spreads.length; i++) {
            double first = StrictMath.log(high[i] / low[i]);
            double second = StrictMath.log(high[i + 1] / low[i + 1]);
            double both = StrictMath.log(Math.max(high[i], high[i + 1]) / Math.min(low[i], low[i + 1]));
            double beta = first * first + second * second;
            double alpha = (Math.sqrt(2 * beta) - Math.sqrt(beta)) / CORWIN - Math.sqrt(both * both / CORWIN);
            spreads[i] = 2 * StrictMath.expm1(alpha) / (1 + StrictMath.exp(alpha));
        }
        return spreads;
    }

    private int requireBars(int least) {
        if (low.length < least) {
            throw new IllegalArgumentException("the estimate needs " + least + " bars, there are " + low.length);
        }
        return low.length;
    }

    private static double variance(double[] values) {
        double sum = 0;
        for (double deviation : Samples.deviations(values)) {
            sum += deviation * deviation;
        }
        return sum / (values.length - 1);
    }

    private static double annual(double variance, double barsPerYear) {
        return Math.sqrt(variance * Checks.positive("barsPerYear", barsPerYear));
    }
}
