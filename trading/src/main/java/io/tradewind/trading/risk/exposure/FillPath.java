// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.risk.exposure;

import io.tradewind.domain.command.Side;

/**
 * How the worst case of a side grows with the lots of one more order: first the slot's own position of the other side is closed, which
 * changes nothing where other slots are on the order's side (they count as if it had been closed), then lot by lot. A flyweight; lots
 * count in the direction of the order.
 */
public final class FillPath {
    private long own;
    private long others;
    private long base;
    private boolean floored;

    /** A path lot by lot from nothing. */
    public FillPath() {}

    /** Of an instrument and the part of it that the order belongs to. */
    FillPath of(WorstCase instrument, long ownLots, long ownReserved, Side side, long closingLots, boolean byShare) {
        boolean shared = instrument.parts(side) > ((ownLots | ownReserved) != 0 ? 1 : 0);
        long open = instrument.openLots(side) - Math.max(0, ownLots);
        floored = shared && (open > 0 || byShare || instrument.reservedUnits(side) > 0);
        others = shared ? open : 0;
        own = plus(ownLots, closingLots);
        base = plus(instrument.netLots(side), closingLots);
        return this;
    }

    /** Of one slot by itself. */
    FillPath of(WorstCase slot, Side side, long closingLots) {
        floored = false;
        others = 0;
        own = plus(slot.lots(side), closingLots);
        base = own;
        return this;
    }

    /**
     * The worst position of the side after some lots.
     *
     * @param lots opening lots of the order, not negative
     * @return lots in the order's direction, at most {@code Long.MAX_VALUE}
     */
    public long after(long lots) {
        long mine = plus(own, lots);
        return mine > 0 || floored ? plus(others, Math.max(0, mine)) : plus(base, lots);
    }

    /**
     * How many of the opening lots only close what the slot has on the other side.
     *
     * @param lots opening lots of the order, not negative
     * @return 0 to {@code lots}
     */
    public long closing(long lots) {
        return own >= 0 ? 0 : own == Long.MIN_VALUE ? lots : Math.min(-own, lots);
    }

    /**
     * Whether closing leaves the worst case as it is, since other slots make it.
     *
     * @return false where what is closed nets with what other slots hold
     */
    public boolean isFloored() {
        return floored;
    }

    /**
     * The worst position of the side when all is closed that the order closes, and nothing opened yet.
     *
     * @return lots in the order's direction, not negative
     */
    public long beforeOpening() {
        return plus(others, Math.max(0, own));
    }

    private static long plus(long a, long b) {
        long sum = a + b;
        return ((a ^ sum) & (b ^ sum)) < 0 ? (b > 0 ? Long.MAX_VALUE : Long.MIN_VALUE) : sum;
    }
}
