// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.risk.measure;

/**
 * Ledoit and Wolf's shrinkage towards a multiple of the unit matrix (Journal of Multivariate Analysis 88, 2004), into arrays that are there
 * already: to the last bit what {@link io.tradewind.quant.correlation.Shrinkage#ledoitWolf} gives, which makes new ones.
 */
final class ShrunkMatrix {
    private static final int LANES = 4;

    private final double[][] series;
    private final double[][] matrix;
    private int size;
    private int length;

    /** Room for so many series of so many values. */
    ShrunkMatrix(int mostSeries, int mostValues) {
        this.series = new double[mostSeries][mostValues];
        this.matrix = new double[mostSeries][mostSeries];
    }

    /** Where a series is written, from index 0. */
    double[] series(int index) {
        return series[index];
    }

    /** An element of the shrunk matrix. */
    double get(int row, int column) {
        return matrix[row][column];
    }

    /** Shrinks the covariance of the first series, over their first values; both 1 or more. The series are centred in place. */
    void shrink(int count, int values) {
        size = count;
        length = values;
        for (int i = 0; i < size; i++) {
            centre(series[i]);
        }
        for (int i = 0; i < size; i++) {
            covariances(i);
        }
        double mean = trace() / size;
        double intensity = intensity(mean);
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                matrix[i][j] = (1 - intensity) * matrix[i][j] + intensity * (i == j ? mean : 0);
            }
        }
    }

    private void centre(double[] values) {
        double sum = 0;
        for (int t = 0; t < length; t++) {
            sum += values[t];
        }
        double mean = sum / length;
        for (int t = 0; t < length; t++) {
            values[t] -= mean;
        }
    }

    /** Of one series with all up to itself; four at a time, because each addition waits for the one before. */
    private void covariances(int i) {
        int j = 0;
        for (; j + LANES <= i + 1; j += LANES) {
            four(i, j);
        }
        for (; j <= i; j++) {
            set(i, j, product(series[i], series[j]));
        }
    }

    private void four(int i, int j) {
        double[] own = series[i];
        double[] a = series[j];
        double[] b = series[j + 1];
        double[] c = series[j + 2];
        double[] d = series[j + 3];
        double one = 0;
        double two = 0;
        double three = 0;
        double four = 0;
        for (int t = 0; t < length; t++) {
            one += own[t] * a[t];
            two += own[t] * b[t];
            three += own[t] * c[t];
            four += own[t] * d[t];
        }
        set(i, j, one);
        set(i, j + 1, two);
        set(i, j + 2, three);
        set(i, j + 3, four);
    }

    private double product(double[] a, double[] b) {
        double sum = 0;
        for (int t = 0; t < length; t++) {
            sum += a[t] * b[t];
        }
        return sum;
    }

    private void set(int i, int j, double sum) {
        matrix[i][j] = sum / length;
        matrix[j][i] = matrix[i][j];
    }

    private double trace() {
        double sum = 0;
        for (int i = 0; i < size; i++) {
            sum += matrix[i][i];
        }
        return sum;
    }

    private double intensity(double mean) {
        double squares = 0;
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                squares += matrix[i][j] * matrix[i][j];
            }
        }
        double fourth = 0;
        for (int t = 0; t < length; t++) {
            double square = 0;
            for (int i = 0; i < size; i++) {
                square += series[i][t] * series[i][t];
            }
            fourth += square * square;
        }
        double noise = (fourth / length - squares) / ((double) size * length);
        double distance = (squares - 2 * mean * trace() + size * mean * mean) / size;
        double bounded = Math.min(noise, distance);
        return bounded <= 0 ? 0 : bounded / distance;
    }
}
