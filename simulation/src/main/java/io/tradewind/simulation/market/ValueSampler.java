// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.market;

import io.tradewind.quant.random.Xoshiro256;

/** Draws whole numbers of a {@link QuantileTable} by one look-up: 4,096 equally likely values. */
final class ValueSampler {
    private static final int BITS = 12;
    private static final int POINTS = 1 << BITS;

    private final long[] values = new long[POINTS];

    ValueSampler(QuantileTable table) {
        for (int i = 0; i < POINTS; i++) {
            values[i] = StrictMath.max(1, StrictMath.round(table.quantile((i + 0.5) / POINTS)));
        }
    }

    /** A value, at least 1. */
    long draw(Xoshiro256 random) {
        return values[(int) (random.nextLong() >>> (Long.SIZE - BITS))];
    }

    /** The value at a probability from 0 (included) to 1 (excluded). */
    long at(double probability) {
        return values[(int) (probability * POINTS)];
    }
}
