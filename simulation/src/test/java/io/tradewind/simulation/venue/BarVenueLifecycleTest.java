// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.venue;

import static io.tradewind.domain.command.Side.BUY;
import static io.tradewind.domain.command.Side.SELL;
import static io.tradewind.simulation.venue.VenueBench.limit;
import static io.tradewind.simulation.venue.VenueBench.market;
import static io.tradewind.simulation.venue.VenueBench.stop;
import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.domain.command.NewOrder;
import io.tradewind.domain.event.EventHeader;
import io.tradewind.domain.event.codec.OrderFilledDecoder;
import io.tradewind.domain.instrument.InstrumentRegistry;
import io.tradewind.domain.instrument.RateTable;
import io.tradewind.domain.number.Decimal;
import io.tradewind.simulation.fee.TieredFees;
import io.tradewind.simulation.venue.BarVenueSpec.FillAt;
import io.tradewind.simulation.venue.BarVenueSpec.LimitFill;
import io.tradewind.simulation.venue.BarVenueSpec.Settlement;
import io.tradewind.simulation.venue.BarVenueSpec.SpreadOn;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Orders from arrival to end, and what happens to them on the way. */
class BarVenueLifecycleTest {
    @Test
    void shouldCancelEveryWorkingSiblingWhenOneIsFilled() {
        VenueBench bench = VenueBench.plain().flat(10_000);
        bench.send(limit(1, BUY, 10, 9_900).oco(5))
                .send(limit(2, BUY, 10, 9_800).oco(5));
        bench.send(limit(3, BUY, 10, 9_700).oco(5))
                .send(limit(4, BUY, 10, 9_700).oco(6));
        bench.send(limit(5, BUY, 10, 9_700)).forget();
        bench.bar(10_000, 10_000, 9_850, 9_900);
        assertThat(bench.answers())
                .containsExactly(
                        "filled 1 BUY 10 at 9900 fee 0 MAKER t=199",
                        "cancelled 2 OCO_FILLED",
                        "cancelled 3 OCO_FILLED");
        bench.bar(10_000, 10_000, 9_600, 9_900);
        assertThat(bench.answers())
                .as("other groups and orders without one work on")
                .containsExactly(
                        "filled 4 BUY 10 at 9700 fee 0 MAKER t=299", "filled 5 BUY 10 at 9700 fee 0 MAKER t=299");
    }

    @Test
    void shouldKeepSiblingWorkingWhenTheOtherIsCancelled() {
        VenueBench bench = VenueBench.plain().flat(10_000);
        bench.send(limit(1, BUY, 10, 9_900).oco(5))
                .send(limit(2, BUY, 10, 9_800).oco(5))
                .forget();
        bench.cancel(1);
        assertThat(bench.answers()).containsExactly("cancelled 1 REQUESTED");
        bench.bar(10_000, 10_000, 9_700, 9_900);
        assertThat(bench.answers()).containsExactly("filled 2 BUY 10 at 9800 fee 0 MAKER t=199");
    }

    @Test
    void shouldRefuseToCancelOrderThatIsUnknownOrOver() {
        VenueBench bench =
                VenueBench.plain().flat(10_000).send(market(1, BUY, 10)).flat(10_000);
        bench.send(limit(2, BUY, 10, 9_000)).forget();
        bench.cancel(99).cancel(1);
        assertThat(bench.answers())
                .containsExactly("refused CANCEL 99 UNKNOWN_ORDER", "refused CANCEL 1 UNKNOWN_ORDER");
        bench.cancel(2).cancel(2);
        assertThat(bench.answers()).containsExactly("cancelled 2 REQUESTED", "refused CANCEL 2 UNKNOWN_ORDER");
        bench.bar(10_000, 10_000, 8_000, 9_000);
        assertThat(bench.answers()).isEmpty();
    }

    @Test
    void shouldCancelOrderOfAnyInstrument() {
        VenueBench bench = VenueBench.with().also(VenueBench.share("ABC")).build();
        bench.flat(10_000).send(limit(1, BUY, 10, 9_000).on(1)).forget().cancel(1);
        assertThat(bench.answers()).containsExactly("cancelled 1 REQUESTED");
    }

    @Test
    void shouldNotFillAtCloseWhenWaitingOrderWasCancelled() {
        VenueBench bench = VenueBench.with().fillAt(FillAt.CLOSE).build().open(10_000, 10_000, 10_000);
        bench.end(10_000)
                .send(market(1, BUY, 10))
                .send(market(2, BUY, 5))
                .cancel(1)
                .forget()
                .complete();
        assertThat(bench.answers()).containsExactly("filled 2 BUY 5 at 10000 fee 0 TAKER t=99");
        bench.flat(10_000);
        assertThat(bench.answers()).isEmpty();
    }

    @Test
    void shouldWorkManyOrdersInOrderOfArrival() {
        VenueBench bench = VenueBench.plain().flat(10_000);
        List<String> expected = new ArrayList<>();
        for (int id = 1; id <= 40; id++) {
            bench.send(market(id, BUY, 1));
            expected.add("filled " + id + " BUY 1 at 10000 fee 0 TAKER t=100");
        }
        bench.forget().flat(10_000);
        assertThat(bench.answers()).isEqualTo(expected);
        bench.send(market(41, BUY, 1)).flat(10_000);
        assertThat(bench.answers())
                .as("pooled orders carry nothing over")
                .containsExactly("accepted 41", "filled 41 BUY 1 at 10000 fee 0 TAKER t=200");
    }

    @Test
    void shouldNumberFillsAndNeverGoBackInReceiveTime() {
        VenueBench bench = VenueBench.with().fillAt(FillAt.CLOSE).build();
        for (int i = 0; i < 10; i++) {
            bench.open(10_000, 10_100, 9_900).end(10_000).send(market(2L * i + 1, BUY, 1));
            bench.send(stop(2L * i + 2, SELL, 1, 9_950).reduceOnly()).complete();
        }
        assertThat(bench.receiveTimesNs()).isSorted().hasSizeGreaterThan(30);
    }

    @Test
    void shouldAdjustRestingOrdersAndPositionWhenSharesAreSplit() {
        VenueBench bench =
                VenueBench.plain().flat(10_000).send(market(1, BUY, 10)).flat(10_000);
        bench.send(stop(2, SELL, 10, 9_000).reduceOnly())
                .send(limit(3, BUY, 5, 8_000))
                .forget();
        bench.split(4, 1).bar(2_500, 2_600, 2_240, 2_300);
        assertThat(bench.answers())
                .containsExactly("triggered 2 at 2250", "filled 2 SELL 40 at 2250 fee 0 TAKER t=299");
        bench.bar(2_300, 2_300, 1_999, 2_000);
        assertThat(bench.answers()).containsExactly("filled 3 BUY 20 at 2000 fee 0 MAKER t=399");
    }

    @Test
    void shouldKeepBuyingPowerWhenReverseSplitLeavesFraction() {
        VenueBench bench = VenueBench.with().cash("1000").build();
        bench.flat(1_000).send(market(1, BUY, 95)).flat(1_000).split(1, 10);
        bench.send(market(2, BUY, 2)).forget().send(market(3, BUY, 1)).forget().flat(10_000);
        assertThat(bench.answers())
                .as("9 held at 100.00, half a share paid out as 50.00, with 50.00 left before: 100.00 to spend")
                .containsExactly("cancelled 2 INSUFFICIENT_FUNDS", "filled 3 BUY 1 at 10000 fee 0 TAKER t=200");
    }

    @Test
    void shouldCancelOrderThatReverseSplitLeavesWithoutLots() {
        VenueBench bench =
                VenueBench.plain().flat(1_000).send(market(1, BUY, 15)).flat(1_000);
        bench.send(stop(2, SELL, 5, 900).reduceOnly())
                .send(limit(3, BUY, 5, 900))
                .forget();
        bench.split(1, 10).bar(10_000, 10_000, 8_000, 9_000);
        assertThat(bench.answers())
                .containsExactly("triggered 2 at 9000", "cancelled 2 BAD_QUANTITY", "cancelled 3 BAD_QUANTITY");
    }

    @Test
    void shouldPayDividendInCash() {
        VenueBench bench = VenueBench.with().cash("1000").build();
        bench.flat(10_000).send(market(1, BUY, 10)).flat(10_000).dividend("10", "100");
        bench.send(market(2, BUY, 2)).send(market(3, BUY, 1)).forget().flat(9_000);
        assertThat(bench.answers())
                .as("10 * 10.00 buy one more at 90.00, not two")
                .containsExactly("cancelled 2 INSUFFICIENT_FUNDS", "filled 3 BUY 1 at 9000 fee 0 TAKER t=200");
    }

    @Test
    void shouldReinvestDividendAtExPrice() {
        VenueBench bench = VenueBench.with().cash("1000").reinvest().build();
        bench.flat(10_000).send(market(1, BUY, 10)).flat(10_000).dividend("20", "100");
        bench.send(market(2, SELL, 20).reduceOnly()).forget().flat(8_000);
        assertThat(bench.answers())
                .as("200.00 at 80.00 are 2 whole shares")
                .containsExactly("restated 2 to 12", "filled 2 SELL 12 at 8000 fee 0 TAKER t=200");
        bench.send(market(3, BUY, 13)).send(market(4, BUY, 12)).forget().flat(8_000);
        assertThat(bench.answers())
                .as("960 and the 40 that were left over: 1000")
                .containsExactly("cancelled 3 INSUFFICIENT_FUNDS", "filled 4 BUY 12 at 8000 fee 0 TAKER t=300");
    }

    @Test
    void shouldChargeShortPositionTheDividend() {
        VenueBench bench = VenueBench.with().cash("1000").build();
        bench.flat(10_000).send(market(1, SELL, 5)).flat(10_000).dividend("20", "100");
        bench.send(market(2, SELL, 5)).send(market(3, SELL, 4)).forget().flat(10_000);
        assertThat(bench.answers())
                .as("equity 900 less 500 held leaves 400")
                .containsExactly("cancelled 2 INSUFFICIENT_FUNDS", "filled 3 SELL 4 at 10000 fee 0 TAKER t=200");
    }

    /** A sink that answers a fill at once with a cancel and a new order, in the middle of the venue's walk. */
    @Test
    void shouldStayConsistentWhenAnswersBringNewOrdersAndCancels() {
        InstrumentRegistry registry = new InstrumentRegistry(List.of(VenueBench.share("XYZ")), VenueBench.USD);
        EventTexts texts = new EventTexts();
        BarVenue[] venue = new BarVenue[1];
        NewOrder order = new NewOrder();
        venue[0] = new BarVenue(
                registry,
                new RateTable(registry, Map.of()),
                new BarVenueSpec(
                        FillAt.NEXT_OPEN,
                        LimitFill.THROUGH,
                        Decimal.ZERO,
                        SpreadOn.BOTH_SIDES,
                        Decimal.ZERO,
                        false,
                        Decimal.ONE,
                        TieredFees.flat(Decimal.ZERO, Decimal.ZERO)),
                1_000_000L * 100_000_000L,
                false,
                (buffer, offset, length) -> {
                    boolean fill = EventHeader.templateId(buffer, offset) == OrderFilledDecoder.TEMPLATE_ID;
                    texts.onEvent(buffer, offset, length);
                    if (fill && texts.lines.getLast().startsWith("filled 1 ")) {
                        venue[0].cancelOrder(2, 0, 100);
                        for (int i = 0; i < 10; i++) {
                            order.clientOrderId = 10L + i;
                            venue[0].newOrder(order);
                        }
                    }
                });
        venue[0].onOpen(0, 0, 10_000, 10_000, 10_000);
        order.quantityLots = 1;
        for (int id = 1; id <= 3; id++) {
            order.clientOrderId = id;
            venue[0].newOrder(order);
        }
        venue[0].onOpen(0, 100, 10_000, 10_000, 10_000);
        assertThat(texts.lines.subList(3, texts.lines.size()))
                .startsWith("filled 1 BUY 1 at 10000 fee 0 TAKER t=100", "cancelled 2 REQUESTED", "accepted 10")
                .endsWith("accepted 19", "filled 3 BUY 1 at 10000 fee 0 TAKER t=100");
        venue[0].onOpen(0, 200, 10_000, 10_000, 10_000);
        assertThat(texts.lines.stream().filter(line -> line.endsWith("t=200"))).hasSize(10);
    }

    @Test
    void shouldSettleNothingTwice() {
        VenueBench bench =
                VenueBench.plain().flat(10_000).send(market(1, BUY, 10)).forget();
        bench.venue().settle(Settlement.LAST_CLOSE, bench.nowNs());
        bench.venue().settle(Settlement.LAST_CLOSE, bench.nowNs());
        assertThat(bench.answers()).hasSize(1);
    }
}
