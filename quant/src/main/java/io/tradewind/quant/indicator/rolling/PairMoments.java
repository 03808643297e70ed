// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.rolling;

import io.tradewind.quant.indicator.Parameters;
import io.tradewind.quant.indicator.StateSink;
import io.tradewind.quant.indicator.StateSource;
import io.tradewind.quant.indicator.StreamingKernel;

/**
 * Means, squared deviations and their cross product for the last n pairs, or for all pairs since the start.
 *
 * <p>Values are taken relative to an anchor; a full window is updated by replacement and computed afresh in two passes around a
 * new anchor once in n updates, so rounding does not accumulate beyond a window and an update is amortised O(1). Without a
 * window the moments follow Welford (1962).
 */
final class PairMoments implements StreamingKernel {

    private final double[] xs;
    private final double[] ys;
    private int next;
    private long count;
    private long equalX;
    private long equalY;
    private double lastX;
    private double lastY;
    private double anchorX;
    private double anchorY;
    private double meanX;
    private double meanY;
    private double squaresX;
    private double squaresY;
    private double cross;

    /** Moments of the last {@code window} pairs; 0 for all pairs. */
    PairMoments(int window) {
        this.xs = new double[window];
        this.ys = new double[window];
    }

    void add(double x, double y) {
        trackEqualRuns(x, y);
        if (xs.length > 0 && count == xs.length) {
            replace(x - anchorX, xs[next] - anchorX, y - anchorY, ys[next] - anchorY);
        } else {
            append(x, y);
        }
        if (xs.length > 0) {
            store(x, y);
        }
    }

    long count() {
        return count;
    }

    double meanX() {
        return anchorX + meanX;
    }

    double meanY() {
        return anchorY + meanY;
    }

    /** Sum of squared deviations of the first series; exactly 0 for equal values. */
    double squaresX() {
        return equalX >= count ? 0 : Math.max(0, squaresX);
    }

    /** Sum of squared deviations of the second series; exactly 0 for equal values. */
    double squaresY() {
        return equalY >= count ? 0 : Math.max(0, squaresY);
    }

    /** Sum of products of deviations; exactly 0 when one series has equal values. */
    double cross() {
        return equalX >= count || equalY >= count ? 0 : cross;
    }

    @Override
    public boolean isReady() {
        return count > 0 && count >= xs.length;
    }

    @Override
    public void reset() {
        next = 0;
        count = 0;
        equalX = 0;
        equalY = 0;
        lastX = 0;
        lastY = 0;
        setAnchor(0, 0);
        squaresX = 0;
        squaresY = 0;
        cross = 0;
    }

    @Override
    public void save(StateSink sink) {
        sink.putLong(xs.length);
        sink.putLong(next);
        sink.putLong(count);
        sink.putLong(equalX);
        sink.putLong(equalY);
        sink.putDouble(lastX);
        sink.putDouble(lastY);
        sink.putDouble(anchorX);
        sink.putDouble(anchorY);
        sink.putDouble(meanX);
        sink.putDouble(meanY);
        sink.putDouble(squaresX);
        sink.putDouble(squaresY);
        sink.putDouble(cross);
        for (int i = 0; i < Math.min(count, xs.length); i++) {
            sink.putDouble(xs[i]);
            sink.putDouble(ys[i]);
        }
    }

    @Override
    public void restore(StateSource source) {
        Parameters.requireSame("window", xs.length, source.getLong());
        next = (int) source.getLong();
        count = source.getLong();
        equalX = source.getLong();
        equalY = source.getLong();
        lastX = source.getDouble();
        lastY = source.getDouble();
        anchorX = source.getDouble();
        anchorY = source.getDouble();
        meanX = source.getDouble();
        meanY = source.getDouble();
        squaresX = source.getDouble();
        squaresY = source.getDouble();
        cross = source.getDouble();
        for (int i = 0; i < Math.min(count, xs.length); i++) {
            xs[i] = source.getDouble();
            ys[i] = source.getDouble();
        }
    }

    private void trackEqualRuns(double x, double y) {
        equalX = count > 0 && x == lastX ? equalX + 1 : 1;
        equalY = count > 0 && y == lastY ? equalY + 1 : 1;
        lastX = x;
        lastY = y;
    }

    private void append(double x, double y) {
        if (count == 0) {
            setAnchor(x, y);
        }
        count++;
        double deltaX = x - anchorX - meanX;
        double deltaY = y - anchorY - meanY;
        meanX += deltaX / count;
        meanY += deltaY / count;
        double afterY = y - anchorY - meanY;
        squaresX += deltaX * (x - anchorX - meanX);
        squaresY += deltaY * afterY;
        cross += deltaX * afterY;
    }

    private void replace(double x, double leavingX, double y, double leavingY) {
        double beforeX = meanX;
        double beforeY = meanY;
        meanX += (x - leavingX) / xs.length;
        meanY += (y - leavingY) / xs.length;
        squaresX += (x - leavingX) * ((x - meanX) + (leavingX - beforeX));
        squaresY += (y - leavingY) * ((y - meanY) + (leavingY - beforeY));
        cross += (x - leavingX) * (y - meanY) + (leavingX - beforeX) * (y - leavingY);
    }

    private void store(double x, double y) {
        xs[next] = x;
        ys[next] = y;
        next++;
        if (next == xs.length) {
            next = 0;
            refresh();
        }
    }

    private void refresh() {
        double newAnchorX = meanX();
        double newAnchorY = meanY();
        setAnchor(newAnchorX, newAnchorY);
        for (int i = 0; i < xs.length; i++) {
            meanX += xs[i] - anchorX;
            meanY += ys[i] - anchorY;
        }
        meanX /= xs.length;
        meanY /= xs.length;
        squaresX = 0;
        squaresY = 0;
        cross = 0;
        for (int i = 0; i < xs.length; i++) {
            double dx = xs[i] - anchorX - meanX;
            double dy = ys[i] - anchorY - meanY;
            squaresX += dx * dx;
            squaresY += dy * dy;
            cross += dx * dy;
        }
    }

    private void setAnchor(double x, double y) {
        anchorX = x;
        anchorY = y;
        meanX = 0;
        meanY = 0;
    }
}
