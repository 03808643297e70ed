// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.volatility;

import io.tradewind.quant.volatility.GarchConventions.Start;
import io.tradewind.quant.volatility.innovation.LogProduct;
import io.tradewind.quant.volatility.innovation.NormalInnovation;

/**
 * The log-likelihood of GARCH(1,1) with normal innovations and no mean or a constant one, and its gradient, in one pass without
 * arrays. Its plain twin is {@link GarchLikelihood}.
 */
final class FusedGarch {
    private static final double HALF_LOG_TWO_PI = 0.9189385332046728;

    private final double[] series;
    private final boolean constant;
    private final Start start;
    private final double backcast;
    private final double average;
    private final double spread;

    FusedGarch(GarchModel model, double[] series, double backcast) {
        this.series = series;
        this.constant = model.mean().constant();
        this.start = model.conventions().start();
        this.backcast = backcast;
        this.average = SeriesCheck.mean(series);
        this.spread = SeriesCheck.variance(series);
    }

    /** Whether a model is of this kind. */
    static boolean serves(GarchModel model) {
        return model.form() == VarianceForm.GARCH
                && model.p() == 1
                && model.q() == 1
                && model.mean().ar() + model.mean().ma() == 0
                && model.law() instanceof NormalInnovation;
    }

    /** The value and the gradient; NaN where a variance is not a positive number. */
    double valueAndGradientAt(double[] parameters, double[] gradient) {
        int at = constant ? 1 : 0;
        double mean = constant ? parameters[0] : 0;
        double omega = parameters[at];
        double alpha = parameters[at + 1];
        double beta = parameters[at + 2];
        double before = start == Start.BACKCAST ? backcast : spread + (average - mean) * (average - mean);
        double beforeByMean = start == Start.BACKCAST ? 0 : 2 * (mean - average);
        boolean given = start == Start.FIRST_ARE_MEAN_SQUARE;
        double variance = given ? before : omega + (alpha + beta) * before;
        double byMean = given ? beforeByMean : (alpha + beta) * beforeByMean;
        double byOmega = given ? 0 : 1;
        double byAlpha = given ? 0 : before;
        double byBeta = given ? 0 : before;
        double lowest = variance;
        double squares = 0;
        double sumMean = 0;
        double sumOmega = 0;
        double sumAlpha = 0;
        double sumBeta = 0;
        LogProduct product = new LogProduct();
        for (double observation : series) {
            double residual = observation - mean;
            double square = residual * residual;
            double inverse = 1 / variance;
            double ratio = square * inverse;
            double weight = 0.5 * (ratio - 1) * inverse;
            product.times(variance);
            squares += ratio;
            sumMean += residual * inverse + weight * byMean;
            sumOmega += weight * byOmega;
            sumAlpha += weight * byAlpha;
            sumBeta += weight * byBeta;
            byMean = beta * byMean - 2 * alpha * residual;
            byOmega = beta * byOmega + 1;
            byAlpha = beta * byAlpha + square;
            byBeta = beta * byBeta + variance;
            lowest = Math.min(lowest, variance);
            variance = beta * variance + (omega + alpha * square);
        }
        if (constant) {
            gradient[0] = sumMean;
        }
        gradient[at] = sumOmega;
        gradient[at + 1] = sumAlpha;
        gradient[at + 2] = sumBeta;
        boolean valid = lowest > 0 && squares < Double.POSITIVE_INFINITY;
        return valid ? -HALF_LOG_TWO_PI * series.length - 0.5 * (squares + product.logarithm()) : Double.NaN;
    }
}
