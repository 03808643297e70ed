// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.timeseries;

import io.tradewind.quant.inference.unitroot.Bandwidth;
import io.tradewind.quant.inference.unitroot.CriticalValues;
import io.tradewind.quant.inference.unitroot.Kpss;
import io.tradewind.quant.inference.unitroot.LagRule;
import io.tradewind.quant.inference.unitroot.PhillipsPerron;
import io.tradewind.quant.inference.unitroot.TabulatedP;
import io.tradewind.quant.inference.unitroot.Trend;
import io.tradewind.quant.inference.unitroot.UrcaDickeyFuller;

/**
 * How often a series is to be differenced until it looks stationary around a level.
 *
 * <p>Reference: {@code ndiffs} of R's {@code forecast} 8.20, which takes p-values by linear interpolation between three or four critical
 * values and differences up to twice.
 */
public enum DifferencingTest {
    /** Differences while stationarity is rejected; long-run variance of trunc(3 sqrt(n) / 13) lags. */
    KPSS {
        @Override
        boolean wants(double[] series, double level) {
            int lags = (int) (3 * Math.sqrt(series.length) / 13);
            return new Kpss(Trend.CONSTANT, Bandwidth.of(lags)).test(series).p() < level;
        }
    },
    /** Differences while a unit root is not rejected by the augmented Dickey-Fuller test with a constant and one lag. */
    ADF {
        @Override
        boolean wants(double[] series, double level) {
            UrcaDickeyFuller.Statistic tau = new UrcaDickeyFuller(Trend.CONSTANT, LagRule.FIXED, 1)
                    .test(series)
                    .tau();
            return interpolated(tau.value(), tau.criticalValues()) > level;
        }
    },
    /** Differences while a unit root is not rejected by the test of Phillips and Perron with a constant. */
    PP {
        @Override
        boolean wants(double[] series, double level) {
            PhillipsPerron.Result result = new PhillipsPerron(
                            Trend.CONSTANT, Bandwidth.by(Bandwidth.Rule.SHORT), PhillipsPerron.Convention.URCA)
                    .test(series);
            return interpolated(result.zTau(), result.tau()) > level;
        }
    };

    private static final double LOWEST_LEVEL = 0.01;
    private static final double HIGHEST_LEVEL = 0.1;
    private static final double SAME = 1.5e-8;
    private static final int LEAST_VALUES = 5;

    /** Whether the series should be differenced once more. */
    abstract boolean wants(double[] series, double level);

    /**
     * The number of differences.
     *
     * @param series finite values
     * @param level of the test, 0.01 to 0.1
     * @param most differences at the most, at least 0
     * @return 0 to most; 0 for a constant series
     * @throws IllegalArgumentException when an argument is out of its range
     */
    public int differences(double[] series, double level, int most) {
        if (!(level >= LOWEST_LEVEL && level <= HIGHEST_LEVEL)) {
            throw new IllegalArgumentException("level must be 0.01 to 0.1, got " + level);
        }
        if (most < 0) {
            throw new IllegalArgumentException("most must be at least 0, got " + most);
        }
        double[] values = series;
        int count = 0;
        while (count < most && values.length >= LEAST_VALUES && !constant(values) && wants(values, level)) {
            count++;
            values = ArimaRegression.difference(values, ArimaOrder.of(0, 1, 0));
        }
        return count;
    }

    /** True when the mean deviation from the first value is negligible beside the largest value, in any unit of the series. */
    static boolean constant(double[] series) {
        double deviation = 0;
        double largest = 0;
        for (double value : series) {
            deviation += Math.abs(value - series[0]);
            largest = Math.max(largest, Math.abs(value));
        }
        return deviation / Math.max(1, series.length) <= SAME * largest;
    }

    private static double interpolated(double statistic, CriticalValues values) {
        return TabulatedP.interpolate(
                new double[] {values.onePercent(), values.fivePercent(), values.tenPercent()},
                new double[] {0.01, 0.05, 0.1},
                statistic);
    }
}
