// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.risk.loss;

import io.tradewind.domain.number.Decimal;
import io.tradewind.quant.indicator.StateSink;
import io.tradewind.quant.indicator.StateSource;
import java.math.RoundingMode;
import java.util.function.BooleanSupplier;

/**
 * The loss of one period against the equity at its start, and whether its limit was reached once. Without equity at the start there is no
 * share that may be lost: whatever is held then has reached the limit.
 */
final class LossPeriod {
    private final long limit;
    private final BooleanSupplier held;
    private long number = Long.MIN_VALUE;
    private long baseUnits;
    private long thresholdUnits = Long.MAX_VALUE;
    private boolean reached;

    /** Under a limit; {@code held} says whether anything is held. */
    LossPeriod(Decimal limit, BooleanSupplier held) {
        this.limit = limit.unscaledAt(LossWatch.SCALE, RoundingMode.FLOOR);
        this.held = held;
    }

    /** The limit as a share, scaled by 10^8; 0 for none. */
    long limit() {
        return limit;
    }

    /** The clock is in a period: another one begins at the equity that was known last. */
    void enter(long period, long equityUnits) {
        if (period != number) {
            number = period;
            begin(equityUnits);
        }
    }

    void begin(long equityUnits) {
        base(equityUnits);
        reached = false;
        equity(equityUnits);
    }

    /** What was paid in or taken out is neither profit nor loss. */
    void transfer(long units) {
        base(Math.addExact(baseUnits, units));
    }

    private void base(long units) {
        baseUnits = units;
        thresholdUnits = LossShares.threshold(units, limit);
    }

    void equity(long equityUnits) {
        if (limit > 0) {
            reached |= baseUnits > 0 ? lossUnits(equityUnits) >= thresholdUnits : held.getAsBoolean();
        }
    }

    private long lossUnits(long equityUnits) {
        return LossShares.minus(baseUnits, equityUnits);
    }

    boolean isReached() {
        return reached;
    }

    /** Loss as a share of the base, scaled by 10^8 and rounded up; 0 for a gain. */
    long share(long equityUnits) {
        return baseUnits <= 0 && held.getAsBoolean()
                ? LossShares.ONE
                : LossShares.share(lossUnits(equityUnits), baseUnits);
    }

    void save(StateSink sink) {
        sink.putLong(number);
        sink.putLong(baseUnits);
        sink.putLong(reached ? 1 : 0);
    }

    void restore(StateSource source) {
        number = source.getLong();
        base(source.getLong());
        reached = source.getLong() == 1;
    }
}
