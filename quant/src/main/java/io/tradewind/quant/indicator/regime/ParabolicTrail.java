// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.regime;

import io.tradewind.quant.indicator.compose.Cell;
import io.tradewind.quant.indicator.compose.ComposedBars;
import io.tradewind.quant.indicator.rolling.Delay;

/**
 * Parabolic stop and reverse of ta 0.11.0: stop, stop while up, stop while down, flags of a turn up and a turn down.
 *
 * <p>Source: J. W. Wilder, New Concepts in Technical Trading Systems (1978). It starts upwards; the stop of the first two bars is their
 * close. The stop is kept out of the range of the bar before the previous one, or else of the previous one.
 */
public final class ParabolicTrail extends ComposedBars {

    private final double step;
    private final double greatest;
    private final Delay highs = part(new Delay(1));
    private final Delay olderHighs = part(new Delay(2));
    private final Delay lows = part(new Delay(1));
    private final Delay olderLows = part(new Delay(2));
    private final Cell stop = part(new Cell());
    private final Cell acceleration;
    private final Cell extremeHigh = part(new Cell());
    private final Cell extremeLow = part(new Cell());
    private final Cell side = part(new Cell(1));
    private final Cell shownSide = part(new Cell(0));

    /** A stop with the first acceleration and its increment {@code step}, up to {@code greatest}. */
    public ParabolicTrail(double step, double greatest) {
        super(0, 5);
        this.step = step;
        this.greatest = greatest;
        this.acceleration = part(new Cell(step));
    }

    @Override
    protected void compute(double open, double high, double low, double close, double volume) {
        double high1 = highs.update(high);
        double high2 = olderHighs.update(high);
        double low1 = lows.update(low);
        double low2 = olderLows.update(low);
        if (Double.isNaN(high2)) {
            if (!extremeHigh.isReady()) {
                extremeHigh.set(high);
                extremeLow.set(low);
            }
            publish(stop.set(close), 0);
            return;
        }
        boolean up = side.get() > 0;
        boolean turned = up ? rise(high, low, low1, low2) : fall(high, low, high1, high2);
        if (turned) {
            side.set(-side.get());
        }
        publish(stop.get(), side.get());
    }

    private boolean rise(double high, double low, double low1, double low2) {
        double next = stop.get() + acceleration.get() * (extremeHigh.get() - stop.get());
        if (low < next) {
            stop.set(extremeHigh.get());
            extremeLow.set(low);
            acceleration.set(step);
            return true;
        }
        if (high > extremeHigh.get()) {
            extremeHigh.set(high);
            acceleration.set(Math.min(acceleration.get() + step, greatest));
        }
        stop.set(low2 < next ? low2 : Math.min(low1, next));
        return false;
    }

    private boolean fall(double high, double low, double high1, double high2) {
        double next = stop.get() - acceleration.get() * (stop.get() - extremeLow.get());
        if (high > next) {
            stop.set(extremeLow.get());
            extremeHigh.set(high);
            acceleration.set(step);
            return true;
        }
        if (low < extremeLow.get()) {
            extremeLow.set(low);
            acceleration.set(Math.min(acceleration.get() + step, greatest));
        }
        stop.set(high2 > next ? high2 : Math.max(high1, next));
        return false;
    }

    private void publish(double value, double direction) {
        double before = shownSide.exchange(direction);
        set(0, value);
        set(1, direction > 0 ? value : Double.NaN);
        set(2, direction < 0 ? value : Double.NaN);
        set(3, direction > 0 && before <= 0 ? 1 : 0);
        set(4, direction < 0 && before >= 0 ? 1 : 0);
    }
}
