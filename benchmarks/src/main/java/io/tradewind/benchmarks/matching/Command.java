// SPDX-License-Identifier: Apache-2.0
package io.tradewind.benchmarks.matching;

import io.tradewind.domain.command.Side;

/**
 * One command of a generated stream.
 *
 * @param kind what it does
 * @param symbol which book
 * @param account whose
 * @param order its order
 * @param side the order's side
 * @param price ticks; the budget, in ticks times lots, of an order within a budget; 0 for a reduction or a cancel
 * @param size lots; how many to take off for a reduction; 0 for a move or a cancel
 * @param totalAfter for a reduction, the order's total quantity with the filled part afterwards; 0 otherwise
 * @param affordable whether an order within a budget is filled
 */
record Command(
        CommandStream.Kind kind,
        int symbol,
        long account,
        long order,
        Side side,
        long price,
        long size,
        long totalAfter,
        boolean affordable) {

    /** An order that rests or is done at once, without a budget. */
    static Command place(
            CommandStream.Kind kind, int symbol, long account, long order, Side side, long price, long size) {
        return new Command(kind, symbol, account, order, side, price, size, 0, false);
    }

    void addTo(CommandStream stream) {
        stream.add(kind, symbol, side, account, order, price, size);
    }
}
