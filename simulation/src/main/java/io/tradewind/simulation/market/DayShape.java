// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.market;

/**
 * How busy the hours of a UTC day are, relative to midnight, when the committed figures were measured.
 *
 * <p>Measured on one-minute bars of BTCUSDT, 238 days of 2018 to 2025: for each day the trades of an hour over the day's mean,
 * and the root of the mean squared return over the day's; the mean over the days; linear between the middles of hours.
 */
final class DayShape {
    private static final double[] TRADES = {
        1.035, 0.911, 0.868, 0.811, 0.800, 0.791, 0.840, 0.878, 0.952, 0.935, 0.977, 0.972, 1.141, 1.256, 1.334, 1.356,
        1.336, 1.117, 1.039, 0.968, 1.015, 0.924, 0.873, 0.858
    };

    private static final double[] DEVIATION = {
        1.108, 0.985, 0.926, 0.875, 0.831, 0.819, 0.792, 0.807, 0.889, 0.867, 0.928, 0.889, 1.069, 1.152, 1.193, 1.221,
        1.201, 1.053, 1.038, 0.987, 1.082, 1.049, 1.032, 1.006
    };

    private static final long HOUR_NS = 3_600_000_000_000L;
    private static final int HOURS = 24;

    private DayShape() {}

    /** Rate of arrivals at a time, over the rate at midnight. */
    static double activity(long timeNs) {
        return at(TRADES, timeNs) / at(TRADES, 0);
    }

    /** Volatility at a time, over that at midnight. */
    static double volatility(long timeNs) {
        return at(DEVIATION, timeNs) / at(DEVIATION, 0);
    }

    private static double at(double[] hours, long timeNs) {
        double position = (double) StrictMath.floorMod(timeNs, HOURS * HOUR_NS) / HOUR_NS + HOURS - 0.5;
        int hour = (int) position;
        double share = position - hour;
        return (1 - share) * hours[hour % HOURS] + share * hours[(hour + 1) % HOURS];
    }
}
