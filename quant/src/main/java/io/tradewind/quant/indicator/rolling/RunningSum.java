// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.rolling;

import io.tradewind.quant.indicator.Parameters;
import io.tradewind.quant.indicator.RealIndicator;
import io.tradewind.quant.indicator.StateSink;
import io.tradewind.quant.indicator.StateSource;

/**
 * Sum or mean of the last n values, or of all values since the start from the n-th on.
 *
 * <p>The sum of the first window is followed by {@code sum + arriving - leaving}, in this order, as runSum of TTR 0.24.3 does:
 * its rounding is then that of the reference, also where the sum is compared with 0. The sum carries the rounding of everything that
 * ever passed through it, two additions a bar: it drifts with the number of bars, and a stretch of values 1e8 times larger leaves its
 * rounding behind until a reset. The compensated forms do not drift.
 */
public final class RunningSum extends RealIndicator {

    private final int n;
    private final boolean cumulative;
    private final boolean mean;
    private final boolean compensated;
    private final double[] ring;
    private int next;
    private long seen;
    private double lost;
    private double sum;

    private RunningSum(int n, boolean cumulative, boolean mean, boolean compensated) {
        this.n = Parameters.requireWindow(n, 1);
        this.cumulative = cumulative;
        this.mean = mean;
        this.compensated = compensated;
        this.ring = new double[cumulative ? 0 : n];
    }

    /** The sum of the last {@code n} values (TTR: runSum). */
    public static RunningSum of(int n) {
        return new RunningSum(n, false, false, false);
    }

    /** The sum of the last {@code n} values without drift: what each addition loses is kept (Neumaier, 1974). */
    public static RunningSum compensated(int n) {
        return new RunningSum(n, false, false, true);
    }

    /** The mean of the last {@code n} values without drift. */
    public static RunningSum compensatedMean(int n) {
        return new RunningSum(n, false, true, true);
    }

    /** The sum of all values, from the {@code n}-th on. */
    public static RunningSum cumulative(int n) {
        return new RunningSum(n, true, false, false);
    }

    /** The mean of the last {@code n} values (TTR: runMean, SMA). */
    public static RunningSum mean(int n) {
        return new RunningSum(n, false, true, false);
    }

    /** The mean of all values, from the {@code n}-th on. */
    public static RunningSum cumulativeMean(int n) {
        return new RunningSum(n, true, true, false);
    }

    @Override
    protected double next(double value) {
        seen++;
        add(value);
        if (!cumulative) {
            if (seen > n) {
                add(-ring[next]);
            }
            ring[next] = value;
            next = next + 1 == n ? 0 : next + 1;
        }
        return value(0);
    }

    private void add(double value) {
        double before = sum;
        sum += value;
        if (compensated) {
            double part = sum - before;
            lost += (before - (sum - part)) + (value - part);
        }
    }

    @Override
    public double value(int output) {
        if (seen < n) {
            return Double.NaN;
        }
        double total = sum + lost;
        return mean ? total / (cumulative ? seen : n) : total;
    }

    @Override
    public int lookback() {
        return n - 1;
    }

    @Override
    public boolean isReady() {
        return seen >= n;
    }

    @Override
    public void reset() {
        next = 0;
        seen = 0;
        lost = 0;
        sum = 0;
    }

    @Override
    public void save(StateSink sink) {
        sink.putLong(n);
        sink.putLong(next);
        sink.putLong(seen);
        sink.putDouble(lost);
        sink.putDouble(sum);
        for (int i = 0; i < Math.min(seen, ring.length); i++) {
            sink.putDouble(ring[i]);
        }
    }

    @Override
    public void restore(StateSource source) {
        Parameters.requireSame("n", n, source.getLong());
        next = (int) source.getLong();
        seen = source.getLong();
        lost = source.getDouble();
        sum = source.getDouble();
        for (int i = 0; i < Math.min(seen, ring.length); i++) {
            ring[i] = source.getDouble();
        }
    }
}
