// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.timeseries.smoothing;

/**
 * Weights of the newest value, each 0 to 1, or {@link #FITTED}: then it is the one with the least sum of squared one-step errors.
 *
 * @param level alpha, above 0
 * @param trend beta; without effect on a model without trend
 * @param season gamma; without effect on a model without seasons
 * @param damping phi, by which a trend shrinks a step: above 0 up to 1, 1 for none
 */
public record SmoothingWeights(double level, double trend, double season, double damping) {
    /** Stands for a weight that is to be fitted. */
    public static final double FITTED = Double.NaN;

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException when a weight is outside
     */
    public SmoothingWeights {
        check("level", level);
        check("trend", trend);
        check("season", season);
        if (level == 0) {
            throw new IllegalArgumentException("level must be above 0: nothing would be learnt");
        }
        if (!(damping > 0 && damping <= 1)) {
            throw new IllegalArgumentException("damping must be above 0 up to 1, got " + damping);
        }
    }

    /** All weights are fitted, no damping. */
    public static SmoothingWeights fitted() {
        return new SmoothingWeights(FITTED, FITTED, FITTED, 1);
    }

    /** Given weights, no damping. */
    public static SmoothingWeights of(double level, double trend, double season) {
        return new SmoothingWeights(level, trend, season, 1);
    }

    private static void check(String name, double weight) {
        if (weight < 0 || weight > 1) {
            throw new IllegalArgumentException(name + " must be 0 to 1, got " + weight);
        }
    }
}
