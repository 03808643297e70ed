// SPDX-License-Identifier: Apache-2.0
package io.tradewind.benchmarks.matching;

/**
 * What a generated stream is like.
 *
 * @param seed of its random numbers; the same shape with the same seed gives the same stream
 * @param symbols number of books, at least 1
 * @param orders resting orders of all books together, which the fill makes and the commands keep up; at least one a symbol
 * @param commands measured commands after the fill, at least 1
 * @param accounts who trades, at least 1
 */
record StreamShape(long seed, int symbols, int orders, int commands, int accounts) {
    StreamShape {
        if (symbols < 1 || orders < symbols || commands < 1 || accounts < 1) {
            throw new IllegalArgumentException(
                    "a stream needs at least one symbol, command and account, and an order for"
                            + " each symbol; not " + symbols + " symbols, " + commands + " commands, " + accounts
                            + " accounts and " + orders + " orders");
        }
    }

    /** Ticks that scale how far from the middle orders rest: wider with more orders, so that levels grow fuller slowly. */
    double width() {
        double ordersOfBook = (double) orders / symbols;
        return 40 * Math.sqrt(Math.max(1, ordersOfBook / 1000));
    }
}
