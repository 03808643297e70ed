// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.volatility;

import io.tradewind.quant.volatility.GarchConventions.Start;
import io.tradewind.quant.volatility.innovation.LogProduct;
import java.util.Arrays;

/**
 * The recursion of GARCH and GJR. Its derivatives follow G. Fiorentini, G. Calzolari and L. Panattoni, Analytic derivatives and the
 * computation of GARCH estimates, Journal of Applied Econometrics 11 (1996).
 */
final class LinearVarianceRecursion extends VarianceRecursion {
    private final double[] squares;
    private final double[] downs;

    /** What the derivative of a residual is multiplied by to be that of its square, and of its square below 0. */
    private final double[] squareFactors;

    private final double[] downFactors;
    private final double[] row;

    LinearVarianceRecursion(GarchModel model, int observations) {
        super(model, observations, model.layout().shape());
        this.squares = new double[end];
        this.downs = new double[end];
        this.squareFactors = new double[end];
        this.downFactors = new double[end];
        this.row = new double[width];
    }

    @Override
    boolean run(double[] parameters, boolean wanted) {
        squares(wanted);
        int next = pad + given();
        for (int t = pad; t < next; t++) {
            first(parameters, t, wanted);
        }
        boolean simple = model.p() == 1 && model.o() == 0 && model.q() == 1 && means <= 1;
        if (simple && !anywhere) {
            return GarchOneOne.run(this, parameters, next, wanted);
        }
        for (int t = next; t < end; t++) {
            double variance = variance(parameters, t);
            if (!anywhere && !(variance > 0 && variance < Double.POSITIVE_INFINITY)) {
                return false;
            }
            variances[t] = variance;
            if (wanted) {
                slope(parameters, t);
            }
        }
        for (int t = pad; anywhere && t < end; t++) {
            variances[t] = Math.abs(variances[t]);
        }
        return true;
    }

    /** The squares, with those before the first observation. */
    private void squares(boolean wanted) {
        for (int t = 0; t < pad; t++) {
            squares[t] = before;
            downs[t] = 0.5 * before;
            variances[t] = before;
            squareFactors[t] = 1;
            downFactors[t] = 0.5;
            Arrays.fill(slopes, t * width, (t + 1) * width, 0);
            System.arraycopy(beforeSlopes, 0, residualSlopes, t * means, means);
            System.arraycopy(beforeSlopes, 0, slopes, t * width, means);
        }
        for (int t = pad; t < end; t++) {
            double residual = residuals[t];
            squares[t] = residual * residual;
        }
        if (model.o() > 0 || model.p() > 1 || means > 1) {
            for (int t = pad; t < end; t++) {
                double residual = residuals[t];
                downs[t] = residual < 0 ? squares[t] : 0;
                squareFactors[t] = 2 * residual;
                downFactors[t] = residual < 0 ? 2 * residual : 0;
            }
        } else if (wanted) {
            for (int t = pad; t < end; t++) {
                squareFactors[t] = 2 * residuals[t];
            }
        }
    }

    double square(int t) {
        return squares[t];
    }

    double squareFactor(int t) {
        return squareFactors[t];
    }

    /** One of the first variances that the convention sets. */
    private void first(double[] parameters, int t, boolean wanted) {
        boolean expected = model.conventions().start() == Start.FIRST_ARE_EXPECTED;
        double persistence = expected ? feedback(parameters) : 1;
        variances[t] = (expected ? parameters[at.omega()] : 0) + persistence * before;
        if (!wanted) {
            return;
        }
        int base = t * width;
        Arrays.fill(slopes, base, base + width, 0);
        for (int c = 0; c < means; c++) {
            slopes[base + c] = persistence * beforeSlopes[c];
        }
        if (expected) {
            slopes[base + at.omega()] = 1;
            Arrays.fill(slopes, base + at.alpha(), base + at.gamma(), before);
            Arrays.fill(slopes, base + at.gamma(), base + at.beta(), 0.5 * before);
            Arrays.fill(slopes, base + at.beta(), base + at.shape(), before);
        }
    }

    /** The persistence of symmetric innovations. */
    private double feedback(double[] parameters) {
        double sum = 0;
        for (int i = at.alpha(); i < at.shape(); i++) {
            sum += (i >= at.gamma() && i < at.beta() ? 0.5 : 1) * parameters[i];
        }
        return sum;
    }

    private double variance(double[] parameters, int t) {
        double sum = parameters[at.omega()];
        for (int j = 1; j <= model.p(); j++) {
            sum += parameters[at.alpha() + j - 1] * squares[t - j];
        }
        for (int j = 1; j <= model.o(); j++) {
            sum += parameters[at.gamma() + j - 1] * downs[t - j];
        }
        for (int j = 1; j <= model.q(); j++) {
            sum += parameters[at.beta() + j - 1] * variances[t - j];
        }
        return sum;
    }

    private void slope(double[] parameters, int t) {
        Arrays.fill(row, 0);
        row[at.omega()] = 1;
        for (int j = 1; j <= model.p(); j++) {
            row[at.alpha() + j - 1] = squares[t - j];
            addMean(parameters[at.alpha() + j - 1] * squareFactors[t - j], t - j);
        }
        for (int j = 1; j <= model.o(); j++) {
            row[at.gamma() + j - 1] = downs[t - j];
            addMean(parameters[at.gamma() + j - 1] * downFactors[t - j], t - j);
        }
        for (int j = 1; j <= model.q(); j++) {
            row[at.beta() + j - 1] += variances[t - j];
            double weight = parameters[at.beta() + j - 1];
            int earlier = (t - j) * width;
            for (int c = 0; c < width; c++) {
                row[c] += weight * slopes[earlier + c];
            }
        }
        System.arraycopy(row, 0, slopes, t * width, width);
    }

    private void addMean(double weight, int earlier) {
        for (int c = 0; c < means; c++) {
            row[c] += weight * residualSlopes[earlier * means + c];
        }
    }

    @Override
    double logarithms() {
        LogProduct product = new LogProduct();
        for (int t = pad; t < end; t++) {
            product.times(variances[t]);
        }
        return product.logarithm();
    }

    @Override
    double logSlope(int observation) {
        return 1 / variances[observation];
    }
}
