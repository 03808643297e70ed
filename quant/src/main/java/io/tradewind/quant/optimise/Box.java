// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.optimise;

import java.util.Arrays;

/**
 * Lower and upper bounds of variables, both included.
 *
 * @param lower for each variable; minus infinity for none
 * @param upper for each variable, at or above the lower one; infinity for none
 */
public record Box(double[] lower, double[] upper) {
    private static final double ROUNDING = 4 * Math.ulp(1.0);

    /**
     * Copies the bounds.
     *
     * @throws IllegalArgumentException when the lengths differ, a bound is NaN, or a lower bound is above the upper one
     */
    public Box {
        if (lower.length != upper.length) {
            throw new IllegalArgumentException(lower.length + " lower and " + upper.length + " upper bounds");
        }
        for (int i = 0; i < lower.length; i++) {
            if (!(lower[i] <= upper[i])) {
                throw new IllegalArgumentException("bounds of variable " + i + ": " + lower[i] + " to " + upper[i]);
            }
        }
        lower = lower.clone();
        upper = upper.clone();
    }

    /** The box without bounds. */
    public static Box unbounded(int variables) {
        double[] lower = new double[variables];
        double[] upper = new double[variables];
        Arrays.fill(lower, Double.NEGATIVE_INFINITY);
        Arrays.fill(upper, Double.POSITIVE_INFINITY);
        return new Box(lower, upper);
    }

    /** The number of variables. */
    public int size() {
        return lower.length;
    }

    /** The nearest value of a variable within its bounds. */
    public double clamp(int variable, double value) {
        return Math.min(upper[variable], Math.max(lower[variable], value));
    }

    /** Where a step from within the bounds ends: at a bound also when rounding alone keeps it from there. */
    double reach(int variable, double from, double step) {
        double to = clamp(variable, from + step);
        double rounding = ROUNDING * (Math.abs(from) + Math.abs(to));
        if (step < 0 && to - lower[variable] <= rounding) {
            return lower[variable];
        }
        return step > 0 && upper[variable] - to <= rounding ? upper[variable] : to;
    }

    /** True when a variable stands at a bound and a minimum is sought beyond it: the gradient points inwards. */
    boolean holds(int variable, double value, double slope) {
        return value <= lower[variable] && slope >= 0 || value >= upper[variable] && slope <= 0;
    }
}
