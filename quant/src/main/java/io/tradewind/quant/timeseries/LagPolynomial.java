// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.timeseries;

import org.ejml.data.Complex_F64;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;

/** Polynomials in the lag operator: products, roots, and the mirror of a moving average with all roots outside the unit circle. */
final class LagPolynomial {
    private LagPolynomial() {}

    /** Coefficients of the product; index k belongs to lag k. */
    static double[] product(double[] left, double[] right) {
        double[] result = new double[left.length + right.length - 1];
        for (int i = 0; i < left.length; i++) {
            for (int j = 0; j < right.length; j++) {
                result[i + j] += left[i] * right[j];
            }
        }
        return result;
    }

    /** The polynomial 1 + sign (c1 L^step + c2 L^(2 step) + ...). */
    static double[] of(double[] coefficients, int step, double sign) {
        double[] result = new double[coefficients.length * step + 1];
        result[0] = 1;
        for (int i = 0; i < coefficients.length; i++) {
            result[(i + 1) * step] = sign * coefficients[i];
        }
        return result;
    }

    /**
     * Coefficients of the recursion by which differencing is undone: x(t) = w(t) + delta(1) x(t-1) + ... for the differences of an
     * order.
     */
    static double[] undifference(ArimaOrder order) {
        double[] polynomial = {1};
        for (int i = 0; i < order.differences(); i++) {
            polynomial = product(polynomial, of(new double[] {1}, 1, -1));
        }
        for (int i = 0; i < order.seasonalDifferences(); i++) {
            polynomial = product(polynomial, of(new double[] {1}, order.period(), -1));
        }
        double[] delta = new double[polynomial.length - 1];
        for (int i = 0; i < delta.length; i++) {
            delta[i] = -polynomial[i + 1];
        }
        return delta;
    }

    /**
     * The roots of 1 + c(0) z + c(1) z^2 + ..., trailing coefficients at or below a size left out.
     *
     * @return empty for a constant
     */
    static Complex_F64[] roots(double[] coefficients, double negligible) {
        int degree = coefficients.length;
        while (degree > 0 && Math.abs(coefficients[degree - 1]) <= negligible) {
            degree--;
        }
        if (degree == 0) {
            return new Complex_F64[0];
        }
        DMatrixRMaj companion = new DMatrixRMaj(degree, degree);
        for (int i = 0; i < degree; i++) {
            companion.set(0, i, -coefficients[i]);
            if (i > 0) {
                companion.set(i, i - 1, 1);
            }
        }
        return inverses(companion);
    }

    private static Complex_F64[] inverses(DMatrixRMaj companion) {
        EigenDecomposition_F64<DMatrixRMaj> eigen = DecompositionFactory_DDRM.eig(companion.getNumRows(), false);
        if (!eigen.decompose(companion)) {
            throw new ArithmeticException("no roots of a lag polynomial of degree " + companion.getNumRows());
        }
        Complex_F64[] roots = new Complex_F64[companion.getNumRows()];
        for (int i = 0; i < roots.length; i++) {
            Complex_F64 value = eigen.getEigenvalue(i);
            double square = value.getMagnitude2();
            roots[i] = new Complex_F64(value.getReal() / square, -value.getImaginary() / square);
        }
        return roots;
    }

    /** Smallest absolute value of a root of 1 + c(0) z + ...; infinite without roots. */
    static double smallestRoot(double[] coefficients, double negligible) {
        double smallest = Double.POSITIVE_INFINITY;
        for (Complex_F64 root : roots(coefficients, negligible)) {
            smallest = Math.min(smallest, root.getMagnitude());
        }
        return smallest;
    }

    /** True when an autoregression with these coefficients is stationary. */
    static boolean stationary(double[] ar) {
        double[] polynomial = new double[ar.length];
        for (int i = 0; i < ar.length; i++) {
            polynomial[i] = -ar[i];
        }
        return smallestRoot(polynomial, 0) > 1;
    }

    /** The invertible moving average with the same autocorrelations; the given one when it is invertible. */
    static double[] invertible(double[] ma) {
        Complex_F64[] roots = roots(ma, 0);
        boolean inside = false;
        for (Complex_F64 root : roots) {
            inside |= root.getMagnitude() < 1;
        }
        return inside ? fromRoots(mirrored(roots), ma.length) : ma.clone();
    }

    private static Complex_F64[] mirrored(Complex_F64[] roots) {
        Complex_F64[] result = new Complex_F64[roots.length];
        for (int i = 0; i < roots.length; i++) {
            double square = roots[i].getMagnitude2();
            result[i] = square < 1
                    ? new Complex_F64(roots[i].getReal() / square, -roots[i].getImaginary() / square)
                    : roots[i];
        }
        return result;
    }

    /** Coefficients after the leading 1 of the product of (1 - z / root). */
    private static double[] fromRoots(Complex_F64[] roots, int length) {
        double[] real = new double[length + 1];
        double[] imaginary = new double[length + 1];
        real[0] = 1;
        for (int used = 0; used < roots.length; used++) {
            double square = roots[used].getMagnitude2();
            double re = roots[used].getReal() / square;
            double im = -roots[used].getImaginary() / square;
            for (int k = used + 1; k > 0; k--) {
                real[k] -= re * real[k - 1] - im * imaginary[k - 1];
                imaginary[k] -= re * imaginary[k - 1] + im * real[k - 1];
            }
        }
        double[] result = new double[length];
        System.arraycopy(real, 1, result, 0, length);
        return result;
    }
}
