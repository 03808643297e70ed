// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.rolling;

import io.tradewind.quant.indicator.Parameters;
import io.tradewind.quant.indicator.compose.ComposedReal;

/**
 * Share of the last n values, or of all values from the n-th on, that are below the present one, from 0 to 1.
 *
 * <p>Reference: runPercentRank of TTR 0.24.3. The present value counts {@code exactMultiplier}, and so does each value that
 * exceeds it by less than 1e-8; the first cumulative rank is {@code exactMultiplier} by definition.
 */
public final class PercentRank extends ComposedReal {

    private static final double EQUAL_WITHIN = 1e-8;

    private final int n;
    private final boolean cumulative;
    private final double exactMultiplier;
    private final SortedWindow window;

    /**
     * A rank.
     *
     * @param n values in the window, or before the first rank; at least 1
     * @param cumulative whether the window starts at the first value; then every value is kept
     * @param exactMultiplier weight of an equal value, from 0 to 1
     */
    public PercentRank(int n, boolean cumulative, double exactMultiplier) {
        super(Parameters.requireWindow(n, 1) - 1, 1);
        if (!(exactMultiplier >= 0 && exactMultiplier <= 1)) {
            throw new IllegalArgumentException("exact.multiplier must be from 0 to 1, got " + exactMultiplier);
        }
        this.n = n;
        this.cumulative = cumulative;
        this.exactMultiplier = exactMultiplier;
        this.window = part(new SortedWindow(cumulative ? 0 : n));
    }

    @Override
    protected void compute(double value) {
        window.add(value);
        set(0, window.size() < n ? Double.NaN : rank(value));
    }

    private double rank(double value) {
        if (cumulative && window.size() == n) {
            return exactMultiplier;
        }
        int less = window.lowerBound(value);
        int equal = window.countBelow(value, EQUAL_WITHIN) - less;
        return (less + exactMultiplier * equal) / window.size();
    }
}
