// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.volatility;

import java.util.Arrays;

/** The recursion of EGARCH and its derivatives; shocks before the first observation count as their mean. */
final class LogVarianceRecursion extends VarianceRecursion {
    static final double NORMAL_MEAN_ABSOLUTE = 0.7978845608028654;
    private static final double STEP = 1e-5;

    /** The logarithm of 1e20, beyond which rugarch cuts variances off. */
    private static final double HIGHEST = 46.051701859880914;

    private final double[] logs;
    private final double[] standardised;

    /** Derivatives of the standardised residuals. */
    private final double[] standardisedSlopes;

    private final double[] row;
    private double centre;
    private final double[] centreSlopes;

    LogVarianceRecursion(GarchModel model, int observations) {
        super(
                model,
                observations,
                model.conventions().centreOfLaw()
                        ? model.layout().size()
                        : model.layout().shape());
        this.logs = new double[end];
        this.standardised = new double[end];
        this.standardisedSlopes = new double[end * width];
        this.row = new double[width];
        this.centreSlopes = new double[width - at.shape()];
    }

    @Override
    boolean run(double[] parameters, boolean wanted) {
        if (!(before > 0)) {
            return false;
        }
        centre(parameters, wanted);
        int given = pad + given();
        for (int t = 0; t < given; t++) {
            set(t, StrictMath.log(before), before);
            Arrays.fill(slopes, t * width, (t + 1) * width, 0);
            for (int c = 0; c < means; c++) {
                slopes[t * width + c] = beforeSlopes[c] / before;
            }
            standardisedSlope(t);
        }
        for (int t = given; t < end; t++) {
            double log = logVariance(parameters, t);
            if (!(Math.abs(log) < HIGHEST) && !anywhere) {
                return false;
            }
            log = anywhere ? Math.max(-HIGHEST, Math.min(HIGHEST, log)) : log;
            set(t, log, StrictMath.exp(log));
            if (wanted) {
                slope(parameters, t);
                standardisedSlope(t);
            }
        }
        return true;
    }

    private void set(int t, double log, double variance) {
        logs[t] = log;
        variances[t] = variance;
        standardised[t] = t < pad ? 0 : residuals[t] / Math.sqrt(variance);
    }

    private void centre(double[] parameters, boolean wanted) {
        if (!model.conventions().centreOfLaw()) {
            centre = NORMAL_MEAN_ABSOLUTE;
            return;
        }
        double[] shape = model.shape(parameters);
        centre = model.law().meanAbsolute(shape);
        for (int k = 0; wanted && k < shape.length; k++) {
            double middle = shape[k];
            double step = STEP * Math.max(1, Math.abs(middle));
            shape[k] = middle + step;
            double up = model.law().meanAbsolute(shape);
            shape[k] = middle - step;
            double down = model.law().meanAbsolute(shape);
            shape[k] = middle;
            centreSlopes[k] = (up - down) / (2 * step);
        }
    }

    private double logVariance(double[] parameters, int t) {
        double sum = parameters[at.omega()];
        for (int j = 1; j <= model.p() && t - j >= pad; j++) {
            sum += parameters[at.alpha() + j - 1] * (Math.abs(standardised[t - j]) - centre);
        }
        for (int j = 1; j <= model.o() && t - j >= pad; j++) {
            sum += parameters[at.gamma() + j - 1] * standardised[t - j];
        }
        for (int j = 1; j <= model.q(); j++) {
            sum += parameters[at.beta() + j - 1] * logs[t - j];
        }
        return sum;
    }

    private void slope(double[] parameters, int t) {
        Arrays.fill(row, 0);
        row[at.omega()] = 1;
        for (int j = 1; j <= model.p() && t - j >= pad; j++) {
            double size = parameters[at.alpha() + j - 1];
            double earlier = standardised[t - j];
            row[at.alpha() + j - 1] += Math.abs(earlier) - centre;
            add(standardisedSlopes, t - j, size * Math.signum(earlier));
            for (int k = 0; k < centreSlopes.length; k++) {
                row[at.shape() + k] -= size * centreSlopes[k];
            }
        }
        for (int j = 1; j <= model.o() && t - j >= pad; j++) {
            row[at.gamma() + j - 1] += standardised[t - j];
            add(standardisedSlopes, t - j, parameters[at.gamma() + j - 1]);
        }
        for (int j = 1; j <= model.q(); j++) {
            row[at.beta() + j - 1] += logs[t - j];
            add(slopes, t - j, parameters[at.beta() + j - 1]);
        }
        System.arraycopy(row, 0, slopes, t * width, width);
    }

    private void add(double[] rows, int earlier, double weight) {
        for (int c = 0; c < width; c++) {
            row[c] += weight * rows[earlier * width + c];
        }
    }

    private void standardisedSlope(int t) {
        double deviation = Math.sqrt(variances[t]);
        for (int c = 0; c < width; c++) {
            double direct = c < means && t >= pad ? residualSlopes[t * means + c] / deviation : 0;
            standardisedSlopes[t * width + c] = direct - 0.5 * standardised[t] * slopes[t * width + c];
        }
    }

    @Override
    double logarithms() {
        double sum = 0;
        for (int t = pad; t < end; t++) {
            sum += logs[t];
        }
        return sum;
    }

    @Override
    double logSlope(int observation) {
        return 1;
    }
}
