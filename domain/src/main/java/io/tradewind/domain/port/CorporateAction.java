// SPDX-License-Identifier: Apache-2.0
package io.tradewind.domain.port;

/**
 * A split or a cash dividend of an instrument, effective before the first trade at or after its ex time.
 *
 * @param exTimeNs when holders of the position are affected, nanoseconds since the epoch, UTC
 * @param kind what happens
 * @param numerator units after a split for each {@code denominator} before; 1 for dividends
 * @param denominator units before a split; 1 for dividends
 * @param amount dividend for each unit, scaled by 10^8; 0 for splits
 * @param referencePrice close before the ex time, scaled by 10^8; the base of adjustment factors
 */
public record CorporateAction(
        long exTimeNs, Kind kind, long numerator, long denominator, long amount, long referencePrice) {
    /** Kinds of corporate action. */
    public enum Kind {
        /** The number of units changes, their value does not. */
        SPLIT,
        /** Cash is paid for each unit held. */
        DIVIDEND
    }

    /** Checks the terms. */
    public CorporateAction {
        if (numerator <= 0 || denominator <= 0) {
            throw new IllegalArgumentException("ratio must be positive: " + numerator + "/" + denominator);
        }
        if (amount < 0 || referencePrice < 0) {
            throw new IllegalArgumentException("amounts must not be negative");
        }
    }
}
