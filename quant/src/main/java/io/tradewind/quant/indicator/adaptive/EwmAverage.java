// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.adaptive;

import io.tradewind.quant.indicator.Parameters;
import io.tradewind.quant.indicator.compose.Cell;
import io.tradewind.quant.indicator.compose.ComposedReal;

/**
 * Exponential average as pandas 1.5 computes it: {@code ewm(alpha, adjust, min_periods).mean()}.
 *
 * <p>It starts with the first value. With {@code adjust} the weights {@code (1 - alpha)^age} are divided by their sum, without it the
 * recursion is {@code a = a + alpha (x - a)}. A value is shown once {@code minPeriods} values were seen.
 */
public final class EwmAverage extends ComposedReal {

    private final double alpha;
    private final boolean adjust;
    private final int minPeriods;
    private final Cell average = part(new Cell());
    private final Cell weight = part(new Cell(0));
    private final Cell seen = part(new Cell(0));

    /**
     * An average.
     *
     * @param alpha weight of the latest value, above 0 and at most 1
     * @param adjust whether the weights are divided by their sum
     * @param minPeriods values before the first result, at least 1
     */
    public EwmAverage(double alpha, boolean adjust, int minPeriods) {
        super(Parameters.requireWindow(minPeriods, 1) - 1, 1);
        if (!(alpha > 0 && alpha <= 1)) {
            throw new IllegalArgumentException("alpha must be above 0 and at most 1, got " + alpha);
        }
        this.alpha = alpha;
        this.adjust = adjust;
        this.minPeriods = minPeriods;
    }

    /** Weight {@code 2 / (n + 1)}, not adjusted, shown from the n-th value on (ta 0.11.0). */
    public static EwmAverage ofSpan(int n) {
        return new EwmAverage(2.0 / (n + 1), false, n);
    }

    /** Wilder's weight {@code 1 / n}, adjusted, shown from the n-th value on (pandas-ta 0.3.14b0: rma). */
    public static EwmAverage wilder(int n) {
        return new EwmAverage(1.0 / n, true, n);
    }

    @Override
    protected void compute(double value) {
        double before = average.get();
        double share = alpha;
        if (adjust) {
            double total = weight.set(weight.get() * (1 - alpha) + 1);
            share = 1 / total;
        }
        average.set(Double.isNaN(before) ? value : before + share * (value - before));
        set(0, seen.add(1) < minPeriods ? Double.NaN : average.get());
    }
}
