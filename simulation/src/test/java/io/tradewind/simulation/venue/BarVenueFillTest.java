// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.venue;

import static io.tradewind.domain.command.Side.BUY;
import static io.tradewind.domain.command.Side.SELL;
import static io.tradewind.simulation.venue.VenueBench.limit;
import static io.tradewind.simulation.venue.VenueBench.market;
import static io.tradewind.simulation.venue.VenueBench.stop;
import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.domain.number.Decimal;
import io.tradewind.simulation.fee.TieredFees;
import io.tradewind.simulation.venue.BarVenueSpec.FillAt;
import io.tradewind.simulation.venue.BarVenueSpec.LimitFill;
import io.tradewind.simulation.venue.BarVenueSpec.Settlement;
import org.junit.jupiter.api.Test;

/** When orders trade and at which price of the bar. */
class BarVenueFillTest {
    @Test
    void shouldFillMarketOrderAtNextOpenWhenDecidedAtClose() {
        VenueBench bench = VenueBench.plain().flat(10_000);
        bench.send(market(1, BUY, 10));
        assertThat(bench.answers()).containsExactly("accepted 1");
        bench.complete();
        assertThat(bench.answers()).isEmpty();
        bench.open(10_100, 10_200, 9_900);
        assertThat(bench.answers()).containsExactly("filled 1 BUY 10 at 10100 fee 0 TAKER t=100");
        bench.end(10_150).complete();
        assertThat(bench.answers()).isEmpty();
    }

    @Test
    void shouldFillMarketOrderAtCloseItWasDecidedOnWhenFillsAreAtClose() {
        VenueBench bench = VenueBench.with().fillAt(FillAt.CLOSE).build();
        bench.open(10_000, 10_300, 9_900).end(10_200).send(market(1, SELL, 10));
        assertThat(bench.answers()).containsExactly("accepted 1");
        bench.complete();
        assertThat(bench.answers()).containsExactly("filled 1 SELL 10 at 10200 fee 0 TAKER t=99");
        assertThat(bench.receiveTimesNs().getLast())
                .as("the core learns of it after the close")
                .isEqualTo(100);
    }

    @Test
    void shouldFillStopAtItsPriceWhenRangeReachesIt() {
        VenueBench bench = VenueBench.plain().flat(10_000);
        bench.send(stop(1, SELL, 10, 9_800).reduceOnly()).send(market(2, BUY, 10));
        bench.forget().open(10_000, 10_050, 9_700).forget().end(9_900);
        assertThat(bench.answers())
                .containsExactly("triggered 1 at 9800", "filled 1 SELL 10 at 9800 fee 0 TAKER t=199");
    }

    @Test
    void shouldFillStopAtExactTouch() {
        VenueBench bench =
                VenueBench.plain().flat(10_000).send(stop(1, BUY, 10, 10_100)).forget();
        bench.bar(10_000, 10_099, 9_900, 10_000);
        assertThat(bench.answers()).isEmpty();
        bench.bar(10_000, 10_100, 9_900, 10_000);
        assertThat(bench.answers())
                .containsExactly("triggered 1 at 10100", "filled 1 BUY 10 at 10100 fee 0 TAKER t=299");
    }

    @Test
    void shouldFillStopAtOpenWhenBarGapsThroughIt() {
        VenueBench bench =
                VenueBench.plain().flat(10_000).send(market(1, BUY, 10)).flat(10_000);
        bench.send(stop(2, SELL, 10, 9_800).reduceOnly()).forget();
        bench.open(9_500, 9_900, 9_400);
        assertThat(bench.answers())
                .containsExactly("triggered 2 at 9500", "filled 2 SELL 10 at 9500 fee 0 TAKER t=200");
    }

    @Test
    void shouldFillBuyStopAtOpenWhenBarGapsAboveIt() {
        VenueBench bench =
                VenueBench.plain().flat(10_000).send(stop(1, BUY, 10, 10_200)).forget();
        bench.open(10_400, 10_500, 10_300);
        assertThat(bench.answers())
                .containsExactly("triggered 1 at 10400", "filled 1 BUY 10 at 10400 fee 0 TAKER t=100");
    }

    @Test
    void shouldFillStopBeforeTargetWhenRangeReachesBoth() {
        VenueBench bench =
                VenueBench.plain().flat(10_000).send(market(1, BUY, 10)).flat(10_000);
        bench.send(limit(3, SELL, 10, 10_300).reduceOnly().oco(7));
        bench.send(stop(2, SELL, 10, 9_800).reduceOnly().oco(7)).forget();
        bench.bar(10_000, 10_400, 9_700, 10_350);
        assertThat(bench.answers())
                .containsExactly(
                        "triggered 2 at 9800", "filled 2 SELL 10 at 9800 fee 0 TAKER t=299", "cancelled 3 OCO_FILLED");
    }

    @Test
    void shouldFillTargetWhenGapOpensBeyondItBeforeRangeReachesStop() {
        VenueBench bench =
                VenueBench.plain().flat(10_000).send(market(1, BUY, 10)).flat(10_000);
        bench.send(stop(2, SELL, 10, 9_800).reduceOnly().oco(7));
        bench.send(limit(3, SELL, 10, 10_300).reduceOnly().oco(7)).forget();
        bench.bar(10_500, 10_600, 9_700, 9_750);
        assertThat(bench.answers())
                .containsExactly("filled 3 SELL 10 at 10500 fee 0 TAKER t=200", "cancelled 2 OCO_FILLED");
    }

    @Test
    void shouldTriggerStopInEntryBarItself() {
        VenueBench bench =
                VenueBench.plain().flat(10_000).send(market(1, BUY, 10)).forget();
        bench.open(10_000, 10_500, 9_600).forget();
        bench.send(stop(2, SELL, 10, 9_800).reduceOnly()).forget();
        bench.end(10_400);
        assertThat(bench.answers())
                .containsExactly("triggered 2 at 9800", "filled 2 SELL 10 at 9800 fee 0 TAKER t=199");
    }

    @Test
    void shouldTriggerTargetInEntryBarItself() {
        VenueBench bench =
                VenueBench.plain().flat(10_000).send(market(1, BUY, 10)).forget();
        bench.open(10_000, 10_500, 9_900).forget();
        bench.send(limit(2, SELL, 10, 10_300).reduceOnly()).forget();
        bench.end(10_400);
        assertThat(bench.answers()).containsExactly("filled 2 SELL 10 at 10300 fee 0 MAKER t=199");
    }

    @Test
    void shouldFillStopPlacedBeyondOpenAtOpenInEntryBar() {
        VenueBench bench =
                VenueBench.plain().flat(10_000).send(market(1, BUY, 10)).forget();
        bench.open(9_700, 9_900, 9_600).forget();
        bench.send(stop(2, SELL, 10, 9_800).reduceOnly()).forget();
        bench.end(9_650);
        assertThat(bench.answers())
                .containsExactly("triggered 2 at 9700", "filled 2 SELL 10 at 9700 fee 0 TAKER t=199");
    }

    @Test
    void shouldNotFillLimitOnTouchWhenItMustBeTradedThrough() {
        VenueBench bench =
                VenueBench.plain().flat(10_000).send(limit(1, BUY, 10, 9_800)).forget();
        bench.bar(10_000, 10_100, 9_800, 9_900);
        assertThat(bench.answers()).isEmpty();
        bench.bar(9_900, 10_000, 9_799, 9_900);
        assertThat(bench.answers()).containsExactly("filled 1 BUY 10 at 9800 fee 0 MAKER t=299");
    }

    @Test
    void shouldFillLimitOnTouchWhenOptionSaysSo() {
        VenueBench bench = VenueBench.with().limitFill(LimitFill.TOUCH).build();
        bench.flat(10_000).send(limit(1, SELL, 10, 10_200)).forget();
        bench.bar(10_000, 10_199, 9_800, 9_900);
        assertThat(bench.answers()).isEmpty();
        bench.bar(10_000, 10_200, 9_800, 9_900);
        assertThat(bench.answers()).containsExactly("filled 1 SELL 10 at 10200 fee 0 MAKER t=299");
    }

    @Test
    void shouldFillLimitAtBetterOpenWhenBarGapsThroughIt() {
        VenueBench bench = VenueBench.plain().flat(10_000).send(limit(1, BUY, 10, 9_800));
        bench.flat(10_000).forget();
        bench.open(9_500, 9_900, 9_400);
        assertThat(bench.answers())
                .as("it rested through a bar, so it adds liquidity")
                .containsExactly("filled 1 BUY 10 at 9500 fee 0 MAKER t=200");
    }

    @Test
    void shouldCallLimitTakerWhenItTradesOnArrival() {
        VenueBench bench = VenueBench.with()
                .fees(TieredFees.flat(Decimal.of(-1, 0), Decimal.of(10, 0)))
                .build();
        bench.flat(10_000).send(limit(1, BUY, 10, 10_100)).forget();
        bench.open(10_000, 10_050, 9_950);
        assertThat(bench.answers())
                .as("10 bps of 1000.00 are 1.00")
                .containsExactly("filled 1 BUY 10 at 10000 fee 100000000 TAKER t=100");
    }

    @Test
    void shouldCallLimitTakerWhenItArrivesInsideBarBeyondOpen() {
        VenueBench bench = VenueBench.plain().open(10_000, 10_050, 9_950);
        bench.send(limit(1, BUY, 10, 10_020)).forget().end(10_000);
        assertThat(bench.answers()).containsExactly("filled 1 BUY 10 at 10000 fee 0 TAKER t=99");
    }

    @Test
    void shouldPayMakerRebateWhenRestingLimitIsHit() {
        VenueBench bench = VenueBench.with()
                .fees(TieredFees.flat(Decimal.of(-1, 0), Decimal.of(10, 0)))
                .build();
        bench.flat(10_000).send(limit(1, BUY, 10, 9_900)).forget();
        bench.bar(10_000, 10_050, 9_800, 9_900);
        assertThat(bench.answers())
                .as("-1 bp of 990.00 is -0.099")
                .containsExactly("filled 1 BUY 10 at 9900 fee -9900000 MAKER t=199");
    }

    @Test
    void shouldKeepOrdersWorkingUntilTheirPriceComes() {
        VenueBench bench = VenueBench.plain().flat(10_000);
        bench.send(limit(1, BUY, 10, 9_000)).send(stop(2, BUY, 10, 11_000)).forget();
        for (int i = 0; i < 50; i++) {
            bench.bar(10_000, 10_999, 9_000, 10_000);
        }
        assertThat(bench.answers()).isEmpty();
        bench.bar(10_000, 11_000, 8_999, 10_000);
        assertThat(bench.answers())
                .as("stops come before limits, whatever arrived first")
                .containsExactly(
                        "triggered 2 at 11000",
                        "filled 2 BUY 10 at 11000 fee 0 TAKER t=5199",
                        "filled 1 BUY 10 at 9000 fee 0 MAKER t=5199");
    }

    @Test
    void shouldSettleWaitingOrderAtLastOpenWhenInputEnds() {
        assertThat(settled(Settlement.LAST_OPEN)).isEqualTo("filled 1 BUY 10 at 10300 fee 0 TAKER t=100");
    }

    @Test
    void shouldSettleWaitingOrderAtLastCloseWhenInputEnds() {
        assertThat(settled(Settlement.LAST_CLOSE)).isEqualTo("filled 1 BUY 10 at 10400 fee 0 TAKER t=199");
    }

    @Test
    void shouldSettleWaitingOrderAtPreviousCloseWhenInputEnds() {
        assertThat(settled(Settlement.PREVIOUS_CLOSE)).isEqualTo("filled 1 BUY 10 at 10200 fee 0 TAKER t=99");
    }

    @Test
    void shouldLeaveWaitingOrderUnfilledWhenEndOnlyMarks() {
        assertThat(settled(Settlement.MARK)).isEqualTo("nothing");
    }

    private static String settled(Settlement settlement) {
        VenueBench bench = VenueBench.plain().bar(10_000, 10_500, 9_900, 10_200);
        bench.bar(10_300, 10_600, 10_000, 10_400).send(market(1, BUY, 10)).forget();
        bench.venue().settle(settlement, bench.nowNs());
        return bench.answers().stream().findFirst().orElse("nothing");
    }

    @Test
    void shouldSettleAtOpenWhenThereIsNoPreviousClose() {
        VenueBench bench = VenueBench.plain().bar(10_000, 10_500, 9_900, 10_200);
        bench.send(market(1, BUY, 10)).forget();
        bench.venue().settle(Settlement.PREVIOUS_CLOSE, bench.nowNs());
        assertThat(bench.answers()).containsExactly("filled 1 BUY 10 at 10000 fee 0 TAKER t=0");
    }

    @Test
    void shouldSettleOnlyMarketOrdersWhenInputEnds() {
        VenueBench bench = VenueBench.plain().flat(10_000);
        bench.send(limit(1, BUY, 10, 10_500)).send(stop(2, BUY, 10, 9_000)).forget();
        bench.venue().settle(Settlement.LAST_CLOSE, bench.nowNs());
        assertThat(bench.answers()).isEmpty();
    }

    @Test
    void shouldSettleAtAdjustedPreviousCloseWhenSplitCameBetween() {
        VenueBench bench = VenueBench.plain().flat(10_000).split(2, 1).flat(5_100);
        bench.send(market(1, BUY, 10)).forget();
        bench.venue().settle(Settlement.PREVIOUS_CLOSE, bench.nowNs());
        assertThat(bench.answers()).containsExactly("filled 1 BUY 10 at 5000 fee 0 TAKER t=99");
    }
}
