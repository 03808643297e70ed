// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.matching.filter;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.simulation.trigger.TriggerPrices;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AveragePriceTest {
    private static final long NO_TIME = Long.MIN_VALUE;
    private static final long WINDOW_NS = 300_000_000_000L;
    private static final long SLICE_NS = WINDOW_NS / 60;

    @ParameterizedTest
    @ValueSource(longs = {-4_000_000_000_000_000_000L, -SLICE_NS, 0, 1, SLICE_NS * 8, 1_790_000_000_000_000_000L})
    void shouldCountTradesBeforeTheFirstTimeAsMadeAtIt(long firstNs) {
        AveragePrice average = new AveragePrice(WINDOW_NS);
        average.onTrade(NO_TIME, 100, 1);
        average.onTrade(NO_TIME, 110, 3);
        assertThat(average.averageTicks(NO_TIME)).isEqualTo(107);
        assertThat(average.averageTicks(firstNs)).isEqualTo(107);
        average.onTrade(firstNs, 120, 4);
        assertThat(average.averageTicks(firstNs + SLICE_NS)).isEqualTo(113);
        long sliceStartNs = Math.floorDiv(firstNs, SLICE_NS) * SLICE_NS;
        assertThat(average.averageTicks(sliceStartNs + WINDOW_NS - 1)).isEqualTo(113);
        assertThat(average.averageTicks(sliceStartNs + WINDOW_NS)).isEqualTo(TriggerPrices.UNKNOWN);
    }

    @Test
    void shouldForgetSliceBySlice() {
        AveragePrice average = new AveragePrice(WINDOW_NS);
        for (int slice = 0; slice < 60; slice++) {
            average.onTrade(slice * SLICE_NS, slice + 1, 1);
        }
        assertThat(average.averageTicks(59 * SLICE_NS)).isEqualTo(30);
        assertThat(average.averageTicks(60 * SLICE_NS)).isEqualTo(31);
        assertThat(average.averageTicks(118 * SLICE_NS)).isEqualTo(60);
        assertThat(average.averageTicks(119 * SLICE_NS)).isEqualTo(TriggerPrices.UNKNOWN);
    }

    @Test
    void shouldTakeTheWholeRangeOfTimesInTheShortestWindow() {
        AveragePrice average = new AveragePrice(60);
        average.onTrade(Long.MIN_VALUE + 1, 7, 1);
        assertThat(average.averageTicks(Long.MIN_VALUE + 60)).isEqualTo(7);
        assertThat(average.averageTicks(Long.MAX_VALUE)).isEqualTo(TriggerPrices.UNKNOWN);
        average.onTrade(Long.MAX_VALUE, 9, 1);
        assertThat(average.averageTicks(Long.MAX_VALUE)).isEqualTo(9);
    }
}
