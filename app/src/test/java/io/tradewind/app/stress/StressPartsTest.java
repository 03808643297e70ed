// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.stress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tradewind.domain.event.EventHeader;
import io.tradewind.domain.instrument.InstrumentRegistry;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;

class StressPartsTest {
    private static final long UNITS_OF_A_BTC_TICK_LOT = 100;

    private static StressSetup setup(int symbols, int signals, long seed) {
        return new StressSetup(new StressSpec(symbols, signals, 1, 1, seed, null, null));
    }

    @Test
    void shouldFoldFillsIntoRealisedProfitAfterFees() {
        InstrumentRegistry registry = setup(1, 1, 1).registry();
        FillFold fold = new FillFold(registry);

        fold.add(0, 10, 1_000, 3);
        assertThat(fold.pnlUnits(0)).isEqualTo(-3);
        fold.add(0, -4, 1_100, 2);
        assertThat(fold.pnlUnits(0)).isEqualTo(4 * 100 * UNITS_OF_A_BTC_TICK_LOT - 5);
        fold.add(0, -10, 900, 1);
        assertThat(fold.heldLots(0)).isEqualTo(-4);
        assertThat(fold.pnlUnits(0)).isEqualTo((4 * 100 - 6 * 100) * UNITS_OF_A_BTC_TICK_LOT - 6);
        fold.add(0, 4, 850, 0);
        assertThat(fold.totalUnits()).isEqualTo((400 - 600 + 4 * 50) * UNITS_OF_A_BTC_TICK_LOT - 6);
    }

    @Test
    void shouldCountLatenciesWithinASixtyFourth() {
        for (long seed = 1; seed <= 20; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            LatencyCounts counts = new LatencyCounts();
            long[] values = new long[1 + random.nextInt(1_000)];
            for (int i = 0; i < values.length; i++) {
                values[i] = random.nextLong(1L << random.nextInt(1, 50));
                counts.add(values[i]);
            }
            Arrays.sort(values);
            for (double percent : new double[] {1, 50, 99, 100}) {
                long exact = values[(int) Math.max(1, Math.ceil(percent / 100 * values.length)) - 1];
                assertThat(counts.percentile(percent))
                        .as("seed %d, %s %%", seed, percent)
                        .isBetween(exact, exact + exact / 64);
            }
            assertThat(counts.max()).isEqualTo(values[values.length - 1]);
        }
        assertThat(new LatencyCounts().percentile(99)).isZero();
    }

    @Test
    void shouldGiveEverySymbolAnEventWithinFiftyMilliseconds() {
        StressSetup setup = setup(3, 50, 42);
        long[] last = {Long.MAX_VALUE, Long.MAX_VALUE, Long.MAX_VALUE};
        UnsafeBuffer event = new UnsafeBuffer(new byte[StressMarket.MOST_BYTES]);
        StressMarket market = setup.market();
        long before = Long.MIN_VALUE;
        long events = 0;
        for (int length = market.next(event, 0); length > 0; length = market.next(event, 0)) {
            assertThat(length).isEqualTo(EventHeader.length(event, 0));
            long timeNs = EventHeader.receiveTimeNs(event, 0);
            assertThat(timeNs).isEqualTo(market.timeNs()).isGreaterThanOrEqualTo(before);
            assertThat(timeNs - last[market.instrument()]).isLessThan(50_000_000L);
            before = timeNs;
            last[market.instrument()] = timeNs;
            events++;
        }
        assertThat(events).isEqualTo(setup.events());
    }

    @Test
    void shouldMakeTheSameMarketFromTheSameSeed() {
        assertThat(digest(42)).isEqualTo(digest(42)).isNotEqualTo(digest(43));
    }

    private static int digest(long seed) {
        StressMarket market = setup(3, 20, seed).market();
        byte[] bytes = new byte[StressMarket.MOST_BYTES];
        UnsafeBuffer event = new UnsafeBuffer(bytes);
        int digest = 0;
        for (int length = market.next(event, 0); length > 0; length = market.next(event, 0)) {
            digest = 31 * digest + Arrays.hashCode(Arrays.copyOf(bytes, length));
        }
        return digest;
    }

    @Test
    void shouldNameTheFirstThreeSymbolsAndGenerateTheRest() {
        assertThat(setup(5, 1, 1).names())
                .containsExactly("BTCUSD.s", "ETHUSD.s", "XAUUSD.s", "S004USD.s", "S005USD.s");
    }

    @Test
    void shouldRefuseWhatIsOutOfRange() {
        assertThatThrownBy(() -> new StressSpec(0, 1, 1, 1, 1, null, null))
                .hasMessage("symbols must be from 1 to 500, is 0");
        assertThatThrownBy(() -> new StressSpec(1, 0, 1, 1, 1, null, null)).hasMessageContaining("signals");
        assertThatThrownBy(() -> new StressSpec(1, 1, 65, 1, 1, null, null)).hasMessageContaining("threads");
        assertThatThrownBy(() -> new StressSpec(1, 1, 1, 0, 1, null, null)).hasMessageContaining("shards");
    }
}
