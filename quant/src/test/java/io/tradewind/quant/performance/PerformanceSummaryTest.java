// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class PerformanceSummaryTest {

    private static final double[] CURVE = {110, 99, 108.9, 130.68};

    @Test
    void shouldAnnualiseGrowthOnlyFromTwentyPeriodsOn() {
        double[] twenty = new double[20];
        for (int i = 0; i < twenty.length; i++) {
            twenty[i] = 100 + i + 1;
        }
        var enough = PerformanceSummary.of(new PerformanceInput(100, twenty, 365));
        var tooFew = PerformanceSummary.of(new PerformanceInput(100, Arrays.copyOf(twenty, 19), 365));

        assertThat(value(enough, "cagr")).isCloseTo(Math.pow(1.2, 365.0 / 20) - 1, withinPercentage(1e-9));
        assertThat(tooFew.metric("cagr").orElseThrow().isDefined()).isFalse();
    }

    @Test
    void shouldMeasureReturnAndRiskOfAnEquityCurve() {
        var summary = PerformanceSummary.of(new PerformanceInput(100, CURVE, 365));

        assertThat(value(summary, "total_return")).isCloseTo(0.3068, within(1e-12));
        assertThat(value(summary, "max_drawdown")).isCloseTo(0.1, within(1e-12));
        assertThat(value(summary, "max_drawdown_length")).isEqualTo(3);
        assertThat(value(summary, "sharpe")).isCloseTo(0.075 / Math.sqrt(0.0475 / 3) * Math.sqrt(365), within(1e-9));
        assertThat(value(summary, "sortino")).isCloseTo(0.075 / 0.05 * Math.sqrt(365), within(1e-9));
        assertThat(value(summary, "best_day")).isCloseTo(0.2, within(1e-12));
        assertThat(value(summary, "worst_day")).isCloseTo(-0.1, within(1e-12));
        assertThat(value(summary, "positive_days")).isEqualTo(0.75);
        assertThat(value(summary, "var_95")).isCloseTo(-0.07, within(1e-12));
        assertThat(value(summary, "es_95")).isCloseTo(-0.1, within(1e-12));
    }

    @Test
    void shouldNameTheConventionOfEachMetric() {
        var summary = PerformanceSummary.of(new PerformanceInput(100, CURVE, 365));

        assertThat(summary.metric("sharpe").orElseThrow().definition())
                .isEqualTo("sharpe.daily.arithmetic.rf0.ddof1.sqrt(365)");
        assertThat(summary.metrics()).allSatisfy(metric -> {
            assertThat(metric.definition()).isNotBlank();
            assertThat(metric.label()).isNotBlank();
            assertThat(metric.unit()).isIn("fraction", "ratio", "count", "periods", "days", "currency");
        });
        assertThat(summary.metrics()).extracting(Metric::key).doesNotHaveDuplicates();
    }

    @Test
    void shouldMeasureTrades() {
        var trades = new TradeSample(new double[] {10, -5, 20, 0}, new double[] {0.1, -0.05, 0.2, 0}, new long[] {
            86_400_000_000_000L, 0, 0, 86_400_000_000_000L
        });

        var summary = PerformanceSummary.of(new PerformanceInput(100, CURVE, 365).trades(trades));

        assertThat(value(summary, "trades")).isEqualTo(4);
        assertThat(value(summary, "win_rate")).isEqualTo(0.5);
        assertThat(value(summary, "profit_factor")).isEqualTo(6);
        assertThat(value(summary, "payoff")).isEqualTo(3);
        assertThat(value(summary, "expectancy")).isEqualTo(6.25);
        assertThat(value(summary, "average_holding")).isEqualTo(0.5);
        assertThat(value(summary, "average_trade_return")).isCloseTo(0.0625, within(1e-15));
        assertThat(summary.metric("win_rate").orElseThrow().interval()).isEqualTo(Interval.wilson(2, 4, 0.95));
    }

    @Test
    void shouldMeasureCosts() {
        var summary = PerformanceSummary.of(new PerformanceInput(100, new double[] {100, 110}, 2)
                .exposure(0.5)
                .tradedNotional(210)
                .fees(10));

        assertThat(value(summary, "turnover")).isEqualTo(2);
        assertThat(value(summary, "fees_share")).isCloseTo(0.5, within(1e-12));
        assertThat(value(summary, "exposure")).isEqualTo(0.5);
        assertThat(value(summary, "fees")).isEqualTo(10);
    }

    @Test
    void shouldReportAsAbsentWhatIsNotDefined() {
        var summary = PerformanceSummary.of(new PerformanceInput(100, new double[] {100, 100, 100}, 365));

        for (String key : new String[] {
            "sharpe", "sortino", "calmar", "skewness", "probabilistic_sharpe", "deflated_sharpe", "win_rate",
            "profit_factor", "payoff", "expectancy", "sqn", "turnover", "fees_share", "exposure"
        }) {
            assertThat(summary.metric(key).orElseThrow().isDefined()).as(key).isFalse();
        }
        assertThat(value(summary, "total_return")).isZero();
    }

    @Test
    void shouldReportAnEmptyRunAsAbsent() {
        var summary = PerformanceSummary.of(new PerformanceInput(100, new double[0], 365));

        assertThat(summary.metric("cagr").orElseThrow().isDefined()).isFalse();
        assertThat(summary.metric("max_drawdown_length").orElseThrow().isDefined())
                .isFalse();
        assertThat(summary.metric("no_such_metric")).isEmpty();
    }

    @Test
    void shouldDeflateTheSharpeRatioByTheNumberOfTrials() {
        double[] curve = new double[400];
        for (int i = 0; i < curve.length; i++) {
            curve[i] = 100 * Math.exp(0.0005 * i + 0.02 * Math.sin(i));
        }
        var one = PerformanceSummary.of(new PerformanceInput(100, curve, 252));
        var many = PerformanceSummary.of(new PerformanceInput(100, curve, 252).trials(50, Double.NaN));
        var wide = PerformanceSummary.of(
                new PerformanceInput(100, curve, 252).trials(50, 0.01).bootstrap(100, 3));

        assertThat(value(one, "deflated_sharpe")).isEqualTo(value(one, "probabilistic_sharpe"));
        assertThat(value(many, "deflated_sharpe")).isLessThan(value(one, "deflated_sharpe"));
        assertThat(value(wide, "deflated_sharpe")).isLessThan(value(many, "deflated_sharpe"));
        Interval interval = one.metric("sharpe").orElseThrow().interval();
        assertThat(value(one, "sharpe")).isBetween(interval.low(), interval.high());
    }

    @Test
    void shouldRefuseAnEquityThatCannotGrow() {
        assertThatIllegalArgumentException().isThrownBy(() -> new PerformanceInput(0, CURVE, 365));
        assertThatIllegalArgumentException().isThrownBy(() -> new PerformanceInput(100, CURVE, Double.NaN));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TradeSample(new double[1], new double[0], new long[1]));
    }

    @Test
    void shouldKeepDrawdownsThatAreOpenAtTheEnd() {
        assertThat(EquityCurves.longestDrawdown(new double[] {0, 0.1, 0.2})).isEqualTo(2);
        assertThat(EquityCurves.longestDrawdown(new double[] {0, 0, 0})).isZero();
        assertThat(EquityCurves.longestDrawdown(new double[] {0, 0.1, 0, 0.1, 0.1, 0.1, 0}))
                .isEqualTo(4);
    }

    private static double value(PerformanceSummary summary, String key) {
        return summary.metric(key).orElseThrow().value();
    }
}
