// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.volatility.multivariate;

import io.tradewind.quant.volatility.GarchModel;
import io.tradewind.quant.volatility.GarchPath;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The joint log-likelihood of marginal models and correlations, by all parameters: those of each series, then of the correlations. */
final class DccLikelihood {
    private static final double BEFORE = 1;

    private final List<GarchModel> margins;
    private final DccModel model;
    private final double[][] series;

    DccLikelihood(List<GarchModel> margins, DccModel model, double[][] series) {
        this.margins = margins;
        this.model = model;
        this.series = series;
    }

    int size() {
        return margins.stream().mapToInt(GarchModel::size).sum() + model.size();
    }

    /** The value at all parameters; {@code each} receives that of each observation, or is empty. NaN where one is out of range. */
    double valueAt(double[] parameters, double[] each) {
        double[][] shocks = new double[series.length][];
        double[] jacobians = new double[0];
        int from = 0;
        for (int i = 0; i < series.length; i++) {
            int to = from + margins.get(i).size();
            Optional<GarchPath> defined =
                    GarchPath.where(margins.get(i), series[i], Arrays.copyOfRange(parameters, from, to));
            if (defined.isEmpty()) {
                Arrays.fill(each, Double.NaN);
                return Double.NaN;
            }
            GarchPath path = defined.get();
            shocks[i] = path.standardised();
            jacobians = i == 0 ? new double[shocks[i].length] : jacobians;
            for (int t = 0; t < jacobians.length; t++) {
                jacobians[t] += 0.5 * StrictMath.log(path.variances()[t]);
            }
            from = to;
        }
        DccRecursion recursion = new DccRecursion(model, shocks, BEFORE);
        double sum = recursion.run(Arrays.copyOfRange(parameters, from, parameters.length), each);
        for (int t = 0; t < jacobians.length; t++) {
            sum -= jacobians[t];
            if (each.length > 0) {
                each[t] -= jacobians[t];
            }
        }
        return sum;
    }

    /** A recursion that holds the correlations at some parameters. */
    static DccRecursion filtered(DccModel model, double[][] shocks, double[] parameters) {
        DccRecursion recursion = new DccRecursion(model, shocks, BEFORE);
        recursion.run(parameters, new double[0]);
        return recursion;
    }
}
