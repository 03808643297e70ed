// SPDX-License-Identifier: Apache-2.0
package io.tradewind.gateway.link;

/** What became of an element that was offered to a queue. */
public enum Admission {
    /** It is in the queue. */
    ACCEPTED,
    /** It was let fall, as the policy says for this queue. */
    DROPPED,
    /** It was refused: the producer must deal with it. */
    REJECTED,
    /** It was refused after a wait for room. */
    TIMED_OUT
}
