// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.portfolio;

/** Why a ledger entry was made. */
public enum EntryKind {
    /** An execution. */
    FILL,
    /** A commission. */
    FEE,
    /** Payment between longs and shorts of a perpetual contract. */
    FUNDING,
    /** Interest on a balance, or a dividend. */
    INTEREST,
    /** A deposit or withdrawal. */
    TRANSFER,
    /** A corporate action that changes the number of units. */
    SETTLEMENT;

    private final String text = name().toLowerCase(java.util.Locale.ROOT);

    /**
     * The kind as files show it.
     *
     * @return lower-case name
     */
    public String text() {
        return text;
    }
}
