// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.control;

/** What somebody may want to do to an order or a position. */
public enum ModeAction {
    /** An order that opens a position, or turns one round. */
    NEW_ENTRY,
    /** An order that makes a position larger. */
    ADD,
    /** An order that takes a part off a position. */
    REDUCE,
    /** An order that closes a position. */
    CLOSE,
    /** A stop or a target for what is held. */
    PROTECT,
    /** A cancel of any order. */
    CANCEL,
    /** A stop or target moves nearer to the market. */
    AMEND_STOP_TIGHTER,
    /** A stop or target moves away from the market. */
    AMEND_STOP_WIDER,
    /** A working order gets smaller. */
    AMEND_QUANTITY_DOWN,
    /** A working order gets larger. */
    AMEND_QUANTITY_UP,
    /** A quote, new or at another price. */
    QUOTE,
    /** An order of the plan that brings the account to its target: never more than reduces. */
    FLATTEN
}
