// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.matching;

/** What happens when an incoming order would trade with an order of its own account; the incoming order's policy counts. */
public enum SelfTradePolicy {
    /** They trade. */
    NONE,
    /** The rest of the incoming order is cancelled. */
    CANCEL_NEW,
    /** The resting order is cancelled and matching goes on. */
    CANCEL_RESTING,
    /** Both are cancelled. */
    CANCEL_BOTH,
    /** Both lose the smaller of the two leaves. */
    DECREMENT_BOTH
}
