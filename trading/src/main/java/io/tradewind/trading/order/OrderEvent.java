// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.order;

/** What can happen to an order. */
public enum OrderEvent {
    /** Its fields were checked. */
    VALIDATE,
    /** It was handed to the venue. */
    SUBMIT,
    /** The venue accepted it. */
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
    /** It never reached the venue, or the venue never took it in. */
    FAIL,
    /** An answer is overdue, or came with an error that leaves open what the venue did. */
    LOSE_TRACK,
    /** The venue says that it works and that nothing was filled: in answer to a question, a refused cancel or an amendment. */
    CONFIRM,
    /** The venue says that it works and that part was filled. */
    CONFIRM_PARTIAL,
    /** A fill came after its end: answers had overtaken each other or one had been lost. */
    LATE_FILL
}
