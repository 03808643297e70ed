// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.distribution;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/**
 * The distribution function of Kolmogorov's distance as an element of a power of a matrix.
 *
 * <p>Source: J. Durbin, Distribution theory for tests based on the sample distribution function (1973); G. Marsaglia, W. W. Tsang and J. Wang,
 * Evaluating Kolmogorov's distribution, Journal of Statistical Software 8 (2003).
 */
final class DurbinMatrix {
    private static final int SCALE_BITS = 400;

    private DurbinMatrix() {}

    /** Probability of a distance at most d, for {@code 1 < n d < n - 1}. */
    static double cumulative(int n, double d) {
        int k = (int) StrictMath.ceil(n * d);
        double excess = k - n * d;
        DMatrixRMaj square = transitions(2 * k - 1, excess);
        DMatrixRMaj power = CommonOps_DDRM.identity(2 * k - 1);
        DMatrixRMaj product = new DMatrixRMaj(2 * k - 1, 2 * k - 1);
        int squareBits = 0;
        int powerBits = 0;
        for (int left = n; left > 0; left /= 2) {
            if (left % 2 == 1) {
                CommonOps_DDRM.mult(power, square, product);
                power.setTo(product);
                powerBits += squareBits + shrink(power, k - 1);
            }
            CommonOps_DDRM.mult(square, square, product);
            square.setTo(product);
            squareBits = 2 * squareBits + shrink(square, k - 1);
        }
        return scaled(power.get(k - 1, k - 1), powerBits, n);
    }

    /** The matrix: {@code 1 / (i - j + 1)!} on and below the superdiagonal, less the parts cut off at the first column and last row. */
    private static DMatrixRMaj transitions(int size, double excess) {
        DMatrixRMaj matrix = new DMatrixRMaj(size, size);
        double[] inverseFactorials = new double[size + 1];
        inverseFactorials[0] = 1;
        for (int i = 1; i <= size; i++) {
            inverseFactorials[i] = inverseFactorials[i - 1] / i;
        }
        for (int i = 0; i < size; i++) {
            for (int j = 0; j <= Math.min(i + 1, size - 1); j++) {
                matrix.set(i, j, inverseFactorials[i - j + 1]);
            }
        }
        for (int i = 0; i < size; i++) {
            double cut = StrictMath.pow(excess, i + 1) * inverseFactorials[i + 1];
            matrix.add(i, 0, -cut);
            matrix.add(size - 1, size - 1 - i, -cut);
        }
        if (2 * excess > 1) {
            matrix.add(size - 1, 0, StrictMath.pow(2 * excess - 1, size) * inverseFactorials[size]);
        }
        return matrix;
    }

    /** Divides by a power of two where the middle element is large; the bits that were taken away. */
    private static int shrink(DMatrixRMaj matrix, int middle) {
        if (matrix.get(middle, middle) <= 0x1.0p400) {
            return 0;
        }
        CommonOps_DDRM.scale(0x1.0p-400, matrix);
        return SCALE_BITS;
    }

    /** Times {@code n! / n^n}, which keeps shrinking, and back from the scale. */
    private static double scaled(double element, int bits, int n) {
        double value = element;
        int left = bits;
        for (int i = 1; i <= n; i++) {
            value *= (double) i / n;
            if (value < 0x1.0p-400) {
                value *= 0x1.0p400;
                left -= SCALE_BITS;
            }
        }
        return Math.scalb(value, left);
    }
}
