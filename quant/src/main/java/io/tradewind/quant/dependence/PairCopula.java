// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.dependence;

/** A copula of two variables. */
public interface PairCopula extends Copula {

    @Override
    default int dimension() {
        return 2;
    }

    /** Density at a point strictly inside the unit square. */
    default double density(double u, double v) {
        return StrictMath.exp(logDensity(new double[] {u, v}));
    }

    /** Probability that neither variable is above its coordinate; coordinates 0 to 1. */
    double cumulative(double u, double v);

    /** Probability that the first variable is not above u, given that the second is v; both strictly between 0 and 1. */
    double conditional(double u, double v);

    /** Probability of an extreme of one variable given the same extreme of the other, in the limit. */
    TailDependence tailDependence();

    /** Kendall's tau, -1 to 1. */
    double kendallTau();

    /** Spearman's rho, -1 to 1, to 1e-7 where it has no closed form. */
    double spearmanRho();
}
