// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.channel;

import io.tradewind.quant.indicator.compose.Cell;
import io.tradewind.quant.indicator.compose.ComposedBars;

/**
 * Pivot, resistances and supports from the previous bar, in the order p, r1, s1, r2, s2, ...; Camarilla has no p.
 *
 * <p>The previous bar is usually a day's: feed daily bars. Sources: J. Person, A Complete Guide to Technical Trading Tactics
 * (2004), for classic, Woodie's and DeMark's; N. Stott (1989) for Camarilla.
 */
public final class PivotPoints extends ComposedBars {

    private static final double[] FIBONACCI = {0.382, 0.618, 1.0};
    private static final double[] CAMARILLA = {1.1 / 12, 1.1 / 6, 1.1 / 4, 1.1 / 2};

    /** How the levels are computed. */
    public enum Kind {
        /** {@code P = (H + L + C) / 3}; two levels by reflection, the third at {@code H + 2 (P - L)}. */
        CLASSIC(7),
        /** The classic pivot and 0.382, 0.618 and 1 of the range. */
        FIBONACCI(7),
        /** The close and 1.1/12, 1.1/6, 1.1/4 and 1.1/2 of the range. */
        CAMARILLA(8),
        /** {@code P = (H + L + 2 C) / 4}, two levels. */
        WOODIE(5),
        /** {@code P = X / 4} with X by the direction of the bar, one level. */
        DEMARK(3);

        private final int levels;

        Kind(int levels) {
            this.levels = levels;
        }
    }

    private final Kind kind;
    private final Cell open = part(new Cell());
    private final Cell high = part(new Cell());
    private final Cell low = part(new Cell());
    private final Cell close = part(new Cell());

    /** Levels of a kind. */
    public PivotPoints(Kind kind) {
        super(1, kind.levels);
        this.kind = kind;
    }

    @Override
    protected void compute(double o, double h, double l, double c, double volume) {
        double previousOpen = open.exchange(o);
        double previousHigh = high.exchange(h);
        double previousLow = low.exchange(l);
        double previousClose = close.exchange(c);
        switch (kind) {
            case CLASSIC -> classic(previousHigh, previousLow, previousClose);
            case FIBONACCI -> fractions((previousHigh + previousLow + previousClose) / 3, previousHigh, previousLow);
            case CAMARILLA -> camarilla(previousClose, previousHigh - previousLow);
            case WOODIE -> woodie(previousHigh, previousLow, previousClose);
            case DEMARK -> deMark(previousOpen, previousHigh, previousLow, previousClose);
        }
    }

    private void classic(double h, double l, double c) {
        double pivot = (h + l + c) / 3;
        twoLevels(pivot, h, l);
        pair(5, h + 2 * (pivot - l), l - 2 * (h - pivot));
    }

    private void woodie(double h, double l, double c) {
        twoLevels((h + l + 2 * c) / 4, h, l);
    }

    private void twoLevels(double pivot, double h, double l) {
        set(0, pivot);
        pair(1, 2 * pivot - l, 2 * pivot - h);
        pair(3, pivot + (h - l), pivot - (h - l));
    }

    private void fractions(double pivot, double h, double l) {
        set(0, pivot);
        for (int i = 0; i < FIBONACCI.length; i++) {
            double distance = FIBONACCI[i] * (h - l);
            pair(1 + 2 * i, pivot + distance, pivot - distance);
        }
    }

    private void camarilla(double c, double range) {
        for (int i = 0; i < CAMARILLA.length; i++) {
            pair(2 * i, c + CAMARILLA[i] * range, c - CAMARILLA[i] * range);
        }
    }

    private void deMark(double o, double h, double l, double c) {
        double third = c < o ? l : c > o ? h : c;
        double x = h + l + c + third;
        set(0, x / 4);
        pair(1, x / 2 - l, x / 2 - h);
    }

    private void pair(int k, double resistance, double support) {
        set(k, resistance);
        set(k + 1, support);
    }
}
