// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.timeseries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.tradewind.quant.distribution.NormalDistribution;
import io.tradewind.quant.optimise.NotConvergedException;
import io.tradewind.quant.random.Xoshiro256;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** What a fit says of its convergence is true, for every unit of the series. */
class ArimaConvergenceTest {
    private static final double BOUND = 1e-3;

    /** Standard errors come from second differences, whose rounding shows where a root is on its bound. */
    private static final double DIFFERENCES = 1e-5;

    @Test
    void shouldSayThatItConvergedOnlyWhereTheSlopeIsSmall() {
        double[] trend = new double[300];
        Arrays.setAll(trend, t -> t);
        for (ArimaOptions.End end : ArimaOptions.End.values()) {
            ArimaOptions options = ArimaOptions.usual().withEnd(end);
            check("trend", trend, ArimaOrder.of(1, 0, 0), options);
            check("trend ma", trend, ArimaOrder.of(1, 0, 1), options.withStarts(4));
            for (long seed = 1; seed <= 6; seed++) {
                double[] noise = autoregression(300, 0, seed);
                check("noise, seed " + seed, noise, ArimaOrder.of(2, 1, 2), options.withStarts(1));
                check("noise, starts, seed " + seed, noise, ArimaOrder.of(2, 1, 2), options.withStarts(4));
                check("css, seed " + seed, noise, ArimaOrder.of(2, 0, 1), options.withMethod(ArimaMethod.CSS));
            }
        }
    }

    /** Either it throws, or the report's flag agrees with its slope; a promised end is always a converged one. */
    private static void check(String which, double[] series, ArimaOrder order, ArimaOptions options) {
        try {
            ArimaSearchReport report = Arima.fit(series, order, options).search();
            assertThat(report.converged() && !(report.gradientNorm() <= BOUND))
                    .as(which + " " + report)
                    .isFalse();
            if (options.end() == ArimaOptions.End.CONVERGED) {
                assertThat(report.converged()).as(which).isTrue();
            }
        } catch (NotConvergedException refused) {
            assertThat(refused).as(which).hasMessageContaining("did not converge");
            assertThat(options.end()).as(which).isEqualTo(ArimaOptions.End.CONVERGED);
        }
    }

    @Test
    void shouldMarkAMaximumOnTheBoundOfInvertibility() {
        double[] noise = autoregression(300, 0, 3);
        ArimaSearchReport report =
                Arima.fit(noise, ArimaOrder.of(0, 1, 1), ArimaOptions.usual()).search();
        assertThat(report.atBound()).isTrue();
        assertThat(Arima.fit(autoregression(300, 0.6, 3), ArimaOrder.of(1, 0, 0), ArimaOptions.usual())
                        .search()
                        .atBound())
                .isFalse();
    }

    @Test
    void shouldRefuseASeriesThatTheModelFollowsWithoutError() {
        double[] alternating = new double[300];
        Arrays.setAll(alternating, t -> t % 2);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Arima.fit(alternating, ArimaOrder.of(1, 0, 1), ArimaOptions.usual()))
                .withMessageContaining("degenerate");
        double[] trend = new double[100];
        Arrays.setAll(trend, t -> 0.1 * t);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Arima.fit(trend, ArimaOrder.of(1, 1, 0), ArimaOptions.usual()))
                .withMessageContaining("constant after differencing");
        for (ArimaMethod method : ArimaMethod.values()) {
            assertThatIllegalArgumentException()
                    .as(method.name())
                    .isThrownBy(() -> Arima.fit(
                            trend,
                            ArimaOrder.of(1, 0, 0),
                            ArimaOptions.usual().withDrift(true).withMethod(method)))
                    .withMessageContaining("degenerate");
        }
    }

    @Test
    void shouldNotDependOnTheUnitOfTheSeries() {
        double[] series = autoregression(400, 0.6, 9);
        for (int t = 0; t < series.length; t++) {
            series[t] += 3;
        }
        ArimaOptions usual = ArimaOptions.usual().withStarts(4);
        for (ArimaMethod method : ArimaMethod.values()) {
            ArimaOptions options = usual.withMethod(method);
            sameInOtherUnits(series, ArimaOrder.of(1, 0, 0), options);
            sameInOtherUnits(series, ArimaOrder.of(1, 0, 1), options);
            sameInOtherUnits(series, ArimaOrder.of(1, 0, 0), options.withDrift(true));
            sameInOtherUnits(series, ArimaOrder.of(1, 1, 1), options.withDrift(true));
            sameInOtherUnits(series, ArimaOrder.of(2, 0, 0), options.withMean(false));
        }
    }

    private static void sameInOtherUnits(double[] series, ArimaOrder order, ArimaOptions options) {
        ArimaFit one = Arima.fit(series, order, options);
        for (double unit : new double[] {1e-8, 1e8, 1e-150}) {
            double[] scaled = Arrays.stream(series).map(value -> value * unit).toArray();
            ArimaFit other = Arima.fit(scaled, order, options);
            String which = order + " " + options + " times " + unit;
            for (int i = 0; i < one.coefficients().length; i++) {
                String name = one.names().get(i);
                double factor = name.equals("intercept") || name.equals("drift") ? unit : 1;
                near(which + " " + name, other.coefficients()[i] / factor, one.coefficients()[i]);
                assertThat(other.standardErrors()[i] / factor)
                        .as(which + " error of " + name)
                        .isCloseTo(one.standardErrors()[i], within(DIFFERENCES * one.standardErrors()[i]));
            }
            near(which, other.residuals()[399] / unit, one.residuals()[399]);
            near(which, Math.sqrt(other.variance()) / unit, Math.sqrt(one.variance()));
            near(which, other.forecast(3).mean()[2] / unit, one.forecast(3).mean()[2]);
            double shift = one.observations() * StrictMath.log(unit);
            near(which, other.logLikelihood() + shift, one.logLikelihood());
        }
    }

    private static void near(String which, double actual, double expected) {
        assertThat(actual).as(which).isCloseTo(expected, within(1e-6 * Math.abs(expected)));
    }

    @Test
    void shouldChooseOnlyAmongFitsThatConverged() {
        for (long seed = 1; seed <= 3; seed++) {
            double[] series = autoregression(200, 0.5, seed);
            ArimaFit fit = AutoArima.fit(series, AutoArimaOptions.usual());
            assertThat(fit.search().converged()).as("seed " + seed).isTrue();
            assertThat(fit.search().gradientNorm()).as("seed " + seed).isLessThanOrEqualTo(BOUND);
            double[] small = Arrays.stream(series).map(value -> value * 1e-8).toArray();
            ArimaFit other = AutoArima.fit(small, AutoArimaOptions.usual());
            assertThat(other.order()).as("seed " + seed).isEqualTo(fit.order());
        }
        double[] alternating = new double[100];
        Arrays.setAll(alternating, t -> t % 2);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AutoArima.fit(alternating, AutoArimaOptions.usual()))
                .withMessageContaining("degenerate");
    }

    private static double[] autoregression(int length, double phi, long seed) {
        Xoshiro256 random = new Xoshiro256(seed);
        double[] series = new double[length];
        double value = 0;
        for (int t = -100; t < length; t++) {
            value = phi * value + NormalDistribution.quantile(Math.max(1e-12, random.nextDouble()));
            if (t >= 0) {
                series[t] = value;
            }
        }
        return series;
    }
}
