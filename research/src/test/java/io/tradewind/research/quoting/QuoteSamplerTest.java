// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.quoting;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.domain.book.OrderBook;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class QuoteSamplerTest {
    private static final long MILLI = 1_000_000L;

    private final List<String> rows = new ArrayList<>();
    private final QuoteSampler sampler = new QuoteSampler(
            2,
            (timeNs, instrument, bid, bidLots, ask, askLots) -> rows.add(
                    timeNs / MILLI + " " + instrument + " " + bid + "x" + bidLots + " " + ask + "x" + askLots));
    private final OrderBook[] books = {new OrderBook(OrderBook.Depth.TOP), new OrderBook(OrderBook.Depth.TOP)};

    private void see(long millis, int instrument, long bid, long bidLots, long ask, long askLots) {
        books[instrument].quote(OrderBook.NO_ID, bid, bidLots, ask, askLots);
        sampler.onTick(millis * MILLI, instrument, books[instrument]);
    }

    @Test
    void shouldPassOnChangesOfPriceOnly() {
        see(0, 0, 100, 1, 101, 1);
        see(200, 0, 100, 7, 101, 9);
        see(400, 0, 99, 7, 101, 9);
        see(600, 0, 99, 7, 102, 9);
        assertThat(rows).containsExactly("0 0 100x1 101x1", "400 0 99x7 101x9", "600 0 99x7 102x9");
    }

    @Test
    void shouldPassOnAtMostOneInAHundredMillisecondsOfEachInstrument() {
        see(0, 0, 100, 1, 101, 1);
        see(1, 1, 50, 1, 51, 1);
        see(50, 0, 99, 1, 100, 1);
        see(99, 0, 98, 1, 99, 1);
        see(100, 0, 98, 2, 99, 2);
        see(150, 0, 97, 1, 98, 1);
        see(190, 0, 98, 1, 99, 1);
        see(250, 0, 98, 1, 99, 1);
        assertThat(rows)
                .as("the change at 99 ms stands at 100 ms; that at 150 ms does not outlast its wait")
                .containsExactly("0 0 100x1 101x1", "1 1 50x1 51x1", "100 0 98x2 99x2");
    }

    @Test
    void shouldShowNoPricesWhileTheBookMayNotBeTradedOn() {
        see(0, 0, 100, 1, 101, 1);
        see(200, 0, 102, 1, 101, 1);
        see(400, 0, 103, 1, 102, 1);
        see(600, 0, 100, 1, 101, 1);
        assertThat(rows).containsExactly("0 0 100x1 101x1", "200 0 0x0 0x0", "600 0 100x1 101x1");
    }
}
