// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.microstructure;

import io.tradewind.quant.indicator.Parameters;
import io.tradewind.quant.indicator.StateSink;
import io.tradewind.quant.indicator.StateSource;
import io.tradewind.quant.indicator.StreamingKernel;
import java.util.Arrays;

/** Covariance and variance of the last {@code window} pairs from running sums about the window's first pair. */
final class PairSums implements StreamingKernel {

    private final double[] xs;
    private final double[] ys;
    private int next;
    private int count;
    private double originX;
    private double originY;
    private double sumX;
    private double sumY;
    private double sumXx;
    private double sumXy;

    PairSums(int window) {
        xs = new double[Parameters.requireWindow(window, 2)];
        ys = new double[window];
    }

    void add(double x, double y) {
        if (count == xs.length) {
            take(xs[next], ys[next], -1);
        } else {
            count++;
        }
        xs[next] = x;
        ys[next] = y;
        take(x, y, 1);
        next++;
        if (next == xs.length) {
            sumAfresh();
        }
    }

    private void take(double x, double y, double sign) {
        double dx = x - originX;
        double dy = y - originY;
        sumX += sign * dx;
        sumY += sign * dy;
        sumXx += sign * dx * dx;
        sumXy += sign * dx * dy;
    }

    private void sumAfresh() {
        next = 0;
        originX = xs[0];
        originY = ys[0];
        sumX = 0;
        sumY = 0;
        sumXx = 0;
        sumXy = 0;
        for (int i = 0; i < xs.length; i++) {
            take(xs[i], ys[i], 1);
        }
    }

    /** Sum of the products of the deviations from the means. */
    double crossProducts() {
        return sumXy - sumX * sumY / count;
    }

    /** Sum of the squared deviations of the first series from its mean, not negative. */
    double squaresOfX() {
        return Math.max(0, sumXx - sumX * sumX / count);
    }

    int window() {
        return xs.length;
    }

    @Override
    public boolean isReady() {
        return count == xs.length;
    }

    @Override
    public void reset() {
        Arrays.fill(xs, 0);
        Arrays.fill(ys, 0);
        next = 0;
        count = 0;
        originX = 0;
        originY = 0;
        sumX = 0;
        sumY = 0;
        sumXx = 0;
        sumXy = 0;
    }

    @Override
    public void save(StateSink sink) {
        sink.putLong(xs.length);
        sink.putLong(next);
        sink.putLong(count);
        sink.putDouble(originX);
        sink.putDouble(originY);
        sink.putDouble(sumX);
        sink.putDouble(sumY);
        sink.putDouble(sumXx);
        sink.putDouble(sumXy);
        for (int i = 0; i < xs.length; i++) {
            sink.putDouble(xs[i]);
            sink.putDouble(ys[i]);
        }
    }

    @Override
    public void restore(StateSource source) {
        Parameters.requireSame("window", xs.length, source.getLong());
        next = (int) source.getLong();
        count = (int) source.getLong();
        originX = source.getDouble();
        originY = source.getDouble();
        sumX = source.getDouble();
        sumY = source.getDouble();
        sumXx = source.getDouble();
        sumXy = source.getDouble();
        for (int i = 0; i < xs.length; i++) {
            xs[i] = source.getDouble();
            ys[i] = source.getDouble();
        }
    }
}
