// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.dependence;

import io.tradewind.quant.random.Xoshiro256;

/** A law of several variables that are uniform on (0, 1) each. */
public interface Copula {

    /** Number of variables, at least 2. */
    int dimension();

    /**
     * Natural logarithm of the density.
     *
     * @param point coordinates strictly between 0 and 1
     * @return minus infinity where there is no mass
     */
    double logDensity(double[] point);

    /** Draws a point. */
    double[] sample(Xoshiro256 random);
}
