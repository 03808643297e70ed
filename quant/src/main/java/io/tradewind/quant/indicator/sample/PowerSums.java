// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.sample;

import io.tradewind.quant.indicator.Parameters;
import io.tradewind.quant.indicator.StateSink;
import io.tradewind.quant.indicator.StateSource;
import io.tradewind.quant.indicator.StreamingKernel;
import java.util.Arrays;

/**
 * Sums of the first four powers of the last n values around an anchor, summed afresh around a new one once in n values: amortised O(1).
 */
final class PowerSums implements StreamingKernel {

    private final double[] ring;
    private final double[] sums = new double[5];
    private int next;
    private int count;
    private double anchor;

    PowerSums(int n) {
        this.ring = new double[n];
    }

    void add(double value) {
        if (count == 0) {
            anchor = value;
        }
        if (count == ring.length) {
            accumulate(ring[next] - anchor, -1);
        } else {
            count++;
        }
        accumulate(value - anchor, 1);
        ring[next] = value;
        next++;
        if (next == ring.length) {
            next = 0;
            refresh();
        }
    }

    /** Central moment of the given order, 2 to 4, with the divisor n. */
    double central(int order) {
        double m1 = sums[1] / count;
        double m2 = sums[2] / count;
        double variance = m2 - m1 * m1;
        if (order == 2) {
            return variance;
        }
        double m3 = sums[3] / count;
        double third = m3 - 3 * m1 * m2 + 2 * m1 * m1 * m1;
        if (order == 3) {
            return third;
        }
        double m4 = sums[4] / count;
        return m4 - 4 * m1 * m3 + 6 * m1 * m1 * m2 - 3 * m1 * m1 * m1 * m1;
    }

    private void accumulate(double distance, int sign) {
        double power = sign;
        for (int k = 1; k < sums.length; k++) {
            power *= distance;
            sums[k] += power;
        }
    }

    private void refresh() {
        anchor += sums[1] / count;
        Arrays.fill(sums, 0);
        for (double value : ring) {
            accumulate(value - anchor, 1);
        }
    }

    @Override
    public boolean isReady() {
        return count == ring.length;
    }

    @Override
    public void reset() {
        next = 0;
        count = 0;
        anchor = 0;
        Arrays.fill(sums, 0);
    }

    @Override
    public void save(StateSink sink) {
        sink.putLong(ring.length);
        sink.putLong(next);
        sink.putLong(count);
        sink.putDouble(anchor);
        for (double sum : sums) {
            sink.putDouble(sum);
        }
        for (int i = 0; i < count; i++) {
            sink.putDouble(ring[i]);
        }
    }

    @Override
    public void restore(StateSource source) {
        Parameters.requireSame("n", ring.length, source.getLong());
        next = (int) source.getLong();
        count = (int) source.getLong();
        anchor = source.getDouble();
        for (int k = 0; k < sums.length; k++) {
            sums[k] = source.getDouble();
        }
        for (int i = 0; i < count; i++) {
            ring[i] = source.getDouble();
        }
    }
}
