// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.risk.exposure;

import io.tradewind.domain.command.Side;
import io.tradewind.trading.portfolio.PortfolioView;

/**
 * What one instrument, or one strategy slot's share of it, may come to: all working orders of a side fill and none of the other.
 *
 * <p>Slots of an instrument may hold opposite sides, and the stop of each can fill at any time: what nets today does not net then. So the
 * worst case of a side is the sum of what each slot may hold on that side, where a slot on the other side counts as closed. What is held or
 * worked outside of all slots counts as one more. Only when none of them can be on that side do they net. With one slot this is its
 * position with that side's orders filled. Amounts are run-currency units at the mark.
 */
public final class WorstCase {
    private final int instrumentId;
    private final long mostUnits;
    private long heldLots;
    private long buyLots;
    private long sellLots;
    private long reservedBuys;
    private long reservedSells;
    private int parts;
    private int partsUp;
    private int partsDown;
    private long restReservedUp;
    private long restReservedDown;
    private long restUp;
    private long restDown;
    private long openUp;
    private long openDown;
    private long upLots;
    private long downLots;
    private long heldUnits;
    private long upUnits;
    private long downUnits;
    private boolean known = true;

    /** Of an instrument; values beyond {@code mostUnits} are as unknown as those that cannot be counted, so that sums cannot overflow. */
    WorstCase(int instrumentId, long mostUnits) {
        this.instrumentId = instrumentId;
        this.mostUnits = mostUnits;
    }

    /** Takes over what is held and what works. Call {@link #value} before anything is asked. */
    void set(long held, long buys, long sells, long buyUnits, long sellUnits) {
        heldLots = held;
        buyLots = buys;
        sellLots = sells;
        reservedBuys = buyUnits;
        reservedSells = sellUnits;
    }

    /** Values one slot at the mark. What has no mark, no rate or no notional that can be counted is not known and comes to 0. */
    void value(PortfolioView portfolio) {
        try {
            parts = works() ? 1 : 0;
            upLots = Math.addExact(heldLots, buyLots);
            downLots = Math.subtractExact(sellLots, heldLots);
            openUp = Math.max(0, upLots);
            openDown = Math.max(0, downLots);
            partsUp = (upLots | reservedBuys) != 0 ? 1 : 0;
            partsDown = (downLots | reservedSells) != 0 ? 1 : 0;
            restUp = 0;
            restDown = 0;
            restReservedUp = 0;
            restReservedDown = 0;
            price(portfolio);
        } catch (ArithmeticException _) {
            unknown(); // more than can be counted: as good as no value, and nothing may be added to it
        }
    }

    /** Values an instrument at the mark, by what each of its slots has been given by {@link #set}. */
    void value(PortfolioView portfolio, WorstCase[] slots, int[] slotIds) {
        if (slotIds.length == 1 && slots[slotIds[0]].hasTheSame(this)) {
            value(portfolio); // the usual case
            return;
        }
        try {
            split(slots, slotIds);
            upLots = worst(partsUp, Math.addExact(heldLots, buyLots), openUp, reservedBuys);
            downLots = worst(partsDown, Math.subtractExact(sellLots, heldLots), openDown, reservedSells);
            price(portfolio);
        } catch (ArithmeticException _) {
            unknown(); // as above
        }
    }

    private void split(WorstCase[] slots, int[] slotIds) {
        long held = heldLots;
        long buys = buyLots;
        long sells = sellLots;
        restReservedUp = reservedBuys;
        restReservedDown = reservedSells;
        parts = 0;
        partsUp = 0;
        partsDown = 0;
        openUp = 0;
        openDown = 0;
        for (int id : slotIds) {
            WorstCase slot = slots[id];
            held = Math.subtractExact(held, slot.heldLots);
            buys -= slot.buyLots;
            sells -= slot.sellLots;
            restReservedUp -= slot.reservedBuys;
            restReservedDown -= slot.reservedSells;
            parts += slot.works() ? 1 : 0;
            takeUp(Math.addExact(slot.heldLots, slot.buyLots), slot.reservedBuys);
            takeDown(Math.subtractExact(slot.sellLots, slot.heldLots), slot.reservedSells);
        }
        parts += (held | buys | sells | restReservedUp | restReservedDown) != 0 ? 1 : 0;
        restUp = Math.addExact(held, buys);
        restDown = Math.subtractExact(sells, held);
        takeUp(restUp, restReservedUp);
        takeDown(restDown, restReservedDown);
    }

    private void takeUp(long lots, long reserved) {
        partsUp += (lots | reserved) != 0 ? 1 : 0;
        openUp = Math.addExact(openUp, Math.max(0, lots));
    }

    private void takeDown(long lots, long reserved) {
        partsDown += (lots | reserved) != 0 ? 1 : 0;
        openDown = Math.addExact(openDown, Math.max(0, lots));
    }

    private static long worst(int count, long net, long open, long reserved) {
        return count > 1 && (open > 0 || reserved > 0) ? open : net;
    }

    private void price(PortfolioView portfolio) {
        known = true;
        if (!isActive()) {
            set(0, 0, 0);
        } else if (portfolio.isPriced(instrumentId)) {
            at(portfolio, portfolio.markTicks(instrumentId));
        } else {
            unknown();
        }
    }

    private void at(PortfolioView portfolio, long ticks) {
        long held = notional(portfolio, ticks, heldLots);
        long up = upLots == heldLots ? held : notional(portfolio, ticks, upLots);
        long down = downLots == -heldLots ? held : notional(portfolio, ticks, Math.negateExact(downLots));
        set(held, Math.addExact(up, reservedBuys), Math.subtractExact(down, reservedSells));
        if (grossUnits() > mostUnits) {
            unknown();
        }
    }

    private long notional(PortfolioView portfolio, long ticks, long lots) {
        return lots == 0 ? 0 : portfolio.notionalUnits(instrumentId, ticks, lots);
    }

    private void unknown() {
        known = false;
        parts = Math.max(1, parts);
        set(0, 0, 0);
    }

    private void set(long held, long up, long down) {
        heldUnits = held;
        upUnits = up;
        downUnits = down;
    }

    /** As the value of an instrument that has nothing but what this slot has; false when it has something else. */
    boolean valueLike(WorstCase other) {
        boolean same = other.parts == 1 && hasTheSame(other);
        if (same) {
            parts = 1;
            known = other.known;
            upLots = other.upLots;
            downLots = other.downLots;
            openUp = other.openUp;
            openDown = other.openDown;
            set(other.heldUnits, other.upUnits, other.downUnits);
        }
        return same;
    }

    private boolean hasTheSame(WorstCase other) {
        return heldLots == other.heldLots
                && buyLots == other.buyLots
                && sellLots == other.sellLots
                && reservedBuys == other.reservedBuys
                && reservedSells == other.reservedSells;
    }

    private boolean works() {
        return (heldLots | buyLots | sellLots | reservedBuys | reservedSells) != 0;
    }

    /** Whether something is held or works, also where it nets to nothing. */
    boolean isActive() {
        return parts > 0 || works();
    }

    /** How many slots may come to something on a side, what is outside of all slots as one more. */
    int parts(Side side) {
        return side == Side.BUY ? partsUp : partsDown;
    }

    /** Most that a side's orders without a known quantity may cost that are of no slot. */
    long restReserved(Side side) {
        return side == Side.BUY ? restReservedUp : restReservedDown;
    }

    /** What is outside of all slots with the orders of a side filled, in the side's direction. */
    long restLots(Side side) {
        return side == Side.BUY ? restUp : restDown;
    }

    /** Sum of what each slot can be on a side, none below 0. */
    long openLots(Side side) {
        return side == Side.BUY ? openUp : openDown;
    }

    /** Position with the orders of a side filled and everything netted, in the side's direction. */
    long netLots(Side side) {
        return side == Side.BUY ? heldLots + buyLots : sellLots - heldLots;
    }

    /** Whether it could be valued. */
    boolean isKnown() {
        return known;
    }

    /** Signed value of everything that works as if filled; 0 when it is not known. */
    long allUnits(PortfolioView portfolio) {
        if (!known) {
            return 0;
        }
        long units = notional(portfolio, portfolio.markTicks(instrumentId), heldLots + buyLots - sellLots);
        return units + reservedBuys - reservedSells;
    }

    /**
     * The instrument.
     *
     * @return its id
     */
    public int instrumentId() {
        return instrumentId;
    }

    /**
     * Notional of what is held.
     *
     * @return signed
     */
    public long heldUnits() {
        return heldUnits;
    }

    /**
     * Worst position of a side, without the orders whose quantity is not known.
     *
     * @param side side of the orders
     * @return lots in the side's own direction: positive for what that side opens
     */
    public long lots(Side side) {
        return side == Side.BUY ? upLots : downLots;
    }

    /**
     * Most that a side's orders without a known quantity may cost.
     *
     * @param side side of the orders
     * @return not negative
     */
    public long reservedUnits(Side side) {
        return side == Side.BUY ? reservedBuys : reservedSells;
    }

    /**
     * Worst case of a side.
     *
     * @param side side of the orders
     * @return signed: positive for a long position
     */
    public long units(Side side) {
        return side == Side.BUY ? upUnits : downUnits;
    }

    /**
     * The larger of both worst cases.
     *
     * @return absolute
     */
    public long grossUnits() {
        return Math.max(Math.abs(upUnits), Math.abs(downUnits));
    }
}
