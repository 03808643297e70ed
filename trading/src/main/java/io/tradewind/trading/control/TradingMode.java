// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.control;

/** What the core may do, from all to nothing but reducing. */
public enum TradingMode {
    /** New risk and exits. */
    NORMAL,
    /** No new risk; protective orders stay, exits pass. */
    PAUSE,
    /** Only orders that reduce a position. */
    REDUCE,
    /** Only orders that reduce a position; the owner wants to be flat. */
    EMERGENCY;

    private static final TradingMode[] VALUES = values();

    /**
     * The mode of an encoded byte.
     *
     * @param code the ordinal
     * @return the mode
     */
    public static TradingMode of(int code) {
        return VALUES[code];
    }
}
