// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tradewind.domain.instrument.ContractType;
import io.tradewind.trading.fixture.StateBytes;
import io.tradewind.trading.fixture.Terms;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class TickBarsTest {
    private static final long LENGTH_NS = 1_000;
    private static final long LOT_UNITS = 10_000;

    private final TickBars bars = new TickBars(Terms.instrument(ContractType.SPOT), LENGTH_NS);

    private static List<Long> values(Bar bar) {
        return List.of(
                bar.openTimeNs(),
                bar.closeTimeNs(),
                bar.openTicks(),
                bar.highTicks(),
                bar.lowTicks(),
                bar.closeTicks(),
                bar.volumeUnits());
    }

    @Test
    void shouldMakeABarOfTheTradesOfAnInterval() {
        assertThat(bars.endNs()).as("none begun").isEqualTo(Long.MAX_VALUE);
        bars.add(5_000, 100, 3);
        assertThat(bars.endNs()).isEqualTo(6_000);
        bars.add(5_400, 120, 1);
        bars.add(5_400, 90, 2);
        bars.add(5_999, 95, 4);
        assertThat(values(bars.finish())).containsExactly(5_000L, 5_999L, 100L, 120L, 90L, 95L, 10 * LOT_UNITS);
        assertThat(bars.endNs()).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void shouldCountIntervalsFromTheEpochAlsoBeforeIt() {
        bars.add(-1, 7, 1);
        assertThat(bars.endNs()).isZero();
        assertThat(values(bars.finish())).startsWith(-1_000L, -1L);
        bars.add(0, 8, 1);
        assertThat(values(bars.finish())).startsWith(0L, 999L);
        bars.add(12_345, 9, 1);
        assertThat(values(bars.finish())).containsExactly(12_000L, 12_999L, 9L, 9L, 9L, 9L, LOT_UNITS);
    }

    @Test
    void shouldGiveMidBarsNoVolume() {
        bars.add(10, 50, 0);
        bars.add(20, 51, 0);
        assertThat(values(bars.finish())).containsExactly(0L, 999L, 50L, 51L, 50L, 51L, 0L);
    }

    @Test
    void shouldRatherFailThanWrapAVolume() {
        bars.add(10, 50, Long.MAX_VALUE / LOT_UNITS);
        assertThatThrownBy(() -> bars.add(11, 50, 1_000)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> bars.add(12, 50, Long.MAX_VALUE)).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void shouldSaveEveryPartOfTheBarUnderConstruction() {
        long[][] trades = {{10, 50, 5}, {10, 51, 5}, {10, 49, 5}, {10, 50, 6}, {1_010, 50, 5}};
        List<String> states = new ArrayList<>();
        for (long[] trade : trades) {
            TickBars own = new TickBars(Terms.instrument(ContractType.SPOT), LENGTH_NS);
            own.add(trade[0], 50, 5);
            if (trade[0] < LENGTH_NS) {
                own.add(trade[0] + 1, trade[1], trade[2]);
                own.add(trade[0] + 2, 50, 1);
            }
            states.add(java.util.Arrays.toString(StateBytes.of(own::save)));
        }
        assertThat(states).doesNotHaveDuplicates();
        TickBars finished = new TickBars(Terms.instrument(ContractType.SPOT), LENGTH_NS);
        byte[] empty = StateBytes.of(finished::save);
        finished.add(1, 2, 3);
        finished.finish();
        assertThat(StateBytes.of(finished::save))
                .as("a finished bar is no state")
                .isEqualTo(empty);
    }

    /** Against a grouping of all trades by interval. */
    @Test
    void shouldMakeTheBarsThatGroupingByIntervalMakes() {
        for (long seed = 1; seed <= 20; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            TreeMap<Long, List<long[]>> groups = new TreeMap<>();
            List<List<Long>> made = new ArrayList<>();
            TickBars own = new TickBars(Terms.instrument(ContractType.SPOT), LENGTH_NS);
            long now = random.nextLong(-5_000, 5_000);
            for (int i = 0; i < 500; i++) {
                now += random.nextInt(4) == 0 ? random.nextLong(5_000) : random.nextLong(300);
                if (now >= own.endNs()) {
                    made.add(values(own.finish()));
                }
                long[] trade = {random.nextLong(1, 100), random.nextLong(1, 50)};
                own.add(now, trade[0], trade[1]);
                groups.computeIfAbsent(Math.floorDiv(now, LENGTH_NS), key -> new ArrayList<>())
                        .add(trade);
            }
            made.add(values(own.finish()));
            List<List<Long>> expected = new ArrayList<>();
            groups.forEach((interval, trades) -> expected.add(naive(interval, trades)));
            assertThat(made).as("seed %d", seed).isEqualTo(expected).hasSizeGreaterThan(50);
        }
    }

    private static List<Long> naive(long interval, List<long[]> trades) {
        return List.of(
                interval * LENGTH_NS,
                interval * LENGTH_NS + LENGTH_NS - 1,
                trades.getFirst()[0],
                trades.stream().mapToLong(trade -> trade[0]).max().orElseThrow(),
                trades.stream().mapToLong(trade -> trade[0]).min().orElseThrow(),
                trades.getLast()[0],
                trades.stream().mapToLong(trade -> trade[1] * LOT_UNITS).sum());
    }
}
