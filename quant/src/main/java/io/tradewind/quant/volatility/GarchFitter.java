// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.volatility;

import io.tradewind.quant.optimise.Bfgs;
import io.tradewind.quant.optimise.Box;
import io.tradewind.quant.optimise.DifferentiableObjective;
import io.tradewind.quant.optimise.Minimum;
import io.tradewind.quant.optimise.NotConvergedException;
import java.util.ArrayList;
import java.util.List;

/**
 * Maximum likelihood estimates of a {@link GarchModel}: a quasi-Newton search with the analytic gradient from several starts, whose
 * Hessian matrix begins as the product of the scores (E. Berndt, B. Hall, R. Hall and J. Hausman, 1974).
 *
 * <p>The search first runs without the limit of persistence; where its end is beyond, it runs again with the persistence held there.
 */
public final class GarchFitter {
    /** The fewest observations for each parameter. */
    public static final int OBSERVATIONS_A_PARAMETER = 5;

    private static final double TOLERANCE = 1e-8;
    private static final int ITERATIONS = 400;
    private static final int STARTS = 3;
    private static final double RIDGE = 1e-8;
    private static final double KINK_STEP = 1e-6;
    private static final double ROUNDING = 1e-12;

    private final GarchModel model;
    private final double[] series;
    private final int starts;

    private record End(double[] parameters, double logLikelihood, Minimum minimum, boolean held) {}

    private GarchFitter(GarchModel model, double[] series, int starts) {
        this.model = model;
        this.series = series;
        this.starts = starts;
    }

    /** Fits a model from three starts; see {@link #fit(GarchModel, double[], int)}. */
    public static GarchFit fit(GarchModel model, double[] series) {
        return fit(model, series, STARTS);
    }

    /**
     * Fits a model.
     *
     * @param series of returns, finite, not constant, at least five for each parameter
     * @param starts from how many places to search, 1 to 9; the best end is taken
     * @return estimates of a search that converged
     * @throws IllegalArgumentException when the series is too short, constant or not finite
     * @throws NotConvergedException when no search converged
     */
    public static GarchFit fit(GarchModel model, double[] series, int starts) {
        SeriesCheck.require(series, OBSERVATIONS_A_PARAMETER * model.size() + model.dropped());
        if (starts < 1 || starts > 9) {
            throw new IllegalArgumentException("starts must be within 1 to 9, got " + starts);
        }
        return new GarchFitter(model, series.clone(), starts).fit();
    }

    private GarchFit fit() {
        double average = SeriesCheck.mean(series);
        double variance = SeriesCheck.variance(series);
        GarchLikelihood likelihood = new GarchLikelihood(model, series);
        List<End> ends = new ArrayList<>();
        for (double[] start : new GarchStart(model, series, variance).best(likelihood, starts)) {
            End end = search(likelihood, start, Math.sqrt(variance), average);
            if (end.minimum().converged()) {
                ends.add(end);
            }
        }
        if (ends.isEmpty()) {
            throw new NotConvergedException("no search for the parameters of a " + model.form() + " model converged");
        }
        return best(ends);
    }

    private GarchFit best(List<End> ends) {
        End best = ends.getFirst();
        double worst = best.logLikelihood();
        for (End end : ends) {
            worst = Math.min(worst, end.logLikelihood());
            if (end.logLikelihood() > best.logLikelihood()) {
                best = end;
            }
        }
        Minimum minimum = best.minimum();
        return new GarchFit(
                model,
                series,
                best.parameters(),
                best.logLikelihood(),
                minimum.gradientNorm(),
                minimum.iterations(),
                best.held(),
                ends.size(),
                best.logLikelihood() - worst);
    }

    private End search(GarchLikelihood likelihood, double[] start, double deviation, double average) {
        ParameterMap held = new ParameterMap(model, deviation, average, true);
        if (model.form() == VarianceForm.IGARCH) {
            return search(likelihood, start, held, true);
        }
        ParameterMap free = new ParameterMap(model, deviation, average, false);
        End end = search(likelihood, start, free, false);
        if (!end.minimum().converged() && hasKinks()) {
            return atKink(likelihood, end, free, deviation);
        }
        if (model.persistence(end.parameters()) <= model.persistenceLimit()) {
            return end;
        }
        return search(likelihood, end.parameters(), held, true);
    }

    private End search(GarchLikelihood likelihood, double[] start, ParameterMap map, boolean held) {
        return search(likelihood, start, map, map.box(), held);
    }

    private End search(GarchLikelihood likelihood, double[] start, ParameterMap map, Box box, boolean held) {
        Target target = new Target(likelihood, map, model, held);
        double[] variables = map.variables(start);
        for (int i = 0; i < variables.length; i++) {
            variables[i] = box.clamp(i, variables[i]);
        }
        if (!Double.isFinite(target.valueAt(variables))) {
            Minimum nowhere = new Minimum(variables, Double.NaN, Double.NaN, 0, 1, false);
            return new End(start, Double.NEGATIVE_INFINITY, nowhere, held);
        }
        Bfgs.Options options = new Bfgs.Options(TOLERANCE, ITERATIONS, curvature(likelihood, map, variables));
        Minimum minimum = Bfgs.minimise(target, box, variables, options);
        double value = -minimum.value() * likelihood.observations();
        return new End(map.parameters(minimum.point()), value, minimum, held);
    }

    /** Whether the likelihood has kinks where the constant mean equals an observation. */
    private boolean hasKinks() {
        return model.form() == VarianceForm.EGARCH && model.mean().equals(MeanModel.CONSTANT) && model.p() > 0;
    }

    /**
     * Searches on with the mean held at the observation next to where a search got stuck, which is a maximum when the likelihood falls to
     * both sides.
     */
    private End atKink(GarchLikelihood likelihood, End stuck, ParameterMap map, double deviation) {
        double kink = nearest(stuck.parameters()[0]);
        double[] start = stuck.parameters();
        start[0] = kink;
        double[] lower = map.box().lower().clone();
        double[] upper = map.box().upper().clone();
        lower[0] = kink / deviation;
        upper[0] = lower[0];
        End end = search(likelihood, start, map, new Box(lower, upper), false);
        double[] beside = end.parameters().clone();
        for (double step : new double[] {-KINK_STEP, KINK_STEP}) {
            beside[0] = kink + step * deviation;
            if (!(likelihood.valueAt(beside) <= end.logLikelihood())) {
                return stuck;
            }
        }
        return end;
    }

    private double nearest(double value) {
        double nearest = series[0];
        for (double observation : series) {
            if (Math.abs(observation - value) < Math.abs(nearest - value)) {
                nearest = observation;
            }
        }
        return nearest;
    }

    /** The mean product of the scores, by the variables. */
    private double[][] curvature(GarchLikelihood likelihood, ParameterMap map, double[] variables) {
        double[] parameters = map.parameters(variables);
        double[][] scores = likelihood.scores(parameters);
        int size = variables.length;
        double[][] products = new double[size][size];
        double[] row = new double[size];
        for (double[] score : scores) {
            map.pullBack(parameters, score, row);
            for (int i = 0; i < size; i++) {
                for (int j = 0; j < size; j++) {
                    products[i][j] += row[i] * row[j] / scores.length;
                }
            }
        }
        for (int i = 0; i < size; i++) {
            products[i][i] += RIDGE + RIDGE * products[i][i];
        }
        return products;
    }

    /** Minus the mean log-likelihood, by the variables of a map. */
    private static final class Target implements DifferentiableObjective {
        private final GarchLikelihood likelihood;
        private final ParameterMap map;
        private final Layout at;
        private final boolean logarithmic;
        private final boolean held;
        private final double[] byParameters;

        Target(GarchLikelihood likelihood, ParameterMap map, GarchModel model, boolean held) {
            this.likelihood = likelihood;
            this.map = map;
            this.at = model.layout();
            this.logarithmic = model.form() == VarianceForm.EGARCH;
            this.held = held;
            this.byParameters = new double[at.size()];
        }

        @Override
        public double valueAt(double[] x) {
            double[] parameters = map.parameters(x);
            return outside(parameters) ? Double.NaN : -likelihood.valueAt(parameters) / likelihood.observations();
        }

        @Override
        public double valueAndGradientAt(double[] x, double[] gradient) {
            double[] parameters = map.parameters(x);
            if (outside(parameters)) {
                return Double.NaN;
            }
            double value = likelihood.valueAndGradientAt(parameters, byParameters);
            map.pullBack(parameters, byParameters, gradient);
            for (int i = 0; i < gradient.length; i++) {
                gradient[i] /= -likelihood.observations();
            }
            return -value / likelihood.observations();
        }

        /** Whether the coefficient that holds the persistence has left its range. */
        private boolean outside(double[] parameters) {
            int holder = at.beta() < at.shape() ? at.beta() : at.alpha();
            double least = logarithmic ? -1 : -ROUNDING;
            return held && !(parameters[holder] >= least && parameters[holder] <= 1);
        }
    }
}
