// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.control;

/** What the core may do, from all to nothing but getting rid of what it holds. */
public enum TradingMode {
    /** New risk and exits. */
    NORMAL,
    /** No new risk; protective orders stay, exits pass. */
    PAUSE,
    /** Exposure is taken down step by step; nothing else but exits. */
    REDUCE,
    /** Everything held is sold off at once, by a plan; nothing else but exits. */
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

    /**
     * Whether this mode allows less than another.
     *
     * @param other the other
     * @return false for the same mode
     */
    public boolean isTighterThan(TradingMode other) {
        return ordinal() > other.ordinal();
    }

    /**
     * The one mode that this one may be loosened to. An emergency leads to a pause: there is nothing left to reduce.
     *
     * @return NORMAL for NORMAL
     */
    public TradingMode looser() {
        return switch (this) {
            case NORMAL, PAUSE -> NORMAL;
            case REDUCE, EMERGENCY -> PAUSE;
        };
    }
}
