// SPDX-License-Identifier: Apache-2.0
package io.tradewind.domain.command;

/** Type of an order, by its FIX name. */
public enum OrderType {
    /** Trades at once at the market's price. */
    MARKET(false, false),
    /** Trades at its limit or better. */
    LIMIT(true, false),
    /** Becomes a market order when the market reaches its stop price from the better side. */
    STOP(false, true),
    /** Becomes a limit order when the market reaches its stop price from the better side. */
    STOP_LIMIT(true, true),
    /** Becomes a market order when the market comes to its stop price from the worse side: a take-profit. */
    MARKET_IF_TOUCHED(false, true),
    /** Becomes a limit order when the market comes to its stop price from the worse side. */
    LIMIT_IF_TOUCHED(true, true),
    /** A stop whose price follows the market at a distance, and never goes back. */
    TRAILING_STOP(false, true),
    /** Becomes a market order at a point in time. */
    TIME_STOP(false, true);

    private static final OrderType[] VALUES = values();

    private final boolean limited;
    private final boolean waiting;

    OrderType(boolean limited, boolean waiting) {
        this.limited = limited;
        this.waiting = waiting;
    }

    /**
     * The type of an encoded byte.
     *
     * @param code the ordinal
     * @return the type
     */
    public static OrderType of(int code) {
        return VALUES[code];
    }

    /**
     * Whether it has a limit price.
     *
     * @return true for LIMIT, STOP_LIMIT and LIMIT_IF_TOUCHED
     */
    public boolean isLimited() {
        return limited;
    }

    /**
     * Whether it names a stop price.
     *
     * @return true for stops and if-touched types; a trailing stop finds its own
     */
    public boolean hasStopPrice() {
        return waiting && this != TRAILING_STOP && this != TIME_STOP;
    }

    /**
     * Whether it waits for a condition before it works.
     *
     * @return false for MARKET and LIMIT
     */
    public boolean isWaiting() {
        return waiting;
    }
}
