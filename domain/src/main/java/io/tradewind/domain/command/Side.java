// SPDX-License-Identifier: Apache-2.0
package io.tradewind.domain.command;

/** Side of an order or a fill. */
public enum Side {
    /** Adds to the position. */
    BUY,
    /** Takes from the position. */
    SELL;

    /**
     * The side of an encoded byte.
     *
     * @param code the ordinal
     * @return the side
     */
    public static Side of(int code) {
        return code == 0 ? BUY : SELL;
    }

    /**
     * The side that moves a position in a direction.
     *
     * @param signedLots any quantity but zero
     * @return BUY for positive quantities
     */
    public static Side ofSigned(long signedLots) {
        return signedLots > 0 ? BUY : SELL;
    }

    /**
     * The sign that a fill of this side has in a position.
     *
     * @return 1 or -1
     */
    public int sign() {
        return this == BUY ? 1 : -1;
    }

    /**
     * The other side.
     *
     * @return SELL for BUY
     */
    public Side opposite() {
        return this == BUY ? SELL : BUY;
    }
}
