// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BacktraderStatisticsTest {

    @Test
    void shouldMeasureEachYearAgainstTheLastValueOfTheYearBefore() {
        var statistics = BacktraderStatistics.compute(
                days("2019-12-30", "2019-12-31", "2020-01-02", "2020-12-31", "2021-01-04"),
                new double[] {100, 110, 90, 121, 60.5},
                100,
                List.of());

        assertThat(statistics.yearlyReturns().keySet()).containsExactly(2019, 2020, 2021);
        assertThat(statistics.yearlyReturns().get(2020)).isCloseTo(0.1, within(1e-15));
        assertThat(statistics.yearlyReturns()).contains(entry(2021, -0.5));
        assertThat(statistics.finalValue()).isEqualTo(60.5);
        assertThat(statistics.maximumDrawdownMoney()).isEqualTo(60.5);
        assertThat(statistics.maximumDrawdownPct()).isEqualTo(50);
    }

    @Test
    void shouldUseThePopulationDeviationOfDailyReturns() {
        var statistics =
                BacktraderStatistics.compute(days("2020-01-01", "2020-01-02"), new double[] {100, 102}, 100, List.of());

        assertThat(statistics.sharpeDailyAnnualised()).isCloseTo(Math.sqrt(252), within(1e-9));
    }

    @Test
    void shouldCountATradeWithoutGainOrLossAsWon() {
        List<ClosedTrade> trades = List.of(
                new ClosedTrade(0, 1, 0, 0, 1), new ClosedTrade(0, 1, -2, -0.1, 1), new ClosedTrade(0, 1, 5, 0.1, 1));

        var statistics =
                BacktraderStatistics.compute(days("2020-01-01", "2020-01-02"), new double[] {100, 100}, 100, trades);

        assertThat(statistics.closedTrades()).isEqualTo(3);
        assertThat(statistics.won()).isEqualTo(2);
        assertThat(statistics.lost()).isEqualTo(1);
        assertThat(statistics.netPnl()).isEqualTo(3);
        assertThat(statistics.grossPnl()).isEqualTo(6);
        assertThat(statistics.sqn()).isCloseTo(Math.sqrt(3) / Math.sqrt(26.0 / 3), within(1e-12));
    }

    @Test
    void shouldLeaveRatiosUndefinedWithoutDeviation() {
        List<ClosedTrade> equal = List.of(new ClosedTrade(0, 1, 2, 0.1, 0), new ClosedTrade(0, 1, 2, 0.1, 0));
        long[] times = days("2020-01-01", "2020-01-02");

        assertThat(BacktraderStatistics.compute(times, new double[] {1, 1}, 1, equal)
                        .sqn())
                .isNaN();
        var none = BacktraderStatistics.compute(times, new double[] {1, 1}, 1, List.of());
        assertThat(none.sharpeDailyAnnualised()).isNaN();
        assertThat(none.sqn()).isZero();
    }

    @Test
    void shouldRefuseColumnsOfDifferentLength() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BacktraderStatistics.compute(days("2020-01-01"), new double[2], 1, List.of()));
    }

    private static long[] days(String... dates) {
        return Stream.of(dates)
                .mapToLong(date -> LocalDate.parse(date).toEpochDay() * 86_400_000_000_000L)
                .toArray();
    }
}
