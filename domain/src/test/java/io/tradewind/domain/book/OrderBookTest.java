// SPDX-License-Identifier: Apache-2.0
package io.tradewind.domain.book;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.domain.book.OrderBook.Depth;
import io.tradewind.domain.book.OrderBook.State;
import io.tradewind.domain.command.Side;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrderBookTest {
    private static final long NO_ID = OrderBook.NO_ID;

    private final OrderBook book = new OrderBook(Depth.FULL);

    /** A snapshot with 100 x 10 and 98 x 5 bid, 103 x 20 and 105 x 6 asked. */
    private boolean snapshot(long id) {
        boolean isTaken = book.beginSnapshot(id);
        book.set(Side.BUY, 100, 10);
        book.set(Side.BUY, 98, 5);
        book.set(Side.SELL, 103, 20);
        book.set(Side.SELL, 105, 6);
        book.endUpdate();
        return isTaken;
    }

    private boolean delta(long first, long last, long previous, Side side, long ticks, long lots) {
        boolean isTaken = book.beginDelta(first, last, previous);
        book.set(side, ticks, lots);
        book.endUpdate();
        return isTaken;
    }

    private boolean delta(long first, long last) {
        return delta(first, last, NO_ID, Side.BUY, 100, last);
    }

    private void assertBest(long bidTicks, long bidLots, long askTicks, long askLots) {
        assertThat(book.bestTicks(Side.BUY)).isEqualTo(bidTicks);
        assertThat(book.bestLots(Side.BUY)).isEqualTo(bidLots);
        assertThat(book.bestTicks(Side.SELL)).isEqualTo(askTicks);
        assertThat(book.bestLots(Side.SELL)).isEqualTo(askLots);
    }

    @Nested
    class WithoutSnapshot {
        @Test
        void shouldKnowNothingAfterASnapshotWithoutAnIdUntilTheNextOne() {
            for (OrderBook.Depth depth : OrderBook.Depth.values()) {
                OrderBook book = new OrderBook(depth);
                book.beginSnapshot(10);
                book.set(Side.BUY, 99, 5);
                book.set(Side.SELL, 101, 5);
                book.endUpdate();
                book.quote(11, 99, 5, 101, 5);
                assertThat(book.isTradable()).as("%s", depth).isTrue();
                assertThat(book.beginSnapshot(OrderBook.NO_ID)).isFalse();
                book.endUpdate();
                assertThat(book.isTradable()).as("%s", depth).isFalse();
                assertThat(book.quote(12, 98, 5, 102, 5)).isEqualTo(depth == OrderBook.Depth.TOP);
                assertThat(book.isTradable()).as("%s", depth).isEqualTo(depth == OrderBook.Depth.TOP);
            }
        }

        @Test
        void shouldAwaitASnapshotAndKnowNothing() {
            assertThat(delta(1, 2)).isFalse();
            assertThat(book.quote(3, 100, 1, 101, 1)).isFalse();

            assertThat(book.state()).isEqualTo(State.AWAITING_SNAPSHOT);
            assertThat(book.isTradable()).isFalse();
            assertThat(book.lastUpdateId()).isEqualTo(NO_ID);
            assertThat(book.gaps()).isZero();
            assertBest(0, 0, 0, 0);
        }

        @Test
        void shouldBeGoodWithASnapshotThatIsAsNewAsAllThatCameBefore() {
            delta(8, 9);
            book.quote(10, 100, 1, 101, 1);

            assertThat(snapshot(10)).isTrue();
            assertThat(book.isTradable()).isTrue();
            assertBest(100, 10, 103, 20);
        }

        @Test
        void shouldNotBeGoodUntilTheDeltasHaveReachedWhatCameBefore() {
            book.quote(13, 100, 1, 101, 1);
            snapshot(10);
            assertThat(book.state()).isEqualTo(State.RESYNC);

            delta(11, 12);
            assertThat(book.state()).isEqualTo(State.RESYNC);
            delta(13, 14);
            assertThat(book.state()).isEqualTo(State.GOOD);
        }

        @Test
        void shouldNotBeGoodAfterASnapshotOlderThanALostDelta() {
            delta(11, 12);
            snapshot(10);
            assertThat(book.state()).isEqualTo(State.RESYNC);

            assertThat(delta(13, 14)).isFalse();
            assertThat(book.state()).isEqualTo(State.RESYNC);
            assertThat(book.gaps()).isOne();
        }
    }

    @Nested
    class Deltas {
        @BeforeEach
        void begin() {
            snapshot(10);
        }

        @ParameterizedTest
        @CsvSource({
            "11, 12, true",
            "9, 11, true",
            "1, 20, true",
            "12, 13, false",
        })
        void shouldJoinTheFirstOneOnToTheSnapshotByDenseIds(long first, long last, boolean joins) {
            assertThat(delta(first, last)).isEqualTo(joins);
            assertThat(book.state()).isEqualTo(joins ? State.GOOD : State.RESYNC);
        }

        @ParameterizedTest
        @CsvSource({
            "8, 12, 7, true",
            "10, 12, 7, true",
            "15, 19, 10, true",
            "15, 19, 9, true",
            "15, 19, 11, false",
        })
        void shouldJoinTheFirstOneOnToTheSnapshotByThePreviousId(long first, long last, long previous, boolean joins) {
            assertThat(delta(first, last, previous, Side.BUY, 100, 1)).isEqualTo(joins);
            assertThat(book.state()).isEqualTo(joins ? State.GOOD : State.RESYNC);
        }

        @ParameterizedTest
        @CsvSource({"13, 15, true", "14, 15, false", "12, 15, false", "11, 15, false"})
        void shouldJoinLaterOnesExactlyByDenseIds(long first, long last, boolean joins) {
            delta(9, 12);

            assertThat(delta(first, last)).isEqualTo(joins);
            assertThat(book.gaps()).isEqualTo(joins ? 0 : 1);
        }

        @ParameterizedTest
        @CsvSource({"20, 25, 12, true", "13, 25, 11, false", "13, 25, 13, false"})
        void shouldJoinLaterOnesExactlyByThePreviousId(long first, long last, long previous, boolean joins) {
            delta(9, 12, 8, Side.BUY, 100, 1);

            assertThat(delta(first, last, previous, Side.BUY, 100, 1)).isEqualTo(joins);
            assertThat(book.gaps()).isEqualTo(joins ? 0 : 1);
        }

        @Test
        void shouldSetAndTakeOutLevels() {
            delta(11, 11, NO_ID, Side.BUY, 101, 3);
            delta(12, 12, NO_ID, Side.SELL, 103, 0);

            assertBest(101, 3, 105, 6);
            assertThat(book.lotsAt(Side.BUY, 100)).isEqualTo(10);
            assertThat(book.lotsAt(Side.SELL, 103)).isZero();
            assertThat(book.nextTicks(Side.BUY, 101)).isEqualTo(100);
            assertThat(book.nextTicks(Side.SELL, 105)).isZero();
            assertThat(book.lastUpdateId()).isEqualTo(12);
        }

        @Test
        void shouldIgnoreOldAndRepeatedOnes() {
            delta(11, 12, NO_ID, Side.BUY, 100, 7);

            assertThat(delta(11, 12, NO_ID, Side.BUY, 100, 9)).isFalse();
            assertThat(delta(5, 6, NO_ID, Side.BUY, 100, 9)).isFalse();
            assertBest(100, 7, 103, 20);
            assertThat(book.state()).isEqualTo(State.GOOD);
            assertThat(book.gaps()).isZero();
        }

        @Test
        void shouldNotTakeLevelsOutsideAnUpdate() {
            book.set(Side.BUY, 101, 5);
            book.endUpdate();

            assertBest(100, 10, 103, 20);
        }
    }

    @Nested
    class Gaps {
        @BeforeEach
        void lose() {
            snapshot(10);
            delta(11, 11);
            book.quote(15, 100, 4, 102, 4);
            delta(13, 13);
        }

        @Test
        void shouldNotBeTradableNorTakeDeltasOrQuotes() {
            assertThat(book.state()).isEqualTo(State.RESYNC);
            assertThat(book.isQuoted()).isFalse();
            assertThat(delta(14, 14)).isFalse();
            assertThat(delta(12, 12)).isFalse();
            assertThat(book.quote(20, 100, 1, 101, 1)).isFalse();

            assertThat(book.state()).isEqualTo(State.RESYNC);
            assertThat(book.isTradable()).isFalse();
            assertThat(book.isQuoted()).isFalse();
            assertThat(book.gaps()).isOne();
            assertBest(100, 11, 103, 20);
        }

        @Test
        void shouldBeGoodAgainFromASnapshotThatHasAllThatWasMissed() {
            delta(14, 14);

            assertThat(snapshot(15)).isTrue();
            assertThat(book.state()).isEqualTo(State.GOOD);
            assertThat(delta(16, 17)).isTrue();
            assertThat(book.isTradable()).isTrue();
        }

        @Test
        void shouldNotBeGoodFromASnapshotWithoutTheQuoteThatWasDropped() {
            snapshot(14);
            assertThat(book.state()).isEqualTo(State.RESYNC);

            delta(15, 15);
            assertThat(book.state()).isEqualTo(State.GOOD);
        }

        @Test
        void shouldNotBeGoodFromASnapshotWithoutAMissedQuote() {
            book.quote(20, 100, 1, 101, 1);
            snapshot(19);
            assertThat(book.quote(21, 100, 1, 101, 1)).isTrue();
            assertThat(book.state()).isEqualTo(State.RESYNC);

            delta(20, 20);
            assertThat(book.state()).isEqualTo(State.GOOD);
        }

        @Test
        void shouldTakeASnapshotOlderThanItsLevelsWithoutBelievingIt() {
            assertThat(snapshot(9)).isTrue();
            assertThat(book.state()).isEqualTo(State.RESYNC);
            assertThat(book.lastUpdateId()).isEqualTo(9);
        }
    }

    @Nested
    class RepeatedSnapshots {
        @BeforeEach
        void begin() {
            snapshot(10);
            delta(11, 12, NO_ID, Side.BUY, 101, 3);
        }

        @Test
        void shouldRefuseAnOlderOneWhileInStep() {
            assertThat(snapshot(11)).isFalse();

            assertBest(101, 3, 103, 20);
            assertThat(book.state()).isEqualTo(State.GOOD);
            assertThat(delta(13, 13)).isTrue();
        }

        @Test
        void shouldTakeOneThatIsAsNewOrNewer() {
            assertThat(snapshot(12)).isTrue();
            assertBest(100, 10, 103, 20);

            assertThat(snapshot(20)).isTrue();
            assertThat(delta(18, 22)).isTrue();
            assertThat(book.state()).isEqualTo(State.GOOD);
        }

        @Test
        void shouldKeepOnlyAQuoteThatIsNewer() {
            book.quote(15, 101, 1, 102, 1);
            snapshot(14);
            assertThat(book.isQuoted()).isTrue();
            snapshot(15);
            assertThat(book.isQuoted()).isFalse();
            assertBest(100, 10, 103, 20);
        }
    }

    @Nested
    class Quotes {
        @BeforeEach
        void begin() {
            snapshot(10);
        }

        @Test
        void shouldLieOverTheLevelsUntilADeltaHasCaughtUp() {
            assertThat(book.quote(14, 98, 4, 102, 9)).isTrue();
            assertBest(98, 4, 102, 9);

            delta(11, 13, NO_ID, Side.SELL, 101, 1);
            assertThat(book.isQuoted()).isTrue();
            assertBest(98, 4, 102, 9);

            delta(14, 14, NO_ID, Side.SELL, 105, 0);
            assertThat(book.isQuoted()).isFalse();
            assertBest(100, 10, 101, 1);
        }

        @Test
        void shouldHideLevelsThatAreBetterAndShowThoseThatAreWorse() {
            book.quote(14, 99, 4, 104, 9);

            assertThat(book.lotsAt(Side.BUY, 100)).isZero();
            assertThat(book.lotsAt(Side.BUY, 99)).isEqualTo(4);
            assertThat(book.lotsAt(Side.BUY, 98)).isEqualTo(5);
            assertThat(book.nextTicks(Side.BUY, 101)).isEqualTo(99);
            assertThat(book.nextTicks(Side.BUY, 99)).isEqualTo(98);
            assertThat(book.nextTicks(Side.SELL, 102)).isEqualTo(104);
            assertThat(book.nextTicks(Side.SELL, 104)).isEqualTo(105);
            assertThat(book.side(Side.BUY).bestTicks()).isEqualTo(100);
        }

        @Test
        void shouldHideASideThatIsEmpty() {
            book.quote(14, 0, 0, 103, 20);

            assertThat(book.lotsAt(Side.BUY, 100)).isZero();
            assertThat(book.nextTicks(Side.BUY, 200)).isZero();
            assertThat(book.state()).isEqualTo(State.GOOD);
            assertThat(book.isTradable()).isFalse();
        }

        @Test
        void shouldIgnoreThoseThatAreOldRepeatedOrWithoutId() {
            assertThat(book.quote(10, 99, 1, 104, 1)).isFalse();
            assertThat(book.quote(NO_ID, 99, 1, 104, 1)).isFalse();
            book.quote(14, 100, 7, 103, 7);

            assertThat(book.quote(14, 99, 1, 104, 1)).isFalse();
            assertThat(book.quote(13, 99, 1, 104, 1)).isFalse();
            assertBest(100, 7, 103, 7);
        }
    }

    @Nested
    class Crossings {
        @BeforeEach
        void begin() {
            snapshot(10);
        }

        @Test
        void shouldNotBeTradableWhileCrossedOrLocked() {
            delta(11, 11, NO_ID, Side.BUY, 104, 1);
            assertThat(book.state()).isEqualTo(State.CROSSED);
            assertThat(book.isLocked()).isFalse();
            delta(12, 12, NO_ID, Side.SELL, 103, 0);
            assertThat(book.state()).isEqualTo(State.GOOD);

            delta(13, 13, NO_ID, Side.SELL, 104, 1);
            assertThat(book.state()).isEqualTo(State.CROSSED);
            assertThat(book.isLocked()).isTrue();
            delta(14, 14, NO_ID, Side.BUY, 105, 1);
            assertThat(book.isTradable()).isFalse();
            assertThat(book.crossings()).isEqualTo(2);
        }

        @Test
        void shouldJudgeByTheQuoteThatLiesOverTheLevels() {
            book.quote(12, 103, 1, 103, 1);
            assertThat(book.state()).isEqualTo(State.CROSSED);
            assertThat(book.isLocked()).isTrue();

            book.quote(13, 102, 1, 103, 1);
            assertThat(book.isTradable()).isTrue();
            assertThat(book.crossings()).isOne();
        }

        @Test
        void shouldBeInResyncNotCrossedAfterAGap() {
            delta(11, 11, NO_ID, Side.BUY, 104, 1);
            delta(13, 13);

            assertThat(book.state()).isEqualTo(State.RESYNC);
        }

        @Test
        void shouldBeGoodButNotTradableWithoutASide() {
            delta(11, 11, NO_ID, Side.BUY, 100, 0);
            delta(12, 12, NO_ID, Side.BUY, 98, 0);

            assertThat(book.state()).isEqualTo(State.GOOD);
            assertThat(book.isTradable()).isFalse();
            assertThat(book.isLocked()).isFalse();
        }
    }

    @Nested
    class LostConnections {
        @Test
        void shouldNotBeGoodUntilTheNextSnapshotWhoseIdsMayStartAfresh() {
            snapshot(10);
            book.quote(14, 100, 1, 101, 1);
            book.invalidate();
            assertThat(book.state()).isEqualTo(State.RESYNC);
            assertThat(book.isQuoted()).isFalse();
            assertThat(delta(11, 11)).isFalse();
            book.invalidate();

            assertThat(snapshot(3)).isTrue();
            assertThat(book.isTradable()).isTrue();
        }

        @Test
        void shouldNotEndAnUpdateThatWasUnderWay() {
            book.beginSnapshot(10);
            book.invalidate();
            book.set(Side.BUY, 100, 1);
            book.endUpdate();

            assertThat(book.state()).isEqualTo(State.RESYNC);
            assertThat(book.side(Side.BUY).depth()).isZero();
        }
    }

    @Nested
    class TopOnly {
        private final OrderBook top = new OrderBook(Depth.TOP);

        @Test
        void shouldBeKeptFromQuotesAlone() {
            assertThat(top.beginSnapshot(1)).isFalse();
            assertThat(top.beginDelta(2, 2, NO_ID)).isFalse();
            top.set(Side.BUY, 90, 1);
            top.endUpdate();
            assertThat(top.state()).isEqualTo(State.AWAITING_SNAPSHOT);

            assertThat(top.quote(NO_ID, 100, 5, 101, 6)).isTrue();
            assertThat(top.isTradable()).isTrue();
            assertThat(top.bestBidTicks()).isEqualTo(100);
            assertThat(top.bestAskLots()).isEqualTo(6);
            assertThat(top.lotsAt(Side.SELL, 101)).isEqualTo(6);
            assertThat(top.nextTicks(Side.SELL, 101)).isZero();
        }

        @Test
        void shouldTakeQuotesWithoutIdsAndOnlyNewerOnesWithIds() {
            assertThat(top.quote(7, 100, 5, 101, 6)).isTrue();
            assertThat(top.quote(7, 99, 5, 101, 6)).isFalse();
            assertThat(top.quote(8, 98, 5, 101, 6)).isTrue();
            assertThat(top.quote(NO_ID, 97, 5, 101, 6)).isTrue();
            assertThat(top.bestBidTicks()).isEqualTo(97);
        }

        @Test
        void shouldBeGoodAgainFromTheNextQuoteAfterALostConnection() {
            top.quote(7, 100, 5, 101, 6);
            top.invalidate();
            assertThat(top.isTradable()).isFalse();
            assertThat(top.bestBidTicks()).isZero();

            assertThat(top.quote(1, 100, 5, 101, 6)).isTrue();
            assertThat(top.isTradable()).isTrue();
        }
    }
}
