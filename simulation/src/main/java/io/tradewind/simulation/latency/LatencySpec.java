// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.latency;

import io.tradewind.quant.distribution.NormalDistribution;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which latency messages of one way have.
 *
 * @param kind the model
 * @param fixedNs the latency of FIXED, nanoseconds, not negative; 0 otherwise
 * @param mu mean of the logarithm of LOGNORMAL, within -100 to 100
 * @param sigma standard deviation of the logarithm of LOGNORMAL, within 0 to 10
 * @param unitNs unit of LOGNORMAL in nanoseconds, at least 1
 * @param histogram the distribution of EMPIRICAL; null otherwise
 * @param shape what is laid over the model's latencies
 */
public record LatencySpec(
        Kind kind,
        long fixedNs,
        double mu,
        double sigma,
        long unitNs,
        @Nullable LatencyHistogram histogram,
        LatencyShape shape) {
    /** Kinds of latency. */
    public enum Kind {
        /** None: messages arrive when they are sent. */
        NONE,
        /** Always the same. */
        FIXED,
        /** {@link LogNormalLatency}. */
        LOGNORMAL,
        /** {@link EmpiricalLatency}. */
        EMPIRICAL,
        /** {@link RecordedLatency}. */
        RECORDED
    }

    private static final long MILLISECOND_NS = 1_000_000L;
    private static final double MOST_MU = 100;
    private static final double MOST_SIGMA = 10;

    /** The normal quantile of the largest uniform draw, rounded up. */
    private static final double LARGEST_DRAW = 8.3;

    private static final double DAY_NS = 86_400e9;
    private static final int JITTER_STRIPS = 64;

    /** Checks the ranges. */
    public LatencySpec {
        if (fixedNs < 0) {
            throw new IllegalArgumentException("a latency must not be negative: " + fixedNs + " ns");
        }
        if (!(StrictMath.abs(mu) <= MOST_MU) || !(sigma >= 0 && sigma <= MOST_SIGMA)) {
            throw new IllegalArgumentException(
                    "log-normal latency: mu must be within -100 to 100 and sigma within 0 to 10, are " + mu + " and "
                            + sigma);
        }
        if (unitNs < 1) {
            throw new IllegalArgumentException("the unit of a latency must be at least 1 ns, is " + unitNs);
        }
        if (kind == Kind.LOGNORMAL && StrictMath.exp(mu + LARGEST_DRAW * sigma) * unitNs > DAY_NS) {
            throw new IllegalArgumentException("log-normal latency: with mu " + mu + " and sigma " + sigma
                    + " an answer could take more than a day; give smaller ones or a smaller unit");
        }
        if ((kind == Kind.EMPIRICAL) != (histogram != null)) {
            throw new IllegalArgumentException("an empirical latency, and no other, has a histogram");
        }
    }

    /**
     * No latency.
     *
     * @return the spec
     */
    public static LatencySpec none() {
        return new LatencySpec(Kind.NONE, 0, 0, 0, 1, null, LatencyShape.PLAIN);
    }

    /**
     * Always the same.
     *
     * @param ns nanoseconds, not negative
     * @return the spec
     */
    public static LatencySpec fixed(long ns) {
        return new LatencySpec(Kind.FIXED, ns, 0, 0, 1, null, LatencyShape.PLAIN);
    }

    /**
     * Log-normal: {@code exp(mu + sigma z)} units.
     *
     * @param mu mean of the logarithm, within -100 to 100
     * @param sigma standard deviation of the logarithm, within 0 to 10
     * @param unitNs the unit, at least 1 nanosecond
     * @return the spec
     */
    public static LatencySpec logNormal(double mu, double sigma, long unitNs) {
        return new LatencySpec(Kind.LOGNORMAL, 0, mu, sigma, unitNs, null, LatencyShape.PLAIN);
    }

    /**
     * A constant and an even jitter on top.
     *
     * @param ns the least, nanoseconds, not negative
     * @param jitterNs the most that is added, nanoseconds, not negative
     * @return the spec
     */
    public static LatencySpec variable(long ns, long jitterNs) {
        return fixed(ns).with(new LatencyShape(jitterNs, 0, Long.MAX_VALUE, null));
    }

    /**
     * As measured.
     *
     * @param histogram the distribution
     * @return the spec
     */
    public static LatencySpec empirical(LatencyHistogram histogram) {
        return new LatencySpec(Kind.EMPIRICAL, 0, 0, 0, 1, histogram, LatencyShape.PLAIN);
    }

    /**
     * As long as the last recorded tick took.
     *
     * @return the spec
     */
    public static LatencySpec recorded() {
        return new LatencySpec(Kind.RECORDED, 0, 0, 0, 1, null, LatencyShape.PLAIN);
    }

    /**
     * Preset of a retail connection: median 49.4 ms, 99th percentile 99 ms.
     *
     * @return log-normal with mu 3.9 and sigma 0.3, in milliseconds
     */
    public static LatencySpec realistic() {
        return logNormal(3.9, 0.3, MILLISECOND_NS);
    }

    /**
     * Preset of a near connection: median 10.0 ms, 99th percentile 20 ms.
     *
     * @return log-normal with mu 2.3 and sigma 0.3, in milliseconds
     */
    public static LatencySpec fast() {
        return logNormal(2.3, 0.3, MILLISECOND_NS);
    }

    /**
     * Preset of a far or busy connection: median 99.5 ms, 99th percentile 507 ms.
     *
     * @return log-normal with mu 4.6 and sigma 0.7, in milliseconds
     */
    public static LatencySpec slow() {
        return logNormal(4.6, 0.7, MILLISECOND_NS);
    }

    /**
     * The same model with jitter, tail, floor or cap.
     *
     * @param other what is laid over its latencies, in place of what was
     * @return a copy
     * @throws IllegalArgumentException when the model exceeds the tail's 99.9th percentile without a tail
     */
    public LatencySpec with(LatencyShape other) {
        LatencySpec shaped = new LatencySpec(kind, fixedNs, mu, sigma, unitNs, histogram, other);
        shaped.tailLeastNs();
        return shaped;
    }

    /**
     * Makes the model.
     *
     * @param seed for the random ones
     * @param recorded used by RECORDED; whoever feeds it owns it
     * @return a model with a state of its own, except for RECORDED
     */
    public LatencyModel build(long seed, RecordedLatency recorded) {
        LatencyModel model = model(seed, recorded);
        if (shape.isPlain()) {
            return model;
        }
        return new ShapedLatency(model, shape, tailLeastNs(), seed);
    }

    private double tailLeastNs() {
        LatencyTail tail = shape.tail();
        if (tail == null) {
            return 0;
        }
        int strips = shape.jitterNs() == 0 ? 1 : JITTER_STRIPS;
        double beyond = 0;
        for (int i = 0; i < strips; i++) {
            double jitterNs = shape.jitterNs() * (i + 0.5) / strips;
            beyond += survival(tail.p999Ns() - jitterNs) / strips;
        }
        return tail.leastNs(beyond);
    }

    /** Probability that the model alone takes longer. What is recorded is not known beforehand: it counts as never. */
    private double survival(double latencyNs) {
        if (kind == Kind.LOGNORMAL && latencyNs > 0 && sigma > 0) {
            return NormalDistribution.survival((StrictMath.log(latencyNs / unitNs) - mu) / sigma);
        }
        if (histogram != null) {
            return histogram.survival(latencyNs);
        }
        double constantNs = kind == Kind.LOGNORMAL ? StrictMath.exp(mu) * unitNs : fixedNs;
        return constantNs > latencyNs ? 1 : 0;
    }

    private LatencyModel model(long seed, RecordedLatency recorded) {
        return switch (kind) {
            case NONE -> new FixedLatency(0);
            case FIXED -> new FixedLatency(fixedNs);
            case LOGNORMAL -> new LogNormalLatency(mu, sigma, unitNs, seed);
            case EMPIRICAL -> new EmpiricalLatency(Objects.requireNonNull(histogram), seed);
            case RECORDED -> recorded;
        };
    }
}
