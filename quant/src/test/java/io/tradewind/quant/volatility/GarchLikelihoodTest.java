// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.volatility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tradewind.quant.optimise.NumericalDerivatives;
import io.tradewind.quant.random.Xoshiro256;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class GarchLikelihoodTest {
    private static final List<GarchConventions> CONVENTIONS = List.of(
            GarchConventions.PUBLISHED, GarchConventions.RUGARCH, GarchConventions.FGARCH, GarchConventions.ARCH);

    private static double[] series(long seed, int count) {
        double[] parameters = {0.05, 0.1, 0.1, 0.8};
        return GarchSimulator.simulate(
                GarchModel.garch(1, 1), parameters, count, 100, Laws.normal(new Xoshiro256(seed)));
    }

    private static List<GarchModel> models() {
        List<GarchModel> models = new ArrayList<>();
        for (GarchConventions conventions : CONVENTIONS) {
            for (String law : List.of("norm", "std", "ged", "sstd", "skewt")) {
                for (GarchModel form : List.of(
                        GarchModel.garch(1, 1),
                        GarchModel.garch(2, 1),
                        GarchModel.garch(1, 2),
                        GarchModel.garch(1, 0),
                        GarchModel.integrated(2, 1),
                        GarchModel.gjr(1, 1, 1),
                        GarchModel.gjr(1, 2, 2),
                        GarchModel.egarch(1, 1, 1),
                        GarchModel.egarch(2, 1, 2))) {
                    models.add(form.with(Laws.of(law)).with(conventions));
                    models.add(form.with(Laws.of(law)).with(conventions).with(MeanModel.ZERO));
                    MeanModel mean = MeanModel.arma(2, conventions.equals(GarchConventions.ARCH) ? 0 : 1);
                    models.add(form.with(Laws.of(law)).with(conventions).with(mean));
                }
            }
        }
        return models;
    }

    /** Parameters well within every range. */
    private static double[] inside(GarchModel model) {
        double[] parameters = new double[model.size()];
        List<String> names = model.with(GarchConventions.PUBLISHED).parameterNames();
        for (int i = 0; i < parameters.length; i++) {
            String name = names.get(i).replaceAll("[0-9]", "");
            parameters[i] = switch (name) {
                case "mu" -> 0.043;
                case "ar" -> 0.21;
                case "ma" -> -0.14;
                case "omega" -> 0.12;
                case "alpha" -> 0.08;
                case "gamma" -> 0.05;
                case "beta" -> 0.3;
                case "skew" -> 0.9;
                default -> 5.5;
            };
        }
        return parameters;
    }

    @Test
    void shouldComputeTheGradientThatDifferencesOfTheValueApproach() {
        double[] series = series(11, 120);
        for (GarchModel model : models()) {
            GarchLikelihood likelihood = new GarchLikelihood(model, series);
            double[] point = inside(model);
            double[] gradient = new double[point.length];
            double value = likelihood.valueAndGradientAt(point, gradient);
            assertThat(value).as("%s", model).isCloseTo(likelihood.valueAt(point), within(1e-9));
            double[] differences = NumericalDerivatives.richardsonGradient(likelihood::valueAt, point);
            for (int i = 0; i < point.length; i++) {
                double allowed = 2e-5 * Math.max(1, Math.abs(differences[i]));
                assertThat(gradient[i])
                        .as("%s of %s", model.parameterNames().get(i), model)
                        .isCloseTo(differences[i], within(allowed));
            }
        }
    }

    @Test
    void shouldAddUpTheScoresToTheGradient() {
        double[] series = series(12, 90);
        for (GarchModel model : models()) {
            GarchLikelihood likelihood = new GarchLikelihood(model, series);
            double[] point = inside(model);
            double[] gradient = new double[point.length];
            likelihood.valueAndGradientAt(point, gradient);
            double[] sums = new double[point.length];
            for (double[] row : likelihood.scores(point)) {
                for (int i = 0; i < sums.length; i++) {
                    sums[i] += row[i];
                }
            }
            assertThat(sums).as("%s", model).containsExactly(gradient, within(1e-8 * (1 + largest(gradient))));
        }
    }

    private static double largest(double[] values) {
        return Arrays.stream(values).map(Math::abs).max().orElse(0);
    }

    /** The plain twin: one loop, one logarithm for each observation. */
    private static double plain(double[] series, double mean, double omega, double alpha, double beta, double before) {
        double variance = before;
        double sum = 0;
        for (double observation : series) {
            double residual = observation - mean;
            sum += -0.5 * (Math.log(2 * Math.PI) + Math.log(variance) + residual * residual / variance);
            variance = omega + alpha * residual * residual + beta * variance;
        }
        return sum;
    }

    @Test
    void shouldEqualThePlainLoopForRandomParametersAndStarts() {
        for (long seed = 1; seed <= 300; seed++) {
            Xoshiro256 random = new Xoshiro256(seed);
            double[] series = series(seed, 50 + (int) (random.nextDouble() * 400));
            double mean = random.nextDouble() - 0.5;
            double omega = 0.5 * random.nextDouble() + 0.001;
            double alpha = random.nextDouble() * 0.5;
            double beta = random.nextDouble() * 0.6;
            double square =
                    Arrays.stream(series).map(x -> (x - mean) * (x - mean)).sum() / series.length;
            double[] parameters = {mean, omega, alpha, beta};
            double published = plain(series, mean, omega, alpha, beta, omega + (alpha + beta) * square);
            double rugarch = plain(series, mean, omega, alpha, beta, square);
            double arch = plain(series, mean, omega, alpha, beta, omega + (alpha + beta) * 0.7);
            check(GarchConventions.PUBLISHED, series, parameters, published, seed);
            check(GarchConventions.FGARCH, series, parameters, published, seed);
            check(GarchConventions.RUGARCH, series, parameters, rugarch, seed);
            check(GarchConventions.ARCH.withBackcast(0.7), series, parameters, arch, seed);
        }
    }

    /** The fused pass, the general recursion and the plain loop agree, and so do the two gradients. */
    private static void check(
            GarchConventions conventions, double[] series, double[] parameters, double expected, long seed) {
        GarchLikelihood likelihood = new GarchLikelihood(GarchModel.garch(1, 1).with(conventions), series);
        double[] fused = new double[4];
        double[] general = new double[4];
        double allowed = 1e-10 * Math.abs(expected);
        assertThat(likelihood.valueAt(parameters)).as("seed %d", seed).isCloseTo(expected, within(allowed));
        assertThat(likelihood.valueAndGradientAt(parameters, fused))
                .as("seed %d", seed)
                .isCloseTo(expected, within(allowed));
        assertThat(likelihood.general(parameters, general)).as("seed %d", seed).isCloseTo(expected, within(allowed));
        assertThat(fused).as("seed %d", seed).containsExactly(general, within(1e-9 * (1 + largest(general))));
    }

    /** The plain twin of GJR(2,1,2), with all values before the first observation at a given variance, their negative part at half. */
    @Test
    void shouldEqualThePlainLoopOfHigherOrders() {
        double[] series = series(77, 200);
        double[] parameters = {0.1, 0.1, 0.05, 0.1, 0.07, 0.3, 0.25};
        double before = 1.3;
        double[] variances = new double[series.length];
        double sum = 0;
        for (int t = 0; t < series.length; t++) {
            double first = t < 1 ? before : square(series[t - 1]);
            double second = t < 2 ? before : square(series[t - 2]);
            double down = t < 1 ? 0.5 * before : series[t - 1] < 0.1 ? first : 0;
            double last = t < 1 ? before : variances[t - 1];
            double beforeLast = t < 2 ? before : variances[t - 2];
            variances[t] = 0.1 + 0.05 * first + 0.1 * second + 0.07 * down + 0.3 * last + 0.25 * beforeLast;
            sum += -0.5 * (Math.log(2 * Math.PI) + Math.log(variances[t]) + square(series[t]) / variances[t]);
        }
        GarchModel model = GarchModel.gjr(2, 1, 2).with(GarchConventions.ARCH.withBackcast(before));
        GarchPath path = GarchPath.of(model, series, parameters);
        assertThat(path.variances()).containsExactly(variances, within(1e-12));
        assertThat(path.logLikelihood()).isCloseTo(sum, within(1e-9));
    }

    private static double square(double observation) {
        return (observation - 0.1) * (observation - 0.1);
    }

    @Test
    void shouldBeUndefinedWhereAVarianceIsNotPositive() {
        double[] series = series(5, 60);
        GarchLikelihood likelihood = new GarchLikelihood(GarchModel.garch(1, 1), series);
        double[] gradient = new double[4];
        assertThat(likelihood.valueAt(new double[] {0, -1, 0.1, 0.1})).isNaN();
        assertThat(likelihood.valueAndGradientAt(new double[] {0, -1, 0.1, 0.1}, gradient))
                .isNaN();
        assertThat(likelihood.general(new double[] {0, -1, 0.1, 0.1}, gradient)).isNaN();
    }
}
