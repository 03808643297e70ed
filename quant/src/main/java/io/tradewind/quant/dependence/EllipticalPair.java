// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.dependence;

/** The copula of an elliptical law of two variables with a correlation. */
public sealed interface EllipticalPair extends PairCopula permits GaussianPair, StudentPair {

    /** Strictly between -1 and 1. */
    double correlation();

    /** The same with the opposite correlation: what a quarter turn makes of it. */
    EllipticalPair mirrored();

    /** 2 / pi asin(correlation), for every elliptical law. */
    @Override
    default double kendallTau() {
        return 2 / Math.PI * StrictMath.asin(correlation());
    }
}
