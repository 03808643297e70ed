// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.risk.layer;

import io.tradewind.domain.command.Side;
import io.tradewind.domain.number.WideMath;
import io.tradewind.trading.risk.check.Refusal;
import io.tradewind.trading.risk.check.RiskContext;
import io.tradewind.trading.risk.check.RiskReason;
import io.tradewind.trading.risk.check.SizeLayer;
import io.tradewind.trading.risk.exposure.ExposureBook;
import io.tradewind.trading.risk.exposure.FillPath;
import io.tradewind.trading.risk.exposure.LotsSearch;
import io.tradewind.trading.risk.exposure.WorstCase;
import io.tradewind.trading.sizing.Intent;
import java.math.RoundingMode;

/**
 * A layer whose limit is a function of the position after the order that only grows with the lots: the greatest quantity within it is found
 * by a straight line, then by halves, each answer checked by the function itself. What only brings the position nearer to flat always passes.
 */
abstract class SearchedLayer implements SizeLayer {
    /** Exposures with everything in flight. */
    final ExposureBook exposures;

    private final LotsSearch values;
    private int instrumentId;
    private Side side = Side.BUY;
    private FillPath path = new FillPath();
    private long reservedUnits;
    private long oppositeUnits;
    private long shareLots;
    private long shareUnits;

    SearchedLayer(ExposureBook exposures, LotsSearch values) {
        this.exposures = exposures;
        this.values = values;
    }

    @Override
    public final long allowedLots(Intent intent, long lots, RiskContext context, Refusal refusal) {
        if (!exposures.isComplete() || !context.portfolio().isPriced(intent.instrumentId)) {
            refusal.because(RiskReason.MISSING_MARK, 0, 1, 0);
            return 0;
        }
        long equity = exposures.equityUnits();
        if (equity <= 0) {
            refusal.because(RiskReason.NO_EQUITY, equity, 0, context.runScale());
            return 0;
        }
        lookAt(intent, context);
        prepare(intent, context, equity);
        long allowed = most(lots);
        if (allowed < lots) {
            explain(lots, context, refusal);
        }
        return allowed;
    }

    private void lookAt(Intent intent, RiskContext context) {
        WorstCase worst = exposures.instrument(intent.instrumentId);
        instrumentId = intent.instrumentId;
        side = intent.side;
        path = exposures.path(intent, intent.closingLots);
        reservedUnits = worst.reservedUnits(side);
        oppositeUnits = Math.abs(worst.units(side.opposite()));
        boolean byShare = intent.buyingPowerShare != 0;
        shareLots = byShare ? context.openingLots(intent) : 0;
        shareUnits = byShare ? context.addedNotional(intent) : 0;
    }

    /** Reads whatever does not change with the lots. */
    abstract void prepare(Intent intent, RiskContext context, long equityUnits);

    /** How far an order of so many lots is beyond the limit: 0 or less when it fits, the largest number when it cannot be told. */
    abstract long excess(long lots);

    /** Says what the whole order would come to. */
    abstract void explain(long lots, RiskContext context, Refusal refusal);

    /** The instrument. */
    final int instrumentId() {
        return instrumentId;
    }

    /** Side of the order. */
    final Side side() {
        return side;
    }

    /** Position after the order and everything in flight on its side, positive in the direction of the order. */
    final long lotsAfter(long lots) {
        return path.after(lots);
    }

    /** That position, with the most lots that orders without a known quantity may be. */
    final long allLotsAfter(long lots) {
        long after = lotsAfter(lots);
        if (reservedUnits == 0) {
            return after;
        }
        long oneLot = Math.max(1, Math.abs(values.units(instrumentId, 1)));
        return after > 0 ? plusOrMost(after, 1 + reservedUnits / oneLot) : after + 1 + reservedUnits / oneLot;
    }

    /** Run-currency value of that position, positive in the direction of the order; the largest number when it cannot be counted. */
    final long directedUnits(long lots) {
        long units = shareLots == 0
                ? exposures.unitsAtMark(values, instrumentId, lotsAfter(lots))
                : plusShare(values.units(instrumentId, path.after(0)), lots);
        boolean countable = units != Long.MIN_VALUE && units <= Long.MAX_VALUE - reservedUnits;
        return countable ? units + reservedUnits : Long.MAX_VALUE;
    }

    /** An order sized by share adds its part of that share, and not the value of the lots that it was rounded up to. */
    private long plusShare(long units, long lots) {
        long added = WideMath.multiplyDivide(shareUnits, lots, shareLots, RoundingMode.CEILING);
        return units == Long.MIN_VALUE || units > Long.MAX_VALUE - added ? Long.MAX_VALUE : units + added;
    }

    /** Absolute value of it. */
    final long unitsAfter(long lots) {
        return Math.abs(directedUnits(lots));
    }

    /** Larger of that value and of the other side's worst case. */
    final long worstAfter(long lots) {
        return Math.max(unitsAfter(lots), oppositeUnits);
    }

    /** A part of an amount that is not negative, rounded down, at the largest number instead of beyond; {@code one} is a constant. */
    static long part(long amount, long factor, long one) {
        long product = amount * factor;
        boolean fits = Math.multiplyHigh(amount, factor) == 0 && product >= 0;
        return fits ? product / one : WideMath.multiplyDivideSaturated(amount, factor, one);
    }

    /** A difference that stays at the largest number. */
    static long lessOrMost(long value, long limit) {
        return value == Long.MAX_VALUE ? value : saturated(value, limit);
    }

    private static long saturated(long value, long limit) {
        long difference = value - limit;
        boolean wraps = ((value ^ limit) & (value ^ difference)) < 0;
        return wraps ? (value < 0 ? Long.MIN_VALUE : Long.MAX_VALUE) : difference;
    }

    /** A sum of values that are not negative, at the largest number instead of beyond. */
    static long plusOrMost(long a, long b) {
        return a > Long.MAX_VALUE - b ? Long.MAX_VALUE : a + b;
    }

    /** How many of the opening lots only bring the position nearer to flat; orders of unknown quantity may have taken it there already. */
    long freeLots(long lots) {
        return reservedUnits == 0 || path.isFloored() ? path.closing(lots) : 0;
    }

    private long most(long lots) {
        long over = excess(lots);
        if (over <= 0) {
            return lots;
        }
        long free = freeLots(lots);
        long under = excess(free);
        return under > 0 || free == lots ? free : search(free, under, lots, over);
    }

    /** In turns where the straight line meets the limit, next to that, and the middle. */
    private long search(long fits, long excessThere, long tooMany, long excessBeyond) {
        long good = fits;
        long under = excessThere;
        long bad = tooMany;
        long over = excessBeyond;
        long at = good;
        boolean within = true;
        for (int step = 0; bad - good > 1; step++) {
            long probe = switch (step % 3) {
                case 0 -> line(good, under, bad, over);
                case 1 -> within ? at + 1 : at - 1;
                default -> good + (bad - good >>> 1);
            };
            at = Math.clamp(probe, good + 1, bad - 1);
            long excess = excess(at);
            within = excess <= 0;
            if (within) {
                good = at;
                under = excess;
            } else {
                bad = at;
                over = excess;
            }
        }
        return good;
    }

    /** Where the straight line between two excesses is 0. */
    private static long line(long fits, long under, long tooMany, long over) {
        return over > Long.MAX_VALUE / 2 || under < -Long.MAX_VALUE / 2
                ? fits + (tooMany - fits >>> 1)
                : fits + WideMath.multiplyDivide(tooMany - fits, -under, over - under, RoundingMode.FLOOR);
    }
}
