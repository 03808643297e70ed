// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.matching;

/**
 * Takes what the engine does, in the order it happens; {@link MatchingEngine#eventSequence} is the number of the event. Orders are
 * valid during the call only.
 */
public interface MatchListener {
    /**
     * A new order passed its checks; one that waits for its parent shows all of its quantity.
     *
     * @param order the order
     */
    void accepted(MatchOrder order);

    /**
     * The current command was refused.
     *
     * @param orderId the id that the command names
     * @param accountId whose command
     * @param reason why
     */
    void rejected(long orderId, long accountId, MatchReason reason);

    /**
     * A waiting order's condition holds.
     *
     * @param order the order
     */
    void triggered(MatchOrder order);

    /**
     * Two orders traded at the resting order's price; their leaves are those after the trade.
     *
     * @param taker the incoming order
     * @param maker the resting order
     * @param priceTicks price
     * @param lots quantity
     */
    void traded(MatchOrder taker, MatchOrder maker, long priceTicks, long lots);

    /**
     * An order's price or quantity changed.
     *
     * @param order as it is now
     * @param cause why
     */
    void amended(MatchOrder order, MatchCause cause);

    /**
     * An order ended by a cancel.
     *
     * @param order the order
     * @param lots what was cancelled, with what waited for its parent
     * @param cause why
     */
    void cancelled(MatchOrder order, long lots, MatchCause cause);

    /**
     * An order's rest ended because it may not rest, or its time has come.
     *
     * @param order the order
     * @param lots what was not filled
     */
    void expired(MatchOrder order, long lots);
}
