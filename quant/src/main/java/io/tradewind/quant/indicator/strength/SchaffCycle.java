// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.strength;

import io.tradewind.quant.indicator.RealIndicator;
import io.tradewind.quant.indicator.adaptive.AverageMode;
import io.tradewind.quant.indicator.adaptive.EwmAverage;
import io.tradewind.quant.indicator.compose.Cell;
import io.tradewind.quant.indicator.compose.ComposedReal;

/**
 * Schaff's trend cycle: a smoothed stochastic of the smoothed stochastic of MACD.
 *
 * <p>Source: D. Schaff (1999). References, which differ: {@link #recursive} is stc of pandas-ta 0.3.14b0 (the stochastic keeps its last
 * value while the lowest MACD is not above 0 and starts at 0; smoothed values are rounded to 8 digits), {@link #averaged} is stc of ta
 * 0.11.0. Outputs: cycle, MACD, inner stochastic.
 */
public final class SchaffCycle extends ComposedReal {

    private static final double DIGITS = 1e8;

    private final boolean recursive;
    private final double factor;
    private final RealIndicator fast;
    private final RealIndicator slow;
    private final StochasticPlace inner;
    private final StochasticPlace outer;
    private final RealIndicator smoothInner;
    private final RealIndicator smoothOuter;
    private final Cell held = part(new Cell(0));
    private final Cell heldOuter = part(new Cell(0));
    private final Cell smoothed = part(new Cell());
    private final Cell cycle = part(new Cell(0));

    private SchaffCycle(int lookback, boolean recursive, double factor, int length, RealIndicator[] averages) {
        super(lookback, 3);
        this.recursive = recursive;
        this.factor = factor;
        this.fast = part(averages[0]);
        this.slow = part(averages[1]);
        this.smoothInner = part(averages[2]);
        this.smoothOuter = part(averages[3]);
        this.inner = part(new StochasticPlace(length));
        this.outer = part(new StochasticPlace(length));
    }

    /** As pandas-ta: {@code factor} is the weight of the latest value, above 0 and at most 1; a slow below the fast is exchanged. */
    public static SchaffCycle recursive(int length, int fast, int slow, double factor) {
        return new SchaffCycle(0, true, factor, length, new RealIndicator[] {
            AverageMode.EMA.of(Math.min(fast, slow)),
            AverageMode.EMA.of(Math.max(fast, slow)),
            EwmAverage.ofSpan(1),
            EwmAverage.ofSpan(1)
        });
    }

    /** As ta: all averages are exponential and start with their first value. */
    public static SchaffCycle averaged(int length, int fast, int slow, int smoothInner, int smoothOuter) {
        return new SchaffCycle(Math.max(fast, slow) - 1, false, 1, length, new RealIndicator[] {
            EwmAverage.ofSpan(fast),
            EwmAverage.ofSpan(slow),
            EwmAverage.ofSpan(smoothInner),
            EwmAverage.ofSpan(smoothOuter)
        });
    }

    @Override
    protected void compute(double value) {
        double macd = fast.update(value) - slow.update(value);
        set(1, macd);
        if (recursive) {
            recurse(macd);
        } else {
            double d = smoothInner.update(inner.add(macd));
            set(2, d);
            set(0, smoothOuter.update(outer.add(d)));
        }
    }

    private void recurse(double macd) {
        double place = inner.add(macd);
        if (!smoothed.isReady()) {
            smoothed.set(0);
        } else {
            if (inner.lowest() > 0) {
                held.set(inner.range() > 0 ? place : 0);
            }
            smoothed.set(smooth(smoothed.get(), held.get()));
        }
        double placeOuter = outer.add(smoothed.get());
        if (!Double.isNaN(outer.range())) {
            heldOuter.set(outer.range() > 0 ? placeOuter : 0);
        }
        set(2, smoothed.get());
        set(0, cycle.set(smooth(cycle.get(), heldOuter.get())));
    }

    private double smooth(double before, double value) {
        return Math.rint((before + factor * (value - before)) * DIGITS) / DIGITS;
    }
}
