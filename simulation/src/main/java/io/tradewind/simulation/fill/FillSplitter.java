// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.fill;

import io.tradewind.quant.distribution.BetaDistribution;
import io.tradewind.quant.distribution.PoissonDistribution;
import io.tradewind.quant.random.Xoshiro256;

/** Splits the lots of an order into random parts without losing one. */
public final class FillSplitter {
    /** The most parts of an order. */
    public static final int MOST_PARTS = 256;

    private final PoissonDistribution counts;
    private final BetaDistribution ratios;
    private final Xoshiro256 random;
    private final double[] raw = new double[MOST_PARTS];

    /**
     * A seeded sequence of splits.
     *
     * @param split how many parts of which sizes; not whole
     * @param seed any value
     */
    public FillSplitter(FillSplit split, long seed) {
        this.counts = new PoissonDistribution(split.meanCount());
        this.ratios = new BetaDistribution(split.alpha(), split.beta());
        this.random = new Xoshiro256(seed);
    }

    /** The next count before it is raised to one: Poisson. */
    int rawCount() {
        return counts.sample(random);
    }

    /** The next ratio before all are brought to the sum 1: Beta. */
    double rawRatio() {
        return ratios.sample(random);
    }

    /**
     * Splits an order.
     *
     * @param lots its quantity, above 0
     * @param parts takes the parts, each above 0, with the sum of the lots; {@link #MOST_PARTS} long
     * @return how many parts there are, at least 1
     */
    public int split(long lots, long[] parts) {
        int drawn = Math.max(1, Math.min(rawCount(), MOST_PARTS));
        double sum = 0;
        for (int i = 0; i < drawn; i++) {
            raw[i] = rawRatio();
            sum += raw[i];
        }
        return sum > 0 ? share(lots, drawn, sum, parts) : whole(lots, parts);
    }

    /** Rounds the borders between the parts, so that the parts add up whatever the ratios are; parts of no lot vanish. */
    private int share(long lots, int drawn, double sum, long[] parts) {
        int count = 0;
        long done = 0;
        double until = 0;
        for (int i = 0; i < drawn; i++) {
            until += raw[i];
            long border = i == drawn - 1 ? lots : Math.min(lots, StrictMath.round(lots * (until / sum)));
            if (border > done) {
                parts[count++] = border - done;
                done = border;
            }
        }
        return count;
    }

    private static int whole(long lots, long[] parts) {
        parts[0] = lots;
        return 1;
    }
}
