// SPDX-License-Identifier: Apache-2.0
package io.tradewind.domain.command;

/** Whether a fill added or removed liquidity. */
public enum Liquidity {
    /** The order rested and was hit. */
    MAKER,
    /** The order traded on arrival or as a triggered stop. */
    TAKER;

    /**
     * The liquidity of an encoded byte.
     *
     * @param code the ordinal
     * @return the liquidity
     */
    public static Liquidity of(int code) {
        return code == 0 ? MAKER : TAKER;
    }
}
