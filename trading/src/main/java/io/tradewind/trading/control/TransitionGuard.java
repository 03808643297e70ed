// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.control;

/** Why something was not loosened. Codes are never renamed: files and alerts carry them. */
public enum TransitionGuard {
    /** Nothing was refused. */
    NONE,
    /** Whoever asked has not the role; value is his role, needed the one that may. */
    NOT_AUTHORISED,
    /** No reason was given. */
    NO_REASON,
    /** More than one step at a time; value is the mode asked for, needed the one that may be had. */
    ONE_STEP,
    /** The kill switch is latched; value is its trigger. */
    KILL_LATCHED,
    /** The kill switch is not latched. */
    NOT_LATCHED,
    /** It has not been long enough; nanoseconds since the last tightening, and needed. */
    COOLDOWN,
    /** A component is not healthy; value is what was measured, needed its limit. */
    UNHEALTHY,
    /** A component was not measured lately; nanoseconds since, and at most. */
    NOT_MEASURED,
    /** Account and venue were not compared since, or differ; value is the number of differences, needed 0. */
    NOT_RECONCILED,
    /** What tripped it still holds; value and what it has to be under. */
    STILL_BREACHED
}
