// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.risk.margin;

/** What stands behind a position. */
public enum MarginMode {
    /** Its own margin alone: a loss ends with it. */
    ISOLATED,
    /** The whole account, with the profit of all other positions and less what they need. */
    CROSS
}
