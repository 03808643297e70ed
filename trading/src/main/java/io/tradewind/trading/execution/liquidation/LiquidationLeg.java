// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.execution.liquidation;

import io.tradewind.domain.number.WideMath;
import io.tradewind.quant.indicator.StateSink;
import io.tradewind.quant.indicator.StateSource;
import io.tradewind.trading.control.ResidualReason;
import java.math.RoundingMode;

/** How far the plan has come with one instrument. */
final class LiquidationLeg {
    private static final long LONGEST_PAUSE_NS = 3_600_000_000_000L;
    private static final ResidualReason[] REASONS = ResidualReason.values();

    final int instrumentId;
    long baseLots;
    long targetLots;
    long orderId;
    long notBeforeNs;
    int capBps;
    int failures;
    long pauseNs;
    boolean waitsForBook;
    boolean busy;
    ResidualReason reason = ResidualReason.NONE;
    ResidualReason told = ResidualReason.NONE;

    LiquidationLeg(int instrumentId) {
        this.instrumentId = instrumentId;
    }

    void begin(LiquidationSpec spec, long held, long nowNs) {
        baseLots = held;
        targetLots = held;
        notBeforeNs = nowNs;
        told = ResidualReason.NONE;
        again(spec);
    }

    /** Something traded: the next slice begins near the mark again. */
    void again(LiquidationSpec spec) {
        capBps = spec.capBps();
        pauseNs = spec.retryPauseNs();
        failures = 0;
        reason = ResidualReason.NONE;
        waitsForBook = false;
    }

    /** A share of what was held is to be left, rounded up. */
    void leave(long share, long whole) {
        targetLots = Math.min(targetLots, after(share, whole));
    }

    /** What is left when a share of what was held is, rounded up. */
    long after(long share, long whole) {
        return WideMath.multiplyDivide(baseLots, share, whole, RoundingMode.CEILING);
    }

    /** Nobody traded within the cap: it widens at once, and once it is as wide as it may be the pauses do. */
    void widen(LiquidationSpec spec, long nowNs) {
        boolean widest = capBps == spec.hardCapBps();
        capBps = Math.min(spec.hardCapBps(), capBps + spec.capStepBps());
        if (widest || spec.capStepBps() == 0) {
            fail(ResidualReason.SLIPPAGE_CAP, nowNs);
        } else {
            reason = ResidualReason.SLIPPAGE_CAP;
            notBeforeNs = Math.addExact(nowNs, spec.sliceEveryNs());
        }
    }

    void fail(ResidualReason why, long nowNs) {
        failures++;
        later(why, nowNs);
        pauseNs = Math.min(LONGEST_PAUSE_NS, 2 * pauseNs);
    }

    /** Waits without counting it as an attempt. */
    void later(ResidualReason why, long nowNs) {
        reason = why;
        waitsForBook = why == ResidualReason.NO_BOOK;
        notBeforeNs = Math.addExact(nowNs, pauseNs);
    }

    void save(StateSink sink) {
        sink.putLong(baseLots);
        sink.putLong(targetLots);
        sink.putLong(orderId);
        sink.putLong(notBeforeNs);
        sink.putLong(capBps);
        sink.putLong(failures);
        sink.putLong(pauseNs);
        sink.putLong(waitsForBook ? 1 : 0);
        sink.putLong(busy ? 1 : 0);
        sink.putLong(reason.ordinal());
        sink.putLong(told.ordinal());
    }

    void restore(StateSource source) {
        baseLots = source.getLong();
        targetLots = source.getLong();
        orderId = source.getLong();
        notBeforeNs = source.getLong();
        capBps = (int) source.getLong();
        failures = (int) source.getLong();
        pauseNs = source.getLong();
        waitsForBook = source.getLong() == 1;
        busy = source.getLong() == 1;
        reason = REASONS[(int) source.getLong()];
        told = REASONS[(int) source.getLong()];
    }
}
