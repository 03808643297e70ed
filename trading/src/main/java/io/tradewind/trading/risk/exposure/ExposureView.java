// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.risk.exposure;

import io.tradewind.domain.command.Side;
import io.tradewind.trading.sizing.Intent;

/** What may be asked about exposure. Amounts are run-currency units at the current marks. */
public interface ExposureView {
    /**
     * Cash plus the value of all positions.
     *
     * @return run-currency units
     */
    long equityUnits();

    /**
     * Notional of a position.
     *
     * @param instrumentId the instrument
     * @return signed run-currency units
     */
    long heldUnits(int instrumentId);

    /**
     * Notional of the position if every working order of one side filled and none of the other.
     *
     * @param instrumentId the instrument
     * @param side side of the orders
     * @return absolute run-currency units
     */
    long worstUnits(int instrumentId, Side side);

    /**
     * The same with its sign.
     *
     * @param instrumentId the instrument
     * @param side side of the orders
     * @return signed run-currency units; unless overridden, the sign of the side where the position does not have the other
     */
    default long signedWorstUnits(int instrumentId, Side side) {
        long worst = worstUnits(instrumentId, side);
        return heldUnits(instrumentId) * side.sign() < 0 && worst <= Math.abs(heldUnits(instrumentId))
                ? -side.sign() * worst
                : side.sign() * worst;
    }

    /**
     * How much farther than by its own lots an order moves the worst case of its side: what it closes for its slot moves nothing where
     * other slots are on that side, and a slot that turns to that side no longer nets with the others.
     *
     * @param intent the order
     * @param lots its opening lots
     * @return lots in the order's direction, below 0 where it moves less; 0 unless overridden
     */
    default long skippedLots(Intent intent, long lots) {
        return 0;
    }

    /**
     * How many opening lots of an order only close what its slot has on the other side.
     *
     * @param intent the order
     * @param lots its opening lots
     * @return 0 to {@code lots}; {@code lots} unless overridden
     */
    default long closableLots(Intent intent, long lots) {
        return lots;
    }

    /**
     * How many of those leave the worst case of the order's side as it is.
     *
     * @param intent the order
     * @param lots its opening lots
     * @return 0 to {@code lots}; 0 unless overridden
     */
    default long idleLots(Intent intent, long lots) {
        return 0;
    }

    /**
     * Sum over all instruments of the larger of the two worst cases.
     *
     * @return run-currency units
     */
    long grossUnits();

    /**
     * Longs less shorts, positions and working orders as if filled.
     *
     * @return signed run-currency units
     */
    long netUnits();

    /**
     * How many instruments have a position or a working order.
     *
     * @return 0 or more
     */
    int activeCount();

    /**
     * One of them.
     *
     * @param index 0 to {@link #activeCount()} - 1
     * @return instrument id
     */
    int active(int index);
}
