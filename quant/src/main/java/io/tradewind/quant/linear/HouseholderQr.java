// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.linear;

/**
 * The decomposition {@code X = QR} of a tall matrix by Householder reflections.
 *
 * <p>Source: G. H. Golub and C. F. Van Loan, Matrix computations, section 5.2. The first k columns of Q and R decompose the first k
 * columns of X: after one decomposition every nested regression costs a back substitution, and the residual sum of squares with k
 * regressors is the sum of the squares of {@link #rotate Q'y} from its element k on.
 */
public final class HouseholderQr {
    private final int rows;
    private final int columns;

    /** Column by column: above the diagonal R, from the diagonal on the vector of the reflection, with the norm that makes it I - vv'. */
    private final double[] packed;

    private final double[] diagonal;

    private HouseholderQr(int rows, int columns, double[] packed) {
        this.rows = rows;
        this.columns = columns;
        this.packed = packed;
        this.diagonal = new double[columns];
    }

    /**
     * Decomposes a matrix.
     *
     * @param matrix columns of one length, which is at least their number; all finite
     * @return the decomposition
     * @throws RankDeficientException when a column depends on those before it: what is left of it is below rows times 2^-52 of its norm
     * @throws IllegalArgumentException when there is no column, the lengths differ, rows are fewer than columns or a value is not finite
     */
    public static HouseholderQr of(double[]... matrix) {
        if (matrix.length == 0) {
            throw new IllegalArgumentException("a decomposition needs at least one column");
        }
        int rows = matrix[0].length;
        if (rows < matrix.length) {
            throw new IllegalArgumentException(matrix.length + " columns need at least as many rows, not " + rows);
        }
        double[] packed = new double[rows * matrix.length];
        for (int j = 0; j < matrix.length; j++) {
            if (matrix[j].length != rows) {
                throw new IllegalArgumentException(
                        "column " + j + " has " + matrix[j].length + " rows, the first has " + rows);
            }
            System.arraycopy(matrix[j], 0, packed, j * rows, rows);
        }
        return ofPacked(packed, rows, matrix.length);
    }

    /**
     * Decomposes a matrix in place.
     *
     * @param packed the columns one after the other; taken over and overwritten
     * @param rows of each column, at least their number
     * @param columns at least 1
     * @return the decomposition
     * @throws RankDeficientException as {@link #of}
     * @throws IllegalArgumentException when the length does not fit or a value is not finite
     */
    public static HouseholderQr ofPacked(double[] packed, int rows, int columns) {
        if (columns < 1 || rows < columns || packed.length < rows * columns) {
            throw new IllegalArgumentException(
                    packed.length + " values are not a matrix of " + rows + " rows and " + columns + " columns");
        }
        HouseholderQr qr = new HouseholderQr(rows, columns, packed);
        double[] norms = new double[columns];
        for (int j = 0; j < columns; j++) {
            norms[j] = Math.sqrt(qr.dot(j * rows, packed, j * rows, rows));
            if (!(norms[j] < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException(
                        "regressor " + j + " has a value that is not finite, or its norm overflows");
            }
        }
        for (int j = 0; j < columns; j++) {
            qr.reflect(j, norms[j]);
        }
        return qr;
    }

    private void reflect(int j, double originalNorm) {
        int start = j * rows + j;
        int length = rows - j;
        double norm = Math.sqrt(dot(start, packed, start, length));
        if (!(norm > rows * 0x1.0p-52 * originalNorm)) {
            throw new RankDeficientException(j);
        }
        double head = packed[start];
        diagonal[j] = head > 0 ? -norm : norm;
        packed[start] = head - diagonal[j];
        double scale = 1 / Math.sqrt(norm * (norm + Math.abs(head)));
        for (int i = start; i < start + length; i++) {
            packed[i] *= scale;
        }
        for (int k = j + 1; k < columns; k++) {
            apply(start, packed, k * rows + j, length);
        }
    }

    /** Reflects a vector: {@code x -= v (v'x)}. */
    private void apply(int reflection, double[] target, int offset, int length) {
        double factor = -dot(reflection, target, offset, length);
        double[] source = packed;
        for (int i = 0; i < length; i++) {
            target[offset + i] += factor * source[reflection + i];
        }
    }

    private double dot(int reflection, double[] target, int offset, int length) {
        double[] source = packed;
        double first = 0;
        double second = 0;
        double third = 0;
        double fourth = 0;
        int i = 0;
        for (; i < length - 3; i += 4) {
            first += source[reflection + i] * target[offset + i];
            second += source[reflection + i + 1] * target[offset + i + 1];
            third += source[reflection + i + 2] * target[offset + i + 2];
            fourth += source[reflection + i + 3] * target[offset + i + 3];
        }
        for (; i < length; i++) {
            first += source[reflection + i] * target[offset + i];
        }
        return first + second + (third + fourth);
    }

    /**
     * Number of columns.
     *
     * @return at least 1
     */
    public int columns() {
        return columns;
    }

    /**
     * Number of rows.
     *
     * @return at least the number of columns
     */
    public int rows() {
        return rows;
    }

    /**
     * A diagonal element of R.
     *
     * @param column from 0
     * @return never 0; the sign is not fixed
     */
    public double diagonal(int column) {
        return diagonal[column];
    }

    /**
     * The target in the coordinates of Q.
     *
     * @param target one value a row
     * @return {@code Q'y}, one value a row: first the effects of the columns, then what they do not explain
     */
    public double[] rotate(double[] target) {
        requireRows(target);
        double[] rotated = target.clone();
        for (int j = 0; j < columns; j++) {
            apply(j * rows + j, rotated, j, rows - j);
        }
        return rotated;
    }

    /**
     * What the columns do not explain of a target.
     *
     * @param target one value a row
     * @return {@code y - X b} with the least sum of squares
     */
    public double[] residuals(double[] target) {
        double[] rotated = rotate(target);
        for (int j = 0; j < columns; j++) {
            rotated[j] = 0;
        }
        for (int j = columns - 1; j >= 0; j--) {
            apply(j * rows + j, rotated, j, rows - j);
        }
        return rotated;
    }

    /**
     * A column of Q.
     *
     * @param column from 0
     * @return a vector of length 1
     */
    public double[] basisVector(int column) {
        double[] vector = new double[rows];
        vector[column] = 1;
        for (int j = column; j >= 0; j--) {
            apply(j * rows + j, vector, j, rows - j);
        }
        return vector;
    }

    /**
     * Coefficients of a regression on the leading columns.
     *
     * @param rotated from {@link #rotate}
     * @param leading number of columns, 1 to all
     * @return as many coefficients
     */
    public double[] solve(double[] rotated, int leading) {
        double[] solution = new double[leading];
        for (int i = leading - 1; i >= 0; i--) {
            double sum = rotated[i];
            for (int j = i + 1; j < leading; j++) {
                sum -= packed[j * rows + i] * solution[j];
            }
            solution[i] = sum / diagonal[i];
        }
        return solution;
    }

    /**
     * The inverse of R of the leading columns, an upper triangle.
     *
     * @param leading number of columns, 1 to all
     * @return rows of the inverse; the variance of coefficient i is sigma^2 times the sum of squares of row i
     */
    public double[][] inverse(int leading) {
        double[][] inverse = new double[leading][leading];
        for (int column = 0; column < leading; column++) {
            inverse[column][column] = 1 / diagonal[column];
            for (int i = column - 1; i >= 0; i--) {
                double sum = 0;
                for (int j = i + 1; j <= column; j++) {
                    sum -= packed[j * rows + i] * inverse[j][column];
                }
                inverse[i][column] = sum / diagonal[i];
            }
        }
        return inverse;
    }

    private void requireRows(double[] target) {
        if (target.length != rows) {
            throw new IllegalArgumentException(target.length + " targets for " + rows + " rows of regressors");
        }
    }
}
