// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.risk.loss;

import io.tradewind.domain.number.Decimal;
import io.tradewind.domain.number.WideMath;
import io.tradewind.quant.indicator.StateSink;
import io.tradewind.quant.indicator.StateSource;
import java.math.RoundingMode;

/** The loss of one period against the equity at its start, and whether its limit was reached once. */
final class LossPeriod {
    private static final long ONE = 100_000_000L;

    private final long limit;
    private long number = Long.MIN_VALUE;
    private long baseUnits;
    private long thresholdUnits = Long.MAX_VALUE;
    private boolean reached;

    LossPeriod(Decimal limit) {
        this.limit = limit.unscaledAt(LossWatch.SCALE, RoundingMode.FLOOR);
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
    }

    /** What was paid in or taken out is neither profit nor loss. */
    void transfer(long units) {
        base(Math.addExact(baseUnits, units));
    }

    private void base(long units) {
        baseUnits = units;
        thresholdUnits = limit == 0 || units <= 0
                ? Long.MAX_VALUE
                : Math.max(1, WideMath.multiplyDivide(units, limit, ONE, RoundingMode.CEILING));
    }

    void equity(long equityUnits) {
        reached |= lossUnits(equityUnits) >= thresholdUnits;
    }

    private long lossUnits(long equityUnits) {
        return Math.subtractExact(baseUnits, equityUnits);
    }

    boolean isReached() {
        return reached;
    }

    /** Loss as a share of the base, scaled by 10^8 and rounded up; 0 for a gain. */
    long share(long equityUnits) {
        return share(lossUnits(equityUnits), baseUnits);
    }

    static long share(long lossUnits, long baseUnits) {
        if (lossUnits <= 0) {
            return 0;
        }
        return baseUnits <= 0 ? ONE : WideMath.multiplyDivide(lossUnits, ONE, baseUnits, RoundingMode.CEILING);
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
