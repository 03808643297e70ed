// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.volatility.innovation;

/** The standard normal law. */
public final class NormalInnovation implements InnovationLaw {
    private static final double HALF_LOG_TWO_PI = 0.9189385332046728;
    private static final double MEAN_ABSOLUTE = 0.7978845608028654;

    @Override
    public Shape[] shapes() {
        return new Shape[0];
    }

    @Override
    public double logDensity(double z, double[] shape) {
        return -HALF_LOG_TWO_PI - 0.5 * z * z;
    }

    @Override
    public double meanAbsolute(double[] shape) {
        return MEAN_ABSOLUTE;
    }

    @Override
    public double negativeSquare(double[] shape) {
        return 0.5;
    }

    @Override
    public double sum(double[] residuals, double[] variances, int from, int to, double[] shape, Score score) {
        double squares = 0;
        if (!score.isWanted()) {
            for (int t = from; t < to; t++) {
                squares += residuals[t] * residuals[t] / variances[t];
            }
            return -HALF_LOG_TWO_PI * (to - from) - 0.5 * squares;
        }
        double[] byResidual = score.residual();
        double[] byLogVariance = score.logVariance();
        for (int t = from; t < to; t++) {
            double ratio = residuals[t] / variances[t];
            double square = residuals[t] * ratio;
            squares += square;
            byResidual[t] = -ratio;
            byLogVariance[t] = 0.5 * square - 0.5;
        }
        return -HALF_LOG_TWO_PI * (to - from) - 0.5 * squares;
    }
}
