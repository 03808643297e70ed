// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.control;

/** Why a part of a position could not be sold off. Codes are never renamed: files and alerts carry them. */
public enum ResidualReason {
    /** Nothing is left. */
    NONE,
    /** There is no price, or no book that is known good. */
    NO_BOOK,
    /** The venue's answers do not reach us, or it asked us to wait. */
    VENUE_DOWN,
    /** Nobody trades within the widest slippage that is allowed. */
    SLIPPAGE_CAP,
    /** Less is left than the venue takes as an order. */
    BELOW_MIN_ORDER,
    /** The venue, or our own gate, refused the order. */
    REJECTED,
    /** The time was over before the plan was. */
    OUT_OF_TIME,
    /** The plan was stopped before it was over: the kill switch halted, or somebody loosened the mode. */
    STOPPED
}
