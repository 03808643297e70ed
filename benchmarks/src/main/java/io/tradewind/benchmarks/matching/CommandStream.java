// SPDX-License-Identifier: Apache-2.0
package io.tradewind.benchmarks.matching;

import io.tradewind.domain.command.Side;
import java.util.Arrays;

/** Commands in one array of primitives, one after the other, so that reading them while a clock runs costs little. */
final class CommandStream {
    /** What a command does. */
    enum Kind {
        /** A limit order that rests. */
        PLACE_GTC,
        /** A limit order whose rest is rejected. */
        PLACE_IOC,
        /** An order that is filled as a whole within a budget, its price, or rejected. */
        PLACE_FOK_BUDGET,
        /** Another price, the place is lost. */
        MOVE,
        /** Less quantity, the place is kept. */
        REDUCE,
        /** Taken out. */
        CANCEL
    }

    private static final int FIRST_ROWS = 1024;

    /** Head, account, order, price, size. */
    private static final int STRIDE = 5;

    private static final int KIND_BITS = 3;
    private static final int SIDE_BIT = 1 << KIND_BITS;
    private static final int SYMBOL_SHIFT = KIND_BITS + 1;
    private static final Kind[] KINDS = Kind.values();

    private long[] words = new long[FIRST_ROWS * STRIDE];
    private int rows;

    /** Adds a command; symbol is its number in {@link StreamFiles}. */
    void add(Kind kind, int symbol, Side side, long account, long order, long price, long size) {
        int at = rows * STRIDE;
        if (at == words.length) {
            words = Arrays.copyOf(words, Math.multiplyExact(2, at));
        }
        int buys = side == Side.BUY ? SIDE_BIT : 0;
        words[at] = (long) symbol << SYMBOL_SHIFT | buys | kind.ordinal();
        words[at + 1] = account;
        words[at + 2] = order;
        words[at + 3] = price;
        words[at + 4] = size;
        rows++;
    }

    int rows() {
        return rows;
    }

    Kind kind(int row) {
        return KINDS[(int) words[row * STRIDE] & SIDE_BIT - 1];
    }

    Side side(int row) {
        return (words[row * STRIDE] & SIDE_BIT) == 0 ? Side.SELL : Side.BUY;
    }

    int symbol(int row) {
        return (int) (words[row * STRIDE] >>> SYMBOL_SHIFT);
    }

    long account(int row) {
        return words[row * STRIDE + 1];
    }

    long order(int row) {
        return words[row * STRIDE + 2];
    }

    long price(int row) {
        return words[row * STRIDE + 3];
    }

    long size(int row) {
        return words[row * STRIDE + 4];
    }
}
