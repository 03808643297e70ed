// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.volatility.multivariate;

import io.tradewind.quant.volatility.GarchCovariance;
import io.tradewind.quant.volatility.GarchFit;
import io.tradewind.quant.volatility.UnitScale;
import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/**
 * Standard errors of two-stage estimates: the matrix A of second derivatives is that of each series' own log-likelihood in its block, and
 * of the joint one in the rows of the correlations; B is the covariance of the scores of the stage each parameter was estimated in.
 *
 * <p>The covariance is the inverse of A, times B, times the transposed inverse of A, over the observations (W. K. Newey and D. McFadden,
 * Handbook of Econometrics 4, 1994, theorem 6.1). rmgarch 1.4.2 does not transpose the last factor, which leaves out part of what the first
 * stage's uncertainty does to the second.
 *
 * <p>All derivatives are taken of the series in their own units ({@link UnitScale}) and the errors mapped back, so that no step depends on
 * the unit of the returns.
 */
final class DccCovariance {
    private static final double STEP = 1e-4;
    private static final double SMALLEST_SCALE = 0.05;

    private final List<UnitScale> margins;
    private final DccModel model;
    private final DccLikelihood likelihood;
    private final double[] parameters;
    private final int count;

    DccCovariance(List<GarchFit> fits, DccModel model, double[] correlations) {
        this.margins = fits.stream()
                .map(fit -> UnitScale.of(fit.model(), fit.path().series(), fit.parameters()))
                .toList();
        this.model = model;
        this.likelihood = new DccLikelihood(
                margins.stream().map(UnitScale::model).toList(),
                model,
                margins.stream().map(UnitScale::series).toArray(double[][]::new));
        this.parameters = new double[likelihood.size()];
        this.count = fits.getFirst().observations();
        int from = 0;
        for (UnitScale margin : margins) {
            double[] own = margin.parameters();
            System.arraycopy(own, 0, parameters, from, own.length);
            from += own.length;
        }
        System.arraycopy(correlations, 0, parameters, from, correlations.length);
    }

    double[] standardErrors(boolean transposed) {
        int size = parameters.length;
        double[][] curvature = new double[size][size];
        double[][] scores = new double[size][];
        fillMargins(curvature, scores);
        fillJoint(curvature, scores);
        DMatrixRMaj inverse = new DMatrixRMaj(size, size);
        if (!CommonOps_DDRM.invert(new DMatrixRMaj(curvature), inverse)) {
            CommonOps_DDRM.fill(inverse, Double.NaN);
        }
        DMatrixRMaj left = new DMatrixRMaj(size, size);
        DMatrixRMaj covariance = new DMatrixRMaj(size, size);
        CommonOps_DDRM.mult(inverse, new DMatrixRMaj(Moments.covariance(scores)), left);
        if (transposed) {
            CommonOps_DDRM.multTransB(left, inverse, covariance);
        } else {
            CommonOps_DDRM.mult(left, inverse, covariance);
        }
        return errors(covariance);
    }

    /** The errors in the unit of the series. */
    private double[] errors(DMatrixRMaj covariance) {
        int size = parameters.length;
        DMatrixRMaj derivatives = new DMatrixRMaj(size, size);
        CommonOps_DDRM.setIdentity(derivatives);
        int from = 0;
        for (UnitScale margin : margins) {
            DMatrixRMaj own = new DMatrixRMaj(margin.derivatives());
            CommonOps_DDRM.insert(own, derivatives, from, from);
            from += own.getNumRows();
        }
        DMatrixRMaj left = new DMatrixRMaj(size, size);
        DMatrixRMaj mapped = new DMatrixRMaj(size, size);
        CommonOps_DDRM.mult(derivatives, covariance, left);
        CommonOps_DDRM.multTransB(left, derivatives, mapped);
        double[] errors = new double[size];
        for (int i = 0; i < size; i++) {
            errors[i] = Math.sqrt(Math.abs(mapped.get(i, i)) * count);
        }
        return errors;
    }

    private void fillMargins(double[][] curvature, double[][] scores) {
        int from = 0;
        for (UnitScale margin : margins) {
            GarchCovariance own = new GarchCovariance(margin);
            double[][] hessian = own.hessian();
            double[][] rows = own.scores();
            for (int i = 0; i < hessian.length; i++) {
                System.arraycopy(hessian[i], 0, curvature[from + i], from, hessian.length);
                scores[from + i] = new double[count];
                for (int t = 0; t < count; t++) {
                    scores[from + i][t] = -rows[t][i];
                }
            }
            from += hessian.length;
        }
    }

    private void fillJoint(double[][] curvature, double[][] scores) {
        double[] point = parameters.clone();
        int size = parameters.length;
        for (int i = size - model.size(); i < size; i++) {
            double step = step(i);
            double[] up = new double[count];
            double[] down = new double[count];
            point[i] = parameters[i] + step;
            likelihood.valueAt(point, up);
            point[i] = parameters[i] - step;
            likelihood.valueAt(point, down);
            point[i] = parameters[i];
            scores[i] = new double[count];
            for (int t = 0; t < count; t++) {
                scores[i][t] = (up[t] - down[t]) / (2 * step);
            }
            for (int j = 0; j < size; j++) {
                curvature[i][j] = mixed(point, i, step, j, step(j));
            }
        }
    }

    private double mixed(double[] point, int i, double stepI, int j, double stepJ) {
        return (valueAt(point, i, stepI, j, stepJ)
                        - valueAt(point, i, stepI, j, -stepJ)
                        - valueAt(point, i, -stepI, j, stepJ)
                        + valueAt(point, i, -stepI, j, -stepJ))
                / (4 * stepI * stepJ);
    }

    private double valueAt(double[] point, int i, double stepI, int j, double stepJ) {
        point[i] += stepI;
        point[j] += stepJ;
        double value = likelihood.valueAt(point, new double[0]);
        point[i] = parameters[i];
        point[j] = parameters[j];
        return value;
    }

    private double step(int i) {
        return STEP * Math.max(Math.abs(parameters[i]), SMALLEST_SCALE);
    }
}
