// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.signal;

/** What a strategy wants: a reused flyweight, HOLD at the start of each call. */
public final class Signal {
    /** Kinds of signal. */
    public enum Action {
        /** Nothing changes. */
        HOLD,
        /** Be long. */
        LONG,
        /** Be short. */
        SHORT,
        /** Be flat. */
        FLAT
    }

    private Action action = Action.HOLD;
    private double stopPrice = Double.NaN;
    private double targetPrice = Double.NaN;
    private double limitPrice = Double.NaN;

    /** Back to HOLD without prices. */
    public void clear() {
        action = Action.HOLD;
        stopPrice = Double.NaN;
        targetPrice = Double.NaN;
        limitPrice = Double.NaN;
    }

    /** Be long from the next fill on. */
    public void goLong() {
        action = Action.LONG;
    }

    /** Be short from the next fill on. */
    public void goShort() {
        action = Action.SHORT;
    }

    /** Close what is held. */
    public void goFlat() {
        action = Action.FLAT;
    }

    /**
     * Attaches a stop-loss to the entry.
     *
     * @param price in quote units
     */
    public void stopLoss(double price) {
        stopPrice = price;
    }

    /**
     * Attaches a take-profit to the entry.
     *
     * @param price in quote units
     */
    public void takeProfit(double price) {
        targetPrice = price;
    }

    /**
     * Enters with a limit order instead of a market order.
     *
     * @param price in quote units
     */
    public void limit(double price) {
        limitPrice = price;
    }

    /**
     * What is wanted.
     *
     * @return HOLD unless the strategy said otherwise
     */
    public Action action() {
        return action;
    }

    /**
     * Stop-loss of the entry.
     *
     * @return price in quote units; NaN for none
     */
    public double stopPrice() {
        return stopPrice;
    }

    /**
     * Take-profit of the entry.
     *
     * @return price in quote units; NaN for none
     */
    public double targetPrice() {
        return targetPrice;
    }

    /**
     * Limit of the entry.
     *
     * @return price in quote units; NaN for a market order
     */
    public double limitPrice() {
        return limitPrice;
    }
}
