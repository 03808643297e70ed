// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.volatility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.tradewind.quant.SharedFolder;
import io.tradewind.quant.random.Xoshiro256;
import io.tradewind.quant.volatility.innovation.StudentInnovation;
import java.util.Arrays;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class GarchFitterTest {
    private static final int LONG = 40_000;

    private static void recover(GarchModel model, double[] truth, double[] series) {
        GarchFit fit = GarchFitter.fit(model, series);
        for (int i = 0; i < truth.length; i++) {
            assertThat(fit.parameters()[i])
                    .as(model.parameterNames().get(i))
                    .isCloseTo(truth[i], Percentage.withPercentage(10));
        }
        assertThat(fit.gradientNorm()).isLessThan(1e-5);
        assertThat(fit.startSpread()).isLessThan(1e-4);
    }

    @Test
    void shouldRecoverGarchWithinATenth() {
        double[] truth = {0.1, 0.05, 0.1, 0.85};
        GarchModel model = GarchModel.garch(1, 1);
        recover(model, truth, GarchSimulator.simulate(model, truth, LONG, 500, Laws.normal(new Xoshiro256(1))));
    }

    @Test
    void shouldRecoverGarchWithStudentInnovationsWithinATenth() {
        double[] truth = {0.1, 0.05, 0.1, 0.85, 5};
        GarchModel model = GarchModel.garch(1, 1).with(new StudentInnovation());
        recover(model, truth, GarchSimulator.simulate(model, truth, LONG, 500, Laws.student(new Xoshiro256(2), 5)));
    }

    @Test
    void shouldRecoverAsymmetryWithinATenth() {
        double[] truth = {0.1, 0.05, 0.06, 0.12, 0.82};
        GarchModel model = GarchModel.gjr(1, 1, 1);
        recover(model, truth, GarchSimulator.simulate(model, truth, LONG, 500, Laws.normal(new Xoshiro256(3))));
    }

    @Test
    void shouldRecoverExponentialGarchWithinATenth() {
        double[] truth = {0.1, 0.02, 0.2, -0.1, 0.95};
        GarchModel model = GarchModel.egarch(1, 1, 1);
        recover(model, truth, GarchSimulator.simulate(model, truth, LONG, 500, Laws.normal(new Xoshiro256(4))));
    }

    @Test
    void shouldKeepTheWeightsOfAnIntegratedModelAtASumOfOne() {
        double[] truth = {0.1, 0.01, 0.1, 0.8999};
        double[] series =
                GarchSimulator.simulate(GarchModel.garch(1, 1), truth, 10_000, 500, Laws.normal(new Xoshiro256(9)));
        GarchFit fit = GarchFitter.fit(GarchModel.integrated(1, 1), series);
        assertThat(fit.parameters()[2] + fit.parameters()[3]).isCloseTo(1, within(1e-14));
        assertThat(fit.parameters()[2]).isCloseTo(0.1, Percentage.withPercentage(10));
        assertThat(fit.unconditionalVariance()).isInfinite();
        assertThat(fit.standardErrors().get("alpha1")).isPositive();
        assertThat(fit.standardErrors().get("beta1")).isNaN();
        double free = GarchFitter.fit(GarchModel.garch(1, 1), series).logLikelihood();
        assertThat(fit.logLikelihood()).isLessThanOrEqualTo(free);
    }

    @Test
    void shouldRecoverAMixedMeanTogetherWithItsVariance() {
        double[] truth = {0.5, 0.6, 0.3, 0.05, 0.1, 0.85};
        GarchModel model = GarchModel.garch(1, 1).with(MeanModel.arma(1, 1)).with(GarchConventions.RUGARCH);
        recover(model, truth, GarchSimulator.simulate(model, truth, LONG, 500, Laws.normal(new Xoshiro256(5))));
    }

    @Test
    void shouldHoldThePersistenceAtItsLimit() {
        double[] truth = {0, 0.001, 0.15, 0.849};
        GarchModel model = GarchModel.garch(1, 1);
        double[] series = GarchSimulator.simulate(model, truth, 3_000, 500, Laws.normal(new Xoshiro256(6)));
        GarchFit held = GarchFitter.fit(model.with(GarchConventions.PUBLISHED.withPersistenceLimit(0.9)), series);
        assertThat(held.atPersistenceBound()).isTrue();
        assertThat(held.persistence()).isCloseTo(0.9, within(1e-12));
        GarchFit free = GarchFitter.fit(model, series);
        assertThat(free.atPersistenceBound()).isFalse();
        assertThat(free.logLikelihood()).isGreaterThan(held.logLikelihood());
    }

    @Test
    void shouldHoldThePersistenceOfASkewedLawAtItsLimitWithThatLawsShareOfTheAsymmetry() {
        double[] truth = {0, 0.002, 0.03, 0.12, 0.905};
        double[] series =
                GarchSimulator.simulate(GarchModel.gjr(1, 1, 1), truth, 2_000, 500, Laws.normal(new Xoshiro256(12)));
        double[] skewed = Arrays.stream(series).map(x -> x < 0 ? 1.3 * x : x).toArray();
        GarchModel model = GarchModel.gjr(1, 1, 1).with(Laws.of("sstd")).with(GarchConventions.RUGARCH);
        for (double limit : new double[] {0.95, 0.999, 1.5}) {
            GarchModel limited = model.with(GarchConventions.RUGARCH.withPersistenceLimit(limit));
            GarchFit fit = GarchFitter.fit(limited, skewed);
            assertThat(fit.persistence()).isLessThanOrEqualTo(limit + 1e-9);
            assertThat(fit.atPersistenceBound()).isEqualTo(Math.abs(fit.persistence() - limit) <= 1e-9);
            assertThat(fit.gradientNorm()).isLessThan(1e-5);
        }
        GarchFit held = GarchFitter.fit(model.with(GarchConventions.RUGARCH.withPersistenceLimit(0.9)), skewed);
        assertThat(held.atPersistenceBound()).isTrue();
        assertThat(held.persistence()).isCloseTo(0.9, within(1e-9));
    }

    @Test
    void shouldHaveAnInfiniteUnconditionalVarianceFromAPersistenceOfOneOn() {
        GarchModel model = GarchModel.garch(1, 1);
        for (double beta : new double[] {0.9, 0.95, 1.2}) {
            double[] parameters = {0, 0.05, 0.1, beta};
            assertThat(model.unconditionalVariance(parameters)).isEqualTo(Double.POSITIVE_INFINITY);
        }
        assertThat(model.unconditionalVariance(new double[] {0, 0.05, 0.1, 0.8}))
                .isCloseTo(0.5, within(1e-12));
    }

    /** Levels of a walk: all of the persistence is in alpha, so that a held one pushes beta to 0. */
    @Test
    void shouldKeepTheVarianceCoefficientsInTheirRangesWhereThePersistenceIsHeld() {
        double[] walk = new double[1_000];
        var draws = Laws.normal(new Xoshiro256(10));
        for (int t = 1; t < walk.length; t++) {
            walk[t] = walk[t - 1] + draws.getAsDouble();
        }
        GarchModel model = GarchModel.garch(1, 1).with(GarchConventions.PUBLISHED.withPersistenceLimit(0.5));
        GarchFit fit = GarchFitter.fit(model, walk);
        assertThat(fit.atPersistenceBound()).isTrue();
        assertThat(fit.coefficients().get("alpha1")).isBetween(0.0, 0.5);
        assertThat(fit.coefficients().get("beta1")).isBetween(-1e-12, 0.5);
        double[] other = fit.parameters();
        other[2] = 0.49;
        other[3] = 0.01;
        assertThat(GarchPath.of(model, walk, other).logLikelihood()).isLessThan(fit.logLikelihood());
    }

    @Test
    void shouldFindAMeanThatIsManyDeviationsFromZero() {
        double[] truth = {0, 0.05, 0.1, 0.85};
        GarchModel model = GarchModel.garch(1, 1);
        double[] series = GarchSimulator.simulate(model, truth, 2_000, 500, Laws.normal(new Xoshiro256(11)));
        double[] shifted = Arrays.stream(series).map(x -> x + 1_000).toArray();
        GarchFit fit = GarchFitter.fit(model, shifted);
        GarchFit plain = GarchFitter.fit(model, series);
        assertThat(fit.logLikelihood()).isCloseTo(plain.logLikelihood(), within(1e-6));
        assertThat(fit.parameters()[0] - 1_000).isCloseTo(plain.parameters()[0], within(1e-4));
    }

    /** 5,030 daily returns on which the smooth search gets stuck where the mean equals an observation. */
    @Test
    void shouldFitAnExponentialModelWhoseMaximumIsAKink() {
        double[] series = SharedFolder.column("inputs/sp500_logret_pct.csv", "ret").stream()
                .mapToDouble(Double::parseDouble)
                .toArray();
        GarchModel model = GarchModel.egarch(1, 1, 1).with(GarchConventions.RUGARCH);
        GarchFit fit = GarchFitter.fit(model, series);
        double[] beside = fit.parameters();
        for (double step : new double[] {-1e-3, -1e-5, 1e-5, 1e-3}) {
            beside[0] = fit.parameters()[0] + step;
            assertThat(GarchPath.of(model, series, beside).logLikelihood()).isLessThan(fit.logLikelihood());
        }
    }

    @Test
    void shouldScaleWithTheSeries() {
        double[] truth = {0.1, 0.05, 0.1, 0.85};
        GarchModel model = GarchModel.garch(1, 1);
        double[] percent = GarchSimulator.simulate(model, truth, 2_000, 500, Laws.normal(new Xoshiro256(7)));
        double[] fraction = Arrays.stream(percent).map(x -> x / 100).toArray();
        double[] a = GarchFitter.fit(model, percent).parameters();
        double[] b = GarchFitter.fit(model, fraction).parameters();
        assertThat(b[1] * 1e4).isCloseTo(a[1], Percentage.withPercentage(0.01));
        assertThat(b[2]).isCloseTo(a[2], Percentage.withPercentage(0.01));
        assertThat(b[3]).isCloseTo(a[3], Percentage.withPercentage(0.01));
    }

    @Test
    void shouldReportAModelThatCannotBeFittedAsAnErrorAndNotAsAFit() {
        GarchModel model = GarchModel.garch(1, 1);
        assertThatThrownBy(() -> GarchFitter.fit(model, new double[0]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("20 values");
        assertThatThrownBy(() -> GarchFitter.fit(model, new double[] {1})).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> GarchFitter.fit(model, new double[500]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("vary");
        for (double bad : new double[] {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY}) {
            double[] series = GarchSimulator.simulate(
                    model, new double[] {0, 0.1, 0.1, 0.8}, 500, 10, Laws.normal(new Xoshiro256(8)));
            series[250] = bad;
            assertThatThrownBy(() -> GarchFitter.fit(model, series))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("value 250");
        }
        double[] huge = {1e300, -1e300, 1e300, 2e300, 1e300, -1e300, 1e300, 2e300, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12
        };
        assertThatThrownBy(() -> GarchFitter.fit(model, huge)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> GarchFitter.fit(model, new double[] {1, 2}, 0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void shouldRefuseOrdersAndConventionsOutOfRange() {
        assertThatThrownBy(() -> GarchModel.garch(0, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> GarchModel.garch(1, -1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> GarchModel.garch(21, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> MeanModel.arma(-1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> GarchConventions.ARCH.withBackcast(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> GarchConventions.ARCH.withPersistenceLimit(Double.NaN))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
