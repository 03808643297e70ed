// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.sizing;

/** The answer of a sizing model: lots, a share of buying power, or zero with a reason. A reused flyweight. */
public final class Size {
    /** Why a size is zero. */
    public enum Reason {
        /** It is not zero. */
        NONE,
        /** An input of the model is not warm yet. */
        NOT_WARM,
        /** There is no equity to size with. */
        NO_EQUITY,
        /** The quantity is less than one lot. */
        BELOW_ONE_LOT
    }

    private long lots;
    private long buyingPowerShare;
    private Reason reason = Reason.NONE;

    void ofLots(long quantityLots) {
        lots = quantityLots;
        buyingPowerShare = 0;
        reason = quantityLots > 0 ? Reason.NONE : Reason.BELOW_ONE_LOT;
    }

    void ofShare(long share) {
        lots = 0;
        buyingPowerShare = share;
        reason = Reason.NONE;
    }

    void zero(Reason why) {
        lots = 0;
        buyingPowerShare = 0;
        reason = why;
    }

    /**
     * Quantity.
     *
     * @return lots; 0 when the size is a share or zero
     */
    public long lots() {
        return lots;
    }

    /**
     * Share of buying power at the time of the fill.
     *
     * @return scaled by 10^16; 0 when the size is a quantity or zero
     */
    public long buyingPowerShare() {
        return buyingPowerShare;
    }

    /**
     * Why it is zero.
     *
     * @return NONE when it is not
     */
    public Reason reason() {
        return reason;
    }
}
