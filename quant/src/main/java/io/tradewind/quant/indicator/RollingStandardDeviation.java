// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator;

/**
 * Standard deviation of the last {@code window} doubles.
 *
 * <p>Values are taken relative to an anchor inside their own range, mean and sum of squared deviations are updated by
 * replacement (Welford), and once per {@code window} updates both are computed afresh in two passes around a new anchor. An
 * update is amortised O(1) and rounding cannot accumulate beyond one window: with u = 2^-53 and R the spread of the values of
 * the last two windows, the error of the sum of squared deviations is at most {@code 32 * window * u * R^2}, whatever the level
 * of the values. A window of equal values gives exactly 0 and that value as the mean.
 */
public final class RollingStandardDeviation implements StreamingKernel {

    private final double[] ring;
    private final int ddof;
    private int next;
    private int count;
    private int equalRun;
    private double anchor;
    private double mean;
    private double squares;

    /**
     * A deviation over {@code window} values.
     *
     * @param ddof subtracted from the number of values in the divisor: 0 = population, 1 = sample; below {@code window}
     */
    public RollingStandardDeviation(int window, int ddof) {
        this.ring = new double[Parameters.requireWindow(window, 1)];
        if (ddof < 0 || ddof >= window) {
            throw new IllegalArgumentException("ddof must be between 0 and window - 1, got " + ddof);
        }
        this.ddof = ddof;
    }

    /** Adds a finite value and drops the one that leaves the window. */
    public void add(double value) {
        trackEqualRun(value);
        if (count == ring.length) {
            replace(ring[next] - anchor, value - anchor);
        } else {
            append(value);
        }
        ring[next] = value;
        next++;
        if (next == ring.length) {
            next = 0;
            refresh();
        }
    }

    /** Variance of a full window with the divisor {@code window - ddof}; NaN before. */
    public double variance() {
        if (!isReady()) {
            return Double.NaN;
        }
        return isConstant() ? 0 : StrictMath.max(0, squares) / (ring.length - ddof);
    }

    /** Square root of {@link #variance}; NaN before the window is full. */
    public double value() {
        return StrictMath.sqrt(variance());
    }

    /** Mean of a full window; NaN before. */
    public double mean() {
        if (!isReady()) {
            return Double.NaN;
        }
        return isConstant() ? ring[0] : anchor + mean;
    }

    /** Length of the window. */
    public int window() {
        return ring.length;
    }

    @Override
    public boolean isReady() {
        return count == ring.length;
    }

    @Override
    public void reset() {
        next = 0;
        count = 0;
        equalRun = 0;
        anchor = 0;
        mean = 0;
        squares = 0;
    }

    @Override
    public void save(StateSink sink) {
        sink.putLong(ring.length);
        sink.putLong(next);
        sink.putLong(count);
        sink.putLong(equalRun);
        sink.putDouble(anchor);
        sink.putDouble(mean);
        sink.putDouble(squares);
        for (int i = 0; i < count; i++) {
            sink.putDouble(ring[i]);
        }
    }

    @Override
    public void restore(StateSource source) {
        Parameters.requireSame("window", ring.length, source.getLong());
        next = (int) source.getLong();
        count = (int) source.getLong();
        equalRun = (int) source.getLong();
        anchor = source.getDouble();
        mean = source.getDouble();
        squares = source.getDouble();
        for (int i = 0; i < count; i++) {
            ring[i] = source.getDouble();
        }
    }

    private boolean isConstant() {
        return equalRun >= ring.length;
    }

    private void trackEqualRun(double value) {
        int last = next == 0 ? ring.length - 1 : next - 1;
        boolean same = count > 0 && ring[last] == value;
        equalRun = same ? StrictMath.min(equalRun + 1, ring.length) : 1;
    }

    private void append(double value) {
        if (count == 0) {
            anchor = value;
        }
        count++;
        double relative = value - anchor;
        double delta = relative - mean;
        mean += delta / count;
        squares += delta * (relative - mean);
    }

    private void replace(double leaving, double arriving) {
        double delta = arriving - leaving;
        double before = mean;
        mean += delta / ring.length;
        squares += delta * ((arriving - mean) + (leaving - before));
    }

    private void refresh() {
        anchor += mean;
        double sum = 0;
        for (double value : ring) {
            sum += value - anchor;
        }
        mean = sum / ring.length;
        squares = 0;
        for (double value : ring) {
            double deviation = value - anchor - mean;
            squares += deviation * deviation;
        }
    }
}
