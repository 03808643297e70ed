// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.venue;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.domain.command.OrderType;
import io.tradewind.domain.command.Side;
import io.tradewind.domain.command.TimeInForce;
import io.tradewind.domain.command.TriggerPrice;
import io.tradewind.simulation.latency.LatencySpec;
import org.junit.jupiter.api.Test;

/** What waits for a condition, a time or another order. The book bids 5 at 99 and 7 at 98, asks 4 at 101 and 6 at 102. */
class BookVenueTypeTest {
    private static BookBench open() {
        return BookBench.plain().open();
    }

    private static BookBench long4() {
        BookBench bench = open().market(Side.BUY, 1, 4);
        bench.answers();
        return bench;
    }

    @Test
    void shouldRestTriggeredStopLimitAtItsLimit() {
        BookBench bench = open();
        bench.send(OrderType.STOP_LIMIT, Side.BUY, 1, 6, order -> {
            order.stopTicks = 101;
            order.limitTicks = 101;
        });
        assertThat(bench.trade(Side.BUY, 1, 101).answers())
                .containsExactly("accepted 1", "triggered 1 at 101", "filled 1 BUY 4 at 101 fee 0 TAKER t=0");
        assertThat(bench.trade(Side.SELL, 9, 100).fills()).containsExactly("1: 2 at 101");
    }

    @Test
    void shouldCancelTriggeredPostOnlyOrderThatWouldTake() {
        BookBench bench = open();
        bench.send(OrderType.STOP_LIMIT, Side.BUY, 1, 6, order -> {
            order.stopTicks = 101;
            order.limitTicks = 101;
            order.postOnly = true;
        });
        assertThat(bench.trade(Side.BUY, 1, 101).answers())
                .containsExactly("accepted 1", "triggered 1 at 101", "cancelled 1 WOULD_TAKE");
    }

    @Test
    void shouldTakeProfitWhenPriceIsTouched() {
        BookBench bench = long4();
        bench.send(OrderType.MARKET_IF_TOUCHED, Side.SELL, 2, 4, order -> order.stopTicks = 103);
        bench.send(OrderType.LIMIT_IF_TOUCHED, Side.SELL, 3, 4, order -> {
            order.stopTicks = 104;
            order.limitTicks = 105;
        });
        assertThat(bench.trade(Side.BUY, 1, 103).answers())
                .endsWith("triggered 2 at 103", "filled 2 SELL 4 at 99 fee 0 TAKER t=0");
        assertThat(bench.trade(Side.BUY, 1, 104).answers()).containsExactly("triggered 3 at 104");
        assertThat(bench.trade(Side.BUY, 2, 105).fills()).containsExactly("3: 2 at 105");
    }

    @Test
    void shouldWatchTheMarkOrTheBestPriceWhereTheOrderSaysSo() {
        BookBench bench = open();
        bench.stop(Side.SELL, 1, 1, 99, order -> order.trigger = TriggerPrice.MARK);
        bench.stop(Side.SELL, 2, 1, 97, order -> order.trigger = TriggerPrice.BID_ASK);
        bench.stop(Side.SELL, 3, 1, 100, order -> order.trigger = TriggerPrice.MARK);
        assertThat(bench.answers())
                .as("a condition that holds on arrival is no reason to wait")
                .containsExactly(
                        "accepted 1",
                        "accepted 2",
                        "accepted 3",
                        "triggered 3 at 100",
                        "filled 3 SELL 1 at 99 fee 0 TAKER t=0");
        assertThat(bench.trade(Side.SELL, 1, 90).answers())
                .as("trades do not matter")
                .isEmpty();
        assertThat(bench.delta(99, 0, 0).answers())
                .containsExactly("triggered 1 at 99", "filled 1 SELL 1 at 98 fee 0 TAKER t=0");
        assertThat(bench.delta(98, 0, 97, 3, 0).answers())
                .containsExactly("triggered 2 at 97", "filled 2 SELL 1 at 97 fee 0 TAKER t=0");
    }

    @Test
    void shouldTrailTheLastTrade() {
        BookBench bench = long4().trade(Side.BUY, 1, 101);
        bench.send(OrderType.TRAILING_STOP, Side.SELL, 2, 4, order -> order.trailTicks = 3);
        bench.trade(Side.BUY, 1, 106).trade(Side.SELL, 1, 104);
        assertThat(bench.answers()).containsExactly("accepted 2");
        assertThat(bench.trade(Side.SELL, 1, 103).answers())
                .containsExactly("triggered 2 at 103", "filled 2 SELL 4 at 99 fee 0 TAKER t=0");
    }

    @Test
    void shouldActByTheClockBetweenTicks() {
        BookBench bench =
                BookBench.with(LatencySpec.fixed(10), LatencySpec.fixed(10)).open();
        bench.limit(Side.BUY, 1, 1, 90, order -> {
            order.timeInForce = TimeInForce.GTD;
            order.expireTimeNs = 500;
        });
        bench.send(OrderType.TIME_STOP, Side.BUY, 2, 1, order -> order.triggerTimeNs = 700);
        bench.limit(Side.BUY, 3, 1, 90, order -> order.timeInForce = TimeInForce.DAY);
        bench.at(1_000).trade(Side.BUY, 1, 150);
        assertThat(bench.answers())
                .containsExactly(
                        "accepted 1",
                        "accepted 2",
                        "accepted 3",
                        "expired 1 TIME_ENDED",
                        "triggered 2 at 0",
                        "filled 2 BUY 1 at 101 fee 0 TAKER t=700");
        bench.at(86_400_000_000_000L).trade(Side.SELL, 9, 80);
        assertThat(bench.answers()).as("the day ended before the trade").containsExactly("expired 3 TIME_ENDED");
    }

    @Test
    void shouldStartTimeStopWithTheNextGoodBook() {
        BookBench bench = open();
        bench.send(OrderType.TIME_STOP, Side.BUY, 1, 1, order -> order.triggerTimeNs = 500);
        bench.at(100).gap().delta(99, 1).at(600).trade(Side.BUY, 1, 101);
        assertThat(bench.answers()).containsExactly("accepted 1");
        assertThat(bench.at(700).open().answers())
                .containsExactly("triggered 1 at 0", "filled 1 BUY 1 at 101 fee 0 TAKER t=700");
    }

    @Test
    void shouldShowSlicesAndQueueAgainForEach() {
        BookBench bench = open();
        bench.limit(Side.BUY, 1, 6, 99, order -> order.displayLots = 2);
        assertThat(bench.trade(Side.SELL, 12, 99).fills())
                .as("5 ahead, then a slice")
                .containsExactly("1: 2 at 99");
        assertThat(bench.trade(Side.SELL, 5, 99).fills())
                .as("at the end of the 5 again")
                .isEmpty();
        assertThat(bench.trade(Side.SELL, 5, 99).fills()).containsExactly("1: 2 at 99");
        assertThat(bench.trade(Side.SELL, 9, 98).fills())
                .as("a trade through takes the hidden part too")
                .containsExactly("1: 2 at 99");
    }

    @Test
    void shouldTakeFillsOffTheOthersOfTheGroup() {
        BookBench bench = long4();
        bench.limit(Side.SELL, 2, 4, 103, order -> order.ocoGroupId = 7);
        bench.stop(Side.SELL, 3, 4, 98, order -> order.ocoGroupId = 7).answers();
        assertThat(bench.trade(Side.BUY, 1, 103).answers())
                .containsExactly("filled 2 SELL 1 at 103 fee 0 MAKER t=0", "restated 3 to 3");
        assertThat(bench.trade(Side.SELL, 1, 98).answers())
                .containsExactly(
                        "triggered 3 at 98", "filled 3 SELL 3 at 99 fee 0 TAKER t=0", "cancelled 2 OCO_FILLED");
        assertThat(bench.limit(Side.SELL, 4, 4, 103, order -> order.ocoGroupId = 7)
                        .answers())
                .containsExactly("accepted 4", "cancelled 4 OCO_FILLED");
    }

    @Test
    void shouldLetBracketGrowWithEachFillOfItsEntry() {
        BookBench bench = open().buy(1, 10, 100);
        for (long id = 2; id <= 3; id++) {
            OrderType type = id == 2 ? OrderType.STOP : OrderType.LIMIT;
            bench.send(type, Side.SELL, id, 10, order -> {
                order.stopTicks = type == OrderType.STOP ? 95 : 0;
                order.limitTicks = type == OrderType.LIMIT ? 103 : 0;
                order.parentOrderId = 1;
                order.ocoGroupId = 7;
                order.reduceOnly = true;
            });
        }
        assertThat(bench.trade(Side.BUY, 50, 104).answers())
                .as("nothing to sell")
                .hasSize(3);
        assertThat(bench.trade(Side.SELL, 4, 100).fills()).containsExactly("1: 4 at 100");
        assertThat(bench.trade(Side.BUY, 50, 104).answers())
                .containsExactly("filled 3 SELL 4 at 103 fee 0 MAKER t=0", "restated 2 to 6");
        assertThat(bench.trade(Side.SELL, 3, 100).fills()).containsExactly("1: 3 at 100");
        assertThat(bench.cancel(1).answers())
                .as("7 were bought, 4 of them sold")
                .containsExactly("cancelled 1 REQUESTED", "restated 3 to 7", "restated 2 to 3");
        assertThat(bench.trade(Side.SELL, 1, 95).answers())
                .containsExactly(
                        "triggered 2 at 95", "filled 2 SELL 3 at 99 fee 0 TAKER t=0", "cancelled 3 OCO_FILLED");
        assertThat(bench.venue.positionLots(0)).isZero();
    }

    @Test
    void shouldKeepPlaceOnlyWhenAmendmentTakesQuantityOff() {
        BookBench bench = open().buy(1, 4, 99).buy(2, 4, 99).amend(1, 3, 0);
        assertThat(bench.trade(Side.SELL, 6, 99).fills()).containsExactly("1: 1 at 99");
        bench.amend(1, 5, 0).delta(99, 5);
        assertThat(bench.trade(Side.SELL, 1, 99).fills()).as("2 is first now").containsExactly("2: 1 at 99");
    }

    @Test
    void shouldTradeAmendedOrderThatReachesTheOtherSide() {
        BookBench bench = open().buy(1, 6, 99).amend(1, 0, 101);
        assertThat(bench.answers())
                .containsExactly("accepted 1", "amended 1 to 6 at 101", "filled 1 BUY 4 at 101 fee 0 TAKER t=0");
        assertThat(bench.amend(1, 4, 0).answers()).as("4 are filled").containsExactly("refused AMEND 1 BAD_QUANTITY");
        assertThat(bench.amend(1, 5, 100).answers()).containsExactly("amended 1 to 5 at 100");
    }

    @Test
    void shouldLetQuestionsTravelLikeOrders() {
        BookBench bench =
                BookBench.with(LatencySpec.fixed(100), LatencySpec.fixed(50)).open();
        bench.buy(1, 6, 101).queryOrder(1).queryAccount(0).at(100).open();
        assertThat(bench.answers()).isEmpty();
        assertThat(bench.at(101).trade(Side.SELL, 1, 90).answers())
                .containsExactly(
                        "accepted 1",
                        "filled 1 BUY 4 at 101 fee 0 TAKER t=100",
                        "status 1 WORKING 4 of 6 at 101",
                        "filled 1 BUY 4 at 101 fee 0 TAKER t=100",
                        "status 1 WORKING 4 of 6 at 101",
                        "account 1 working, last fill 1",
                        "filled 1 BUY 1 at 101 fee 0 MAKER t=101");
    }
}
