// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.inference.unitroot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.tradewind.quant.inference.Samples;
import io.tradewind.quant.linear.LeastSquares;
import io.tradewind.quant.linear.RankDeficientException;
import io.tradewind.quant.random.Xoshiro256;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AugmentedDickeyFullerTest {
    /** The plain twin fits each number of lags by itself and the chosen one again. */
    @ParameterizedTest
    @EnumSource(value = LagRule.class, names = "FIXED", mode = EnumSource.Mode.EXCLUDE)
    void shouldEqualOneFitForEachNumberOfLags(LagRule rule) {
        Xoshiro256 random = new Xoshiro256(31);
        for (int round = 0; round < 40; round++) {
            double[] series = autoregression(random, 40 + round * 3, 0.5 + round / 80.0);
            for (Trend trend : Trend.values()) {
                int most = 2 + round % 7;
                AugmentedDickeyFuller.Result fast = new AugmentedDickeyFuller(trend, rule, most).test(series);
                PlainTwin twin = PlainTwin.of(series, trend, rule, most);
                String where = "seed 31, round " + round + ", " + trend;
                assertThat(fast.lags()).as(where).isEqualTo(twin.lags);
                assertThat(fast.criterion()).as(where).isCloseTo(twin.criterion, within(1e-9));
                assertThat(fast.statistic()).as(where).isCloseTo(twin.statistic, within(1e-9));
                assertThat(fast.observations()).as(where).isEqualTo(series.length - 1 - twin.lags);
            }
        }
    }

    private record PlainTwin(int lags, double criterion, double statistic) {
        static PlainTwin of(double[] series, Trend trend, LagRule rule, int most) {
            int best = -1;
            double leastCriterion = Double.NaN;
            for (int step = 0; step <= most; step++) {
                int lags = rule == LagRule.T_STATISTIC ? most - step : step;
                LeastSquares fit = fit(series, trend, lags, most);
                int last = fit.coefficients().length - 1;
                double criterion = switch (rule) {
                    case AIC -> fit.aic();
                    case BIC -> fit.bic();
                    default -> Math.abs(fit.tStatistic(lags == 0 ? 0 : last));
                };
                boolean better = rule == LagRule.T_STATISTIC
                        ? best < 0 || leastCriterion < 1.6448536269514722
                        : best < 0 || criterion < leastCriterion;
                if (better) {
                    best = lags;
                    leastCriterion = criterion;
                }
            }
            return new PlainTwin(
                    best, leastCriterion, fit(series, trend, best, best).tStatistic(0));
        }

        /** Level first, then the terms, then the lags, on the sample that trimmed lags leave. */
        private static LeastSquares fit(double[] series, Trend trend, int lags, int trimmed) {
            double[] differences = Samples.differences(series);
            int rows = differences.length - trimmed;
            double[][] columns = new double[1 + trend.terms() + lags][];
            columns[0] = Arrays.copyOfRange(series, trimmed, trimmed + rows);
            for (int term = 0; term < trend.terms(); term++) {
                columns[1 + term] = LeastSquares.power(rows, term);
            }
            for (int lag = 1; lag <= lags; lag++) {
                columns[trend.terms() + lag] = Arrays.copyOfRange(differences, trimmed - lag, trimmed - lag + rows);
            }
            return LeastSquares.fit(Arrays.copyOfRange(differences, trimmed, differences.length), columns);
        }
    }

    private static double[] autoregression(Xoshiro256 random, int length, double coefficient) {
        double[] series = new double[length];
        for (int i = 1; i < length; i++) {
            series[i] = coefficient * series[i - 1] + random.nextGaussian();
        }
        return series;
    }

    @Test
    void shouldNotDependOnTheUnitOfTheSeries() {
        double[] series = autoregression(new Xoshiro256(5), 200, 0.9);
        double[] scaled = Arrays.stream(series).map(x -> 1e-9 * x).toArray();
        double[] large = Arrays.stream(series).map(x -> 1e12 * x).toArray();
        AugmentedDickeyFuller test =
                new AugmentedDickeyFuller(Trend.CONSTANT, LagRule.AIC, AugmentedDickeyFuller.SCHWERT);
        double expected = test.test(series).statistic();
        assertThat(test.test(scaled).statistic()).as("seed 5").isCloseTo(expected, within(1e-9));
        assertThat(test.test(large).statistic()).as("seed 5").isCloseTo(expected, within(1e-9));
    }

    @Test
    void shouldTakeSchwertsNumberOfLags() {
        assertThat(lagsOf(100)).isEqualTo(12);
        assertThat(lagsOf(101)).isEqualTo(13);
        assertThat(lagsOf(1600)).isEqualTo(24);
        assertThat(lagsOf(20)).isEqualTo(8);
    }

    private static int lagsOf(int length) {
        double[] series = autoregression(new Xoshiro256(6), length, 0.5);
        return new AugmentedDickeyFuller(Trend.CONSTANT, LagRule.FIXED, AugmentedDickeyFuller.SCHWERT)
                .test(series)
                .lags();
    }

    @Test
    void shouldRefuseSeriesWithoutAStatistic() {
        AugmentedDickeyFuller test = new AugmentedDickeyFuller(Trend.CONSTANT, LagRule.FIXED, 1);
        double[] line = LeastSquares.power(50, 1);
        double[] constant = LeastSquares.ones(50);
        double[] missing = autoregression(new Xoshiro256(7), 50, 0.5);
        missing[20] = Double.NaN;
        double[] infinite = autoregression(new Xoshiro256(7), 50, 0.5);
        infinite[20] = Double.NEGATIVE_INFINITY;
        assertThatIllegalArgumentException().isThrownBy(() -> test.test(new double[0]));
        assertThatIllegalArgumentException().isThrownBy(() -> test.test(new double[] {1}));
        assertThatIllegalArgumentException().isThrownBy(() -> test.test(new double[] {1, 2, 4, 3}));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> test.test(constant))
                .withMessageContaining("must vary, has only the value 1.0");
        assertThatIllegalArgumentException().isThrownBy(() -> test.test(line));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> test.test(missing))
                .withMessageContaining("series[20] must be finite, is NaN");
        assertThatIllegalArgumentException().isThrownBy(() -> test.test(infinite));
    }

    @Test
    void shouldSayThatLagsDependOnOneAnother() {
        double[] periodic = new double[60];
        for (int i = 0; i < periodic.length; i++) {
            periodic[i] = i % 3;
        }
        AugmentedDickeyFuller test = new AugmentedDickeyFuller(Trend.CONSTANT, LagRule.FIXED, 4);
        assertThatThrownBy(() -> test.test(periodic)).isInstanceOf(RankDeficientException.class);
    }

    @Test
    void shouldRefuseOptionsOutOfRange() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AugmentedDickeyFuller(Trend.CONSTANT, LagRule.AIC, -2));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AugmentedDickeyFuller(Trend.CONSTANT, LagRule.AIC, 30)
                        .test(autoregression(new Xoshiro256(8), 50, 0.5)))
                .withMessageContaining("mostLags must be at most 23 for 50 values");
        assertThatIllegalArgumentException().isThrownBy(() -> new UrcaDickeyFuller(Trend.QUADRATIC, LagRule.FIXED, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new UrcaDickeyFuller(Trend.NONE, LagRule.T_STATISTIC, 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TseriesDickeyFuller(TseriesDickeyFuller.Alternative.STATIONARY, -2));
    }
}
