// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.timeseries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.tradewind.quant.distribution.NormalDistribution;
import io.tradewind.quant.optimise.NotConvergedException;
import io.tradewind.quant.random.Xoshiro256;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ArimaTest {
    private static final ArimaOptions PLAIN = ArimaOptions.usual().withMean(false);

    @Test
    void shouldRecoverTheCoefficientsItWasSimulatedWith() {
        for (long seed = 1; seed <= 5; seed++) {
            double[] series = armaSeries(4000, 0.6, 0.3, 2, seed);
            ArimaFit fit = Arima.fit(
                    series, ArimaOrder.of(1, 0, 1), ArimaOptions.usual().withStarts(4));
            double[] errors = fit.standardErrors();
            double[] truth = {0.6, 0.3, 2};
            for (int i = 0; i < truth.length; i++) {
                assertThat(fit.coefficients()[i]).as("seed " + seed).isCloseTo(truth[i], within(4 * errors[i]));
            }
            assertThat(fit.variance()).as("seed " + seed).isCloseTo(1, within(0.1));
        }
    }

    @Test
    void shouldGiveTheLikelihoodOfTheJointNormalLaw() {
        double[] series = {0.3, -0.2, 0.9, 1.4, 0.1, -0.6, 0.2, 0.5, 0.8, -0.4, 0.7, 0.3};
        ArimaFit fit = Arima.fit(series, ArimaOrder.of(1, 0, 0), PLAIN);
        double phi = fit.coefficients()[0];
        double variance = fit.variance();
        double sum = log(series[0], 0, variance / (1 - phi * phi));
        for (int t = 1; t < series.length; t++) {
            sum += log(series[t], phi * series[t - 1], variance);
        }
        assertThat(fit.logLikelihood()).isCloseTo(sum, within(1e-10));
    }

    @Test
    void shouldForecastARandomWalkByItsLastValue() {
        double[] walk = ReferenceRows.series("huron");
        Forecast forecast = Arima.fit(walk, ArimaOrder.of(0, 1, 0), PLAIN).forecast(3);
        assertThat(forecast.mean()[2]).isCloseTo(walk[walk.length - 1], within(1e-9));
        double one = forecast.standardError()[0];
        assertThat(forecast.standardError()[2]).isCloseTo(one * Math.sqrt(3), within(1e-6));
    }

    @Test
    void shouldLeaveWhiteResidualsForTheModelThatMadeTheSeries() {
        ArimaFit fit = Arima.fit(armaSeries(2000, 0.6, 0.3, 0, 11), ArimaOrder.of(1, 0, 1), PLAIN.withStarts(4));
        assertThat(ResidualChecks.of(fit, 12).portmanteau().ljungBoxP()).isGreaterThan(0.01);
        ArimaFit wrong = Arima.fit(armaSeries(2000, 0.6, 0.3, 0, 11), ArimaOrder.of(0, 0, 1), PLAIN);
        assertThat(ResidualChecks.of(wrong, 12).portmanteau().ljungBoxP()).isLessThan(1e-6);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ResidualChecks.of(fit, 2))
                .withMessageContaining("lag");
    }

    @Test
    void shouldRefuseWhatNoModelCanBeFittedTo() {
        ArimaOrder order = ArimaOrder.of(1, 0, 1);
        double[] bad = ReferenceRows.series("lh");
        bad[7] = Double.NaN;
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Arima.fit(bad, order, PLAIN))
                .withMessageContaining("value 7");
        bad[7] = Double.POSITIVE_INFINITY;
        assertThatIllegalArgumentException().isThrownBy(() -> Arima.fit(bad, order, PLAIN));
        assertThatIllegalArgumentException().isThrownBy(() -> Arima.fit(new double[0], order, PLAIN));
        assertThatIllegalArgumentException().isThrownBy(() -> Arima.fit(new double[] {1}, order, PLAIN));
        double[] constant = new double[50];
        Arrays.fill(constant, 3);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Arima.fit(constant, order, PLAIN))
                .withMessageContaining("constant");
        assertThatIllegalArgumentException().isThrownBy(() -> AutoArima.fit(constant, AutoArimaOptions.usual()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ArimaOrder.of(-1, 0, 0))
                .withMessageContaining("ar");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> order.seasonal(1, 0, 0, 1))
                .withMessageContaining("period");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PLAIN.withStarts(0))
                .withMessageContaining("starts");
    }

    @Test
    void shouldNotReturnASearchThatDidNotConvergeAsOneThatDid() {
        double[] nile = ReferenceRows.series("nile");
        ArimaOptions css = ArimaOptions.usual().withMethod(ArimaMethod.CSS);
        ArimaOrder order = ArimaOrder.of(2, 0, 1);
        assertThatThrownBy(() -> Arima.fit(nile, order, css)).isInstanceOf(NotConvergedException.class);
        ArimaFit reported = Arima.fit(nile, order, css.withEnd(ArimaOptions.End.REPORTED));
        assertThat(reported.search().converged()).isFalse();
    }

    @Test
    void shouldDifferenceUntilTheTestIsSatisfied() {
        double[] noise = armaSeries(400, 0, 0, 0, 4);
        double[] walk = noise.clone();
        Arrays.parallelPrefix(walk, Double::sum);
        for (DifferencingTest test : DifferencingTest.values()) {
            assertThat(test.differences(noise, 0.05, 2)).as(test.name()).isZero();
            assertThat(test.differences(walk, 0.05, 2)).as(test.name()).isEqualTo(1);
            assertThat(test.differences(walk, 0.05, 0)).as(test.name()).isZero();
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DifferencingTest.KPSS.differences(walk, 0.5, 2))
                .withMessageContaining("level");
    }

    @Test
    void shouldMirrorAMovingAverageToTheInvertibleOne() {
        assertThat(LagPolynomial.invertible(new double[] {2})).containsExactly(new double[] {0.5}, within(1e-12));
        double[] mirrored = LagPolynomial.invertible(new double[] {-2.5, 1});
        assertThat(mirrored).containsExactly(new double[] {-1, 0.25}, within(1e-9));
        assertThat(LagPolynomial.smallestRoot(mirrored, 0)).isCloseTo(2, within(1e-6));
        assertThat(LagPolynomial.stationary(new double[] {0.5, 0.6})).isFalse();
        assertThat(LagPolynomial.stationary(new double[0])).isTrue();
    }

    @Test
    void shouldMapUnrestrictedNumbersOntoStationaryCoefficientsAndBack() {
        Xoshiro256 random = new Xoshiro256(8);
        for (int trial = 0; trial < 100; trial++) {
            double[] raw = new double[1 + trial % 5];
            Arrays.setAll(raw, i -> 4 * random.nextDouble() - 2);
            double[] coefficients = PartialAutocorrelations.toCoefficients(raw);
            assertThat(LagPolynomial.stationary(coefficients))
                    .as("trial " + trial)
                    .isTrue();
            assertThat(PartialAutocorrelations.fromCoefficients(coefficients))
                    .as("trial " + trial)
                    .containsExactly(raw, within(1e-6));
        }
    }

    private static double log(double x, double mean, double variance) {
        return -0.5 * (StrictMath.log(2 * Math.PI * variance) + (x - mean) * (x - mean) / variance);
    }

    private static double[] armaSeries(int length, double phi, double theta, double mean, long seed) {
        Xoshiro256 random = new Xoshiro256(seed);
        double[] series = new double[length];
        double value = 0;
        double before = 0;
        for (int t = -100; t < length; t++) {
            double shock = NormalDistribution.quantile(Math.max(1e-12, random.nextDouble()));
            value = phi * value + shock + theta * before;
            before = shock;
            if (t >= 0) {
                series[t] = mean + value;
            }
        }
        return series;
    }
}
