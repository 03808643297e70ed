// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.eval.runner;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class JsonValuesTest {

    private static final long NINE_NS = 1_492_592_400_000_000_000L;

    @Test
    void shouldWriteTimesWithASpaceAndFractionsOnlyWhenThereAreSome() {
        assertThat(JsonValues.dateTime(NINE_NS)).isEqualTo("2017-04-19 09:00:00");
        assertThat(JsonValues.dateTime(NINE_NS + 500_000_000L)).isEqualTo("2017-04-19 09:00:00.5");
        assertThat(JsonValues.date(NINE_NS)).isEqualTo("2017-04-19");
        assertThat(JsonValues.dateTime(-1_000_000_000L)).isEqualTo("1969-12-31 23:59:59");
    }

    @Test
    void shouldTellDatesFromTimes() {
        assertThat(JsonValues.areDates(new long[] {0, 86_400_000_000_000L})).isTrue();
        assertThat(JsonValues.areDates(new long[] {0, 1})).isFalse();
    }

    @Test
    void shouldWriteNullForWhatIsNotDefined() {
        assertThat(JsonValues.number(Double.NaN).isNull()).isTrue();
        assertThat(JsonValues.number(Double.POSITIVE_INFINITY).isNull()).isTrue();
        assertThat(JsonValues.count(-55).toString()).isEqualTo("-55");
        assertThat(JsonValues.count(0.5).doubleValue()).isEqualTo(0.5);
    }
}
