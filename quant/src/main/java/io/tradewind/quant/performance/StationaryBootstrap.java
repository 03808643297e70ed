// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.performance;

import io.tradewind.quant.random.Xoshiro256;
import java.util.Arrays;

/**
 * Confidence intervals of return statistics by the stationary bootstrap, which keeps serial dependence by resampling blocks of
 * geometric length from the circle of observations.
 *
 * <p>Source: D. Politis and J. Romano, The stationary bootstrap, JASA 89 (1994). The mean block length is {@code n^(1/3)}; the
 * interval is the percentile interval of the replicates. The cost is {@code resamples * n} additions.
 */
public final class StationaryBootstrap {

    /** Fewest returns for which intervals are given. */
    public static final int LEAST_OBSERVATIONS = 20;

    private final int resamples;
    private final double confidence;
    private final long seed;

    /**
     * A bootstrap with a fixed seed: the same returns give the same intervals.
     *
     * @param resamples replicates, at least 100
     * @param confidence probability of the intervals, above 0 and below 1
     */
    public StationaryBootstrap(int resamples, double confidence, long seed) {
        if (resamples < 100) {
            throw new IllegalArgumentException("resamples must be at least 100, got " + resamples);
        }
        if (!(confidence > 0 && confidence < 1)) {
            throw new IllegalArgumentException("confidence must be above 0 and below 1, got " + confidence);
        }
        this.resamples = resamples;
        this.confidence = confidence;
        this.seed = seed;
    }

    /**
     * Intervals of annualised statistics of one return series.
     *
     * @param sharpe arithmetic Sharpe ratio, ddof 1, annualised by the square root of the periods
     * @param volatility standard deviation, ddof 1, annualised likewise
     * @param annualGrowth compound growth per year
     * @param maximumDrawdown largest share lost from a peak, positive
     */
    public record Intervals(Interval sharpe, Interval volatility, Interval annualGrowth, Interval maximumDrawdown) {
        static final Intervals UNDEFINED =
                new Intervals(Interval.UNDEFINED, Interval.UNDEFINED, Interval.UNDEFINED, Interval.UNDEFINED);
    }

    /**
     * Resamples simple returns; undefined with fewer than {@link #LEAST_OBSERVATIONS} or when a return is not above -1.
     *
     * @param periodsPerYear observations in a year
     */
    public Intervals intervals(double[] returns, double periodsPerYear) {
        double[] logReturns = logReturns(returns);
        if (returns.length < LEAST_OBSERVATIONS || logReturns.length == 0) {
            return Intervals.UNDEFINED;
        }
        Replicates replicates = new Replicates(resamples);
        int[] indices = new int[returns.length];
        Xoshiro256 random = new Xoshiro256(seed);
        double stay = StrictMath.log(1 - 1 / StrictMath.max(2, StrictMath.cbrt(returns.length)));
        for (int i = 0; i < resamples; i++) {
            drawIndices(random, stay, indices);
            replicates.add(returns, logReturns, indices, periodsPerYear);
        }
        return replicates.intervals(confidence);
    }

    /** Fills {@code indices} with blocks; {@code logStay} is the log of the probability that a block goes on. */
    private static void drawIndices(Xoshiro256 random, double logStay, int[] indices) {
        int filled = 0;
        while (filled < indices.length) {
            int position = random.nextInt(indices.length);
            double draw = StrictMath.log(1 - random.nextDouble()) / logStay;
            int length = 1 + (int) StrictMath.min(draw, indices.length);
            int end = StrictMath.min(indices.length, filled + length);
            while (filled < end) {
                indices[filled++] = position;
                position = position + 1 == indices.length ? 0 : position + 1;
            }
        }
    }

    private static double[] logReturns(double[] returns) {
        double[] logs = new double[returns.length];
        for (int i = 0; i < returns.length; i++) {
            if (!(returns[i] > -1)) {
                return new double[0];
            }
            logs[i] = StrictMath.log1p(returns[i]);
        }
        return logs;
    }

    private static final class Replicates {
        private final double[] sharpe;
        private final double[] volatility;
        private final double[] growth;
        private final double[] drawdown;
        private int count;

        Replicates(int size) {
            sharpe = new double[size];
            volatility = new double[size];
            growth = new double[size];
            drawdown = new double[size];
        }

        void add(double[] returns, double[] logReturns, int[] indices, double periodsPerYear) {
            double sum = 0;
            double squares = 0;
            double level = 0;
            double peak = 0;
            double deepest = 0;
            for (int index : indices) {
                double value = returns[index];
                sum += value;
                squares += value * value;
                level += logReturns[index];
                peak = StrictMath.max(peak, level);
                deepest = StrictMath.max(deepest, peak - level);
            }
            int n = indices.length;
            double mean = sum / n;
            double deviation = StrictMath.sqrt(StrictMath.max(0, squares - n * mean * mean) / (n - 1));
            double scale = StrictMath.sqrt(periodsPerYear);
            sharpe[count] = deviation > 0 ? mean / deviation * scale : Double.NaN;
            volatility[count] = deviation * scale;
            growth[count] = StrictMath.expm1(level / n * periodsPerYear);
            drawdown[count] = -StrictMath.expm1(-deepest);
            count++;
        }

        Intervals intervals(double confidence) {
            return new Intervals(
                    percentile(sharpe, confidence),
                    percentile(volatility, confidence),
                    percentile(growth, confidence),
                    percentile(drawdown, confidence));
        }

        private static Interval percentile(double[] replicates, double confidence) {
            double[] sorted = Arrays.stream(replicates)
                    .filter(value -> !Double.isNaN(value))
                    .sorted()
                    .toArray();
            return Interval.percentile(sorted, confidence);
        }
    }
}
