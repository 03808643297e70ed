// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.risk;

/** Why an intent was refused. */
public enum RiskReason {
    /** The trading mode allows no new risk. */
    TRADING_MODE,
    /** The instrument has no price yet. */
    NOT_PRICED,
    /** The instrument does not trade at this time. */
    NOT_EFFECTIVE,
    /** The quantity is outside the instrument's bounds. */
    QUANTITY_BOUNDS,
    /** A price is outside the instrument's bounds. */
    PRICE_BOUNDS,
    /** The order's notional is above the limit. */
    MAX_ORDER_NOTIONAL,
    /** The position after the order would be above the limit. */
    MAX_POSITION,
    /** The limit price is too far through the market. */
    PRICE_COLLAR,
    /** Too many orders in the last minute. */
    ORDER_RATE,
    /** The instrument's book is not known good. */
    BOOK_NOT_GOOD,
    /** The stream of the venue's answers is down. */
    VENUE_UNREACHABLE,
    /** The venue asked us to send no more for a while. */
    RATE_LIMITED
}
