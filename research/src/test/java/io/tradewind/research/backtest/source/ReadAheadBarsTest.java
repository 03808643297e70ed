// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.backtest.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tradewind.domain.number.Decimal;
import io.tradewind.domain.port.BarBatch;
import io.tradewind.domain.port.BarSource;
import io.tradewind.simulation.market.SyntheticMarket;
import io.tradewind.simulation.market.SyntheticSymbol;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class ReadAheadBarsTest {
    private static BarSource market(long bars) {
        return new SyntheticMarket(
                new SyntheticSymbol("S", Decimal.of(100, 0), Decimal.of(1, 2), 0.5, 0, 10), 0, 42, 0, 60, bars);
    }

    private static List<String> read(BarSource source, int capacity) {
        List<String> rows = new ArrayList<>();
        BarBatch batch = new BarBatch(capacity);
        while (source.read(batch) > 0) {
            for (int i = 0; i < batch.size(); i++) {
                rows.add(batch.openTimeNs(i) + " " + batch.open(i) + " " + batch.high(i) + " " + batch.low(i) + " "
                        + batch.close(i) + " " + batch.volume(i));
            }
        }
        return rows;
    }

    @Test
    void shouldGiveWhatDirectReadingGives() {
        for (int bars : new int[] {0, 1, 63, 64, 65, 1_000, 5_003}) {
            try (BarSource ahead = new ReadAheadBars(() -> market(bars), 64)) {
                assertThat(read(ahead, 64))
                        .as("%d bars", bars)
                        .isEqualTo(read(market(bars), 64))
                        .hasSize(bars);
                assertThat(ahead.read(new BarBatch(64)))
                        .as("the end stays the end")
                        .isZero();
            }
        }
    }

    @Test
    void shouldThrowWhatTheReaderMetAfterTheBarsBeforeIt() {
        BarSource failing = new BarSource() {
            private final BarSource good = market(1_000);
            private int reads;

            @Override
            public int read(BarBatch batch) {
                if (++reads == 4) {
                    throw new IllegalStateException("torn at batch 4");
                }
                return good.read(batch);
            }

            @Override
            public void close() {
                good.close();
            }
        };
        try (BarSource ahead = new ReadAheadBars(() -> failing, 10)) {
            BarBatch batch = new BarBatch(10);
            for (int i = 0; i < 3; i++) {
                assertThat(ahead.read(batch)).isEqualTo(10);
            }
            assertThatThrownBy(() -> ahead.read(batch))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("torn at batch 4");
        }
    }

    @Test
    void shouldThrowWhenBarsCannotBeOpened() {
        try (BarSource ahead = new ReadAheadBars(
                () -> {
                    throw new IllegalArgumentException("no such file");
                },
                10)) {
            assertThatThrownBy(() -> ahead.read(new BarBatch(10)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("no such file");
        }
    }

    @Test
    void shouldStopItsReaderAndCloseTheBarsWhenClosedEarly() {
        AtomicInteger closed = new AtomicInteger();
        BarSource endless = new BarSource() {
            @Override
            public int read(BarBatch batch) {
                batch.clear();
                batch.add(0, 1, 1, 1, 1, 1);
                return 1;
            }

            @Override
            public void close() {
                closed.incrementAndGet();
            }
        };
        BarSource ahead = new ReadAheadBars(() -> endless, 1);
        assertThat(ahead.read(new BarBatch(1))).isEqualTo(1);
        ahead.close();
        assertThat(closed).as("closing waits for the reader").hasValue(1);
    }
}
