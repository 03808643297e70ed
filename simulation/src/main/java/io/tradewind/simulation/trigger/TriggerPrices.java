// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.trigger;

import io.tradewind.domain.command.Side;
import io.tradewind.domain.command.TriggerPrice;

/** The prices that waiting orders watch, as they are now. */
public final class TriggerPrices {
    /** Stands for a price that is not known: no trade yet, no mark yet, an empty side. */
    public static final long UNKNOWN = Long.MIN_VALUE;

    /** The last trade, in ticks or UNKNOWN. */
    public long lastTicks = UNKNOWN;

    /** The mark price, in ticks or UNKNOWN. */
    public long markTicks = UNKNOWN;

    /** The best bid, in ticks or UNKNOWN. */
    public long bidTicks = UNKNOWN;

    /** The best ask, in ticks or UNKNOWN. */
    public long askTicks = UNKNOWN;

    /** Creates prices of which none is known. */
    public TriggerPrices() {}

    /**
     * The price that an order watches.
     *
     * @param watched which kind
     * @param side of the order: for BID_ASK a buy watches the ask and a sell the bid
     * @return ticks or UNKNOWN
     */
    public long ticks(TriggerPrice watched, Side side) {
        return switch (watched) {
            case LAST -> lastTicks;
            case MARK -> markTicks;
            case BID_ASK -> side == Side.BUY ? askTicks : bidTicks;
        };
    }
}
