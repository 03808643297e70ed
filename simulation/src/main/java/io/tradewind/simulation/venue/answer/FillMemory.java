// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.venue.answer;

import io.tradewind.domain.command.Liquidity;
import io.tradewind.domain.command.Side;
import java.util.Arrays;

/** The newest fills of the account. They are numbered from 1 without gaps. */
public final class FillMemory {
    private static final int CAPACITY = RecentIds.CAPACITY;
    private static final int WIDTH = 6;
    private static final int ORDER = 0;
    private static final int LOTS = 1;
    private static final int TICKS = 2;
    private static final int FEE = 3;
    private static final int TIME = 4;
    private static final int KIND = 5;
    private static final int KIND_BITS = 2;

    private long[] fields = new long[16 * WIDTH];
    private long lastId;

    /** Remembers nothing. */
    public FillMemory() {}

    /**
     * Numbers a fill and remembers it.
     *
     * @param clientOrderId our id of the order
     * @param instrumentId what it trades
     * @param side buy or sell
     * @param lots quantity
     * @param priceTicks price
     * @param feeUnits fee, positive is a cost
     * @param liquidity maker or taker
     * @param venueTimeNs when, nanoseconds since the epoch, UTC
     */
    public void add(
            long clientOrderId,
            int instrumentId,
            Side side,
            long lots,
            long priceTicks,
            long feeUnits,
            Liquidity liquidity,
            long venueTimeNs) {
        int at = at(++lastId);
        if (at >= fields.length) {
            fields = Arrays.copyOf(fields, Math.min(CAPACITY * WIDTH, fields.length * 2));
        }
        fields[at + ORDER] = clientOrderId;
        fields[at + LOTS] = lots;
        fields[at + TICKS] = priceTicks;
        fields[at + FEE] = feeUnits;
        fields[at + TIME] = venueTimeNs;
        fields[at + KIND] = (long) instrumentId << KIND_BITS | (long) side.ordinal() << 1 | liquidity.ordinal();
    }

    private static int at(long fillId) {
        return (int) ((fillId - 1) % CAPACITY) * WIDTH;
    }

    /**
     * Number of the newest fill.
     *
     * @return 0 before the first
     */
    public long lastId() {
        return lastId;
    }

    /**
     * Number of the first fill after one that is remembered.
     *
     * @param fillId that one, 0 for none
     * @return its successor, or the oldest that is remembered when that is later
     */
    public long after(long fillId) {
        return Math.max(Math.max(0, fillId), lastId - CAPACITY) + 1;
    }

    /**
     * Tells a fill, the first time or again.
     *
     * @param fillId its number, one that is remembered
     * @param events takes the answer
     * @param receiveTimeNs when the core hears it, nanoseconds since the epoch, UTC
     */
    public void tell(long fillId, VenueEvents events, long receiveTimeNs) {
        int at = at(fillId);
        int kind = (int) fields[at + KIND];
        events.filled(
                fields[at + ORDER],
                fillId,
                kind >> KIND_BITS,
                Side.of(kind >> 1 & 1),
                fields[at + LOTS],
                fields[at + TICKS],
                fields[at + FEE],
                Liquidity.of(kind & 1),
                fields[at + TIME],
                receiveTimeNs);
    }
}
