// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.latency;

import io.tradewind.quant.random.Xoshiro256;

/** A model's latencies with a {@link LatencyShape} laid over them. The model's own draws stay as they are without it. */
final class ShapedLatency implements LatencyModel {
    private static final long OWN_DRAWS = 0x6C61_7465_6E63_7900L;

    /** Half the least step of a uniform draw: stands for a draw of 0, which has no power. */
    private static final double LEAST_DRAW = 0x1.0p-54;

    private final LatencyModel model;
    private final LatencyShape shape;
    private final double tailProbability;
    private final double tailLeastNs;
    private final double tailPower;
    private final Xoshiro256 random;

    ShapedLatency(LatencyModel model, LatencyShape shape, double tailLeastNs, long seed) {
        LatencyTail tail = shape.tail();
        this.model = model;
        this.shape = shape;
        this.tailProbability = tail == null ? 0 : tail.probability();
        this.tailPower = tail == null ? 0 : -1 / tail.exponent();
        this.tailLeastNs = tailLeastNs;
        this.random = new Xoshiro256(seed ^ OWN_DRAWS);
    }

    @Override
    public long sampleNs(long nowNs) {
        long latencyNs = model.sampleNs(nowNs);
        if (shape.jitterNs() > 0) {
            latencyNs += (long) (random.nextDouble() * shape.jitterNs());
        }
        if (tailProbability > 0 && random.nextDouble() < tailProbability) {
            latencyNs = Math.max(latencyNs, tailNs());
        }
        return Math.max(shape.floorNs(), Math.min(shape.capNs(), latencyNs));
    }

    private long tailNs() {
        double uniform = StrictMath.max(random.nextDouble(), LEAST_DRAW);
        return (long) StrictMath.min(LatencyTail.DAY_NS, tailLeastNs * StrictMath.pow(uniform, tailPower));
    }
}
