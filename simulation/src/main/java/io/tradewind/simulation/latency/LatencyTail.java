// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.latency;

/**
 * Rare long latencies, stated by the 99.9th percentile that they bring about.
 *
 * <p>With a probability, a message takes at least a time with the Pareto law {@code P(Y > y) = (least / y)^exponent}. The least time is
 * solved for, so that the 99.9th percentile of the whole is the one that was asked for:
 * {@code (1 - b)(1 - probability (least / p999)^exponent) = 0.999}, with {@code b} the probability that the model without the tail takes
 * longer than that.
 *
 * @param probability of a message being in the tail, above 0.001 to 0.5
 * @param p999Ns latency that one message in a thousand exceeds, 1 nanosecond to a day
 * @param exponent how fast the tail falls, 1 to 10: smaller is heavier
 */
public record LatencyTail(double probability, long p999Ns, double exponent) {
    private static final double BEYOND = 0.001;
    private static final double MOST_PROBABILITY = 0.5;
    private static final double MOST_EXPONENT = 10;
    static final long DAY_NS = 86_400_000_000_000L;

    /** Checks the ranges. */
    public LatencyTail {
        if (!(probability > BEYOND && probability <= MOST_PROBABILITY)) {
            throw new IllegalArgumentException(
                    "the probability of a latency tail must be above 0.001 to 0.5, is " + probability);
        }
        if (p999Ns < 1 || p999Ns > DAY_NS) {
            throw new IllegalArgumentException(
                    "the 99.9th percentile of a latency must be within 1 ns to a day, is " + p999Ns);
        }
        if (!(exponent >= 1 && exponent <= MOST_EXPONENT)) {
            throw new IllegalArgumentException("the exponent of a latency tail must be within 1 to 10, is " + exponent);
        }
    }

    /**
     * The least latency of a message in the tail.
     *
     * @param beyond probability that the model without the tail takes longer than the percentile asked for
     * @return nanoseconds
     * @throws IllegalArgumentException when the model exceeds the percentile without a tail
     */
    double leastNs(double beyond) {
        double share = (1 - (1 - BEYOND) / (1 - beyond)) / probability;
        if (!(share > 0)) {
            throw new IllegalArgumentException("one latency in a thousand is above " + p999Ns
                    + " ns without a tail; ask for a larger 99.9th percentile");
        }
        return p999Ns * StrictMath.pow(share, 1 / exponent);
    }
}
