// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.impact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tradewind.domain.book.OrderBook;
import io.tradewind.domain.command.Side;
import io.tradewind.quant.random.Xoshiro256;
import org.junit.jupiter.api.Test;

/** The cost of walking displayed depth. */
class BookImpactTest {
    /** Bids 5 at 990 and 7 at 980, asks 4 at 1010 and 6 at 1020. */
    private static OrderBook book() {
        OrderBook book = new OrderBook(OrderBook.Depth.FULL);
        book.beginSnapshot(1);
        book.set(Side.BUY, 990, 5);
        book.set(Side.BUY, 980, 7);
        book.set(Side.SELL, 1_010, 4);
        book.set(Side.SELL, 1_020, 6);
        book.endUpdate();
        return book;
    }

    @Test
    void shouldCostNothingWithinTheBestLevel() {
        assertThat(BookImpact.impactBps(book(), Side.BUY, 0)).isZero();
        assertThat(BookImpact.impactBps(book(), Side.BUY, 4)).isZero();
        assertThat(BookImpact.impactBps(book(), Side.SELL, 5)).isZero();
    }

    @Test
    void shouldCostTheMeanPriceOfTheLevels() {
        assertThat(BookImpact.impactBps(book(), Side.BUY, 10)).isCloseTo(1e4 * 6 / 1_010.0, within(1e-9));
        assertThat(BookImpact.impactBps(book(), Side.SELL, 12)).isCloseTo(1e4 * 70 / 12.0 / 990, within(1e-9));
    }

    @Test
    void shouldBeInfiniteBeyondTheDisplayedDepth() {
        assertThat(BookImpact.impactBps(book(), Side.BUY, 11)).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(BookImpact.impactBps(new OrderBook(OrderBook.Depth.FULL), Side.SELL, 1))
                .isEqualTo(Double.POSITIVE_INFINITY);
    }

    @Test
    void shouldNeverFallWithSize() {
        long seed = 12;
        Xoshiro256 random = new Xoshiro256(seed);
        for (int i = 0; i < 1_000; i++) {
            OrderBook book = new OrderBook(OrderBook.Depth.FULL);
            book.beginSnapshot(1);
            for (int level = 0; level < 10; level++) {
                book.set(Side.BUY, 9_990 - level * (1 + random.nextInt(5)), 1 + random.nextInt(50));
                book.set(Side.SELL, 10_010 + level * (1 + random.nextInt(5)), 1 + random.nextInt(50));
            }
            book.endUpdate();
            for (Side side : Side.values()) {
                double before = 0;
                for (long lots = 1; lots < 400; lots += 7) {
                    double bps = BookImpact.impactBps(book, side, lots);
                    assertThat(bps)
                            .as("seed %d case %d %s %d", seed, i, side, lots)
                            .isGreaterThanOrEqualTo(before);
                    before = bps;
                }
            }
        }
    }
}
