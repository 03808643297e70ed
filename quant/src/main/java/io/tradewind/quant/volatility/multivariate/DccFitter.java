// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.volatility.multivariate;

import io.tradewind.quant.optimise.Bfgs;
import io.tradewind.quant.optimise.Box;
import io.tradewind.quant.optimise.Minimum;
import io.tradewind.quant.optimise.NotConvergedException;
import io.tradewind.quant.optimise.Objective;
import io.tradewind.quant.volatility.GarchFit;
import io.tradewind.quant.volatility.GarchFitter;
import io.tradewind.quant.volatility.GarchModel;
import io.tradewind.quant.volatility.VarianceForm;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;

/**
 * Two-stage estimates of dynamic conditional correlation, as rmgarch's {@code dccfit}: a model for each series, then the correlations of
 * their standardised residuals about their sample covariance. The correlations' persistence stays below 1, its weights at 0 or more.
 */
public final class DccFitter {
    private static final double LEAST_DEGREES = 4;
    private static final double MOST_DEGREES = 50;
    private static final double MOST_PERSISTENCE = 0.9999;
    private static final double TOLERANCE = 1e-7;
    private static final int ITERATIONS = 300;
    private static final double[] SHOCKS = {0.02, 0.05};
    private static final double[] PERSISTENCES = {0.98, 0.9};

    private final DccModel model;
    private final double downShare;
    private final DccRecursion recursion;
    private final int count;

    private DccFitter(DccModel model, double[][] shocks) {
        this.model = model;
        this.recursion = new DccRecursion(model, shocks, 0);
        this.count = shocks[0].length;
        this.downShare = model.asymmetric() ? downShare(recursion.target(), recursion.downTarget()) : 0;
    }

    /**
     * Fits all stages.
     *
     * @param margin the model of each series, with rugarch's conventions to equal rmgarch
     * @param series two or more columns of the same length
     * @throws IllegalArgumentException when there are fewer than two series, their lengths differ, or their standardised residuals are
     *     collinear
     * @throws NotConvergedException when a stage did not converge
     */
    public static DccFit fit(GarchModel margin, DccModel model, double[][] series) {
        check(series);
        List<GarchFit> margins = new ArrayList<>();
        for (double[] column : series) {
            margins.add(GarchFitter.fit(margin, column));
        }
        return fit(margins, model);
    }

    /** Fits the correlations of series whose own models are fitted; see {@link #fit(GarchModel, DccModel, double[][])}. */
    public static DccFit fit(List<GarchFit> margins, DccModel model) {
        if (margins.stream().anyMatch(fit -> fit.model().form() == VarianceForm.IGARCH)) {
            throw new IllegalArgumentException(
                    "the joint standard errors need margins with free parameters, got IGARCH");
        }
        double[][] shocks =
                margins.stream().map(fit -> fit.path().standardised()).toArray(double[][]::new);
        check(shocks);
        Minimum minimum = new DccFitter(model, shocks).search();
        double[] parameters = parameters(model, minimum.point());
        return new DccFit(margins, model, parameters, minimum.gradientNorm(), minimum.iterations());
    }

    private static void check(double[][] series) {
        if (series.length < 2) {
            throw new IllegalArgumentException("correlations need two series or more, got " + series.length);
        }
        for (double[] column : series) {
            if (column.length != series[0].length) {
                throw new IllegalArgumentException(
                        "the series must have the same length, got " + series[0].length + " and " + column.length);
            }
        }
    }

    /** The largest share of the target that a unit of asymmetry takes away in some direction. */
    private static double downShare(double[][] target, double[][] downTarget) {
        DMatrixRMaj ratio = new DMatrixRMaj(target.length, target.length);
        if (!CommonOps_DDRM.solve(new DMatrixRMaj(target), new DMatrixRMaj(downTarget), ratio)) {
            throw new IllegalArgumentException("the standardised residuals are collinear");
        }
        EigenDecomposition_F64<DMatrixRMaj> eigen = DecompositionFactory_DDRM.eig(target.length, false);
        eigen.decompose(ratio);
        double largest = 0;
        for (int i = 0; i < target.length; i++) {
            largest = Math.max(largest, eigen.getEigenvalue(i).getReal());
        }
        return largest;
    }

    private Minimum search() {
        double[] lower = new double[model.size()];
        double[] upper = new double[model.size()];
        Arrays.fill(upper, 1);
        int holder = holder(model);
        upper[holder] = MOST_PERSISTENCE;
        if (model.student()) {
            lower[model.size() - 1] = LEAST_DEGREES;
            upper[model.size() - 1] = MOST_DEGREES;
        }
        Objective objective = x -> valueAt(parameters(model, x));
        double[] start = start(objective);
        Bfgs.Options options = new Bfgs.Options(TOLERANCE, ITERATIONS, null);
        return Bfgs.minimise(objective, new Box(lower, upper), start, options)
                .orThrow("the search for the correlations' parameters");
    }

    /** The variable of the last b, or the last a without b, stands for the sum of all. */
    private static int holder(DccModel model) {
        return model.a() + model.b() - 1;
    }

    private static double[] parameters(DccModel model, double[] variables) {
        double[] parameters = variables.clone();
        int holder = holder(model);
        for (int i = 0; i < holder; i++) {
            parameters[holder] -= variables[i];
        }
        return parameters;
    }

    private double valueAt(double[] parameters) {
        double persistence = model.memory(parameters) + downShare * model.asymmetry(parameters);
        if (parameters[holder(model)] < 0 || persistence >= 1) {
            return Double.NaN;
        }
        return -recursion.run(parameters, new double[0]) / count;
    }

    private double[] start(Objective objective) {
        double[] best = new double[0];
        double lowest = Double.POSITIVE_INFINITY;
        for (double shock : SHOCKS) {
            for (double persistence : PERSISTENCES) {
                double[] variables = variables(shock, model.b() > 0 ? persistence : shock);
                double value = objective.valueAt(variables);
                if (value < lowest) {
                    lowest = value;
                    best = variables;
                }
            }
        }
        if (best.length == 0) {
            throw new IllegalArgumentException(
                    "the standardised residuals are collinear: no correlation matrix has an inverse");
        }
        return best;
    }

    private double[] variables(double shock, double persistence) {
        double[] variables = new double[model.size()];
        Arrays.fill(variables, 0, model.a(), shock / model.a());
        Arrays.fill(variables, model.a(), model.a() + model.b(), (persistence - shock) / Math.max(1, model.b()));
        variables[holder(model)] = persistence;
        if (model.asymmetric()) {
            variables[model.a() + model.b()] = 0.2 * shock;
        }
        if (model.student()) {
            variables[model.size() - 1] = 8;
        }
        return variables;
    }
}
