// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.strength;

import io.tradewind.quant.indicator.RealIndicator;
import io.tradewind.quant.indicator.adaptive.AverageMode;
import io.tradewind.quant.indicator.adaptive.EwmAverage;
import io.tradewind.quant.indicator.compose.Cell;
import io.tradewind.quant.indicator.compose.ComposedReal;
import io.tradewind.quant.indicator.oscillator.StrengthIndex;

/**
 * Quantitative Qualitative Estimation: a trailing band around the averaged relative strength.
 *
 * <p>Source: R. Ignatov's QQE (2006). Reference: qqe of pandas-ta 0.3.14b0. The band's half width is a factor times the size of the strength's
 * change, averaged twice over 2 n - 1 bars. Outputs: line, averaged strength, line while long, line while short.
 */
public final class QualitativeStrength extends ComposedReal {

    private final double factor;
    private final StrengthIndex strength;
    private final RealIndicator average;
    private final RealIndicator inner;
    private final RealIndicator outer;
    private final Cell previous = part(new Cell());
    private final Cell lastLong = part(new Cell(0));
    private final Cell olderLong = part(new Cell(0));
    private final Cell lastShort = part(new Cell(0));
    private final Cell olderShort = part(new Cell(0));
    private final Cell side = part(new Cell(1));
    private final Cell bars = part(new Cell(0));

    /** Strength over {@code n} changes, averaged over {@code smooth} values. */
    public QualitativeStrength(int n, int smooth, double factor, AverageMode mode) {
        super(n + mode.of(smooth, n).lookback(), 4);
        this.factor = factor;
        int wilder = 2 * n - 1;
        this.strength = part(new StrengthIndex(EwmAverage.wilder(n), EwmAverage.wilder(n)));
        this.average = part(mode.of(smooth, n));
        int first = n + average.lookback() + 1;
        this.inner = part(AverageMode.EMA.of(wilder, first));
        this.outer = part(AverageMode.EMA.of(wilder, Math.max(first, wilder - 1)));
    }

    @Override
    protected void compute(double value) {
        double now = average.update(strength.update(value));
        double before = previous.exchange(now);
        double width = factor * outer.update(inner.update(Math.abs(now - before)));
        set(1, now);
        if (bars.add(1) == 1) {
            set(0, Double.NaN);
            set(2, Double.NaN);
            set(3, Double.NaN);
            return;
        }
        follow(now, before, width);
    }

    private void follow(double now, double before, double width) {
        double longBefore = lastLong.get();
        double shortBefore = lastShort.get();
        boolean above = before > longBefore && now > longBefore;
        boolean below = before < shortBefore && now < shortBefore;
        double newLong = above ? Math.max(longBefore, now - width) : now - width;
        double newShort = below ? Math.min(shortBefore, now + width) : now + width;
        double longOlder = olderLong.exchange(longBefore);
        double shortOlder = olderShort.exchange(shortBefore);
        lastLong.set(newLong);
        lastShort.set(newShort);
        if ((now > shortBefore && before < shortOlder) || (now <= shortBefore && before >= shortOlder)) {
            side.set(1);
        } else if ((now > longBefore && before < longOlder) || (now <= longBefore && before >= longOlder)) {
            side.set(-1);
        }
        boolean up = side.get() > 0;
        set(0, up ? newLong : newShort);
        set(2, up ? newLong : Double.NaN);
        set(3, up ? Double.NaN : newShort);
    }
}
