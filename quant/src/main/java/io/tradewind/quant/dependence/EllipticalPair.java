// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.dependence;

/** The copula of an elliptical law of two variables with a correlation. */
public sealed interface EllipticalPair extends PairCopula permits GaussianPair, StudentPair {

    /** Strictly between -1 and 1. */
    double correlation();

    /** The same with the opposite correlation: what a quarter turn makes of it. */
    EllipticalPair mirrored();

    /** Kendall's tau of every elliptical law with a correlation: {@code 2 / pi asin(correlation)}. */
    static double kendallTau(double correlation) {
        return 2 / Math.PI * StrictMath.asin(correlation);
    }
}
