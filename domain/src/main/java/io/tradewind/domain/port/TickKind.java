// SPDX-License-Identifier: Apache-2.0
package io.tradewind.domain.port;

/** Kinds of tick. */
public enum TickKind {
    /** All levels of a book. */
    SNAPSHOT,
    /** Changed levels of a book. */
    DELTA,
    /** One trade. */
    TRADE,
    /** Best bid and ask. */
    QUOTE;

    private static final TickKind[] VALUES = values();

    /**
     * The kind of an encoded byte.
     *
     * @param code the ordinal
     * @return the kind
     */
    public static TickKind of(int code) {
        return VALUES[code];
    }
}
