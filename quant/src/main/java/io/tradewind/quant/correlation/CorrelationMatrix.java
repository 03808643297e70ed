// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.correlation;

/**
 * Correlations of many series at once.
 *
 * <p>Each series is centred and scaled to length 1; the matrix is then a sum, over time, of products of all pairs. Observations are
 * laid out time by time, and four of them are added to a row of the matrix in one pass, so that the innermost loop runs along the
 * row and no sum waits for the one before: the compiler turns it into vector instructions by itself. docs/adr/0014 has the
 * measurement beside the loop that takes pair by pair. The result differs from that loop's by the order of the sums only.
 */
public final class CorrelationMatrix {
    private static final int STEPS = 4;
    private static final double LEAST_VARIATION = 1e-14;

    private CorrelationMatrix() {}

    /**
     * Correlations by Pearson.
     *
     * @param series one array per variable, at least two finite values each, none constant
     * @return ones on the diagonal, the rest within -1 to 1
     * @throws IllegalArgumentException when the series differ in length, are too short, not finite, or one does not vary
     */
    public static double[][] of(double[][] series) {
        int count = SeriesTable.require(series, 2);
        double[][] byTime = normalisedByTime(series, count);
        double[][] matrix = new double[series.length][series.length];
        for (int t = 0; t < byTime.length; t += STEPS) {
            for (int i = 0; i < matrix.length; i++) {
                addSteps(matrix[i], byTime[t], byTime[t + 1], byTime[t + 2], byTime[t + 3], i);
            }
        }
        for (int i = 0; i < matrix.length; i++) {
            matrix[i][i] = 1;
            for (int j = 0; j < i; j++) {
                matrix[i][j] = Math.max(-1, Math.min(1, matrix[i][j]));
                matrix[j][i] = matrix[i][j];
            }
        }
        return matrix;
    }

    /** Adds the products of series i with those up to it, of four observations. */
    private static void addSteps(double[] row, double[] r0, double[] r1, double[] r2, double[] r3, int i) {
        double a0 = r0[i];
        double a1 = r1[i];
        double a2 = r2[i];
        double a3 = r3[i];
        for (int j = 0; j <= i; j++) {
            row[j] += (a0 * r0[j] + a1 * r1[j]) + (a2 * r2[j] + a3 * r3[j]);
        }
    }

    /** Observations by time, each series with mean 0 and sum of squares 1; padded with zeros to a multiple of four. */
    private static double[][] normalisedByTime(double[][] series, int count) {
        double[][] byTime = new double[(count + STEPS - 1) / STEPS * STEPS][series.length];
        for (int i = 0; i < series.length; i++) {
            double[] values = series[i];
            double mean = sum(values) / count;
            double length = Math.sqrt(squares(values, mean));
            double least = LEAST_VARIATION * Math.sqrt(count) * Math.abs(mean);
            if (!(length > least && length < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException(
                        "series " + i + " does not vary, or its squares overflow: it has no correlation");
            }
            double scale = 1 / length;
            for (int t = 0; t < count; t++) {
                byTime[t][i] = (values[t] - mean) * scale;
            }
        }
        return byTime;
    }

    private static double sum(double[] values) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        int t = 0;
        for (; t + 3 < values.length; t += 4) {
            s0 += values[t];
            s1 += values[t + 1];
            s2 += values[t + 2];
            s3 += values[t + 3];
        }
        for (; t < values.length; t++) {
            s0 += values[t];
        }
        return (s0 + s1) + (s2 + s3);
    }

    private static double squares(double[] values, double mean) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        int t = 0;
        for (; t + 3 < values.length; t += 4) {
            double d0 = values[t] - mean;
            double d1 = values[t + 1] - mean;
            double d2 = values[t + 2] - mean;
            double d3 = values[t + 3] - mean;
            s0 += d0 * d0;
            s1 += d1 * d1;
            s2 += d2 * d2;
            s3 += d3 * d3;
        }
        for (; t < values.length; t++) {
            double d = values[t] - mean;
            s0 += d * d;
        }
        return (s0 + s1) + (s2 + s3);
    }
}
