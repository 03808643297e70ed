// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.candle;

import io.tradewind.quant.random.Xoshiro256;

/**
 * Candles in quarter ticks whose habits (size of bodies, gaps and shadows, runs of one colour) change every 100 bars, so that every
 * pattern occurs and equal prices are common.
 */
final class CandleSeries {

    static final int BARS = 60_000;
    private static final long SEED = 6_161L;
    private static final double TICK = 0.25;

    final double[][] prices = new double[BARS][];

    CandleSeries() {
        Xoshiro256 random = new Xoshiro256(SEED);
        double close = 1_000;
        int body = 0;
        int gap = 0;
        int shadow = 0;
        int trend = 0;
        for (int i = 0; i < BARS; i++) {
            if (i % 100 == 0) {
                body = 2 + random.nextInt(20);
                gap = 1 + random.nextInt(10);
                shadow = 1 + random.nextInt(16);
                trend = random.nextInt(5);
            }
            double open = close + TICK * (random.nextInt(2 * gap + 1) - gap);
            int size = random.nextInt(3) == 0 ? random.nextInt(2) : random.nextInt(body + 1);
            int sign = random.nextInt(5) < trend ? 1 : -1;
            close = Math.max(100, open + TICK * sign * size);
            double high = Math.max(open, close) + TICK * shadow(random, shadow);
            double low = Math.min(open, close) - TICK * shadow(random, shadow);
            prices[i] = new double[] {open, high, low, close};
        }
    }

    private static int shadow(Xoshiro256 random, int longest) {
        return random.nextInt(2) == 0 ? 0 : random.nextInt(longest + 1);
    }
}
