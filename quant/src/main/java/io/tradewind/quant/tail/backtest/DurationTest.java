// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.tail.backtest;

import io.tradewind.quant.distribution.ChiSquareDistribution;
import io.tradewind.quant.optimise.GoldenSection;
import java.util.Arrays;

/**
 * Whether the days between exceedances have no memory: a Weibull law of the durations against an exponential one.
 *
 * <p>Source: P. Christoffersen and D. Pelletier, Backtesting value-at-risk: a duration-based approach, Journal of Financial
 * Econometrics 2 (2004). The days before the first and after the last exceedance count as censored; the scale follows from the
 * shape, and the shape is searched from 0.001 to 10, as in rugarch 1.5.1 {@code VaRDurTest}.
 *
 * @param shape of the Weibull law with the highest likelihood; below 1, exceedances come in clusters
 * @param logLikelihood at that shape
 * @param memorylessLogLikelihood at shape 1
 * @param pValue probability of a larger likelihood ratio without memory, one degree of freedom
 */
public record DurationTest(double shape, double logLikelihood, double memorylessLogLikelihood, double pValue) {
    /** Fewest exceedances that are tested. */
    public static final int LEAST_EXCEEDANCES = 2;

    private static final double LEAST_SHAPE = 0.001;
    private static final double MOST_SHAPE = 10;
    private static final double TOLERANCE = 1e-9;
    private static final int GRID = 40;

    /**
     * Tests a series.
     *
     * @param exceedances with two or more
     * @return the test
     * @throws IllegalArgumentException when there are fewer than two, or all days are exceedances
     */
    public static DurationTest of(Exceedances exceedances) {
        Durations durations = Durations.of(exceedances);
        double shape = durations.bestShape();
        double best = durations.logLikelihood(shape);
        double memoryless = durations.logLikelihood(1);
        double ratio = Math.max(0, 2 * (best - memoryless));
        return new DurationTest(shape, best, memoryless, new ChiSquareDistribution(1).survival(ratio));
    }

    /** Days between events; the first and the last may be censored. */
    private record Durations(double[] days, boolean firstCensored, boolean lastCensored) {
        static Durations of(Exceedances exceedances) {
            int[] at = exceedances.indices();
            if (at.length < LEAST_EXCEEDANCES || at.length == exceedances.days()) {
                throw new IllegalArgumentException("durations need at least " + LEAST_EXCEEDANCES
                        + " exceedances and a day without, got " + at.length + " in " + exceedances.days() + " days");
            }
            boolean first = !exceedances.at(0);
            boolean last = !exceedances.at(exceedances.days() - 1);
            double[] days = new double[at.length + 1];
            int count = 0;
            if (first) {
                days[count++] = at[0] + 1.0;
            }
            for (int i = 1; i < at.length; i++) {
                days[count++] = at[i] - at[i - 1];
            }
            if (last) {
                days[count++] = exceedances.days() - 1.0 - at[at.length - 1];
            }
            return new Durations(Arrays.copyOf(days, count), first, last);
        }

        double bestShape() {
            double step = StrictMath.log(MOST_SHAPE / LEAST_SHAPE) / GRID;
            int best = 0;
            double bestLikelihood = Double.NEGATIVE_INFINITY;
            for (int i = 0; i <= GRID; i++) {
                double likelihood = logLikelihood(LEAST_SHAPE * StrictMath.exp(i * step));
                if (likelihood > bestLikelihood) {
                    best = i;
                    bestLikelihood = likelihood;
                }
            }
            double from = LEAST_SHAPE * StrictMath.exp(Math.max(0, best - 1) * step);
            double to = LEAST_SHAPE * StrictMath.exp(Math.min(GRID, best + 1) * step);
            return GoldenSection.minimise(shape -> -logLikelihood(shape), from, to, TOLERANCE);
        }

        double logLikelihood(double shape) {
            int events = days.length - (firstCensored ? 1 : 0) - (lastCensored ? 1 : 0);
            double powers = 0;
            double logs = 0;
            for (int i = 0; i < days.length; i++) {
                powers += StrictMath.pow(days[i], shape);
                logs += isCensored(i) ? 0 : StrictMath.log(days[i]);
            }
            double rate = events / powers;
            return events * (StrictMath.log(rate) + StrictMath.log(shape)) + (shape - 1) * logs - rate * powers;
        }

        private boolean isCensored(int i) {
            return i == 0 && firstCensored || i == days.length - 1 && lastCensored;
        }
    }
}
