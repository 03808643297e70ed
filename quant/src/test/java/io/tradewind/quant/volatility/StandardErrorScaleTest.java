// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.volatility;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.quant.random.Xoshiro256;
import io.tradewind.quant.volatility.innovation.StudentInnovation;
import java.util.Arrays;
import java.util.Map;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Standard errors do not depend on the unit of the returns. */
class StandardErrorScaleTest {
    private static final Percentage THOUSANDTH = Percentage.withPercentage(0.1);
    private static final double[] UNITS = {1e-6, 1e-3, 1e-2, 1e2, 1e6};

    private static GarchConventions conventions(String program) {
        return switch (program) {
            case "RUGARCH" -> GarchConventions.RUGARCH;
            case "FGARCH" -> GarchConventions.FGARCH;
            case "ARCH" -> GarchConventions.ARCH;
            case "PUBLISHED" -> GarchConventions.PUBLISHED;
            default -> throw new IllegalArgumentException(program);
        };
    }

    private static double[] times(double[] series, double unit) {
        return Arrays.stream(series).map(x -> x * unit).toArray();
    }

    private static void requireSame(Map<String, Double> one, Map<String, Double> other, double unit) {
        one.forEach((name, error) -> {
            double factor = name.equals("mu") ? unit : name.equals("omega") ? unit * unit : 1;
            assertThat(error).as(name).isPositive();
            assertThat(other.get(name) / factor).as(name + " times " + unit).isCloseTo(error, THOUSANDTH);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUBLISHED", "RUGARCH", "FGARCH", "ARCH"})
    void shouldHaveTheSameErrorsInAnyUnit(String program) {
        double[] truth = {0.1, 0.05, 0.1, 0.85};
        GarchModel model = GarchModel.garch(1, 1).with(conventions(program));
        double[] series = GarchSimulator.simulate(model, truth, 2_000, 500, Laws.normal(new Xoshiro256(51)));
        GarchFit fit = GarchFitter.fit(model, series);
        for (double unit : UNITS) {
            GarchFit other = GarchFitter.fit(model, times(series, unit));
            requireSame(fit.standardErrors(), other.standardErrors(), unit);
            requireSame(fit.robustStandardErrors(), other.robustStandardErrors(), unit);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUBLISHED", "RUGARCH", "FGARCH", "ARCH"})
    void shouldHaveTheSameErrorsOfAsymmetryAndShapeInAnyUnit(String program) {
        double[] truth = {0.1, 0.05, 0.05, 0.12, 0.82, 6};
        GarchModel model = GarchModel.gjr(1, 1, 1).with(new StudentInnovation()).with(conventions(program));
        double[] series = GarchSimulator.simulate(model, truth, 2_000, 500, Laws.student(new Xoshiro256(52), 6));
        GarchFit fit = GarchFitter.fit(model, series);
        for (double unit : new double[] {1e-6, 1e6}) {
            GarchFit other = GarchFitter.fit(model, times(series, unit));
            requireSame(fit.standardErrors(), other.standardErrors(), unit);
            requireSame(fit.robustStandardErrors(), other.robustStandardErrors(), unit);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUBLISHED", "RUGARCH", "FGARCH", "ARCH"})
    void shouldMoveTheErrorOfAnExponentialModelsLevelAlone(String program) {
        double[] truth = {0.1, 0.02, 0.2, -0.1, 0.95};
        GarchModel model = GarchModel.egarch(1, 1, 1).with(MeanModel.ZERO).with(conventions(program));
        double[] series = GarchSimulator.simulate(
                model, Arrays.copyOfRange(truth, 1, 5), 2_000, 500, Laws.normal(new Xoshiro256(53)));
        Map<String, Double> errors = GarchFitter.fit(model, series).standardErrors();
        for (double unit : new double[] {1e-6, 1e-2, 1e6}) {
            Map<String, Double> other =
                    GarchFitter.fit(model, times(series, unit)).standardErrors();
            errors.forEach((name, error) -> {
                if (!name.equals("omega")) {
                    assertThat(other.get(name)).as(name + " times " + unit).isCloseTo(error, THOUSANDTH);
                }
            });
            assertThat(other.get("omega"))
                    .as("omega times " + unit)
                    .isPositive()
                    .isNotCloseTo(errors.get("omega"), THOUSANDTH);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"RUGARCH", "ARCH"})
    void shouldGiveTheErrorsOfTheAnalyticGradient(String program) {
        double[] truth = {0.1, 0.05, 0.1, 0.85};
        GarchModel model = GarchModel.garch(1, 1);
        double[] series =
                times(GarchSimulator.simulate(model, truth, 2_000, 500, Laws.normal(new Xoshiro256(54))), 0.01);
        GarchFit fit = GarchFitter.fit(model.with(conventions(program)), series);
        double[] errors =
                fit.standardErrors().values().stream().mapToDouble(x -> x).toArray();
        GarchModel analytic = model.with(new GarchConventions(
                GarchConventions.Program.PUBLISHED,
                fit.model().conventions().armaForm(),
                fit.model().conventions().start(),
                Double.NaN,
                true,
                1,
                GarchConventions.Scores.PLAIN));
        double[] exact = new GarchCovariance(analytic, series, fit.parameters()).standardErrors();
        for (int i = 0; i < exact.length; i++) {
            assertThat(errors[i])
                    .as(fit.model().parameterNames().get(i))
                    .isCloseTo(exact[i], Percentage.withPercentage(1));
        }
    }
}
