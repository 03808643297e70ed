// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.learning.split;

/**
 * From when to when each label looks: row i was decided at {@code start[i]} and its outcome was known at {@code end[i]}.
 *
 * <p>Times are numbers on any one scale (bars, nanoseconds). A model that is fitted on a row knows prices up to its end, so a row
 * whose span touches the span of a test row would leak.
 */
public final class LabelSpans {

    private final double[] start;
    private final double[] end;

    /**
     * Spans of n rows.
     *
     * @param start ascending
     * @param end not before {@code start} of the same row, except by less than one step where a label has no span
     * @throws IllegalArgumentException when the lengths differ, a value is not finite, or starts descend
     */
    public LabelSpans(double[] start, double[] end) {
        if (start.length != end.length || start.length == 0) {
            throw new IllegalArgumentException(
                    "spans need as many starts as ends, at least one: got " + start.length + " and " + end.length);
        }
        for (int i = 0; i < start.length; i++) {
            if (!Double.isFinite(start[i]) || !Double.isFinite(end[i]) || (i > 0 && start[i] < start[i - 1])) {
                throw new IllegalArgumentException(
                        "starts must ascend and be finite, row " + i + " has " + start[i] + " to " + end[i]);
            }
        }
        this.start = start.clone();
        this.end = end.clone();
    }

    /** Spans of a fixed number of bars: row i looks from i to min(i + horizon, n - 1). */
    public static LabelSpans ofHorizon(int rows, int horizon) {
        double[] start = new double[rows];
        double[] end = new double[rows];
        for (int i = 0; i < rows; i++) {
            start[i] = i;
            end[i] = StrictMath.min(i + horizon, rows - 1);
        }
        return new LabelSpans(start, end);
    }

    /** Number of rows. */
    public int rows() {
        return start.length;
    }

    double start(int row) {
        return start[row];
    }

    double end(int row) {
        return end[row];
    }

    /** Latest end of the rows {@code [from, to)}. */
    double latestEnd(int from, int to) {
        double latest = Double.NEGATIVE_INFINITY;
        for (int i = from; i < to; i++) {
            latest = StrictMath.max(latest, end[i]);
        }
        return latest;
    }
}
