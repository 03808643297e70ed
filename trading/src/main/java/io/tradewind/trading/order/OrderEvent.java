// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.order;

/** What can happen to an order. */
public enum OrderEvent {
    /** Its fields were checked. */
    VALIDATE,
    /** It was handed to the venue. */
    SUBMIT,
    /** The venue accepted it, or an amendment of it. */
    ACKNOWLEDGE,
    /** The venue refused it. */
    REJECT,
    /** Part of what was left was filled. */
    PARTIAL_FILL,
    /** All that was left was filled. */
    FILL,
    /** We asked for a cancel. */
    REQUEST_CANCEL,
    /** The venue cancelled it. */
    CANCEL,
    /** We asked for an amendment. */
    REQUEST_AMEND,
    /** Its time in force ended. */
    EXPIRE,
    /** It could not be handed to the venue. */
    FAIL,
    /** The venue no longer answers for it. */
    LOSE_TRACK
}
