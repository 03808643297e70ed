// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.volatility;

import io.tradewind.quant.volatility.GarchConventions.Start;
import io.tradewind.quant.volatility.innovation.Score;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The log-likelihood of a model on a series, its gradient and its scores; a workspace for one search, not for several threads. */
final class GarchLikelihood {
    private static final int BACKCAST_RESIDUALS = 75;
    private static final double BACKCAST_DECAY = 0.94;

    private final GarchModel model;
    private final Layout at;
    private final int dropped;
    private final int observations;
    private final MeanRecursion mean;
    private final VarianceRecursion recursion;
    private final double backcast;
    private final Score score;
    private final @Nullable FusedGarch fused;

    GarchLikelihood(GarchModel model, double[] series) {
        this.model = model;
        this.at = model.layout();
        this.dropped = model.dropped();
        this.observations = series.length - dropped;
        this.mean = new MeanRecursion(model, series);
        this.recursion = VarianceRecursion.of(model, observations);
        this.score = Score.of(recursion.end, model.law().shapes().length, false);
        this.backcast = backcast(series);
        this.fused = FusedGarch.serves(model) ? new FusedGarch(model, series, backcast) : null;
    }

    private double backcast(double[] series) {
        double given = model.conventions().backcast();
        if (model.conventions().start() != Start.BACKCAST || !Double.isNaN(given)) {
            return given;
        }
        double[] start = new double[at.size()];
        System.arraycopy(MeanStart.leastSquares(model.mean(), series), 0, start, 0, at.mean());
        mean.run(start, recursion.residuals, recursion.residualSlopes, recursion.pad, dropped, false);
        double sum = 0;
        double weights = 0;
        double weight = 1;
        for (int i = 0; i < Math.min(BACKCAST_RESIDUALS, observations); i++, weight *= BACKCAST_DECAY) {
            double residual = recursion.residuals[recursion.pad + i];
            sum += weight * residual * residual;
            weights += weight;
        }
        return sum / weights;
    }

    int observations() {
        return observations;
    }

    /** Where the recursion's arrays hold the first observation. */
    int offset() {
        return recursion.pad;
    }

    double[] residuals() {
        return recursion.residuals;
    }

    double[] variances() {
        return recursion.variances;
    }

    /** Residuals and variances; false when the parameters give a variance that is not positive. */
    boolean filter(double[] parameters, boolean slopes) {
        mean.run(parameters, recursion.residuals, recursion.residualSlopes, recursion.pad, dropped, slopes);
        if (model.conventions().start() == Start.BACKCAST) {
            recursion.before = backcast;
        } else {
            recursion.startFromResiduals(slopes);
        }
        return recursion.run(parameters, slopes);
    }

    /** The log-likelihood; NaN where the model is not defined. */
    double valueAt(double[] parameters) {
        return filter(parameters, false) ? value(parameters, Score.none()) : Double.NaN;
    }

    /** The log-likelihood as the conventions' program computes it outside the model's range, from the sizes of the variances. */
    double valueAnywhere(double[] parameters) {
        recursion.anywhere = true;
        double value = valueAt(parameters);
        recursion.anywhere = false;
        return value;
    }

    /** The log-likelihood and its gradient; NaN where the model is not defined. */
    double valueAndGradientAt(double[] parameters, double[] gradient) {
        return fused == null ? general(parameters, gradient) : fused.valueAndGradientAt(parameters, gradient);
    }

    /** The value and the gradient by way of all variances and their derivatives. */
    double general(double[] parameters, double[] gradient) {
        if (!filter(parameters, true)) {
            return Double.NaN;
        }
        double value = value(parameters, score);
        gradient(gradient);
        return value;
    }

    private double value(double[] parameters, Score into) {
        double[] shape = model.shape(parameters);
        double sum =
                model.law().sum(recursion.residuals, recursion.variances, recursion.pad, recursion.end, shape, into);
        return sum - 0.5 * recursion.logarithms();
    }

    private void gradient(double[] gradient) {
        Arrays.fill(gradient, 0);
        double[] rows = recursion.slopes;
        int width = recursion.width;
        int means = at.mean();
        for (int t = recursion.pad; t < recursion.end; t++) {
            double byVariance = score.logVariance()[t] * recursion.logSlope(t);
            int row = t * width;
            for (int c = 0; c < width; c++) {
                gradient[c] += byVariance * rows[row + c];
            }
            double byResidual = score.residual()[t];
            for (int c = 0; c < means; c++) {
                gradient[c] += byResidual * recursion.residualSlopes[t * means + c];
            }
        }
        for (int k = 0; k < score.shapeTotal().length; k++) {
            gradient[at.shape() + k] += score.shapeTotal()[k];
        }
    }

    /** The derivatives of each observation's log-likelihood, a row for each. */
    double[][] scores(double[] parameters) {
        double[][] scores = new double[observations][at.size()];
        if (!filter(parameters, true)) {
            throw new IllegalArgumentException("the parameters give a variance that is not positive");
        }
        Score rows = Score.of(recursion.end, model.law().shapes().length, true);
        value(parameters, rows);
        int means = at.mean();
        for (int i = 0; i < observations; i++) {
            int t = recursion.pad + i;
            double byVariance = rows.logVariance()[t] * recursion.logSlope(t);
            for (int c = 0; c < recursion.width; c++) {
                scores[i][c] = byVariance * recursion.slopes[t * recursion.width + c];
            }
            for (int c = 0; c < means; c++) {
                scores[i][c] += rows.residual()[t] * recursion.residualSlopes[t * means + c];
            }
            for (int k = 0; k < rows.shapeTotal().length; k++) {
                scores[i][at.shape() + k] += rows.shape(t, k);
            }
        }
        return scores;
    }
}
