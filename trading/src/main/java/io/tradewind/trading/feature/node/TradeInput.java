// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.feature.node;

/** The last trade: a reused flyweight. */
public final class TradeInput {

    private long timeNs;
    private double price;
    private double quantity;
    private boolean buy;

    /** Without a trade. */
    public TradeInput() {}

    /**
     * Takes over a trade.
     *
     * @param nowNs the core's clock, nanoseconds since the epoch, UTC
     * @param atPrice quote units
     * @param base base units, positive
     * @param isBuy whether the buyer was the aggressor
     */
    public void set(long nowNs, double atPrice, double base, boolean isBuy) {
        timeNs = nowNs;
        price = atPrice;
        quantity = base;
        buy = isBuy;
    }

    /** When, nanoseconds since the epoch, UTC. */
    public long timeNs() {
        return timeNs;
    }

    /** At which price, quote units. */
    public double price() {
        return price;
    }

    /** How much, base units. */
    public double quantity() {
        return quantity;
    }

    /** Whether the buyer was the aggressor. */
    public boolean isBuy() {
        return buy;
    }

    /** The quantity, negative when the seller was the aggressor. */
    public double signedQuantity() {
        return buy ? quantity : -quantity;
    }
}
