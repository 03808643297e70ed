// SPDX-License-Identifier: Apache-2.0
package io.tradewind.domain.command;

/** How long an order works. */
public enum TimeInForce {
    /** Until it is filled or cancelled. */
    GTC,
    /** What does not trade at once expires. */
    IOC,
    /** Trades at once in full, or expires. */
    FOK,
    /** Until a time that the order names. */
    GTD,
    /** Until the venue's trading day ends; without sessions, at midnight UTC. */
    DAY
}
