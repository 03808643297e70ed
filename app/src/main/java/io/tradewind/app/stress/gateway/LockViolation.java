// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.stress.gateway;

/**
 * A line that should not be there, or one that has no other.
 *
 * @param kind what is wrong
 * @param line number of the line, from 1
 * @param text the line and what it contradicts
 */
public record LockViolation(Kind kind, long line, String text) {
    /** What can be wrong. */
    public enum Kind {
        /** Taken while somebody else held it. */
        OVERLAP,
        /** Taken under an id that is held already. */
        DOUBLE_ACQUIRE,
        /** Given back a second time. */
        DOUBLE_RELEASE,
        /** Given back under an id that nobody took it by. */
        ORPHAN_RELEASE,
        /** Given back for another symbol than it was taken for. */
        WRONG_SYMBOL,
        /** Never given back. */
        MISSING_RELEASE,
        /** The number of the acquire does not follow that of the one before. */
        ACCESS_NUMBER,
        /** No line of this log. */
        MALFORMED
    }

    @Override
    public String toString() {
        return "line " + line + ": " + kind + ": " + text;
    }
}
