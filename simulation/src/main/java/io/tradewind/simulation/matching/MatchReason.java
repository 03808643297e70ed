// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.matching;

/** Why a command was refused. */
public enum MatchReason {
    /** The client order id was seen before. */
    DUPLICATE_ID,
    /** Trading is halted; cancels pass. */
    NOT_TRADING,
    /** Missing, not positive, off the lot or out of the filters' range. */
    BAD_QUANTITY,
    /** Missing, not positive, off the tick or out of the filters' range. */
    BAD_PRICE,
    /** A trailing stop without a distance, or with one that is none. */
    BAD_TRAIL,
    /** A time stop without a time, or an end that is missing or has passed. */
    BAD_TIME,
    /** Price times quantity is below the filter's minimum. */
    MIN_NOTIONAL,
    /** The limit price is too far from the recent average. */
    PERCENT_PRICE,
    /** Flags, type and time in force do not go together. */
    BAD_COMBINATION,
    /** The group or the parent belongs to another account, or the group to the other side. */
    BAD_LINK,
    /** The order's one-cancels-other group was filled, cancelled or refused before. */
    OCO_ENDED,
    /** The order to wait for is unknown, or ended without a fill, or ended too long ago. */
    PARENT_ENDED,
    /** The iceberg would have more slices than the filter allows. */
    TOO_MANY_ICEBERG_PARTS,
    /** The account has as many live orders as the filter allows. */
    TOO_MANY_OPEN_ORDERS,
    /** The account has as many waiting orders as the filter allows. */
    TOO_MANY_ALGO_ORDERS,
    /** A post-only order would take. */
    POST_ONLY_WOULD_MATCH,
    /** The order would not reduce the position. */
    REDUCE_ONLY,
    /** No such order of the account rests or waits. */
    UNKNOWN_ORDER
}
