// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.risk.check;

import io.tradewind.domain.command.OrderType;
import io.tradewind.domain.command.Side;
import io.tradewind.quant.indicator.StateSink;
import io.tradewind.trading.sizing.Intent;
import java.util.Arrays;

/**
 * Refuses an order that its slot has sent a moment ago: same instrument, purpose, side, type, quantity and prices. That is what an algorithm
 * looks like that does not hear of its own orders, so it counts what was wanted, not what a layer left of it, and an order that was filled or
 * rejected still counts.
 *
 * <p>No duplicates are exits and protective orders, amendments, an order like one that was cancelled before anything of it was filled, and a
 * quote like one that has ended: a quote that is put back after its fill is a new decision, which its strategy's inventory bounds.
 */
public final class DuplicateOrderCheck implements CountingCheck {
    private static final int NONE = -1;

    private final long windowNs;
    private final Sent[] ring;
    private final long[] newestOfSlot;
    private boolean counts;
    private long wantedLots;
    private long wantedShare;
    private long next;

    /** What makes two orders the same, and what a layer left of the quantity. */
    private static final class Sent {
        private int slotId;
        private int instrumentId;
        private Intent.Purpose purpose = Intent.Purpose.ENTRY;
        private Side side = Side.BUY;
        private OrderType type = OrderType.MARKET;
        private long limitTicks;
        private long stopTicks;
        private long wantedLots;
        private long wantedShare;
        private long sentLots;
        private long sentShare;
        private long timeNs = Long.MIN_VALUE;
        private long before = NONE;
        private boolean gone = true;

        void set(Intent sent, long lots, long share, long nowNs) {
            slotId = sent.slotId;
            instrumentId = sent.instrumentId;
            purpose = sent.purpose;
            side = sent.side;
            type = sent.type;
            limitTicks = sent.limitTicks;
            stopTicks = sent.stopTicks;
            wantedLots = lots;
            wantedShare = share;
            sentLots = sent.lots;
            sentShare = sent.buyingPowerShare;
            timeNs = nowNs;
            gone = false;
        }

        boolean isLike(Intent other) {
            return wantedLots == other.lots && wantedShare == other.buyingPowerShare && isSameButSize(other);
        }

        boolean wasSentAs(Intent other) {
            return sentLots == other.lots && sentShare == other.buyingPowerShare && isSameButSize(other);
        }

        private boolean isSameButSize(Intent other) {
            return slotId == other.slotId
                    && instrumentId == other.instrumentId
                    && purpose == other.purpose
                    && side == other.side
                    && type == other.type
                    && limitTicks == other.limitTicks
                    && stopTicks == other.stopTicks;
        }

        void save(StateSink sink) {
            sink.putLong(timeNs);
            sink.putLong(slotId);
            sink.putLong(instrumentId);
            sink.putLong(purpose.ordinal());
            sink.putLong(side.ordinal());
            sink.putLong(type.ordinal());
            sink.putLong(limitTicks);
            sink.putLong(stopTicks);
            sink.putLong(wantedLots);
            sink.putLong(wantedShare);
            sink.putLong(sentLots);
            sink.putLong(sentShare);
        }
    }

    /**
     * A check.
     *
     * @param windowNs an order like one sent less than this ago is refused, nanoseconds, positive
     * @param maxOrdersPerMinute most orders that are remembered for each minute of the window, at least 1
     * @param slots slot ids are 0 to slots - 1
     */
    public DuplicateOrderCheck(long windowNs, int maxOrdersPerMinute, int slots) {
        if (windowNs <= 0 || windowNs > OrderRateCheck.WINDOW_NS) {
            throw new IllegalArgumentException(
                    "duplicate_window must be above 0 and at most " + OrderRateCheck.WINDOW_NS + " ns, is " + windowNs);
        }
        this.windowNs = windowNs;
        this.ring = new Sent[maxOrdersPerMinute];
        for (int i = 0; i < ring.length; i++) {
            ring[i] = new Sent();
        }
        this.newestOfSlot = new long[slots];
        Arrays.fill(newestOfSlot, NONE);
    }

    @Override
    public boolean passes(Intent intent, RiskContext context, Refusal refusal) {
        counts = !intent.isExit() && !context.isAmendment();
        if (!counts) {
            return true;
        }
        wantedLots = intent.lots;
        wantedShare = intent.buyingPowerShare;
        long nowNs = context.nowNs();
        for (long at = newest(intent.slotId); isRecent(at, nowNs); at = sent(at).before) {
            Sent sent = sent(at);
            if (!sent.gone && sent.isLike(intent)) {
                return refusal.because(RiskReason.DUPLICATE_ORDER, nowNs - sent.timeNs, windowNs, 9);
            }
        }
        return true;
    }

    private long newest(int slotId) {
        return newestOfSlot[slotId];
    }

    private Sent sent(long number) {
        return ring[(int) (number % ring.length)];
    }

    /** When the last order was remembered; nothing is asked about earlier times. */
    private long lastNs() {
        return next == 0 ? Long.MIN_VALUE : sent(next - 1).timeNs;
    }

    private boolean isRecent(long number, long nowNs) {
        return number != NONE && number >= next - ring.length && nowNs - sent(number).timeNs < windowNs;
    }

    @Override
    public void onApproved(Intent intent, long timeNs) {
        if (!counts) {
            return;
        }
        Sent sent = sent(next);
        sent.set(intent, wantedLots, wantedShare, timeNs);
        sent.before = newest(intent.slotId);
        newestOfSlot[intent.slotId] = next++;
    }

    /**
     * An order works no more: one like it may come again when it was a quote, or was cancelled untouched.
     *
     * @param intent what the order was made of
     * @param untouched true when it was cancelled before any of it was filled
     */
    public void onOrderGone(Intent intent, boolean untouched) {
        if (intent.isExit() || !untouched && intent.purpose != Intent.Purpose.QUOTE) {
            return;
        }
        for (long at = newest(intent.slotId); isRecent(at, lastNs()); at = sent(at).before) {
            Sent sent = sent(at);
            if (!sent.gone && sent.wasSentAs(intent)) {
                sent.gone = true;
                return;
            }
        }
    }

    @Override
    public void save(StateSink sink) {
        for (long at = Math.max(0, next - ring.length); at < next; at++) {
            Sent sent = sent(at);
            if (!sent.gone && isRecent(at, lastNs())) {
                sent.save(sink);
            }
        }
    }
}
