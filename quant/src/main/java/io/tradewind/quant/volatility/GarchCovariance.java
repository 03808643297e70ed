// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.volatility;

import io.tradewind.quant.optimise.NumericalDerivatives;
import io.tradewind.quant.volatility.GarchConventions.Program;
import io.tradewind.quant.volatility.GarchConventions.Scores;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/**
 * The covariance of estimates: inverse Hessian matrix, or that around the covariance of the scores (T. Bollerslev and J. M. Wooldridge,
 * Econometric Reviews 11, 1992).
 *
 * <p>The Hessian matrix is taken as the conventions' program takes it, since at bounds and for EGARCH, whose likelihood has kinks, the
 * steps decide: numDeriv's extrapolation over a tenth of each parameter for rugarch, {@code optimHess} of the scaled series for fGarch,
 * statsmodels' central differences for arch, differences of the analytic gradient for the published benchmark.
 *
 * <p>All derivatives are taken of the series in its own unit ({@link UnitScale}) and the errors mapped back, so that no step depends on the
 * unit of the returns; the programs themselves take fixed least steps, and their errors of returns in fractions are far off.
 */
public final class GarchCovariance {
    private static final double STEP = 1e-5;
    private static final double SMALLEST_SCALE = 0.01;

    private final GarchModel model;
    private final double[] parameters;
    private final Layout at;
    private final GarchLikelihood likelihood;

    /** Of the caller's parameters by those in the series' own unit. */
    private final double[][] derivatives;

    /** For parameters, in the model's order, that maximise the likelihood of a series. */
    public GarchCovariance(GarchModel model, double[] series, double[] parameters) {
        this(UnitScale.of(model, series, parameters));
    }

    /** For parameters that maximise the likelihood of a series in its own unit. */
    public GarchCovariance(UnitScale scale) {
        this.model = scale.model();
        this.parameters = scale.parameters();
        this.at = model.layout();
        this.likelihood = new GarchLikelihood(model, scale.series());
        this.derivatives = scale.derivatives();
    }

    /** Standard errors from the Hessian matrix; NaN where that has no inverse, or a negative diagonal and another program than rugarch. */
    public double[] standardErrors() {
        return withHolder(roots(inverse()));
    }

    /** IGARCH's first beta follows from the others: it is no variable here and has no standard error. */
    private int holder() {
        return model.form() == VarianceForm.IGARCH ? at.beta() : at.size();
    }

    private double[] free(double[] all) {
        if (holder() == at.size()) {
            return all.clone();
        }
        double[] free = new double[all.length - 1];
        System.arraycopy(all, 0, free, 0, holder());
        System.arraycopy(all, holder() + 1, free, holder(), free.length - holder());
        return free;
    }

    private double[] all(double[] free) {
        if (holder() == at.size()) {
            return free;
        }
        double[] all = withHolder(free);
        all[holder()] = 1;
        for (int i = at.alpha(); i < at.shape(); i++) {
            all[holder()] -= i == holder() ? 0 : all[i];
        }
        return all;
    }

    private double[] withHolder(double[] free) {
        if (holder() == at.size()) {
            return free;
        }
        double[] all = new double[free.length + 1];
        System.arraycopy(free, 0, all, 0, holder());
        System.arraycopy(free, holder(), all, holder() + 1, free.length - holder());
        all[holder()] = Double.NaN;
        return all;
    }

    /** A gradient by all parameters as one by the free ones. */
    private double[] freeGradient(double[] gradient) {
        double[] free = free(gradient);
        for (int i = at.alpha(); holder() < at.size() && i < at.shape() - 1; i++) {
            free[i] -= gradient[holder()];
        }
        return free;
    }

    /** Standard errors from the Hessian matrix and the scores. */
    public double[] robustStandardErrors() {
        DMatrixRMaj bread = inverse();
        int size = bread.getNumRows();
        DMatrixRMaj left = new DMatrixRMaj(size, size);
        DMatrixRMaj all = new DMatrixRMaj(size, size);
        CommonOps_DDRM.mult(bread, new DMatrixRMaj(scoreCovariance()), left);
        CommonOps_DDRM.mult(left, bread, all);
        return withHolder(roots(all));
    }

    /**
     * The matrix of second derivatives of minus the log-likelihood by the free parameters, all but IGARCH's first beta, in the unit of
     * {@link UnitScale}.
     */
    public double[][] hessian() {
        return switch (model.conventions().program()) {
            case RUGARCH -> NumericalDerivatives.richardsonHessian(this::cost, free(parameters));
            case FGARCH -> NumericalDerivatives.optimHessian(this::cost, free(parameters));
            case ARCH -> NumericalDerivatives.hessian(this::cost, free(parameters));
            case PUBLISHED -> gradientHessian();
        };
    }

    private double cost(double[] free) {
        return -likelihood.valueAnywhere(all(free));
    }

    /** The derivatives of each observation's log-likelihood by the parameters of {@link #hessian}, a row for each observation. */
    public double[][] scores() {
        double[][] scores = likelihood.scores(parameters);
        for (int t = 0; t < scores.length; t++) {
            scores[t] = freeGradient(scores[t]);
        }
        return scores;
    }

    private double[][] gradientHessian() {
        double[] point = free(parameters);
        double[][] hessian = new double[point.length][point.length];
        for (int i = 0; i < point.length; i++) {
            double middle = point[i];
            double step = STEP * Math.max(Math.abs(middle), SMALLEST_SCALE);
            point[i] = middle + step;
            double[] up = gradient(point);
            point[i] = middle - step;
            double[] down = gradient(point);
            point[i] = middle;
            for (int j = 0; j < point.length; j++) {
                double second = -(up[j] - down[j]) / (2 * step);
                hessian[i][j] += 0.5 * second;
                hessian[j][i] += 0.5 * second;
            }
        }
        return hessian;
    }

    private double[] gradient(double[] free) {
        double[] gradient = new double[at.size()];
        likelihood.valueAndGradientAt(all(free), gradient);
        return freeGradient(gradient);
    }

    private DMatrixRMaj inverse() {
        double[][] hessian = hessian();
        DMatrixRMaj inverse = new DMatrixRMaj(hessian.length, hessian.length);
        if (!CommonOps_DDRM.invert(new DMatrixRMaj(hessian), inverse)) {
            CommonOps_DDRM.fill(inverse, Double.NaN);
        }
        return inverse;
    }

    /** The square roots of the diagonal in the caller's unit; rugarch takes them of the sizes of variances, negative or not. */
    private double[] roots(DMatrixRMaj covariance) {
        boolean sizes = model.conventions().program() == Program.RUGARCH;
        int size = covariance.getNumRows();
        double[][] rows = new double[size][];
        for (int i = 0; i < size; i++) {
            rows[i] = free(derivatives[i < holder() ? i : i + 1]);
        }
        DMatrixRMaj left = new DMatrixRMaj(size, size);
        DMatrixRMaj mapped = new DMatrixRMaj(size, size);
        CommonOps_DDRM.mult(new DMatrixRMaj(rows), covariance, left);
        CommonOps_DDRM.multTransB(left, new DMatrixRMaj(rows), mapped);
        double[] roots = new double[size];
        for (int i = 0; i < size; i++) {
            double variance = mapped.get(i, i);
            roots[i] = Math.sqrt(sizes ? Math.abs(variance) : variance);
        }
        return roots;
    }

    private double[][] scoreCovariance() {
        double[][] scores = scores();
        Scores rule = model.conventions().scores();
        int count = scores.length;
        if (rule != Scores.PLAIN) {
            centre(scores);
        }
        double[][] sum = products(scores, 0);
        if (rule == Scores.CENTRED) {
            scale(sum, count / (count - 1.0));
        }
        if (rule == Scores.NEWEY_WEST) {
            int lags = (int) Math.min(Math.floor(1.2 * StrictMath.cbrt(count)), count - 1.0);
            for (int lag = 1; lag <= lags; lag++) {
                addBothWays(sum, products(scores, lag), 1 - lag / (lags + 1.0));
            }
        }
        return sum;
    }

    private static void centre(double[][] scores) {
        for (int c = 0; c < scores[0].length; c++) {
            double sum = 0;
            for (double[] row : scores) {
                sum += row[c];
            }
            for (double[] row : scores) {
                row[c] -= sum / scores.length;
            }
        }
    }

    private static double[][] products(double[][] scores, int lag) {
        int size = scores[0].length;
        double[][] sum = new double[size][size];
        for (int t = lag; t < scores.length; t++) {
            for (int i = 0; i < size; i++) {
                for (int j = 0; j < size; j++) {
                    sum[i][j] += scores[t][i] * scores[t - lag][j];
                }
            }
        }
        return sum;
    }

    private static void scale(double[][] matrix, double factor) {
        for (double[] row : matrix) {
            for (int j = 0; j < row.length; j++) {
                row[j] *= factor;
            }
        }
    }

    private static void addBothWays(double[][] sum, double[][] product, double weight) {
        for (int i = 0; i < sum.length; i++) {
            for (int j = 0; j < sum.length; j++) {
                sum[i][j] += weight * (product[i][j] + product[j][i]);
            }
        }
    }
}
