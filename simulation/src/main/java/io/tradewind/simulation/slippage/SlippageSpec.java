// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.slippage;

import io.tradewind.quant.distribution.NormalDistribution;
import io.tradewind.quant.random.Xoshiro256;

/**
 * Normally distributed slippage with a floor: {@code max(least, mean + sigma z)} basis points, {@code z} standard normal. Positive
 * is against the order.
 *
 * <p>With a floor of 0 no fill is better than the price it was decided on. The floor lifts the mean: see {@link #expectedBps}.
 *
 * @param meanBps mean before the floor, basis points, within -10,000 to 10,000
 * @param sigmaBps standard deviation before the floor, basis points, within 0 to 10,000
 * @param leastBps the floor, basis points; {@link Double#NEGATIVE_INFINITY} for none
 */
public record SlippageSpec(double meanBps, double sigmaBps, double leastBps) {
    /** No slippage. */
    public static final SlippageSpec NONE = new SlippageSpec(0, 0, Double.NEGATIVE_INFINITY);

    private static final double MOST_BPS = 10_000;

    /** Half the least step of a uniform draw: stands for a draw of 0, whose quantile is infinite. */
    private static final double LEAST_DRAW = 0x1.0p-54;

    /** Checks the ranges. */
    public SlippageSpec {
        if (!(StrictMath.abs(meanBps) <= MOST_BPS)
                || !(sigmaBps >= 0 && sigmaBps <= MOST_BPS)
                || !(leastBps <= MOST_BPS)) {
            throw new IllegalArgumentException(
                    "slippage: mean and floor must be at most 10000 bps and sigma within 0 to 10000, are " + meanBps
                            + ", " + leastBps + " and " + sigmaBps);
        }
    }

    /**
     * Without a floor: fills may also be better than decided.
     *
     * @param meanBps mean, basis points
     * @param sigmaBps standard deviation, basis points
     * @return the spec
     */
    public static SlippageSpec normal(double meanBps, double sigmaBps) {
        return new SlippageSpec(meanBps, sigmaBps, Double.NEGATIVE_INFINITY);
    }

    /**
     * Never an improvement.
     *
     * @param meanBps mean before the floor, basis points
     * @param sigmaBps standard deviation before the floor, basis points
     * @return the spec with a floor of 0
     */
    public static SlippageSpec adverse(double meanBps, double sigmaBps) {
        return new SlippageSpec(meanBps, sigmaBps, 0);
    }

    /**
     * Mean with the floor: {@code mean Phi(d) + sigma phi(d) + least Phi(-d)} with {@code d = (mean - least) / sigma}.
     *
     * @return basis points
     */
    public double expectedBps() {
        if (sigmaBps == 0 || leastBps == Double.NEGATIVE_INFINITY) {
            return StrictMath.max(leastBps, meanBps);
        }
        double d = (meanBps - leastBps) / sigmaBps;
        return meanBps * NormalDistribution.cumulative(d)
                + sigmaBps * NormalDistribution.density(d)
                + leastBps * NormalDistribution.survival(d);
    }

    /**
     * Makes the model; one slippage takes one random number, a constant one none.
     *
     * @param seed any value
     * @return a model with a state of its own
     */
    public SlippageModel build(long seed) {
        if (sigmaBps == 0) {
            double constantBps = expectedBps();
            return () -> constantBps;
        }
        Xoshiro256 random = new Xoshiro256(seed);
        return () -> {
            double z = NormalDistribution.quantile(StrictMath.max(random.nextDouble(), LEAST_DRAW));
            return StrictMath.max(leastBps, meanBps + sigmaBps * z);
        };
    }
}
