// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.dependence;

import io.tradewind.quant.distribution.GammaDistribution;
import io.tradewind.quant.distribution.NormalDistribution;
import io.tradewind.quant.distribution.StudentT;
import io.tradewind.quant.random.Xoshiro256;

/**
 * Student's t copula of two variables: like the Gaussian one in the middle, with joint extremes in all four corners.
 *
 * <p>Source: S. Demarta and A. J. McNeil, The t copula and related copulas, International Statistical Review 73 (2005): density, and
 * coefficient of tail dependence {@code 2 T(df + 1)(-sqrt((df + 1) (1 - rho) / (1 + rho)))}. Reference: R {@code copula} 1.1-2
 * {@code tCopula}.
 */
public final class StudentPair implements EllipticalPair {
    private static final int PANELS = 8;

    private final double correlation;
    private final double degreesOfFreedom;
    private final StudentT margin;
    private final StudentT conditional;

    /**
     * A copula.
     *
     * @param correlation strictly between -1 and 1
     * @param degreesOfFreedom above 0
     * @throws IllegalArgumentException when one is outside
     */
    public StudentPair(double correlation, double degreesOfFreedom) {
        this.correlation = Coordinates.requireCorrelation(correlation);
        this.degreesOfFreedom = degreesOfFreedom;
        this.margin = StudentT.standard(degreesOfFreedom);
        this.conditional = StudentT.standard(degreesOfFreedom + 1);
    }

    @Override
    public double correlation() {
        return correlation;
    }

    /** Above 0; the smaller, the more joint extremes. */
    public double degreesOfFreedom() {
        return degreesOfFreedom;
    }

    @Override
    public double logDensity(double[] point) {
        double x = margin.quantile(Coordinates.requireInside(point[0]));
        double y = margin.quantile(Coordinates.requireInside(point[1]));
        return Elliptical.studentLogDensity(new double[] {x, y}, quadratic(x, y), logDeterminant(), margin);
    }

    private double quadratic(double x, double y) {
        return (x * x + y * y - 2 * correlation * x * y) / (1 - correlation * correlation);
    }

    private double logDeterminant() {
        return StrictMath.log(1 - correlation * correlation);
    }

    @Override
    public double cumulative(double u, double v) {
        if (Coordinates.atEdge(u, v)) {
            return Coordinates.edge(u, v);
        }
        double power = -0.5 * degreesOfFreedom;
        return PlackettIntegral.cumulative(
                u,
                v,
                margin.quantile(u),
                margin.quantile(v),
                correlation,
                q -> StrictMath.exp(power * StrictMath.log1p(q / degreesOfFreedom)));
    }

    @Override
    public double conditional(double u, double v) {
        return given(margin.quantile(Coordinates.requireInside(u)), margin.quantile(Coordinates.requireInside(v)));
    }

    private double given(double x, double y) {
        double rest = 1 - correlation * correlation;
        double scale = Math.sqrt((degreesOfFreedom + y * y) * rest / (degreesOfFreedom + 1));
        return conditional.cumulative((x - correlation * y) / scale);
    }

    @Override
    public TailDependence tailDependence() {
        double edge = Math.sqrt((degreesOfFreedom + 1) * (1 - correlation) / (1 + correlation));
        double limit = 2 * conditional.cumulative(-edge);
        return new TailDependence(limit, limit);
    }

    /** By integration of v E[u | v], as there is no closed form: {@value #PANELS} panels of eight points a side, bent towards the edges. */
    @Override
    public double kendallTau() {
        return EllipticalPair.kendallTau(correlation);
    }

    @Override
    public double spearmanRho() {
        double[] nodes = Quadrature.nodes(PANELS);
        double[] weights = Quadrature.weights(PANELS);
        double[] quantiles = new double[nodes.length];
        for (int i = 0; i < nodes.length; i++) {
            weights[i] *= 6 * nodes[i] * (1 - nodes[i]);
            nodes[i] *= nodes[i] * (3 - 2 * nodes[i]);
            quantiles[i] = margin.quantile(nodes[i]);
        }
        double product = 0;
        for (int j = 0; j < nodes.length; j++) {
            double expected = 0;
            for (int i = 0; i < nodes.length; i++) {
                expected += weights[i] * (1 - given(quantiles[i], quantiles[j]));
            }
            product += weights[j] * nodes[j] * expected;
        }
        return 12 * product - 3;
    }

    @Override
    public EllipticalPair mirrored() {
        return new StudentPair(-correlation, degreesOfFreedom);
    }

    @Override
    public double[] sample(Xoshiro256 random) {
        double x = NormalDistribution.quantile(Coordinates.uniform(random));
        double other = NormalDistribution.quantile(Coordinates.uniform(random));
        double y = correlation * x + Math.sqrt(1 - correlation * correlation) * other;
        double mixing = mixing(degreesOfFreedom, random);
        return new double[] {margin.cumulative(x * mixing), margin.cumulative(y * mixing)};
    }

    /** sqrt(df / chi-square), by which normal values become Student's. */
    static double mixing(double degreesOfFreedom, Xoshiro256 random) {
        double chiSquare = 2 * new GammaDistribution(0.5 * degreesOfFreedom).sample(random);
        return Math.sqrt(degreesOfFreedom / chiSquare);
    }

    @Override
    public String toString() {
        return "StudentPair[correlation=" + correlation + ", degreesOfFreedom=" + degreesOfFreedom + "]";
    }
}
