// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.jump;

import java.util.ArrayList;
import java.util.List;

/**
 * When prices jumped: each return over the volatility of the window before it, against the law of the largest such ratio without jumps.
 *
 * <p>Source: S. S. Lee and P. A. Mykland, Jumps in financial markets: a new nonparametric test and jump dynamics, Review of Financial
 * Studies 21 (2008).
 *
 * @param statistics the ratio for each return; NaN for the first ones, which have no full window, and after a window of zeros
 * @param threshold absolute ratio above which a return is a jump
 * @param jumps indices of the jumps, ascending
 */
public record LeeMykland(double[] statistics, double threshold, List<Integer> jumps) {
    private static final double ABSOLUTE_MEAN = Math.sqrt(2 / Math.PI);

    /** Copies the list. */
    public LeeMykland {
        jumps = List.copyOf(jumps);
    }

    /**
     * Looks for jumps.
     *
     * @param returns of equal steps, finite, more than the window
     * @param window returns from which the volatility is taken, at least 3; the paper's advice is the root of the returns in a year
     * @param level probability that a sample without jumps shows one, above 0 below 1
     * @throws IllegalArgumentException when an argument is outside its range
     */
    public static LeeMykland of(double[] returns, int window, double level) {
        check(returns, window, level);
        int n = returns.length - window + 1;
        double root = Math.sqrt(2 * StrictMath.log(n));
        double centre = root / ABSOLUTE_MEAN
                - (StrictMath.log(Math.PI) + StrictMath.log(StrictMath.log(n))) / (2 * ABSOLUTE_MEAN * root);
        double threshold = centre - StrictMath.log(-StrictMath.log1p(-level)) / (ABSOLUTE_MEAN * root);
        double[] statistics = new double[returns.length];
        List<Integer> jumps = new ArrayList<>();
        for (int i = 0; i < returns.length; i++) {
            statistics[i] = i < window - 1 ? Double.NaN : ratio(returns, i, window);
            if (Math.abs(statistics[i]) > threshold) {
                jumps.add(i);
            }
        }
        return new LeeMykland(statistics, threshold, jumps);
    }

    private static double ratio(double[] returns, int at, int window) {
        double products = 0;
        for (int j = at - window + 2; j < at; j++) {
            products += Math.abs(returns[j] * returns[j - 1]);
        }
        return products > 0 ? returns[at] / Math.sqrt(products / (window - 2)) : Double.NaN;
    }

    private static void check(double[] returns, int window, double level) {
        if (window < 3 || returns.length < window + 3) {
            throw new IllegalArgumentException(
                    "window must be at least 3 and 3 below the " + returns.length + " returns, got " + window);
        }
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("level must be above 0 below 1, got " + level);
        }
        for (int i = 0; i < returns.length; i++) {
            if (!Double.isFinite(returns[i])) {
                throw new IllegalArgumentException("returns must be finite, return " + i + " is " + returns[i]);
            }
        }
    }
}
