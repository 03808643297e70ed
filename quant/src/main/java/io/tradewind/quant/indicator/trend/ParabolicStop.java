// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.trend;

import io.tradewind.quant.indicator.compose.Cell;
import io.tradewind.quant.indicator.compose.ComposedBars;

/**
 * Parabolic stop and reverse, started long at a given distance below the first low.
 *
 * <p>Source: J. W. Wilder, New Concepts in Technical Trading Systems (1978). Reference: SAR of TTR 0.24.3, whose distance is the
 * standard deviation of high less low over the whole series: a look ahead that here is an argument. The stop is kept out of the
 * range of the present and the previous bar. TA-Lib starts from the first two bars instead.
 */
public final class ParabolicStop extends ComposedBars {

    private final double step;
    private final double greatest;
    private final double initialGap;
    private final Cell stop = part(new Cell());
    private final Cell extreme = part(new Cell());
    private final Cell acceleration = part(new Cell());
    private final Cell side = part(new Cell(1));
    private final Cell previousHigh = part(new Cell());
    private final Cell previousLow = part(new Cell());

    /**
     * A stop.
     *
     * @param step first acceleration and its increment, above 0
     * @param greatest largest acceleration
     * @param initialGap distance of the first stop from the first low, in the unit of the prices
     */
    public ParabolicStop(double step, double greatest, double initialGap) {
        super(0, 1);
        this.step = step;
        this.greatest = greatest;
        this.initialGap = initialGap;
    }

    @Override
    protected boolean isUsable(double open, double high, double low, double close, double volume) {
        return Double.isFinite(high) && Double.isFinite(low);
    }

    @Override
    protected void compute(double open, double high, double low, double close, double volume) {
        if (!stop.isReady()) {
            stop.set(low - initialGap);
            extreme.set(high);
            acceleration.set(step);
        } else {
            move(high, low, Math.max(previousHigh.get(), high), Math.min(previousLow.get(), low));
        }
        previousHigh.set(high);
        previousLow.set(low);
        set(0, stop.get());
    }

    private void move(double high, double low, double localHigh, double localLow) {
        boolean up = side.get() > 0;
        double before = extreme.get();
        extreme.set(up ? Math.max(localHigh, before) : Math.min(localLow, before));
        if (up ? low > stop.get() : high < stop.get()) {
            follow(before, up, localHigh, localLow);
        } else {
            side.set(-side.get());
            acceleration.set(step);
            stop.set(extreme.get());
        }
    }

    private void follow(double before, boolean up, double localHigh, double localLow) {
        double held = acceleration.get();
        double next = stop.get() + (before - stop.get()) * held;
        stop.set(up ? Math.min(next, localLow) : Math.max(next, localHigh));
        boolean newExtreme = up ? extreme.get() > before : extreme.get() < before;
        if (newExtreme) {
            acceleration.set(held == greatest ? greatest : step + held);
        }
    }
}
