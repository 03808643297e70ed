// SPDX-License-Identifier: Apache-2.0
package io.tradewind.gateway.file.log;

import java.util.Arrays;

/** One side of a depth message: {@code [["price","quantity"],...]}; reused from message to message. */
final class BinanceLevels {
    private long[] prices = new long[1024];
    private long[] quantities = new long[1024];
    private int size;
    private long lowestPrice;
    private long lowestQuantity;

    /** Reads an array of levels; when it is none, the cursor is where it was before. */
    boolean read(JsonCursor cursor) {
        size = 0;
        lowestPrice = Long.MAX_VALUE;
        lowestQuantity = Long.MAX_VALUE;
        int mark = cursor.mark();
        boolean readable = cursor.skip('[') && (cursor.skip(']') || all(cursor));
        if (!readable) {
            cursor.back(mark);
        }
        return readable;
    }

    private boolean all(JsonCursor cursor) {
        do {
            if (!cursor.skip('[') || !cursor.decimal()) {
                return false;
            }
            long price = cursor.value();
            if (!cursor.skip(',') || !cursor.decimal()) {
                return false;
            }
            add(price, cursor.value());
            if (!cursor.skip(']') && !rest(cursor)) {
                return false;
            }
        } while (cursor.skip(','));
        return cursor.skip(']');
    }

    /** Further elements of a level, which old messages have. */
    private static boolean rest(JsonCursor cursor) {
        while (cursor.skip(',')) {
            if (!cursor.skipValue()) {
                return false;
            }
        }
        return cursor.skip(']');
    }

    private void add(long price, long quantity) {
        if (size == prices.length) {
            prices = Arrays.copyOf(prices, 2 * size);
            quantities = Arrays.copyOf(quantities, 2 * size);
        }
        prices[size] = price;
        quantities[size] = quantity;
        size++;
        lowestPrice = Math.min(lowestPrice, price);
        lowestQuantity = Math.min(lowestQuantity, quantity);
    }

    int size() {
        return size;
    }

    long price(int level) {
        return prices[level];
    }

    long quantity(int level) {
        return quantities[level];
    }

    /** The lowest price, or a positive number when there are no levels. */
    long lowestPrice() {
        return lowestPrice;
    }

    /** The lowest quantity, or a positive number when there are no levels. */
    long lowestQuantity() {
        return lowestQuantity;
    }
}
