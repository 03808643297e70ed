// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.dependence;

import io.tradewind.quant.distribution.NormalDistribution;
import io.tradewind.quant.random.Xoshiro256;

/**
 * The Gaussian copula of two variables. Extremes are independent in the limit, whatever the correlation.
 *
 * <p>Source: R. B. Nelsen, An Introduction to Copulas, 2006, section 2.3. Reference: R {@code copula} 1.1-2 {@code normalCopula}.
 *
 * @param correlation of the normal law, strictly between -1 and 1
 */
public record GaussianPair(double correlation) implements EllipticalPair {

    /**
     * Checks the correlation.
     *
     * @throws IllegalArgumentException when it is not strictly between -1 and 1
     */
    public GaussianPair {
        Coordinates.requireCorrelation(correlation);
    }

    @Override
    public double logDensity(double[] point) {
        double x = NormalDistribution.quantile(Coordinates.requireInside(point[0]));
        double y = NormalDistribution.quantile(Coordinates.requireInside(point[1]));
        double rest = 1 - correlation * correlation;
        double square = correlation * (correlation * (x * x + y * y) - 2 * x * y) / rest;
        return -0.5 * (StrictMath.log(rest) + square);
    }

    @Override
    public double cumulative(double u, double v) {
        if (Coordinates.atEdge(u, v)) {
            return Coordinates.edge(u, v);
        }
        double x = NormalDistribution.quantile(u);
        double y = NormalDistribution.quantile(v);
        return PlackettIntegral.cumulative(u, v, x, y, correlation, q -> StrictMath.exp(-0.5 * q));
    }

    @Override
    public double conditional(double u, double v) {
        double x = NormalDistribution.quantile(Coordinates.requireInside(u));
        double y = NormalDistribution.quantile(Coordinates.requireInside(v));
        return NormalDistribution.cumulative((x - correlation * y) / Math.sqrt(1 - correlation * correlation));
    }

    @Override
    public TailDependence tailDependence() {
        return TailDependence.NONE;
    }

    @Override
    public double kendallTau() {
        return EllipticalPair.kendallTau(correlation);
    }

    @Override
    public double spearmanRho() {
        return 6 / Math.PI * StrictMath.asin(correlation / 2);
    }

    @Override
    public EllipticalPair mirrored() {
        return new GaussianPair(-correlation);
    }

    @Override
    public double[] sample(Xoshiro256 random) {
        double x = NormalDistribution.quantile(Coordinates.uniform(random));
        double y = NormalDistribution.quantile(Coordinates.uniform(random));
        double mixed = correlation * x + Math.sqrt(1 - correlation * correlation) * y;
        return new double[] {NormalDistribution.cumulative(x), NormalDistribution.cumulative(mixed)};
    }
}
