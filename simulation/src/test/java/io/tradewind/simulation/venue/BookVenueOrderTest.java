// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.venue;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.domain.command.OrderType;
import io.tradewind.domain.command.Side;
import io.tradewind.domain.command.TimeInForce;
import org.junit.jupiter.api.Test;

/** What becomes of orders that arrive. The book bids 5 at 99 and 7 at 98, asks 4 at 101 and 6 at 102. */
class BookVenueOrderTest {
    @Test
    void shouldWalkTheBookAndExpireTheRestWhenMarketOrderIsLargerThanTheDepth() {
        BookBench bench = BookBench.plain().open().market(Side.BUY, 1, 12);
        assertThat(bench.answers())
                .containsExactly(
                        "accepted 1",
                        "filled 1 BUY 4 at 101 fee 0 TAKER t=0",
                        "filled 1 BUY 6 at 102 fee 0 TAKER t=0",
                        "expired 1 NO_LIQUIDITY");
    }

    @Test
    void shouldTakeEachDisplayedLotOnceUntilTheLevelIsUpdated() {
        BookBench bench = BookBench.plain().open().market(Side.BUY, 1, 3).market(Side.BUY, 2, 3);
        assertThat(bench.fills()).containsExactly("1: 3 at 101", "2: 1 at 101", "2: 2 at 102");
        assertThat(bench.delta(97, 1).market(Side.BUY, 3, 1).fills()).containsExactly("3: 1 at 102");
        assertThat(bench.delta(0, 101, 2).market(Side.BUY, 4, 9).fills()).containsExactly("4: 2 at 101", "4: 3 at 102");
    }

    @Test
    void shouldForgetWhatItTookWhenQuoteOrSnapshotUpdatesTheLevel() {
        BookBench bench = BookBench.plain().open().market(Side.BUY, 1, 4).quote(99, 5, 101, 3);
        assertThat(bench.market(Side.BUY, 2, 1).fills()).containsExactly("1: 4 at 101", "2: 1 at 101");
        assertThat(bench.quote(99, 6, 101, 3).market(Side.BUY, 3, 2).fills())
                .as("a quote with the same ask is no news of it")
                .containsExactly("3: 2 at 101");
        assertThat(bench.delta().open().market(Side.BUY, 4, 4).fills()).containsExactly("4: 4 at 101");
    }

    @Test
    void shouldTakeFromTheQuoteThatLiesOverTheLevels() {
        BookBench bench = BookBench.plain().open().quote(99, 5, 102, 1);
        assertThat(bench.market(Side.BUY, 1, 3).fills()).containsExactly("1: 1 at 102");
    }

    @Test
    void shouldRestWhatLimitOrderLeaves() {
        BookBench bench = BookBench.plain().open().buy(1, 6, 101);
        assertThat(bench.fills()).containsExactly("1: 4 at 101");
        assertThat(bench.trade(Side.SELL, 5, 101).fills()).containsExactly("1: 2 at 101");
    }

    @Test
    void shouldExpireWhatImmediateOrderLeaves() {
        BookBench bench = BookBench.plain().open();
        bench.limit(Side.BUY, 1, 6, 101, order -> order.timeInForce = TimeInForce.IOC);
        assertThat(bench.answers())
                .containsExactly("accepted 1", "filled 1 BUY 4 at 101 fee 0 TAKER t=0", "expired 1 NO_LIQUIDITY");
    }

    @Test
    void shouldFillAllOrNothingOfFillOrKillOrder() {
        BookBench bench = BookBench.plain().open();
        bench.limit(Side.SELL, 1, 6, 99, order -> order.timeInForce = TimeInForce.FOK);
        assertThat(bench.answers()).containsExactly("accepted 1", "expired 1 NOT_FILLABLE");
        bench.limit(Side.SELL, 2, 6, 98, order -> order.timeInForce = TimeInForce.FOK);
        assertThat(bench.fills()).containsExactly("2: 5 at 99", "2: 1 at 98");
    }

    @Test
    void shouldRefusePostOnlyOrderThatWouldTake() {
        BookBench bench = BookBench.plain().open();
        bench.limit(Side.BUY, 1, 1, 101, order -> order.postOnly = true);
        bench.limit(Side.BUY, 2, 1, 100, order -> order.postOnly = true);
        bench.send(OrderType.MARKET, Side.BUY, 3, 1, order -> order.postOnly = true);
        assertThat(bench.answers()).containsExactly("rejected 1 WOULD_TAKE", "accepted 2", "rejected 3 WOULD_TAKE");
    }

    @Test
    void shouldRefuseOrdersWithoutGoodBook() {
        BookBench bench = BookBench.plain().market(Side.BUY, 1, 1).open().gap().delta(99, 1);
        bench.market(Side.BUY, 2, 1).buy(3, 1, 90);
        bench.open().delta(101, 1).market(Side.SELL, 4, 1);
        assertThat(bench.answers())
                .containsExactly(
                        "rejected 1 NO_BOOK", "rejected 2 NO_BOOK", "rejected 3 NO_BOOK", "rejected 4 NO_BOOK");
    }

    @Test
    void shouldRefuseWhatTheInstrumentDoesNotAllow() {
        BookBench bench = BookBench.with(BookBench.coin("3", 50)).open();
        bench.buy(1, 1, 99).at(60).buy(2, 1, 99).buy(3, 4, 99).market(Side.BUY, 4, 2);
        bench.buy(5, 0, 99).buy(6, 1_001, 99).buy(7, 5, 0).stop(Side.BUY, 8, 5, 0, order -> {});
        bench.send(OrderType.MARKET, Side.BUY, 9, 5, order -> order.buyingPowerShare = 1);
        assertThat(bench.answers())
                .containsExactly(
                        "rejected 1 NOT_TRADING",
                        "rejected 2 MIN_NOTIONAL",
                        "accepted 3",
                        "rejected 4 MIN_NOTIONAL",
                        "rejected 5 BAD_QUANTITY",
                        "rejected 6 BAD_QUANTITY",
                        "rejected 7 BAD_PRICE",
                        "rejected 8 BAD_PRICE",
                        "rejected 9 BAD_QUANTITY");
    }

    @Test
    void shouldCutReduceOnlyOrdersToThePosition() {
        BookBench bench = BookBench.plain().open().market(Side.BUY, 1, 3);
        bench.answers();
        bench.limit(Side.BUY, 2, 1, 90, order -> order.reduceOnly = true);
        bench.limit(Side.SELL, 3, 9, 105, order -> order.reduceOnly = true);
        assertThat(bench.answers()).containsExactly("rejected 2 REDUCE_ONLY", "accepted 3", "restated 3 to 3");
        bench.market(Side.SELL, 4, 2);
        assertThat(bench.answers())
                .containsExactly("accepted 4", "filled 4 SELL 2 at 99 fee 0 TAKER t=0", "restated 3 to 1");
        bench.market(Side.SELL, 5, 2);
        assertThat(bench.answers())
                .containsExactly("accepted 5", "filled 5 SELL 2 at 99 fee 0 TAKER t=0", "cancelled 3 REDUCE_ONLY");
        assertThat(bench.venue.positionLots(0)).isEqualTo(-1);
    }

    @Test
    void shouldTriggerStopByTradeAtItsPriceAndThenTakeTheBook() {
        BookBench bench = BookBench.plain().open().stop(Side.SELL, 1, 6, 98, order -> {});
        assertThat(bench.trade(Side.SELL, 1, 99).offBookTrade(Side.SELL, 9, 97).fills())
                .isEmpty();
        assertThat(bench.trade(Side.SELL, 1, 98).answers())
                .containsExactly(
                        "triggered 1 at 98",
                        "filled 1 SELL 5 at 99 fee 0 TAKER t=0",
                        "filled 1 SELL 1 at 98 fee 0 TAKER t=0");
    }

    @Test
    void shouldExpireWhatTriggeredStopLeaves() {
        BookBench bench = BookBench.plain().open().stop(Side.BUY, 1, 20, 102, order -> {});
        assertThat(bench.trade(Side.BUY, 1, 103).answers())
                .endsWith("filled 1 BUY 6 at 102 fee 0 TAKER t=0", "expired 1 NO_LIQUIDITY");
    }

    @Test
    void shouldCancelTheOthersOfGroupWhenOneIsFilled() {
        BookBench bench = BookBench.plain().open().market(Side.BUY, 1, 2);
        bench.limit(Side.SELL, 2, 2, 103, order -> order.ocoGroupId = 7);
        bench.stop(Side.SELL, 3, 2, 97, order -> order.ocoGroupId = 7);
        bench.limit(Side.SELL, 4, 2, 104, order -> order.ocoGroupId = 8).answers();
        assertThat(bench.trade(Side.BUY, 2, 103).answers())
                .containsExactly("filled 2 SELL 2 at 103 fee 0 MAKER t=0", "cancelled 3 OCO_FILLED");
        assertThat(bench.trade(Side.BUY, 2, 104).fills()).containsExactly("4: 2 at 104");
    }

    @Test
    void shouldCancelWorkingOrderAndRefuseToCancelWhatIsGone() {
        BookBench bench = BookBench.plain().open().buy(1, 1, 90).stop(Side.SELL, 2, 1, 80, order -> {});
        bench.sell(3, 1, 110).cancel(1).cancel(2).cancel(3).cancel(1);
        assertThat(bench.answers())
                .endsWith(
                        "cancelled 1 REQUESTED",
                        "cancelled 2 REQUESTED",
                        "cancelled 3 REQUESTED",
                        "refused CANCEL 1 UNKNOWN_ORDER");
    }

    @Test
    void shouldKeepManyOrdersAtOnce() {
        BookBench bench = BookBench.plain().open();
        for (int id = 1; id <= 40; id++) {
            bench.buy(id, 1, 90);
        }
        assertThat(bench.answers()).hasSize(40);
        assertThat(bench.trade(Side.SELL, 30, 89).fills()).hasSize(30).contains("30: 1 at 90");
    }

    @Test
    void shouldValueTheAccountAtThePricesThatItCouldBeClosedAt() {
        BookBench bench = BookBench.plain().open().market(Side.BUY, 1, 4);
        assertThat(bench.venue.equityUnits()).as("4 bought at 1.01, worth 0.99").isEqualTo(99_999_92_000_000L);
        assertThat(bench.venue.book(0).bestAskTicks()).isEqualTo(101);
    }
}
