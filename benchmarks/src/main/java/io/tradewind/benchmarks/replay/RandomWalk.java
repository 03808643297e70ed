// SPDX-License-Identifier: Apache-2.0
package io.tradewind.benchmarks.replay;

import io.tradewind.domain.number.Decimal;
import io.tradewind.domain.port.BarBatch;
import io.tradewind.domain.port.BarSource;
import io.tradewind.quant.random.Xoshiro256;

/**
 * Seeded one-minute bars of a geometric random walk, made while they are read.
 *
 * <p>A bar is four steps; a step multiplies the price by {@code 1 + r / 2^24} with r uniform within ±{@value #STEP}. That is a
 * volatility of 0.076 % a minute, about 55 % a year. Integer arithmetic only: the bars are the same on every machine.
 */
public final class RandomWalk implements BarSource {
    /** Price step of the bars. */
    public static final Decimal TICK = Decimal.parse("0.01");

    /** Length of a bar. */
    public static final long INTERVAL_NS = 60_000_000_000L;

    /** Open of the first bar: 2020-01-01T00:00:00Z. */
    public static final long START_NS = 1_577_836_800_000_000_000L;

    static final int STEP = 11_000;

    private static final int STEPS_PER_BAR = 4;
    private static final int STEP_BITS = 24;
    private static final long START_TICKS = 6_000_000;
    private static final int MOST_VOLUME = 200_000_000;

    private final Xoshiro256 random;
    private final long bars;
    private final long tickUnits = TICK.unscaledAt(BarBatch.SCALE);
    private long closeTicks = START_TICKS;
    private long next;

    /**
     * A walk from its first bar.
     *
     * @param seed seed of the walk
     * @param bars number of bars
     */
    public RandomWalk(long seed, long bars) {
        this.random = new Xoshiro256(seed);
        this.bars = bars;
    }

    @Override
    public int read(BarBatch batch) {
        batch.clear();
        while (next < bars && batch.size() < batch.capacity()) {
            add(batch);
            next++;
        }
        return batch.size();
    }

    private void add(BarBatch batch) {
        long open = closeTicks;
        long high = open;
        long low = open;
        for (int step = 0; step < STEPS_PER_BAR; step++) {
            int move = random.nextInt(2 * STEP + 1) - STEP;
            closeTicks = Math.max(1, closeTicks + (closeTicks * move >> STEP_BITS));
            high = Math.max(high, closeTicks);
            low = Math.min(low, closeTicks);
        }
        batch.add(
                START_NS + next * INTERVAL_NS,
                open * tickUnits,
                high * tickUnits,
                low * tickUnits,
                closeTicks * tickUnits,
                random.nextInt(MOST_VOLUME));
    }

    @Override
    public void close() {
        next = bars;
    }
}
