// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.venue;

import static io.tradewind.domain.command.Side.BUY;
import static io.tradewind.domain.command.Side.SELL;
import static io.tradewind.simulation.venue.VenueBench.limit;
import static io.tradewind.simulation.venue.VenueBench.market;
import static io.tradewind.simulation.venue.VenueBench.order;
import static io.tradewind.simulation.venue.VenueBench.stop;
import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.domain.command.NewOrder;
import io.tradewind.domain.command.OrderType;
import io.tradewind.domain.command.TimeInForce;
import io.tradewind.simulation.venue.BarVenueSpec.FillAt;
import io.tradewind.simulation.venue.BarVenueSpec.SpreadOn;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What waits for a condition, a time or another order, over bars. */
class BarVenueTypeTest {
    private static Consumer<NewOrder> trail(long ticks) {
        return terms -> terms.trailTicks = ticks;
    }

    private static Consumer<NewOrder> during(TimeInForce time) {
        return terms -> terms.timeInForce = time;
    }

    /** A bench that holds 10 bought at 100.00, and has forgotten that. */
    private static VenueBench holding() {
        return VenueBench.plain()
                .flat(10_000)
                .send(market(1, BUY, 10))
                .flat(10_000)
                .forget();
    }

    @Test
    void shouldFillStopLimitAtItsStopWhenLimitAllowsIt() {
        VenueBench bench = VenueBench.plain().flat(10_000);
        bench.send(order(1, OrderType.STOP_LIMIT, BUY, 10, 10_100, 10_150)).forget();
        bench.bar(10_000, 10_200, 9_950, 10_180);
        assertThat(bench.answers())
                .containsExactly("triggered 1 at 10100", "filled 1 BUY 10 at 10100 fee 0 TAKER t=199");
    }

    @Test
    void shouldRestStopLimitWhenOpenIsBeyondItsLimit() {
        VenueBench bench = VenueBench.plain().flat(10_000);
        bench.send(order(1, OrderType.STOP_LIMIT, BUY, 10, 10_100, 10_150)).forget();
        bench.bar(10_300, 10_400, 10_200, 10_200);
        assertThat(bench.answers()).containsExactly("triggered 1 at 10300");
        bench.bar(10_200, 10_200, 10_100, 10_200);
        assertThat(bench.answers()).containsExactly("filled 1 BUY 10 at 10150 fee 0 MAKER t=299");
    }

    @Test
    void shouldCountOnlyTheCloseOfTheBarThatTriggeredStopLimit() {
        VenueBench bench = VenueBench.plain().flat(10_000);
        bench.send(order(1, OrderType.STOP_LIMIT, BUY, 10, 10_100, 9_900)).forget();
        bench.bar(10_000, 10_200, 9_800, 10_000);
        assertThat(bench.answers()).as("the low may have come first").containsExactly("triggered 1 at 10100");
        bench.send(order(2, OrderType.STOP_LIMIT, BUY, 10, 10_100, 9_900)).forget();
        bench.bar(10_000, 10_200, 9_950, 9_950);
        bench.forget()
                .cancel(1)
                .forget()
                .send(order(3, OrderType.STOP_LIMIT, BUY, 10, 10_100, 9_900))
                .forget();
        bench.bar(10_000, 10_200, 9_890, 9_890);
        assertThat(bench.answers())
                .as("the close came later")
                .containsExactly(
                        "triggered 3 at 10100",
                        "filled 2 BUY 10 at 9900 fee 0 MAKER t=399",
                        "filled 3 BUY 10 at 9900 fee 0 MAKER t=399");
    }

    @Test
    void shouldNotFillStopLimitWhereItsCostsAreBeyondItsLimit() {
        VenueBench bench =
                VenueBench.with().spread("200", SpreadOn.BOTH_SIDES).build().flat(10_000);
        bench.send(order(1, OrderType.STOP_LIMIT, BUY, 10, 10_100, 10_150)).forget();
        bench.bar(10_000, 10_200, 9_950, 10_180);
        assertThat(bench.answers()).containsExactly("triggered 1 at 10100");
    }

    @Test
    void shouldTakeProfitByMarketOrderWhenPriceIsTouched() {
        VenueBench bench = holding()
                .send(order(2, OrderType.MARKET_IF_TOUCHED, SELL, 10, 10_300, 0))
                .forget();
        bench.bar(10_000, 10_299, 9_900, 10_000);
        assertThat(bench.answers()).isEmpty();
        bench.bar(10_000, 10_300, 9_900, 10_000);
        assertThat(bench.answers())
                .containsExactly("triggered 2 at 10300", "filled 2 SELL 10 at 10300 fee 0 TAKER t=399");
    }

    @Test
    void shouldFillLimitIfTouchedAtItsTriggerWhenLimitAllowsIt() {
        VenueBench bench = holding()
                .send(order(2, OrderType.LIMIT_IF_TOUCHED, SELL, 10, 10_300, 10_250))
                .forget();
        bench.bar(10_400, 10_500, 10_300, 10_400);
        assertThat(bench.answers())
                .containsExactly("triggered 2 at 10400", "filled 2 SELL 10 at 10400 fee 0 TAKER t=200");
    }

    @Test
    void shouldTrailFromTheLastPriceAndNeverGoBack() {
        VenueBench bench = holding()
                .send(order(2, OrderType.TRAILING_STOP, SELL, 10, 0, 0).with(trail(300)))
                .forget();
        bench.bar(10_000, 10_200, 9_950, 10_150);
        bench.bar(10_100, 10_150, 9_901, 10_000);
        assertThat(bench.answers()).as("300 below 102.00 is 99.00").isEmpty();
        bench.bar(10_000, 10_050, 9_900, 10_000);
        assertThat(bench.answers())
                .containsExactly("triggered 2 at 9900", "filled 2 SELL 10 at 9900 fee 0 TAKER t=499");
    }

    @Test
    void shouldTakeTheWorstPriceWhenBarMovesMoreThanTheDistance() {
        VenueBench bench = holding()
                .send(order(2, OrderType.TRAILING_STOP, SELL, 10, 0, 0).with(trail(300)))
                .forget();
        bench.bar(10_000, 10_400, 9_900, 10_350);
        assertThat(bench.answers())
                .as("102.00 may have come before 99.00")
                .containsExactly("triggered 2 at 9900", "filled 2 SELL 10 at 9900 fee 0 TAKER t=299");
    }

    @Test
    void shouldTrailByBasisPointsForBuys() {
        VenueBench bench = VenueBench.plain().flat(10_000);
        bench.send(order(1, OrderType.TRAILING_STOP, BUY, 10, 0, 0).with(terms -> terms.trailBps = 100))
                .forget();
        bench.bar(9_900, 9_900, 9_850, 9_850);
        bench.bar(9_850, 9_949, 9_850, 9_900);
        assertThat(bench.answers())
                .as("1 % above 98.50 is 99.49")
                .containsExactly("triggered 1 at 9949", "filled 1 BUY 10 at 9949 fee 0 TAKER t=299");
    }

    @Test
    void shouldTradeTimeStopAtTheFirstPriceFromItsTimeOn() {
        VenueBench bench = VenueBench.plain().flat(10_000);
        bench.send(order(1, OrderType.TIME_STOP, BUY, 10, 0, 0).with(terms -> terms.triggerTimeNs = 250))
                .forget();
        bench.flat(10_100).flat(10_200);
        assertThat(bench.answers()).containsExactly("triggered 1 at 10200");
        bench.flat(10_300);
        assertThat(bench.answers()).containsExactly("filled 1 BUY 10 at 10300 fee 0 TAKER t=300");
    }

    @Test
    void shouldTradeTimeStopAtTheCloseWhenFillsAreAtClose() {
        VenueBench bench = VenueBench.with().fillAt(FillAt.CLOSE).build().flat(10_000);
        bench.send(order(1, OrderType.TIME_STOP, BUY, 10, 0, 0).with(terms -> terms.triggerTimeNs = 150))
                .forget();
        bench.bar(10_100, 10_100, 10_050, 10_050);
        assertThat(bench.answers())
                .containsExactly("triggered 1 at 10050", "filled 1 BUY 10 at 10050 fee 0 TAKER t=199");
    }

    @Test
    void shouldEndOrderAtItsTimeAndDayOrderAtMidnight() {
        VenueBench bench = VenueBench.plain().flat(10_000);
        bench.send(limit(1, BUY, 10, 9_900).with(during(TimeInForce.GTD).andThen(terms -> terms.expireTimeNs = 150)));
        bench.send(stop(2, BUY, 10, 10_100).with(during(TimeInForce.GTD).andThen(terms -> terms.expireTimeNs = 150)));
        bench.send(limit(3, BUY, 10, 9_800).with(during(TimeInForce.DAY)));
        bench.send(limit(4, BUY, 10, 9_800).with(during(TimeInForce.GTD).andThen(terms -> terms.expireTimeNs = 99)));
        bench.bar(10_000, 10_200, 9_850, 10_000);
        assertThat(bench.answers())
                .as("in the bar of its end a stop may still be hit, a limit is not filled")
                .containsExactly(
                        "accepted 1",
                        "accepted 2",
                        "accepted 3",
                        "rejected 4 TIME_ENDED",
                        "triggered 2 at 10100",
                        "filled 2 BUY 10 at 10100 fee 0 TAKER t=199",
                        "expired 1 TIME_ENDED");
        bench.venue().onOpen(0, 86_400_000_000_000L, 9_700, 9_700, 9_700);
        assertThat(bench.answers()).containsExactly("expired 3 TIME_ENDED");
    }

    @Test
    void shouldFillImmediateOrderAtTheNextPriceOrNever() {
        VenueBench bench = VenueBench.plain().flat(10_000);
        bench.send(limit(1, BUY, 10, 10_000).with(during(TimeInForce.IOC)));
        bench.send(limit(2, BUY, 10, 9_900).with(during(TimeInForce.IOC)));
        bench.send(limit(3, BUY, 10, 9_900).with(during(TimeInForce.FOK))).forget();
        bench.bar(9_950, 10_000, 9_000, 9_500);
        assertThat(bench.answers())
                .containsExactly(
                        "filled 1 BUY 10 at 9950 fee 0 TAKER t=100",
                        "expired 2 NO_LIQUIDITY",
                        "expired 3 NOT_FILLABLE");
    }

    @Test
    void shouldEndPostOnlyOrderThatWouldTake() {
        VenueBench bench = VenueBench.plain().flat(10_000);
        bench.send(limit(1, BUY, 10, 10_100).with(terms -> terms.postOnly = true));
        bench.send(limit(2, BUY, 10, 9_900).with(terms -> terms.postOnly = true));
        bench.flat(9_800);
        assertThat(bench.answers()).containsExactly("rejected 1 WOULD_TAKE", "accepted 2", "cancelled 2 WOULD_TAKE");
    }

    @Test
    void shouldTakeFillOffTheOthersOfTheGroup() {
        VenueBench bench = holding()
                .send(limit(2, SELL, 10, 10_300).oco(5))
                .send(stop(3, SELL, 4, 9_800).oco(5))
                .forget();
        bench.bar(10_000, 10_000, 9_700, 9_800);
        assertThat(bench.answers())
                .containsExactly("triggered 3 at 9800", "filled 3 SELL 4 at 9800 fee 0 TAKER t=299", "restated 2 to 6");
        bench.bar(10_000, 10_400, 10_000, 10_000).send(stop(4, SELL, 10, 9_000).oco(5));
        assertThat(bench.answers())
                .as("the group's quantity is used up for those that come later")
                .containsExactly("filled 2 SELL 6 at 10300 fee 0 MAKER t=399", "accepted 4", "cancelled 4 OCO_FILLED");
    }

    @Test
    void shouldStopOutBracketInTheBarOfItsEntry() {
        VenueBench bench = VenueBench.plain().flat(10_000).send(limit(1, BUY, 10, 9_900));
        bench.send(stop(2, SELL, 10, 9_800).childOf(1).oco(5).reduceOnly());
        bench.send(limit(3, SELL, 10, 10_200).childOf(1).oco(5).reduceOnly()).forget();
        bench.bar(10_000, 10_300, 9_750, 10_000);
        assertThat(bench.answers())
                .as("the high may have come before the entry")
                .containsExactly(
                        "filled 1 BUY 10 at 9900 fee 0 MAKER t=199",
                        "triggered 2 at 9800",
                        "filled 2 SELL 10 at 9800 fee 0 TAKER t=199",
                        "cancelled 3 OCO_FILLED");
    }

    @Test
    void shouldKeepPlaceOnlyWhenAmendmentTakesQuantityOff() {
        VenueBench bench =
                VenueBench.plain().flat(10_000).send(limit(1, BUY, 10, 9_900)).send(limit(2, BUY, 10, 9_900));
        bench.amend(1, 8, 0)
                .amend(2, 12, 0)
                .send(limit(3, BUY, 10, 9_900))
                .amend(2, 13, 0)
                .forget();
        bench.bar(10_000, 10_000, 9_800, 9_900);
        assertThat(bench.answers())
                .containsExactly(
                        "filled 1 BUY 8 at 9900 fee 0 MAKER t=199",
                        "filled 3 BUY 10 at 9900 fee 0 MAKER t=199",
                        "filled 2 BUY 13 at 9900 fee 0 MAKER t=199");
    }

    @Test
    void shouldMoveTrailingStopWithSplit() {
        VenueBench bench =
                holding().send(order(2, OrderType.TRAILING_STOP, SELL, 10, 0, 0).with(trail(400)));
        bench.split(2, 1).forget().bar(5_000, 5_000, 4_800, 4_900);
        assertThat(bench.answers())
                .containsExactly("triggered 2 at 4800", "filled 2 SELL 20 at 4800 fee 0 TAKER t=299");
    }
}
