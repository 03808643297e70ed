// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.matching;

/** Why a command was refused. */
public enum MatchReason {
    /** The client order id was seen before. */
    DUPLICATE_ID,
    /** Missing, not positive, off the lot or out of the filters' range. */
    BAD_QUANTITY,
    /** Missing, not positive, off the tick or out of the filters' range. */
    BAD_PRICE,
    /** Price times quantity is below the filter's minimum. */
    MIN_NOTIONAL,
    /** Flags, type and time in force do not go together. */
    BAD_COMBINATION,
    /** The iceberg would have more slices than the filter allows. */
    TOO_MANY_ICEBERG_PARTS,
    /** The account has as many live orders as the filter allows. */
    TOO_MANY_OPEN_ORDERS,
    /** The account has as many waiting stops as the filter allows. */
    TOO_MANY_ALGO_ORDERS,
    /** A post-only order would take. */
    POST_ONLY_WOULD_MATCH,
    /** The order would not reduce the position. */
    REDUCE_ONLY,
    /** No such order of the account rests or waits. */
    UNKNOWN_ORDER
}
