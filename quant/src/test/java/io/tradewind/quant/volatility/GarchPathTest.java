// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.volatility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.tradewind.quant.random.Xoshiro256;
import org.junit.jupiter.api.Test;

class GarchPathTest {
    private static final double[] GARCH = {0.1, 0.05, 0.1, 0.85};

    private static double[] series(GarchModel model, double[] parameters) {
        return GarchSimulator.simulate(model, parameters, 300, 50, Laws.normal(new Xoshiro256(21)));
    }

    @Test
    void shouldForecastVariancesThatApproachTheUnconditionalOneByThePowersOfThePersistence() {
        GarchModel model = GarchModel.garch(1, 1);
        GarchPath path = GarchPath.of(model, series(model, GARCH), GARCH);
        double[] variances = path.forecast(200).variances();
        double level = model.unconditionalVariance(GARCH);
        assertThat(level).isCloseTo(1, within(1e-12));
        for (int step = 1; step < 200; step++) {
            double expected = level + (variances[0] - level) * Math.pow(0.95, step);
            assertThat(variances[step]).isCloseTo(expected, within(1e-12));
        }
        assertThat(model.halfLife(GARCH)).isCloseTo(Math.log(0.5) / Math.log(0.95), within(1e-12));
        assertThat(model.halfLife(new double[] {0, 1, 0.2, 0.8})).isInfinite();
    }

    @Test
    void shouldForecastTheAverageVarianceOfSimulatedPathsOfAnAsymmetricModel() {
        GarchModel model = GarchModel.gjr(1, 1, 1);
        double[] parameters = {0, 0.1, 0.05, 0.15, 0.75};
        GarchPath path = GarchPath.of(model, series(model, parameters), parameters);
        double[] forecast = path.forecast(5).variances();
        var normal = Laws.normal(new Xoshiro256(22));
        int paths = 200_000;
        double[] sums = new double[5];
        for (int n = 0; n < paths; n++) {
            double variance = path.variances()[299];
            double residual = path.residuals()[299];
            for (int step = 0; step < 5; step++) {
                double weight = residual < 0 ? 0.2 : 0.05;
                variance = 0.1 + weight * residual * residual + 0.75 * variance;
                sums[step] += variance;
                residual = Math.sqrt(variance) * normal.getAsDouble();
            }
        }
        for (int step = 0; step < 5; step++) {
            assertThat(sums[step] / paths).isCloseTo(forecast[step], within(0.005 * forecast[step]));
        }
    }

    @Test
    void shouldForecastTheMeanOfAMixedProcessTowardsItsProcessMean() {
        GarchModel model = GarchModel.garch(1, 1).with(MeanModel.arma(1, 1)).with(GarchConventions.RUGARCH);
        double[] parameters = {0.5, 0.6, 0.3, 0.05, 0.1, 0.85};
        double[] series = series(model, parameters);
        GarchPath path = GarchPath.of(model, series, parameters);
        double[] means = path.forecast(50).means();
        double first = 0.5 + 0.6 * (series[299] - 0.5) + 0.3 * path.residuals()[299];
        assertThat(means[0]).isCloseTo(first, within(1e-14));
        assertThat(means[1]).isCloseTo(0.5 + 0.6 * (first - 0.5), within(1e-14));
        assertThat(means[49]).isCloseTo(0.5, within(1e-9));
    }

    @Test
    void shouldPutInterceptAndProcessMeanToTheSameResiduals() {
        double[] process = {0.5, 0.6, 0.3, 0.05, 0.1, 0.85};
        double[] intercept = {0.2, 0.6, 0.3, 0.05, 0.1, 0.85};
        GarchModel model = GarchModel.garch(1, 1).with(MeanModel.arma(1, 1));
        double[] series = series(model, intercept);
        double[] a = GarchPath.of(model.with(GarchConventions.RUGARCH), series, process)
                .residuals();
        double[] b = GarchPath.of(model.with(GarchConventions.FGARCH), series, intercept)
                .residuals();
        assertThat(a[299]).isCloseTo(b[299], within(1e-12));
        assertThat(b[0]).isZero();
        double[] conditional = GarchPath.of(
                        GarchModel.garch(1, 1).with(MeanModel.arma(2, 0)).with(GarchConventions.ARCH),
                        series,
                        new double[] {0.1, 0.2, 0.1, 0.05, 0.1, 0.85})
                .residuals();
        assertThat(conditional).hasSize(298);
        assertThat(conditional[0]).isCloseTo(series[2] - 0.1 - 0.2 * series[1] - 0.1 * series[0], within(1e-14));
    }

    @Test
    void shouldAnswerBadNewsWithMoreVarianceThanGoodNews() {
        GarchModel gjr = GarchModel.gjr(1, 1, 1);
        double[] parameters = {0, 0.1, 0.05, 0.1, 0.8};
        GarchPath path = GarchPath.of(gjr, series(gjr, parameters), parameters);
        double level = gjr.unconditionalVariance(parameters);
        assertThat(path.newsImpact(1)).isCloseTo(0.1 + 0.8 * level + 0.05, within(1e-12));
        assertThat(path.newsImpact(-1)).isCloseTo(0.1 + 0.8 * level + 0.15, within(1e-12));
        GarchModel egarch = GarchModel.egarch(1, 1, 1);
        double[] logs = {0, 0.0, 0.2, -0.1, 0.9};
        GarchPath second = GarchPath.of(egarch, series(egarch, logs), logs);
        assertThat(second.newsImpact(-1)).isGreaterThan(second.newsImpact(1));
    }

    @Test
    void shouldGiveStandardisedResidualsForFilteredHistoricalSimulation() {
        GarchModel model = GarchModel.garch(1, 1);
        GarchPath path = GarchPath.of(model, series(model, GARCH), GARCH);
        double[] standardised = path.standardised();
        assertThat(standardised[7] * Math.sqrt(path.variances()[7]) + 0.1).isCloseTo(path.series()[7], within(1e-12));
    }

    @Test
    void shouldRefuseParametersThatDoNotFit() {
        GarchModel model = GarchModel.garch(1, 1);
        double[] series = series(model, GARCH);
        assertThatThrownBy(() -> GarchPath.of(model, series, new double[3]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("[mu, omega, alpha1, beta1]");
        assertThatThrownBy(() -> GarchPath.of(model, series, new double[] {0, -1, 0.1, 0.1}))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> GarchPath.of(model, series, new double[] {Double.NaN, 1, 0.1, 0.1}))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> GarchPath.of(model, new double[] {1, 2}, GARCH))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> GarchPath.of(model, series, GARCH).forecast(0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> GarchSimulator.simulate(model, new double[] {0, 1, 0.5, 0.5}, 10, 0, () -> 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("persistence");
    }
}
