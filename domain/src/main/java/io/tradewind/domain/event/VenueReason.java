// SPDX-License-Identifier: Apache-2.0
package io.tradewind.domain.event;

/** Why a venue refused, cancelled or expired an order. */
public enum VenueReason {
    /** We asked for it. */
    REQUESTED,
    /** Another order of its one-cancels-other group was filled. */
    OCO_FILLED,
    /** The account cannot pay for it. */
    INSUFFICIENT_FUNDS,
    /** It would increase a position that it may only reduce. */
    REDUCE_ONLY,
    /** The quantity is outside the instrument's bounds or off its lot. */
    BAD_QUANTITY,
    /** The price is outside the instrument's bounds. */
    BAD_PRICE,
    /** The notional is below the instrument's minimum. */
    MIN_NOTIONAL,
    /** The venue does not trade the instrument at this time. */
    NOT_TRADING,
    /** The input ended before it could be filled. */
    END_OF_DATA,
    /** No working order has this id. */
    UNKNOWN_ORDER,
    /** A post-only order would have traded on arrival. */
    WOULD_TAKE,
    /** The book does not hold the whole quantity of a fill-or-kill order within its limit. */
    NOT_FILLABLE,
    /** The book holds nothing more that the order could trade with. */
    NO_LIQUIDITY,
    /** The venue's book is not known good at this time. */
    NO_BOOK,
    /** The client order id was used for another order. */
    DUPLICATE_ID,
    /** Flags, type and time in force do not go together, or the venue does not offer them. */
    BAD_COMBINATION,
    /** The account has as many working orders as the venue allows. */
    TOO_MANY_ORDERS,
    /** The limit price is too far from the recent price. */
    PERCENT_PRICE,
    /** Self-trade prevention ended it. */
    SELF_TRADE,
    /** The time that it named has come, or the trading day ended. */
    TIME_ENDED,
    /** The order that it waited for ended without a fill. */
    PARENT_ENDED,
    /** The other order of its group was refused. */
    OCO_REJECTED,
    /** The request never reached the venue's book, and never will. */
    NOT_REACHED;

    private static final VenueReason[] VALUES = values();

    /**
     * The reason of an encoded byte.
     *
     * @param code the ordinal
     * @return the reason
     */
    public static VenueReason of(int code) {
        return VALUES[code];
    }
}
