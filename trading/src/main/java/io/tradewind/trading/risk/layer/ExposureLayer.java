// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.risk.layer;

import io.tradewind.domain.command.Side;
import io.tradewind.domain.number.Decimal;
import io.tradewind.domain.number.WideMath;
import io.tradewind.trading.risk.check.NotionalLimit;
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
 * Cuts an order down to a share of the equity: with it and all other working orders of its side filled, the exposure is within the share.
 *
 * <p>The part that only brings the worst case back to zero always passes, also where the market has carried the exposure beyond its limit;
 * what goes on from there must fit. All amounts are taken at the marks.
 */
abstract class ExposureLayer implements SizeLayer {
    final ExposureBook book;
    private final RiskReason reason;
    private final NotionalLimit limit;
    private final LotsSearch search;

    ExposureLayer(RiskReason reason, Decimal share, ExposureBook book, LotsSearch search) {
        this.reason = reason;
        this.limit = new NotionalLimit(share);
        this.book = book;
        this.search = search;
    }

    /** What the order makes larger. */
    WorstCase own(Intent intent) {
        return book.instrument(intent.instrumentId);
    }

    /** How that grows with the order. */
    FillPath path(Intent intent, long closingLots) {
        return book.path(intent, closingLots);
    }

    /** Exposure that counts under the limit beside the order's own, in the order's direction where directions count. */
    abstract long others(Intent intent, WorstCase own);

    /** What the own part comes to at least, however the order's side fills: its worst case on the other side. */
    long atLeast(Intent intent, WorstCase own) {
        return Math.abs(own.units(opposite(intent.side)));
    }

    static Side opposite(Side side) {
        return side == Side.BUY ? Side.SELL : Side.BUY;
    }

    /** Most that the worst case of the order's side may come to, in the side's direction, when this much room is left for it. */
    long target(Intent intent, WorstCase own, long room) {
        return atLeast(intent, own) > room ? 0 : Math.max(0, room);
    }

    @Override
    public final long allowedLots(Intent intent, long lots, RiskContext context, Refusal refusal) {
        long most = Math.min(limit.units(book.equityUnits()), Long.MAX_VALUE / 2);
        WorstCase own = own(intent);
        long others = others(intent, own);
        long target = target(intent, own, most - others);
        boolean byShare = intent.buyingPowerShare != 0;
        FillPath path = path(intent, byShare ? 0 : intent.closingLots);
        long before = byShare ? unitsAfter(intent, own, path, 0) : 0;
        long after = byShare
                ? saturatedAdd(before, addedByShare(intent, lots, context))
                : unitsAfter(intent, own, path, lots);
        if (after <= target) {
            return lots;
        }
        refusal.because(reason, saturatedAdd(others, Math.max(after, atLeast(intent, own))), most, context.runScale());
        return byShare
                ? lotsOfShare(intent, lots, target - before, context)
                : most(intent, path, lots, target - own.reservedUnits(intent.side));
    }

    private long unitsAfter(Intent intent, WorstCase own, FillPath path, long lots) {
        return saturatedAdd(
                book.unitsAtMark(search, intent.instrumentId, path.after(lots)), own.reservedUnits(intent.side));
    }

    /** First what closes, which never makes the worst case of the side larger than 0 or than what others make it, then what opens. */
    private long most(Intent intent, FillPath path, long lots, long target) {
        int id = intent.instrumentId;
        long closing = path.closing(lots);
        if (closing > 0 && !path.isFloored()) {
            long closed = search.most(id, path.after(0), closing, target);
            if (closed < closing) {
                return closed;
            }
        }
        long opening = lots - closing;
        return closing + (opening == 0 ? 0 : search.most(id, path.beforeOpening(), opening, target));
    }

    private static long lotsOfShare(Intent intent, long lots, long room, RiskContext context) {
        long added = addedByShare(intent, lots, context);
        if (added <= room) {
            return lots;
        }
        return room <= 0 ? 0 : WideMath.multiplyDivide(lots, room, added, RoundingMode.FLOOR);
    }

    /** The most that this many lots of an order sized by share may cost. */
    private static long addedByShare(Intent intent, long lots, RiskContext context) {
        return WideMath.multiplyDivide(
                context.addedNotional(intent), lots, context.openingLots(intent), RoundingMode.CEILING);
    }

    private static long saturatedAdd(long a, long b) {
        long sum = a + b;
        return ((a ^ sum) & (b ^ sum)) < 0 ? Long.MAX_VALUE : sum;
    }
}
