// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.flow;

import io.tradewind.quant.indicator.Parameters;
import io.tradewind.quant.indicator.compose.Cell;
import io.tradewind.quant.indicator.compose.ComposedBars;

/**
 * Volume-weighted typical price since an anchor: the first bar, a given bar, or the start of each session of so many bars.
 *
 * <p>NaN while there is no volume since the anchor, and before it. {@link #startSession} starts anew at the next bar, for
 * sessions that a clock decides.
 */
public final class CumulativeVwap extends ComposedBars {

    private final int anchor;
    private final int sessionBars;
    private final Cell bar = part(new Cell(0));
    private final Cell turnover = part(new Cell(0));
    private final Cell volumes = part(new Cell(0));

    private CumulativeVwap(int anchor, int sessionBars) {
        super(anchor, 1);
        this.anchor = anchor;
        this.sessionBars = sessionBars;
    }

    /** Since the bar with the 0-based index {@code anchor}, at least 0. */
    public static CumulativeVwap anchoredAt(int anchor) {
        return new CumulativeVwap(Parameters.requireWindow(anchor, 0), Integer.MAX_VALUE);
    }

    /** Since the start of the session; one has {@code sessionBars} bars, at least 1. */
    public static CumulativeVwap ofSessions(int sessionBars) {
        return new CumulativeVwap(0, Parameters.requireWindow(sessionBars, 1));
    }

    /** Forgets the bars of the session so far. */
    public void startSession() {
        turnover.set(0);
        volumes.set(0);
    }

    @Override
    protected boolean isUsable(double open, double high, double low, double close, double volume) {
        return super.isUsable(open, high, low, close, volume) && Double.isFinite(volume);
    }

    @Override
    protected void compute(double open, double high, double low, double close, double volume) {
        double index = bar.get();
        bar.add(1);
        if (index < anchor) {
            set(0, Double.NaN);
            return;
        }
        if (index % sessionBars == 0) {
            startSession();
        }
        turnover.add((high + low + close) / 3 * volume);
        volumes.add(volume);
        set(0, volumes.get() == 0 ? Double.NaN : turnover.get() / volumes.get());
    }
}
