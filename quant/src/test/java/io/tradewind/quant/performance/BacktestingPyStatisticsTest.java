// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class BacktestingPyStatisticsTest {

    private static final long HOUR_NS = 3_600_000_000_000L;
    private static final long DAY_NS = 24 * HOUR_NS;
    private static final long MONDAY_NS = 4 * DAY_NS;
    private static final long MIDYEAR_NS = 180 * DAY_NS;

    @Test
    void shouldLeaveUndefinedWhatHasNoTradesAndNoDrawdown() {
        double[] flat = {100, 100, 100, 100};
        double[] closes = {1, 2, 1, 2};

        Map<String, Double> statistics =
                BacktestingPyStatistics.compute(times(4, DAY_NS), closes, flat, List.of(), 0, 1);

        assertThat(statistics)
                .containsEntry("# Trades", 0.0)
                .containsEntry("Exposure Time [%]", 0.0)
                .containsEntry("Return [%]", 0.0)
                .containsEntry("Buy & Hold Return [%]", 0.0)
                .containsEntry("Return (Ann.) [%]", 0.0)
                .containsEntry("Volatility (Ann.) [%]", 0.0)
                .containsEntry("CAGR [%]", 0.0)
                .doesNotContainKey("Commissions [$]");
        for (String name : List.of(
                "Sharpe Ratio",
                "Sortino Ratio",
                "Calmar Ratio",
                "Avg. Drawdown [%]",
                "Max. Drawdown Duration",
                "Avg. Drawdown Duration",
                "Win Rate [%]",
                "Best Trade [%]",
                "Worst Trade [%]",
                "Avg. Trade [%]",
                "Max. Trade Duration",
                "Avg. Trade Duration",
                "Profit Factor",
                "Expectancy [%]",
                "SQN",
                "Kelly Criterion")) {
            assertThat(statistics.get(name)).as(name).isNaN();
        }
        assertThat(Math.abs(statistics.get("Max. Drawdown [%]"))).isZero();
    }

    @Test
    void shouldCountEachBarWithAPositionOnce() {
        List<ClosedTrade> trades = List.of(new ClosedTrade(1, 3, 1, 0.01, 0.5), new ClosedTrade(3, 4, -1, -0.01, 0.5));

        Map<String, Double> statistics = compute(times(10, DAY_NS), rising(10), trades);

        assertThat(statistics).containsEntry("Exposure Time [%]", 40.0).containsEntry("Commissions [$]", 1.0);
        assertThat(statistics.get("Profit Factor")).isEqualTo(1);
        assertThat(statistics.get("Win Rate [%]")).isEqualTo(50);
        assertThat(statistics.get("Kelly Criterion")).isZero();
        assertThat(statistics.get("SQN")).isZero();
    }

    @Test
    void shouldLeaveKellyAndProfitFactorUndefinedWithoutALosingTrade() {
        Map<String, Double> statistics =
                compute(times(10, DAY_NS), rising(10), List.of(new ClosedTrade(1, 3, 1, 0.01, 0)));

        assertThat(statistics.get("Kelly Criterion")).isNaN();
        assertThat(statistics.get("Profit Factor")).isNaN();
        assertThat(statistics.get("SQN")).isNaN();
        assertThat(statistics.get("Best Trade [%]")).isEqualTo(1);
    }

    @Test
    void shouldRoundDurationsUpToTheResolutionOfTheBars() {
        double[] equity = {100, 90, 100, 90, 80, 100, 101};
        List<ClosedTrade> trades = List.of(new ClosedTrade(0, 1, 1, 0.01, 0), new ClosedTrade(1, 3, -1, -0.01, 0));

        Map<String, Double> hours = compute(times(7, HOUR_NS), equity, trades);
        assertThat(hours.get("Max. Drawdown Duration")).isEqualTo(3 * 3600.0);
        assertThat(hours.get("Avg. Drawdown Duration")).isEqualTo(3 * 3600.0);
        assertThat(hours.get("Avg. Trade Duration")).isEqualTo(2 * 3600.0);

        Map<String, Double> halfHours = compute(times(7, HOUR_NS / 2), equity, trades);
        assertThat(halfHours.get("Avg. Drawdown Duration")).isEqualTo(75 * 60.0);
    }

    @Test
    void shouldAverageTheDepthOfDrawdowns() {
        double[] equity = {100, 90, 100, 90, 80, 100, 101};

        Map<String, Double> statistics = compute(times(7, DAY_NS), equity, List.of());

        assertThat(statistics.get("Avg. Drawdown [%]")).isCloseTo(-15, within(1e-12));
        assertThat(statistics.get("Max. Drawdown [%]")).isCloseTo(-20, within(1e-12));
    }

    @Test
    void shouldAnnualiseOver365DaysWhenBarsFallOnWeekends() {
        double[] equity = rising(60);
        double growth = Math.pow(equity[59] / equity[0], 1.0 / 59);

        Map<String, Double> everyDay = compute(times(60, DAY_NS), equity, List.of());

        assertThat(everyDay.get("Return (Ann.) [%]")).isCloseTo((Math.pow(growth, 365) - 1) * 100, within(1e-9));
    }

    @Test
    void shouldAnnualiseOver252DaysWithoutWeekendBars() {
        long[] weekdays = LongStream.range(0, 84)
                .filter(day -> day % 7 < 5)
                .map(day -> MONDAY_NS + day * DAY_NS)
                .toArray();
        double[] equity = rising(60);
        double growth = Math.pow(equity[59] / equity[0], 1.0 / 59);

        Map<String, Double> statistics = compute(weekdays, equity, List.of());

        assertThat(statistics.get("Return (Ann.) [%]")).isCloseTo((Math.pow(growth, 252) - 1) * 100, within(1e-9));
    }

    @Test
    void shouldAnnualiseOver52WeeksForWeeklyBars() {
        assertThat(annualReturn(7)).isCloseTo((Math.pow(1.01, 52) - 1) * 100, within(1e-9));
    }

    @Test
    void shouldAnnualiseOver12MonthsForMonthlyBars() {
        assertThat(annualReturn(31)).isCloseTo((Math.pow(1.01, 12) - 1) * 100, within(1e-9));
    }

    @Test
    void shouldAnnualiseOverOneYearForYearlyBars() {
        assertThat(annualReturn(365)).isCloseTo(1, within(1e-9));
    }

    @Test
    void shouldTakeTheLastEquityOfEachDay() {
        double[] equity = {100, 50, 110, 110, 70, 121};

        Map<String, Double> statistics = compute(times(6, 8 * HOUR_NS), equity, List.of());

        assertThat(statistics.get("Return (Ann.) [%]"))
                .isCloseTo((Math.pow(1.1, 252) - 1) * 100, withinPercentage(1e-9));
    }

    @Test
    void shouldLeaveTheSlopeUndefinedForOneReturn() {
        Map<String, Double> statistics = compute(times(2, DAY_NS), rising(2), List.of());

        assertThat(statistics.get("Beta")).isNaN();
        assertThat(statistics.get("Alpha [%]")).isNaN();
    }

    @Test
    void shouldComputeASingleBar() {
        Map<String, Double> statistics = compute(times(1, DAY_NS), rising(1), List.of());

        assertThat(statistics.get("Duration")).isZero();
        assertThat(statistics.get("CAGR [%]")).isNaN();
    }

    @Test
    void shouldGiveNoGeometricMeanAfterATotalLoss() {
        Map<String, Double> statistics = compute(times(3, DAY_NS), new double[] {100, 0, 0}, List.of());

        assertThat(statistics.get("Return [%]")).isEqualTo(-100);
        assertThat(statistics.get("Max. Drawdown [%]")).isEqualTo(-100);
    }

    @Test
    void shouldRefuseColumnsOfDifferentLength() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BacktestingPyStatistics.compute(
                        times(2, DAY_NS), new double[2], new double[3], List.of(), 0, 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        BacktestingPyStatistics.compute(new long[0], new double[0], new double[0], List.of(), 0, 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BacktestingPyStatistics.compute(
                        times(2, DAY_NS), new double[2], new double[2], List.of(), 0, 2));
    }

    private static double annualReturn(int days) {
        double[] equity = new double[50];
        for (int i = 0; i < equity.length; i++) {
            equity[i] = 100 * Math.pow(1.01, i);
        }
        long[] times =
                LongStream.range(0, 50).map(i -> MIDYEAR_NS + i * days * DAY_NS).toArray();
        return compute(times, equity, List.of()).get("Return (Ann.) [%]");
    }

    private static Map<String, Double> compute(long[] times, double[] equity, List<ClosedTrade> trades) {
        double commissions =
                trades.stream().mapToDouble(ClosedTrade::commission).sum();
        return BacktestingPyStatistics.compute(times, rising(times.length), equity, trades, commissions, 0);
    }

    private static long[] times(int count, long spacingNs) {
        return LongStream.range(0, count).map(i -> MONDAY_NS + i * spacingNs).toArray();
    }

    private static double[] rising(int count) {
        double[] values = new double[count];
        for (int i = 0; i < count; i++) {
            values[i] = 100 + i + (i % 3);
        }
        return values;
    }
}
