// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.volatility.innovation;

import io.tradewind.quant.distribution.Digamma;
import io.tradewind.quant.distribution.GammaFunction;
import java.util.function.DoubleUnaryOperator;

/**
 * Student's t law scaled to variance 1 (T. Bollerslev, A conditionally heteroskedastic time series model for speculative prices and
 * rates of return, Review of Economics and Statistics 69, 1987), as {@code std} of rugarch and fGarch and {@code t} of arch. Its shape
 * are the degrees of freedom, above 2.
 */
public final class StudentInnovation implements InnovationLaw {
    private static final double SQRT_PI = 1.772453850905516;
    private static final double LOG_PI = 1.1447298858494002;

    @Override
    public Shape[] shapes() {
        return new Shape[] {Shape.DEGREES_OF_FREEDOM};
    }

    @Override
    public double logDensity(double z, double[] shape) {
        return prepared(shape).applyAsDouble(z);
    }

    @Override
    public DoubleUnaryOperator prepared(double[] shape) {
        double df = shape[0];
        if (!(df > 2)) {
            return z -> Double.NaN;
        }
        double constant = constant(df);
        return z -> constant - 0.5 * (df + 1) * StrictMath.log1p(z * z / (df - 2));
    }

    private static double constant(double df) {
        return GammaFunction.logarithm(0.5 * (df + 1))
                - GammaFunction.logarithm(0.5 * df)
                - 0.5 * (LOG_PI + StrictMath.log(df - 2));
    }

    @Override
    public double meanAbsolute(double[] shape) {
        double df = shape[0];
        double ratio = GammaFunction.logarithm(0.5 * (df + 1)) - GammaFunction.logarithm(0.5 * df);
        return 2 * Math.sqrt(df - 2) / ((df - 1) * SQRT_PI) * StrictMath.exp(ratio);
    }

    @Override
    public double negativeSquare(double[] shape) {
        return 0.5;
    }

    @Override
    public double sum(double[] residuals, double[] variances, int from, int to, double[] shape, Score score) {
        double df = shape[0];
        if (!(df > 2)) {
            return Double.NaN;
        }
        double spread = df - 2;
        LogProduct product = new LogProduct();
        score.clearShapes();
        double pull = 0;
        for (int t = from; t < to; t++) {
            double ratio = residuals[t] / variances[t];
            double square = residuals[t] * ratio;
            double growth = spread + square;
            product.times(growth / spread);
            if (score.isWanted()) {
                double weight = (df + 1) / growth;
                score.residual()[t] = -weight * ratio;
                score.logVariance()[t] = 0.5 * (weight * square - 1);
                pull += square / growth;
                if (score.wantsRows()) {
                    score.addShape(t, 0, byShape(df, StrictMath.log(growth / spread), square / growth, 1));
                }
            }
        }
        double logs = product.logarithm();
        if (score.isWanted() && !score.wantsRows()) {
            score.addShape(0, 0, byShape(df, logs, pull, to - from));
        }
        return constant(df) * (to - from) - 0.5 * (df + 1) * logs;
    }

    /** The derivative of the sum of some log densities, from the sums of their logarithms and of {@code z^2 / (df - 2 + z^2)}. */
    private static double byShape(double df, double logs, double pull, int count) {
        double constant = 0.5 * (Digamma.of(0.5 * (df + 1)) - Digamma.of(0.5 * df) - 1 / (df - 2));
        return count * constant - 0.5 * logs + 0.5 * (df + 1) / (df - 2) * pull;
    }
}
