// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.venue;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.domain.command.Liquidity;
import io.tradewind.domain.command.NewOrder;
import io.tradewind.domain.command.Side;
import io.tradewind.simulation.queue.QueueSpec;
import org.junit.jupiter.api.Test;

/** How resting orders move and fill; each case is worked by hand. The book bids 5 at 99 and 7 at 98, asks 4 at 101 and 6 at 102. */
class BookVenueQueueTest {
    @Test
    void shouldFillOnlyWhatTradesBeyondTheQueue() {
        BookBench bench = BookBench.plain().open().buy(1, 3, 99);
        assertThat(bench.trade(Side.SELL, 4, 99).fills()).isEmpty();
        assertThat(bench.trade(Side.SELL, 3, 99).fills()).containsExactly("1: 2 at 99");
        assertThat(bench.trade(Side.SELL, 9, 99).fills()).containsExactly("1: 1 at 99");
        assertThat(bench.venue.positionLots(0)).isEqualTo(3);
    }

    @Test
    void shouldNotMoveForTradesOfTheOtherSideOrOtherPrices() {
        BookBench bench = BookBench.plain().open().buy(1, 3, 99);
        bench.trade(Side.BUY, 50, 101).trade(Side.BUY, 50, 99).trade(Side.SELL, 50, 100);
        assertThat(bench.trade(Side.SELL, 5, 99).fills()).isEmpty();
    }

    @Test
    void shouldNotMoveForTradesThatDidNotTakeFromTheBook() {
        BookBench bench = BookBench.plain().open().buy(1, 3, 99);
        assertThat(bench.offBookTrade(Side.SELL, 50, 98)
                        .offBookTrade(Side.SELL, 50, 99)
                        .fills())
                .isEmpty();
        assertThat(bench.trade(Side.SELL, 5, 99).fills()).isEmpty();
    }

    @Test
    void shouldFillAtOwnPriceWhenTradeGoesThroughIt() {
        BookBench bench = BookBench.plain().open().buy(1, 3, 99);
        assertThat(bench.trade(Side.SELL, 2, 98).fills()).containsExactly("1: 2 at 99");
    }

    @Test
    void shouldFillBetterPriceFirstAndEarlierOrderFirstAndNoLotTwice() {
        BookBench bench = BookBench.plain().open().buy(1, 2, 99).buy(2, 2, 99).buy(3, 2, 100);
        assertThat(bench.trade(Side.SELL, 10, 99).fills()).containsExactly("3: 2 at 100", "1: 2 at 99", "2: 1 at 99");
    }

    @Test
    void shouldBeFirstInTheQueueWhenAloneAtItsPrice() {
        BookBench bench = BookBench.plain().open().sell(1, 3, 100);
        assertThat(bench.trade(Side.BUY, 1, 100).fills()).containsExactly("1: 1 at 100");
    }

    @Test
    void shouldTakeCancellationsToBeBehindWhenRiskAverse() {
        BookBench bench = BookBench.with(QueueSpec.riskAverse()).open().buy(1, 1, 99);
        bench.delta(99, 9).delta(99, 5);
        assertThat(bench.trade(Side.SELL, 5, 99).fills()).isEmpty();
        assertThat(bench.trade(Side.SELL, 1, 99).fills()).containsExactly("1: 1 at 99");
    }

    @Test
    void shouldTakeCancellationsToBeAheadWhenOptimistic() {
        BookBench bench = BookBench.with(QueueSpec.optimistic()).open().buy(1, 1, 99);
        bench.delta(99, 9).delta(99, 5);
        assertThat(bench.trade(Side.SELL, 2, 99).fills()).containsExactly("1: 1 at 99");
    }

    @Test
    void shouldShareCancellationsEvenlyWhenPowerIsOneAndQueueIsHalfAhead() {
        BookBench bench = BookBench.with(QueueSpec.power(1)).open().buy(1, 1, 99);
        bench.delta(99, 10).delta(99, 6);
        assertThat(bench.trade(Side.SELL, 3, 99).fills()).isEmpty();
        assertThat(bench.trade(Side.SELL, 1, 99).fills()).containsExactly("1: 1 at 99");
    }

    @Test
    void shouldNeverHaveMoreAheadThanTheLevelDisplays() {
        BookBench bench = BookBench.plain().open().buy(1, 1, 99).delta(99, 2);
        assertThat(bench.trade(Side.SELL, 3, 99).fills()).containsExactly("1: 1 at 99");
    }

    @Test
    void shouldNotCountTradedLotsAgainAsCancelled() {
        BookBench bench =
                BookBench.with(QueueSpec.optimistic()).open().buy(1, 1, 99).delta(99, 8);
        bench.trade(Side.SELL, 2, 99).delta(99, 6);
        assertThat(bench.trade(Side.SELL, 3, 99).fills()).isEmpty();
        assertThat(bench.trade(Side.SELL, 1, 99).fills()).containsExactly("1: 1 at 99");
    }

    @Test
    void shouldCountWhatOurEarlierOrderTookAsTradedForTheLaterOne() {
        BookBench bench =
                BookBench.with(QueueSpec.optimistic()).open().buy(1, 2, 99).delta(99, 9);
        bench.buy(2, 1, 99).delta(99, 12).trade(Side.SELL, 7, 99).delta(99, 5);
        assertThat(bench.fills()).as("5 go to those ahead").containsExactly("1: 2 at 99");
        assertThat(bench.trade(Side.SELL, 4, 99).fills()).as("9 - 5 were ahead").isEmpty();
        assertThat(bench.trade(Side.SELL, 1, 99).fills()).containsExactly("2: 1 at 99");
    }

    @Test
    void shouldFillUpToTheDisplayedQuantityWhenTheOtherSideComesToItsPrice() {
        BookBench bench = BookBench.plain().open().buy(1, 9, 99);
        assertThat(bench.delta(99, 0, 0, 99, 4).fills()).containsExactly("1: 4 at 99");
        assertThat(bench.delta(98, 6).fills()).as("the level was not updated").isEmpty();
        assertThat(bench.delta(97, 1, 98, 0, 0, 98, 3).fills()).containsExactly("1: 3 at 99");
    }

    @Test
    void shouldMoveWithQuotesThatAreAheadOfTheDeltas() {
        BookBench bench = BookBench.plain().open().buy(1, 1, 99).quote(99, 2, 101, 4);
        assertThat(bench.trade(Side.SELL, 3, 99).fills()).containsExactly("1: 1 at 99");
    }

    @Test
    void shouldStandAtTheFrontWhenQuoteSaysThatItsLevelIsGone() {
        BookBench bench = BookBench.plain().open().buy(1, 1, 99).quote(98, 7, 101, 4);
        assertThat(bench.trade(Side.SELL, 1, 99).fills()).containsExactly("1: 1 at 99");
    }

    @Test
    void shouldNeitherFillNorMoveWhileTheBookIsCrossed() {
        BookBench bench = BookBench.plain().open().buy(1, 1, 99).delta(101, 1);
        assertThat(bench.trade(Side.SELL, 50, 98).trade(Side.SELL, 50, 99).fills())
                .isEmpty();
        assertThat(bench.delta(101, 0).trade(Side.SELL, 5, 99).fills()).isEmpty();
        assertThat(bench.trade(Side.SELL, 1, 99).fills()).containsExactly("1: 1 at 99");
    }

    @Test
    void shouldJoinTheEndAgainAfterUpdatesWereMissing() {
        BookBench bench = BookBench.plain().open().buy(1, 1, 99).trade(Side.SELL, 4, 99);
        bench.gap().delta(99, 1).trade(Side.SELL, 50, 99);
        assertThat(bench.fills()).as("the book is not known good").isEmpty();
        bench.open().trade(Side.SELL, 5, 99);
        assertThat(bench.fills()).as("5 are ahead again").isEmpty();
        assertThat(bench.trade(Side.SELL, 1, 99).fills()).containsExactly("1: 1 at 99");
    }

    @Test
    void shouldKeepItsPlaceWhenSnapshotComesInStep() {
        BookBench bench =
                BookBench.plain().open().buy(1, 1, 99).trade(Side.SELL, 4, 99).open();
        assertThat(bench.trade(Side.SELL, 2, 99).fills()).containsExactly("1: 1 at 99");
    }

    @Test
    void shouldWaitForTopOnlyBookToShowItsLevel() {
        BookBench bench = BookBench.topOnly().quote(99, 5, 101, 4).buy(1, 1, 98);
        assertThat(bench.trade(Side.SELL, 9, 98).fills())
                .as("its level was never seen")
                .isEmpty();
        bench.delta().quote(98, 7, 101, 4).trade(Side.SELL, 7, 98);
        assertThat(bench.fills()).as("7 were ahead").isEmpty();
        assertThat(bench.trade(Side.SELL, 1, 98).fills()).containsExactly("1: 1 at 98");
    }

    @Test
    void shouldNotTakeLevelBehindTheBestOfTopOnlyBookForEmptyAfterACrossedMoment() {
        BookBench bench = BookBench.topOnly().quote(99, 5, 101, 4).buy(1, 1, 98);
        bench.quote(101, 5, 101, 4).quote(99, 5, 101, 4).trade(Side.SELL, 9, 98);
        assertThat(bench.fills()).as("its level was never seen").isEmpty();
    }

    @Test
    void shouldTellListenerOfEachPlaceInTheQueueWithTheTickThatMadeIt() {
        StringBuilder told = new StringBuilder();
        VenueListener listener = new VenueListener() {
            @Override
            public void onQueue(long marketSequence, long venueTimeNs, BookOrder order) {
                told.append("queue %d/%d after tick %d; "
                        .formatted(order.queueAheadLots(), order.displayedLots(), marketSequence));
            }

            @Override
            public void onFilled(
                    long marketSequence,
                    long venueTimeNs,
                    BookOrder order,
                    long priceTicks,
                    long lots,
                    Liquidity liquidity,
                    long availableLots) {
                told.append("%s %d of %d after tick %d; ".formatted(liquidity, lots, availableLots, marketSequence));
            }
        };
        BookBench bench = BookBench.with(BookBench.FREE_SPEC, listener).open().buy(1, 3, 99);
        bench.trade(Side.SELL, 4, 99).delta(99, 1).trade(Side.SELL, 2, 99);
        assertThat(told)
                .hasToString("queue 5/5 after tick 1; queue 1/5 after tick 2; queue 0/1 after tick 4; "
                        + "MAKER 1 of 2 after tick 4; ");
    }

    @Test
    void shouldLetReduceOnlyLimitWaitForTheBook() {
        BookBench bench = BookBench.plain().open().market(Side.BUY, 1, 2).gap().delta(99, 5);
        bench.limit(Side.SELL, 2, 2, 105, (NewOrder order) -> order.reduceOnly = true)
                .answers();
        assertThat(bench.open().trade(Side.BUY, 2, 105).fills()).containsExactly("2: 2 at 105");
    }
}
