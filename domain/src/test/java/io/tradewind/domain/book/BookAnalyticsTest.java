// SPDX-License-Identifier: Apache-2.0
package io.tradewind.domain.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import io.tradewind.domain.command.Side;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Bids 100 x 30, 99 x 20, 95 x 50; asks 102 x 10, 103 x 40, 110 x 70. */
class BookAnalyticsTest {
    /** Relative error of a few double operations. */
    private static final double ROUNDING = 1e-12;

    private final OrderBook book = new OrderBook(OrderBook.Depth.FULL);
    private final DepthWalk walk = new DepthWalk();

    @BeforeEach
    void fill() {
        book.beginSnapshot(1);
        book.set(Side.BUY, 100, 30);
        book.set(Side.BUY, 99, 20);
        book.set(Side.BUY, 95, 50);
        book.set(Side.SELL, 102, 10);
        book.set(Side.SELL, 103, 40);
        book.set(Side.SELL, 110, 70);
        book.endUpdate();
    }

    @Test
    void shouldTellMidAndSpread() {
        assertThat(BookAnalytics.midTicks(book)).isEqualTo(101.0);
        assertThat(BookAnalytics.spreadTicks(book)).isEqualTo(2.0);
    }

    @Test
    void shouldWeightTheMicropriceByTheOtherSide() {
        // (102 * 30 + 100 * 10) / 40
        assertThat(BookAnalytics.microprice(book)).isEqualTo(101.5);
    }

    @Test
    void shouldTellTheImbalanceOfTheBestAndOfMoreLevels() {
        assertThat(BookAnalytics.imbalance(book)).isEqualTo(0.5);
        assertThat(BookAnalytics.imbalance(book, 1)).isEqualTo(0.5);
        assertThat(BookAnalytics.imbalance(book, 2)).isEqualTo(0.0);
        assertThat(BookAnalytics.imbalance(book, 3)).isCloseTo(-20.0 / 220.0, within(ROUNDING));
        assertThat(BookAnalytics.imbalance(book, 100)).isEqualTo(BookAnalytics.imbalance(book, 3));
    }

    @Test
    void shouldAddTheDepthWithinADistanceOfTheBest() {
        assertThat(BookAnalytics.depthLots(book, Side.BUY, 0)).isEqualTo(30);
        assertThat(BookAnalytics.depthLots(book, Side.BUY, 1)).isEqualTo(50);
        assertThat(BookAnalytics.depthLots(book, Side.BUY, 4)).isEqualTo(50);
        assertThat(BookAnalytics.depthLots(book, Side.BUY, 5)).isEqualTo(100);
        assertThat(BookAnalytics.depthLots(book, Side.SELL, 7)).isEqualTo(50);
        assertThat(BookAnalytics.depthLots(book, Side.SELL, 8)).isEqualTo(120);
    }

    @Test
    void shouldRefuseADepthThatIsNoLong() {
        book.beginDelta(2, 2, OrderBook.NO_ID);
        book.set(Side.BUY, 99, Long.MAX_VALUE);
        book.endUpdate();

        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> BookAnalytics.depthLots(book, Side.BUY, 1));
    }

    @Test
    void shouldAverageThePricesThatAnOrderReaches() {
        walk.take(book, Side.BUY, 30);
        // (10 * 102 + 20 * 103) / 30
        assertThat(walk.averageTicks()).isCloseTo(3_080.0 / 30.0, within(102 * ROUNDING));
        assertThat(walk.lastTicks()).isEqualTo(103);
        assertThat(walk.takenLots()).isEqualTo(30);
        assertThat(walk.isPartial()).isFalse();

        walk.take(book, Side.SELL, 60);
        // (30 * 100 + 20 * 99 + 10 * 95) / 60
        assertThat(walk.averageTicks()).isCloseTo(5_930.0 / 60.0, within(100 * ROUNDING));
        assertThat(walk.lastTicks()).isEqualTo(95);
    }

    @Test
    void shouldSayThatTheBookHasLessThanAnOrderWants() {
        walk.take(book, Side.BUY, 121);

        assertThat(walk.isPartial()).isTrue();
        assertThat(walk.takenLots()).isEqualTo(120);
        // (10 * 102 + 40 * 103 + 70 * 110) / 120
        assertThat(walk.averageTicks()).isCloseTo(12_840.0 / 120.0, within(107 * ROUNDING));
        assertThat(walk.take(book, Side.BUY, 120).isPartial()).isFalse();
    }

    @Test
    void shouldTakeNothingForNothing() {
        walk.take(book, Side.BUY, 0);

        assertThat(walk.isPartial()).isFalse();
        assertThat(walk.averageTicks()).isNaN();
        assertThat(walk.lastTicks()).isEqualTo(BookSide.NO_PRICE);
    }

    @Test
    void shouldSeeAQuoteThatLiesOverTheLevels() {
        book.quote(2, 99, 60, 102, 20);

        assertThat(BookAnalytics.midTicks(book)).isEqualTo(100.5);
        // (102 * 60 + 99 * 20) / 80
        assertThat(BookAnalytics.microprice(book)).isEqualTo(101.25);
        assertThat(BookAnalytics.imbalance(book, 2)).isCloseTo((110.0 - 60.0) / 170.0, within(ROUNDING));
        assertThat(BookAnalytics.depthLots(book, Side.BUY, 4)).isEqualTo(110);
        assertThat(walk.take(book, Side.SELL, 70).lastTicks()).isEqualTo(95);
    }

    @Test
    void shouldBeUndefinedWithoutASide() {
        OrderBook oneSided = new OrderBook(OrderBook.Depth.TOP);
        oneSided.quote(OrderBook.NO_ID, 100, 5, 0, 0);

        assertThat(BookAnalytics.midTicks(oneSided)).isNaN();
        assertThat(BookAnalytics.spreadTicks(oneSided)).isNaN();
        assertThat(BookAnalytics.microprice(oneSided)).isNaN();
        assertThat(BookAnalytics.imbalance(oneSided)).isEqualTo(1.0);
        assertThat(BookAnalytics.imbalance(new OrderBook(OrderBook.Depth.TOP), 3))
                .isNaN();
        assertThat(BookAnalytics.depthLots(oneSided, Side.SELL, 10)).isZero();
        assertThat(walk.take(oneSided, Side.BUY, 1).isPartial()).isTrue();
        assertThat(walk.averageTicks()).isNaN();
    }
}
