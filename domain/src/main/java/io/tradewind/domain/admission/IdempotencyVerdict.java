// SPDX-License-Identifier: Apache-2.0
package io.tradewind.domain.admission;

/** What the idempotency table says of a request for a new order. */
public enum IdempotencyVerdict {
    /** The id was free and is taken now: carry the request out. */
    NEW,
    /** The same request came before: give its answer again. */
    REPEATED,
    /** The id belongs to a request with another content: refuse. */
    CONFLICT,
    /** Every entry belongs to a live order: refuse. */
    FULL
}
