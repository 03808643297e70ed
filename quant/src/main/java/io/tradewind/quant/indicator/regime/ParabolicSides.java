// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.regime;

import io.tradewind.quant.indicator.compose.Cell;
import io.tradewind.quant.indicator.compose.ComposedBars;
import io.tradewind.quant.indicator.rolling.Delay;

/**
 * Parabolic stop and reverse of pandas-ta 0.3.14b0: stop while long, while short, acceleration, flag of a turn.
 *
 * <p>Source: J. W. Wilder, New Concepts in Technical Trading Systems (1978). The first side is short when the second bar moves down more than up;
 * the first stop is the first close. Stops are those of the third bar on.
 */
public final class ParabolicSides extends ComposedBars {

    private final double initial;
    private final double greatest;
    private final Delay highs = part(new Delay(1));
    private final Delay olderHighs = part(new Delay(2));
    private final Delay lows = part(new Delay(1));
    private final Delay olderLows = part(new Delay(2));
    private final Cell stop = part(new Cell());
    private final Cell extreme = part(new Cell());
    private final Cell acceleration;
    private final Cell falling = part(new Cell(0));

    /**
     * A stop.
     *
     * @param initial first acceleration after a turn and its increment
     * @param first acceleration of the very first trend
     * @param greatest largest acceleration
     */
    public ParabolicSides(double initial, double first, double greatest) {
        super(0, 4);
        this.initial = initial;
        this.greatest = greatest;
        this.acceleration = part(new Cell(first));
    }

    @Override
    protected void compute(double open, double high, double low, double close, double volume) {
        double high1 = highs.update(high);
        double high2 = olderHighs.update(high);
        double low1 = lows.update(low);
        double low2 = olderLows.update(low);
        if (Double.isNaN(high2)) {
            begin(high, low, close, high1, low1);
            publish(Double.NaN, Double.NaN, initial, 0);
            return;
        }
        boolean down = falling.get() != 0;
        double next = stop.get() + acceleration.get() * (extreme.get() - stop.get());
        boolean turns = down ? high > next : low < next;
        if (down ? low < extreme.get() : high > extreme.get()) {
            extreme.set(down ? low : high);
            acceleration.set(Math.min(acceleration.get() + initial, greatest));
        }
        stop.set(down ? Math.max(Math.max(high1, high2), next) : Math.min(Math.min(low1, low2), next));
        if (turns) {
            turn(high, low, down);
        }
        boolean nowDown = falling.get() != 0;
        publish(
                nowDown ? Double.NaN : stop.get(),
                nowDown ? stop.get() : Double.NaN,
                acceleration.get(),
                turns ? 1 : 0);
    }

    private void begin(double high, double low, double close, double high1, double low1) {
        if (!stop.isReady()) {
            stop.set(close);
            extreme.set(high);
            return;
        }
        double up = high - high1;
        double down = low1 - low;
        if (down > up && down > 0) {
            falling.set(1);
            extreme.set(low1);
        }
    }

    private void turn(double high, double low, boolean wasDown) {
        stop.set(extreme.get());
        acceleration.set(initial);
        falling.set(wasDown ? 0 : 1);
        extreme.set(wasDown ? high : low);
    }

    private void publish(double whileLong, double whileShort, double factor, double turned) {
        set(0, whileLong);
        set(1, whileShort);
        set(2, factor);
        set(3, turned);
    }
}
