// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.control;

/** What the tripped kill switch does with what is held. Both cancel every working order and stop everything new. */
public enum KillPolicy {
    /** Nothing: positions stay until a person decides. For faults of a system, whose own orders may be wrong. */
    HALT,
    /** Sells it off by the liquidation plan, reduce-only. For losses. */
    FLATTEN
}
