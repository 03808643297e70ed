// SPDX-License-Identifier: Apache-2.0
package io.tradewind.domain.command;

/** Type of an order, by its FIX name. */
public enum OrderType {
    /** Trades at once at the market's price. */
    MARKET,
    /** Trades at its limit or better. */
    LIMIT,
    /** Becomes a market order when the market reaches its stop price. */
    STOP
}
