// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.directional;

import io.tradewind.quant.indicator.PairIndicator;
import io.tradewind.quant.indicator.StateSink;
import io.tradewind.quant.indicator.StateSource;

/**
 * Directional movement, smoothed as a sum; in price units.
 *
 * <p>Upward movement is {@code high - previous high} where that is positive and exceeds {@code previous low - low}; otherwise 0.
 * Downward movement mirrors it. The movements of bars 1 to {@code period - 1} are added up, which is the first value; then
 * {@code sum = sum - sum / period + movement}. With period 1 the value is the bare movement, from bar 1 on.
 *
 * <p>Source: J. W. Wilder, New Concepts in Technical Trading Systems (1978); checked against TA-Lib 0.6 PLUS_DM and MINUS_DM.
 */
public final class DirectionalMovement extends PairIndicator {

    private final DirectionalSums sums;
    private final Direction direction;

    /** The movement to one side over {@code period} bars, at least 1. */
    public DirectionalMovement(Direction direction, int period) {
        this.sums = new DirectionalSums(period);
        this.direction = direction;
    }

    @Override
    public int lookback() {
        return Math.max(1, sums.period() - 1);
    }

    @Override
    protected double next(double high, double low) {
        sums.add(high, low, low);
        return value(0);
    }

    @Override
    public double value(int output) {
        return isReady() ? sums.movement(direction) : Double.NaN;
    }

    @Override
    public boolean isReady() {
        return sums.bars() > lookback();
    }

    @Override
    public void reset() {
        sums.reset();
    }

    @Override
    public void save(StateSink sink) {
        sums.save(sink);
    }

    @Override
    public void restore(StateSource source) {
        sums.restore(source);
    }
}
