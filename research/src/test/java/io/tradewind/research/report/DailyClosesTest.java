// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.YearMonth;
import org.junit.jupiter.api.Test;

class DailyClosesTest {
    private static final double DAY = 86_400;

    @Test
    void shouldChainMonthsFromCapitalToTheLastRowOfEachMonth() {
        DailyCloses closes = new DailyCloses();
        closes.add(0, 100, 100);
        closes.add(30 * DAY, 110, 90);
        closes.add(31 * DAY, 99, 90);
        closes.add(31 * DAY + 60, 121, Double.NaN);
        var months = closes.monthly(100);
        assertThat(months.get(YearMonth.of(1970, 1)).run()).isCloseTo(0.10, within(1e-12));
        assertThat(months.get(YearMonth.of(1970, 1)).benchmark()).isCloseTo(-0.10, within(1e-12));
        assertThat(months.get(YearMonth.of(1970, 2)).run()).isCloseTo(0.10, within(1e-12));
        assertThat(months.get(YearMonth.of(1970, 2)).benchmark()).isNaN();
    }

    @Test
    void shouldOfferNoRollingWindowForFewerThanThirtyReturns() {
        DailyCloses closes = new DailyCloses();
        for (int day = 0; day < 30; day++) {
            closes.add(day * DAY, 100 + day, 100);
        }
        assertThat(closes.window()).isZero();
        assertThat(closes.rollingSharpe()).isEmpty();
        closes.add(30 * DAY, 131, 100);
        assertThat(closes.window()).isEqualTo(21);
        assertThat(closes.rollingSharpe()).hasSize(10);
        assertThat(closes.daysPerYear()).isEqualTo(365);
    }

    @Test
    void shouldLeaveTheSharpeRatioOfAFlatCurveUndefined() {
        DailyCloses closes = new DailyCloses();
        for (int day = 0; day < 40; day++) {
            closes.add(day * DAY, 100, 100);
        }
        assertThat(closes.rollingSharpe()).allSatisfy(row -> assertThat(row[1]).isNaN());
    }
}
