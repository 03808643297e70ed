// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.dependence;

import io.tradewind.quant.random.Xoshiro256;

/** The function psi of an Archimedean copula psi(sum of its inverse at the coordinates); completely monotone, psi(0) = 1. */
interface ArchimedeanGenerator {

    /** psi(t), t at least 0. */
    double value(double t);

    /** The t with psi(t) = u, u above 0 up to 1. */
    double inverse(double u);

    /** Logarithm of the absolute slope of the inverse. */
    double logInverseSlope(double u);

    /** Logarithm of the absolute derivative of psi of an order, at least 1. */
    double logDerivative(double t, int order);

    /** A draw of the law whose Laplace transform psi is; NaN when psi is none, as for negative dependence. */
    double frailty(Xoshiro256 random);
}
