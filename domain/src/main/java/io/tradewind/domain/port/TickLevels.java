// SPDX-License-Identifier: Apache-2.0
package io.tradewind.domain.port;

import java.util.Arrays;

/** The levels of the ticks of a batch, one tick's after another's; grows as needed. */
final class TickLevels {
    /** Up to this size the quotient of a multiple and its step is exact in {@code double}, which takes a third of the time. */
    private static final long EXACT_IN_DOUBLE = (1L << 53) - 1;

    private final int[] starts;
    private final int[] askStarts;
    private long[] prices;
    private long[] quantities;
    private int size;

    /** Without levels, for at most so many ticks. */
    TickLevels(int ticks) {
        starts = new int[ticks + 1];
        askStarts = new int[ticks];
        prices = new long[ticks];
        quantities = new long[ticks];
    }

    /** Begins the levels of a tick, the one after the last. */
    void begin(int tick) {
        starts[tick] = size;
        starts[tick + 1] = size;
        askStarts[tick] = size;
    }

    /** Adds a bid to the last tick, before its asks. */
    void bid(int tick, long price, long quantity) {
        ask(tick, price, quantity);
        askStarts[tick] = size;
    }

    /** Adds an ask to the last tick. */
    void ask(int tick, long price, long quantity) {
        reserve(1);
        prices[size] = price;
        quantities[size] = quantity;
        size++;
        starts[tick + 1] = size;
    }

    /** Gives the last tick the levels of another batch's tick. */
    void copy(int tick, TickLevels other, int otherTick) {
        int from = other.starts[otherTick];
        int count = other.starts[otherTick + 1] - from;
        reserve(count);
        System.arraycopy(other.prices, from, prices, size, count);
        System.arraycopy(other.quantities, from, quantities, size, count);
        askStarts[tick] = size + other.askStarts[otherTick] - from;
        size += count;
        starts[tick + 1] = size;
    }

    private void reserve(int count) {
        if (size + count > prices.length) {
            int length = Math.max(size + count, prices.length * 2);
            prices = Arrays.copyOf(prices, length);
            quantities = Arrays.copyOf(quantities, length);
        }
    }

    /** Takes the levels of a tick and all later ones out. */
    void truncate(int tick) {
        size = starts[tick];
    }

    void clear() {
        size = 0;
    }

    /** Zero if, and only if, all prices and quantities of levels from one up to another are multiples of their steps. */
    long rest(int from, int to, long priceStep, long quantityStep) {
        return rest(prices, from, to, priceStep) | rest(quantities, from, to, quantityStep);
    }

    static long rest(long[] values, int from, int to, long step) {
        double divisor = step;
        long differences = 0;
        for (int i = from; i < to; i++) {
            long quotient = (long) (values[i] / divisor);
            differences |= quotient * step ^ values[i];
        }
        return differences == 0 ? 0 : exactRest(values, from, to, step);
    }

    private static long exactRest(long[] values, int from, int to, long step) {
        long rest = 0;
        for (int i = from; i < to; i++) {
            rest |= values[i] % step;
        }
        return rest;
    }

    void divide(long priceStep, long quantityStep) {
        divide(prices, size, priceStep);
        divide(quantities, size, quantityStep);
    }

    static void divide(long[] values, int count, long step) {
        if (bits(values, count) > EXACT_IN_DOUBLE) {
            divideExactly(values, count, step);
            return;
        }
        double divisor = step;
        for (int i = 0; i < count; i++) {
            values[i] = (long) (values[i] / divisor);
        }
    }

    /** All bits that the absolute values have. */
    private static long bits(long[] values, int count) {
        long bits = 0;
        for (int i = 0; i < count; i++) {
            bits |= values[i] ^ values[i] >> (Long.SIZE - 1);
        }
        return bits;
    }

    private static void divideExactly(long[] values, int count, long step) {
        for (int i = 0; i < count; i++) {
            values[i] /= step;
        }
    }

    int size() {
        return size;
    }

    int start(int tick) {
        return starts[tick];
    }

    int askStart(int tick) {
        return askStarts[tick];
    }

    int end(int tick) {
        return starts[tick + 1];
    }

    long price(int level) {
        return prices[level];
    }

    long quantity(int level) {
        return quantities[level];
    }
}
