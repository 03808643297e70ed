// SPDX-License-Identifier: Apache-2.0
package io.tradewind.strategy.making;

import io.tradewind.quant.indicator.StateSink;

/**
 * Volatility of a mid price from its changes over at least a second, newer ones weighing more.
 *
 * <p>With changes <i>d</i> over times <i>t</i> and the weight <i>w</i> = 2<sup>-age / half-life</sup>, the variance of a second is
 * Σ<i>w d</i>² / Σ<i>w t</i>: the realised quadratic variation per second. Because both sums age alike, it has no start-up bias,
 * and a change over a longer gap counts as what it is. It is known once a half-life has passed.
 */
final class MidVolatility {
    private static final long SAMPLE_NS = 1_000_000_000L;
    private static final double LN_2 = 0.6931471805599453;
    private static final double NS_IN_A_SECOND = 1e9;

    private final double decayPerSecond;
    private final long warmUpNs;
    private boolean started;
    private long startNs;
    private long sampledNs;
    private long sampledHalfTicks;
    private double squaredTicks;
    private double seconds;
    private double deviationTicks;

    MidVolatility(double halflifeSeconds) {
        this.decayPerSecond = LN_2 / halflifeSeconds;
        this.warmUpNs = (long) (halflifeSeconds * NS_IN_A_SECOND);
    }

    /** Takes the mid price in half ticks; most calls only look at the time. */
    void onMid(long nowNs, long halfTicks) {
        if (!started) {
            started = true;
            startNs = nowNs;
            restart(nowNs, halfTicks);
        } else if (nowNs - sampledNs >= SAMPLE_NS) {
            sample((nowNs - sampledNs) / NS_IN_A_SECOND, (halfTicks - sampledHalfTicks) / 2.0);
            restart(nowNs, halfTicks);
        }
    }

    private void restart(long nowNs, long halfTicks) {
        sampledNs = nowNs;
        sampledHalfTicks = halfTicks;
    }

    private void sample(double elapsedSeconds, double changeTicks) {
        double decay = StrictMath.exp(-decayPerSecond * elapsedSeconds);
        squaredTicks = decay * squaredTicks + changeTicks * changeTicks;
        seconds = decay * seconds + elapsedSeconds;
        deviationTicks = StrictMath.sqrt(squaredTicks / seconds);
    }

    /** Whether a half-life has been seen. */
    boolean isKnown() {
        return started && sampledNs - startNs >= warmUpNs;
    }

    /** Standard deviation of a one-second change, in ticks; 0 before the first change. */
    double deviationTicks() {
        return deviationTicks;
    }

    void save(StateSink sink) {
        sink.putLong(started ? 1 : 0);
        sink.putLong(startNs);
        sink.putLong(sampledNs);
        sink.putLong(sampledHalfTicks);
        sink.putDouble(squaredTicks);
        sink.putDouble(seconds);
        sink.putDouble(deviationTicks);
    }
}
