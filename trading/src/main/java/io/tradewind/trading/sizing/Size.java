// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.sizing;

import java.util.Locale;

/** The answer of a sizing model: lots, a share of buying power, or zero with a reason. A reused flyweight. */
public final class Size {
    /** Why a size is zero. Names are never changed: files and metrics carry them. */
    public enum Reason {
        /** It is not zero. */
        NONE("the entry has a size"),
        /** An input of the model is not warm yet. */
        NOT_WARM("an input of the sizing model is not known yet: it needs more bars"),
        /** There is no equity to size with. */
        NO_EQUITY("the account has no equity: deposit money, or correct the starting capital"),
        /** The quantity is less than one lot. */
        BELOW_ONE_LOT(
                "the size is less than one lot of the instrument: the account or the risk per trade is too small"),
        /** The equity is below the least that is traded with. */
        BELOW_MIN_BALANCE("the equity is below min_balance: deposit money, or lower sizing.min_balance"),
        /** A price is zero, negative or no number. */
        INVALID_PRICE("a price of the entry is zero, negative or no number"),
        /** The model needs a stop, and the entry has none. */
        NO_STOP("the sizing model needs a stop: let the strategy say one, or set stop_loss_pct or stop_atr_multiple"),
        /** The stop is at the entry price. */
        STOP_AT_ENTRY("the stop is at the entry price: the size would be without bound"),
        /** The stop of a long is above the entry price, or that of a short below. */
        STOP_WRONG_SIDE("the stop is on the wrong side: below the entry of a long, above the entry of a short"),
        /** A volatility is infinite or no number. */
        NAN_VOLATILITY("the volatility of the instrument is no finite number"),
        /** The strategy has closed too few trades to know its edge. */
        TOO_FEW_TRADES("the strategy has closed too few trades to size by its edge"),
        /** The strategy's trades have no edge, or one that does not pay its costs. */
        NO_EDGE("the edge of the strategy's trades does not pay its costs");

        private final String code = name().toLowerCase(Locale.ROOT);
        private final String text;

        Reason(String text) {
            this.text = text;
        }

        /**
         * The reason as files and metrics show it.
         *
         * @return lower-case name
         */
        public String code() {
            return code;
        }

        /**
         * The reason as a person reads it.
         *
         * @return a sentence without a full stop
         */
        public String text() {
            return text;
        }
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
