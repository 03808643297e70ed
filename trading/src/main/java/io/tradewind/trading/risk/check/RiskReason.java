// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.risk.check;

/** Why an intent was refused or made smaller. Codes are never renamed: files and alerts carry them. */
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
    RATE_LIMITED,
    /** The kill switch is latched. */
    KILL_SWITCH,
    /** The same order was sent a moment ago. */
    DUPLICATE_ORDER,
    /** There is no equity to risk. */
    NO_EQUITY,
    /** The order is too small a part of the equity to be worth its costs. */
    ORDER_TOO_SMALL,
    /** The smallest order of the instrument is above a limit at this equity. */
    ACCOUNT_TOO_SMALL,
    /** One symbol's share of the equity. */
    SYMBOL_CONCENTRATION,
    /** One venue's share of the equity. */
    VENUE_CONCENTRATION,
    /** One strategy's share of the equity. */
    STRATEGY_CONCENTRATION,
    /** One asset's share of the equity, over all instruments that hold it. */
    ASSET_CONCENTRATION,
    /** Gross exposure, with everything in flight. */
    GROSS_EXPOSURE,
    /** Net exposure, with everything in flight. */
    NET_EXPOSURE,
    /** A position has no mark to value it at. */
    MISSING_MARK,
    /** Leverage under the margin model. */
    LEVERAGE,
    /** Free margin under the margin model. */
    INSUFFICIENT_MARGIN,
    /** The liquidation price is too near. */
    LIQUIDATION_DISTANCE,
    /** No usable volatility. */
    VOLATILITY_UNKNOWN,
    /** The portfolio's volatility against its target. */
    VOLATILITY_TARGET,
    /** The sum of weight times volatility. */
    PORTFOLIO_HEAT,
    /** No correlation that is recent enough. */
    CORRELATION_STALE,
    /** Too many positions that move together. */
    CORRELATION,
    /** No value at risk can be computed. */
    VAR_UNKNOWN,
    /** Value at risk. */
    VALUE_AT_RISK,
    /** Expected shortfall. */
    EXPECTED_SHORTFALL,
    /** An entry without a stop. */
    NO_STOP,
    /** The stop is too far away, or on the wrong side. */
    STOP_DISTANCE,
    /** Loss of the day. */
    DAILY_LOSS,
    /** Loss of the week. */
    WEEKLY_LOSS,
    /** Loss of the month. */
    MONTHLY_LOSS,
    /** Losses one after the other. */
    CONSECUTIVE_LOSSES,
    /** Entries of the day. */
    TRADES_PER_DAY,
    /** Drawdown from the high-water mark. */
    DRAWDOWN,
    /** The market is much wilder than usual. */
    CRISIS,
    /** The loss in a stress scenario. */
    STRESS_LOSS,
    /** The volatility of the instrument, or of a position, is too old. */
    VOLATILITY_STALE
}
