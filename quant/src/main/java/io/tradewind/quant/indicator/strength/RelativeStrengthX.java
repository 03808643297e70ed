// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.strength;

import io.tradewind.quant.indicator.Parameters;
import io.tradewind.quant.indicator.compose.Cell;
import io.tradewind.quant.indicator.compose.ComposedReal;

/**
 * Jurik's smooth relative strength after its published reconstruction: three double filters of the change and of its size.
 *
 * <p>Reference: rsx of pandas-ta 0.3.14b0, which shows 0 at the n-th value and 50 until n - 1, at least 5, more were seen.
 */
public final class RelativeStrengthX extends ComposedReal {

    private static final double LEAST_SIZE = 1e-10;

    private final int n;
    private final double least;
    private final DoubleFilter[] change = new DoubleFilter[3];
    private final DoubleFilter[] size = new DoubleFilter[3];
    private final Cell seen = part(new Cell(0));
    private final Cell count = part(new Cell(0));
    private final Cell moved = part(new Cell(0));
    private final Cell last = part(new Cell(0));

    /** Of length {@code n}, at least 1. */
    public RelativeStrengthX(int n) {
        super(Parameters.requireWindow(n, 1) - 1, 1);
        this.n = n;
        this.least = Math.max(n - 1, 5);
        for (int i = 0; i < 3; i++) {
            change[i] = part(new DoubleFilter(3.0 / (n + 2)));
            size[i] = part(new DoubleFilter(3.0 / (n + 2)));
        }
    }

    @Override
    protected void compute(double value) {
        double bars = seen.add(1);
        if (bars <= n) {
            set(0, bars == n ? 0 : Double.NaN);
            return;
        }
        if (count.get() == 0) {
            count.set(1);
            moved.set(0);
            last.set(100 * value);
        } else {
            advance(100 * value);
        }
        double scale = size[2].value();
        boolean known = least < count.get() && scale > LEAST_SIZE;
        set(0, known ? Math.clamp((change[2].value() / scale + 1) * 50, 0, 100) : 50);
    }

    private void advance(double value) {
        count.set(least <= count.get() ? least + 1 : count.get() + 1);
        double step = value - last.exchange(value);
        double filtered = step;
        double filteredSize = Math.abs(step);
        for (int i = 0; i < 3; i++) {
            filtered = change[i].add(filtered);
            filteredSize = size[i].add(filteredSize);
        }
        if (least >= count.get() && step != 0) {
            moved.set(1);
        }
        if (least == count.get() && moved.get() == 0) {
            count.set(0);
        }
    }
}
