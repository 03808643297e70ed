// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.trend;

import io.tradewind.quant.indicator.compose.Cell;
import io.tradewind.quant.indicator.compose.ComposedBars;

/**
 * The legs between turning points, as they are known at each bar: direction, last confirmed pivot and its age, present extreme
 * of the leg and its age.
 *
 * <p>Reference for the rule: ZigZag of TTR 0.24.3, whose line is drawn through turning points that are only known later, and so
 * repaints: it must not be used to decide. This is the causal form; the line through all confirmed pivots and the last extreme is
 * TTR's. A leg turns when the price comes back from its extreme by {@code change}.
 */
public final class ZigZag extends ComposedBars {

    /** What the change that turns a leg is a fraction of. */
    public enum Unit {
        /** Percent of the extreme price. */
        PERCENT,
        /** The unit of the prices. */
        PRICE,
        /** Percent of the leg from the pivot to the extreme. */
        RETRACEMENT
    }

    private final double change;
    private final Unit unit;
    private final boolean lastExtreme;
    private final Cell bar = part(new Cell(-1));
    private final Cell direction = part(new Cell(0));
    private final Cell pivot = part(new Cell());
    private final Cell pivotBar = part(new Cell());
    private final Cell extreme = part(new Cell());
    private final Cell extremeBar = part(new Cell());
    private final Cell previousHigh = part(new Cell());
    private final Cell previousLow = part(new Cell());

    /**
     * Legs.
     *
     * @param change above 0, in the unit
     * @param lastExtreme whether the latest of equal extremes is the turning point, else the first of a run
     */
    public ZigZag(double change, Unit unit, boolean lastExtreme) {
        super(1, 5);
        if (!(change > 0)) {
            throw new IllegalArgumentException("change must be above 0, got " + change);
        }
        this.change = unit == Unit.PRICE ? change : change / 100;
        this.unit = unit;
        this.lastExtreme = lastExtreme;
    }

    @Override
    protected boolean isUsable(double open, double high, double low, double close, double volume) {
        return Double.isFinite(high) && Double.isFinite(low);
    }

    @Override
    protected void compute(double open, double high, double low, double close, double volume) {
        double now = bar.add(1);
        if (now == 0) {
            pivot.set((high + low) / 2);
            pivotBar.set(0);
        } else {
            if (now == 1) {
                extreme.set((high + low) / 2);
                extremeBar.set(1);
            }
            step(high, low);
            publish();
        }
        previousHigh.set(high);
        previousLow.set(low);
    }

    private void step(double high, double low) {
        double lower = unit == Unit.PRICE ? extreme.get() - change : extreme.get() * (1 - change);
        double upper = unit == Unit.PRICE ? extreme.get() + change : extreme.get() * (1 + change);
        boolean newLow = low <= extreme.get();
        boolean newHigh = high >= extreme.get();
        if (direction.get() == 0) {
            begin(Math.max(high, extreme.get()) >= upper, Math.min(low, extreme.get()) <= lower);
        }
        if (direction.get() < 0 && fall(high, low, newLow, upper)) {
            return;
        }
        if (direction.get() > 0) {
            rise(high, low, newHigh, lower);
        }
    }

    private void begin(boolean up, boolean down) {
        if (unit == Unit.RETRACEMENT) {
            direction.set(extreme.get() >= pivot.get() ? 1 : -1);
        } else if (up) {
            direction.set(1);
        } else if (down) {
            direction.set(-1);
        }
    }

    private boolean fall(double high, double low, boolean newLow, double upper) {
        if (newLow && (lastExtreme || low != previousLow.get())) {
            extend(low);
        }
        double turn = unit == Unit.RETRACEMENT ? extreme.get() + (pivot.get() - extreme.get()) * change : upper;
        if (high >= turn) {
            turn(1, high);
            return true;
        }
        return false;
    }

    private void rise(double high, double low, boolean newHigh, double lower) {
        if (newHigh && (lastExtreme || high != previousHigh.get())) {
            extend(high);
        }
        double turn = unit == Unit.RETRACEMENT ? extreme.get() - (extreme.get() - pivot.get()) * change : lower;
        if (low <= turn) {
            turn(-1, low);
        }
    }

    private void extend(double price) {
        extreme.set(price);
        extremeBar.set(bar.get());
    }

    private void turn(double newDirection, double price) {
        pivot.set(extreme.get());
        pivotBar.set(extremeBar.get());
        extend(price);
        direction.set(newDirection);
    }

    private void publish() {
        set(0, direction.get());
        set(1, pivot.get());
        set(2, bar.get() - pivotBar.get());
        set(3, extreme.get());
        set(4, bar.get() - extremeBar.get());
    }
}
