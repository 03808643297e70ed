// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.impact;

/**
 * Daily volume and volatility of one instrument, as far as its finished bars tell: means over up to thirty whole UTC days that had
 * bars.
 *
 * <p>Volatility is the root of the mean of the days' realised variances, the sums of squared logarithmic returns from bar to bar
 * (T. G. Andersen and T. Bollerslev, Answering the skeptics, International Economic Review 39, 1998). A first day of one bar has no
 * return and does not count. Until a day that counts is over, the figures are those of the day so far.
 */
public final class DailyFigures {
    private static final int DAYS = 30;
    private static final long DAY_NS = 86_400_000_000_000L;
    private static final double VOLUME_UNIT = 1e-8;
    private static final double BPS = 10_000;

    private final LiquiditySpec spec;
    private final double[] volumes = new double[DAYS];
    private final double[] variances = new double[DAYS];
    private int days;
    private long day = Long.MIN_VALUE;
    private double volumeToday;
    private double varianceToday;
    private double lastTicks;
    private double meanVolume;
    private double meanVariance;

    /**
     * Nothing is known yet.
     *
     * @param spec figures that are given
     */
    public DailyFigures(LiquiditySpec spec) {
        this.spec = spec;
    }

    /**
     * A bar is over.
     *
     * @param closeTimeNs its last instant, nanoseconds since the epoch, UTC
     * @param closeTicks its last price, above 0
     * @param volumeUnits what it traded, in units of the base scaled by 10^8
     */
    public void onBar(long closeTimeNs, long closeTicks, long volumeUnits) {
        long closingDay = Math.floorDiv(closeTimeNs - 1, DAY_NS);
        if (closingDay != day) {
            endDay();
            day = closingDay;
        }
        volumeToday += volumeUnits * VOLUME_UNIT;
        if (lastTicks > 0) {
            double change = StrictMath.log(closeTicks / lastTicks);
            varianceToday += change * change;
        }
        lastTicks = closeTicks;
    }

    private void endDay() {
        boolean hadReturns = varianceToday > 0 || days > 0;
        if (hadReturns) {
            volumes[days % DAYS] = volumeToday;
            variances[days % DAYS] = varianceToday;
            days++;
            meanVolume = mean(volumes);
            meanVariance = mean(variances);
        }
        volumeToday = 0;
        varianceToday = 0;
    }

    private double mean(double[] values) {
        int known = Math.min(days, DAYS);
        double sum = 0;
        for (int i = 0; i < known; i++) {
            sum += values[i];
        }
        return sum / known;
    }

    /**
     * A split takes effect: prices and units of the past are restated.
     *
     * @param numerator new units
     * @param denominator for so many old ones
     */
    public void onSplit(long numerator, long denominator) {
        double ratio = (double) numerator / denominator;
        lastTicks /= ratio;
        volumeToday *= ratio;
        meanVolume *= ratio;
        for (int i = 0; i < DAYS; i++) {
            volumes[i] *= ratio;
        }
    }

    /**
     * An order's quantity against the daily volume.
     *
     * @param quantity units of the base, 0 or more
     * @return 0 to 1; 1 also where no volume is known
     */
    public double participation(double quantity) {
        double volume = dailyVolume();
        if (quantity == 0) {
            return 0;
        }
        return quantity < volume ? quantity / volume : 1;
    }

    /**
     * Daily volume.
     *
     * @return units of the base, 0 when nothing is known
     */
    public double dailyVolume() {
        if (spec.dailyVolume() > 0) {
            return spec.dailyVolume();
        }
        return days == 0 ? volumeToday : meanVolume;
    }

    /**
     * Daily volatility.
     *
     * @return standard deviation of a day's return, basis points, 0 when nothing is known
     */
    public double dailySigmaBps() {
        if (spec.dailySigmaBps() > 0) {
            return spec.dailySigmaBps();
        }
        return BPS * StrictMath.sqrt(days == 0 ? varianceToday : meanVariance);
    }
}
