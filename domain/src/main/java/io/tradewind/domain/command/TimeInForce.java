// SPDX-License-Identifier: Apache-2.0
package io.tradewind.domain.command;

/** How long an order works. */
public enum TimeInForce {
    /** Until it is filled or cancelled. */
    GTC,
    /** What does not trade at once expires. */
    IOC,
    /** Trades at once in full, or expires. */
    FOK
}
