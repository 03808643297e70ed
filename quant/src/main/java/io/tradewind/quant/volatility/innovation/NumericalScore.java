// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.volatility.innovation;

import java.util.function.DoubleUnaryOperator;

/** The score of a law that knows nothing but its density, by central differences. */
final class NumericalScore {
    private static final double STEP = 1e-5;

    private NumericalScore() {}

    static double sum(
            InnovationLaw law, double[] residuals, double[] variances, int from, int to, double[] shape, Score score) {
        double sum = 0;
        score.clearShapes();
        DoubleUnaryOperator log = law.prepared(shape);
        for (int t = from; t < to; t++) {
            double deviation = Math.sqrt(variances[t]);
            double z = residuals[t] / deviation;
            sum += log.applyAsDouble(z);
            if (score.isWanted()) {
                double slope = (log.applyAsDouble(z + STEP) - log.applyAsDouble(z - STEP)) / (2 * STEP);
                score.residual()[t] = slope / deviation;
                score.logVariance()[t] = -0.5 * (1 + slope * z);
            }
        }
        if (score.isWanted()) {
            for (int k = 0; k < shape.length; k++) {
                shapes(law, residuals, variances, from, to, shape.clone(), k, score);
            }
        }
        return sum;
    }

    private static void shapes(
            InnovationLaw law,
            double[] residuals,
            double[] variances,
            int from,
            int to,
            double[] shape,
            int parameter,
            Score score) {
        double middle = shape[parameter];
        double step = STEP * Math.max(1, Math.abs(middle));
        double[] up = shape.clone();
        up[parameter] = middle + step;
        double[] down = shape.clone();
        down[parameter] = middle - step;
        DoubleUnaryOperator above = law.prepared(up);
        DoubleUnaryOperator below = law.prepared(down);
        for (int t = from; t < to; t++) {
            double z = residuals[t] / Math.sqrt(variances[t]);
            score.addShape(t, parameter, (above.applyAsDouble(z) - below.applyAsDouble(z)) / (2 * step));
        }
    }
}
