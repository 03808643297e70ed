// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.volatility;

import io.tradewind.quant.volatility.GarchConventions.ArmaForm;
import io.tradewind.quant.volatility.innovation.Shape;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Places to begin a search: a grid of shock and persistence, the best by likelihood first, each with another persistence. */
final class GarchStart {
    private static final double[] SHOCKS = {0.05, 0.12};
    private static final double[] PERSISTENCES = {0.98, 0.93, 0.7};
    private static final double[] SIZES = {0.12, 0.3};
    private static final double[] MEMORIES = {0.98, 0.9, 0.6};
    private static final double[] MIXED = {0.7, -0.7};

    private final GarchModel model;
    private final Layout at;
    private final double[] series;
    private final double variance;

    private record Candidate(double[] parameters, double value, double persistence) {}

    GarchStart(GarchModel model, double[] series, double variance) {
        this.model = model;
        this.at = model.layout();
        this.series = series;
        this.variance = variance;
    }

    /** Starts, the most promising first: one where one is wanted, up to one for each persistence and mean of the grid. */
    List<double[]> best(GarchLikelihood likelihood, int wanted) {
        List<Candidate> candidates = new ArrayList<>();
        for (double[] mean : means()) {
            boolean egarch = model.form() == VarianceForm.EGARCH;
            for (double persistence : egarch ? MEMORIES : PERSISTENCES) {
                candidates.add(best(likelihood, mean, egarch ? SIZES : SHOCKS, persistence));
            }
        }
        candidates.sort(Comparator.comparingDouble(Candidate::value).reversed());
        return candidates.stream()
                .filter(candidate -> !Double.isNaN(candidate.value()))
                .limit(wanted)
                .map(Candidate::parameters)
                .toList();
    }

    private Candidate best(GarchLikelihood likelihood, double[] mean, double[] shocks, double persistence) {
        Candidate best = new Candidate(new double[0], Double.NaN, persistence);
        for (double shock : shocks) {
            double[] parameters = candidate(mean, shock, persistence);
            double value = likelihood.valueAt(parameters);
            if (!(value <= best.value())) {
                best = new Candidate(parameters, value, persistence);
            }
        }
        return best;
    }

    private double[] candidate(double[] mean, double shock, double persistence) {
        double[] parameters = new double[at.size()];
        System.arraycopy(mean, 0, parameters, 0, mean.length);
        spread(
                parameters,
                at.beta(),
                at.shape(),
                model.form() == VarianceForm.EGARCH ? persistence : persistence - shock);
        if (model.form() == VarianceForm.EGARCH) {
            double memory = model.q() > 0 ? persistence : 0;
            parameters[at.omega()] = (1 - memory) * StrictMath.log(variance);
            spread(parameters, at.alpha(), at.gamma(), shock);
        } else {
            double used = model.q() > 0 ? persistence : shock;
            parameters[at.omega()] = (1 - used) * variance;
            boolean both = model.o() > 0 && model.p() > 0;
            spread(parameters, at.alpha(), at.gamma(), both ? 0.6 * shock : shock);
            spread(parameters, at.gamma(), at.beta(), both ? 0.8 * shock : 2 * shock);
        }
        Shape[] shapes = model.law().shapes();
        for (int k = 0; k < shapes.length; k++) {
            parameters[at.shape() + k] = usual(shapes[k]);
        }
        return parameters;
    }

    private static void spread(double[] parameters, int from, int to, double total) {
        for (int i = from; i < to; i++) {
            parameters[i] = total / (to - from);
        }
    }

    private static double usual(Shape shape) {
        return switch (shape) {
            case DEGREES_OF_FREEDOM -> 6;
            case EXPONENT -> 1.4;
            case RATIO_SKEW -> 1;
            case HANSEN_SKEW -> 0;
        };
    }

    /** Starts of the mean: regression, and for a mixed process also no autocorrelation and two nearly cancelling pairs. */
    private List<double[]> means() {
        MeanModel mean = model.mean();
        List<double[]> means = new ArrayList<>();
        double[] regression = MeanStart.hannanRissanen(mean, series);
        means.add(form(stable(regression)));
        if (mean.ar() > 0 && mean.ma() > 0) {
            for (double root : MIXED) {
                double[] pair = new double[mean.size()];
                pair[at.ar()] = root;
                pair[at.ma()] = -0.9 * root;
                if (mean.constant()) {
                    pair[0] = (1 - root) * average();
                }
                means.add(form(pair));
            }
        }
        return means;
    }

    /** The regression, or its constant alone when its terms sum to a process that might explode. */
    private double[] stable(double[] parameters) {
        double ar = 0;
        double ma = 0;
        for (int i = at.ar(); i < at.ma(); i++) {
            ar += Math.abs(parameters[i]);
        }
        for (int i = at.ma(); i < at.omega(); i++) {
            ma += Math.abs(parameters[i]);
        }
        if (ar < 0.99 && ma < 0.99) {
            return parameters;
        }
        double[] constant = new double[parameters.length];
        if (model.mean().constant()) {
            constant[0] = average();
        }
        return constant;
    }

    private double average() {
        double sum = 0;
        for (double value : series) {
            sum += value;
        }
        return sum / series.length;
    }

    /** Turns an intercept into a process mean where the conventions ask for that. */
    private double[] form(double[] parameters) {
        if (model.mean().constant() && model.conventions().armaForm() == ArmaForm.PROCESS_MEAN) {
            double ar = 0;
            for (int i = at.ar(); i < at.ma(); i++) {
                ar += parameters[i];
            }
            parameters[0] /= 1 - ar;
        }
        return parameters;
    }
}
