// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.door;

import java.math.BigInteger;

/**
 * Average of the trade prices of some minutes, weighted by quantity: an exact fraction, never rounded.
 *
 * <p>The window is cut into 60 parts; trades leave it a part at a time, so it reaches back between 59 and 60 sixtieths of its length. When
 * no trade is in it, the last price counts.
 */
final class AveragePrice {
    private static final int PARTS = 60;

    private final long partNs;
    private final long[] highs = new long[PARTS];
    private final long[] lows = new long[PARTS];
    private final long[] weights = new long[PARTS];
    private long part = Long.MIN_VALUE;
    private long sumHigh;
    private long sumLow;
    private long weight;
    private long lastTicks;

    /** An average over a number of minutes; over the last price alone when it is 0. */
    AveragePrice(int minutes) {
        partNs = minutes * 60_000_000_000L / PARTS;
    }

    void onTrade(long ticks, long lots, long nowNs) {
        lastTicks = ticks;
        if (partNs == 0) {
            return;
        }
        advance(nowNs);
        int index = (int) Math.floorMod(part, (long) PARTS);
        long high = Math.multiplyHigh(ticks, lots);
        long low = ticks * lots;
        long partLow = lows[index] + low;
        highs[index] += high + carry(partLow, low);
        lows[index] = partLow;
        weights[index] = Math.addExact(weights[index], lots);
        weight = Math.addExact(weight, lots);
        sumLow += low;
        sumHigh += high + carry(sumLow, low);
    }

    private static long carry(long sum, long addend) {
        return Long.compareUnsigned(sum, addend) < 0 ? 1 : 0;
    }

    private void advance(long nowNs) {
        long now = Math.floorDiv(nowNs, partNs);
        if (now <= part) {
            return;
        }
        for (long next = Math.max(part + 1, now - PARTS + 1); next <= now; next++) {
            drop((int) Math.floorMod(next, (long) PARTS));
        }
        part = now;
    }

    private void drop(int index) {
        long borrow = Long.compareUnsigned(sumLow, lows[index]) < 0 ? 1 : 0;
        sumLow -= lows[index];
        sumHigh -= highs[index] + borrow;
        weight -= weights[index];
        highs[index] = 0;
        lows[index] = 0;
        weights[index] = 0;
    }

    /** Whether any price is known. */
    boolean isKnown() {
        return lastTicks != 0;
    }

    /** Sign of {@code a * b - average * c} for factors that are not negative; a price must be known. */
    int compare(long a, long b, long c, long nowNs) {
        if (partNs != 0) {
            advance(nowNs);
        }
        if (weight == 0) {
            return compare(a, b, c, 0, lastTicks, 1);
        }
        return compare(a, b, c, sumHigh, sumLow, weight);
    }

    private static int compare(long a, long b, long c, long high, long low, long lots) {
        long product = a * b;
        boolean narrow = high == 0 && low >= 0 && Math.multiplyHigh(a, b) == 0 && product >= 0;
        return narrow ? Products.compare(product, lots, low, c) : compareWide(a, b, c, high, low, lots);
    }

    /** More than 10^18 ticks times lots in a few minutes: fine ticks, fine lots and a busy market. */
    private static int compareWide(long a, long b, long c, long high, long low, long lots) {
        BigInteger sum = BigInteger.valueOf(high).shiftLeft(Long.SIZE).add(new BigInteger(Long.toUnsignedString(low)));
        BigInteger left = BigInteger.valueOf(a).multiply(BigInteger.valueOf(b)).multiply(BigInteger.valueOf(lots));
        return left.compareTo(sum.multiply(BigInteger.valueOf(c)));
    }
}
