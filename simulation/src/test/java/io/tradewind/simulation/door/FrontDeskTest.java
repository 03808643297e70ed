// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.door;

import static io.tradewind.simulation.door.DoorBench.MS;
import static io.tradewind.simulation.door.DoorBench.SECOND_NS;
import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.domain.admission.TimestampWindow;
import io.tradewind.domain.admission.TokenRate;
import io.tradewind.domain.command.NewOrder;
import io.tradewind.domain.command.OrderType;
import io.tradewind.domain.command.Side;
import io.tradewind.domain.command.TimeInForce;
import io.tradewind.domain.event.EventHeader;
import io.tradewind.domain.event.VenueReason;
import io.tradewind.domain.event.VenueRequest;
import io.tradewind.domain.instrument.InstrumentRegistry;
import io.tradewind.domain.number.Currency;
import io.tradewind.domain.number.Decimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FrontDeskTest {
    private static final FilterSpec COUNTS = new FilterSpec(
            FilterSpec.Range.NONE,
            FilterSpec.Range.NONE,
            FilterSpec.Range.NONE,
            FilterSpec.Notional.NONE,
            FilterSpec.PercentPrice.NONE,
            0,
            3,
            1);
    private static final VenueRules PLAIN = VenueRules.STANDARD.withFilters(FilterSpec.NONE);

    private final DoorBench bench = new DoorBench(PLAIN);

    @Test
    void shouldAddNothingWithoutRules() {
        DoorBench open = new DoorBench(VenueRules.NONE);
        NewOrder nonsense = new NewOrder();
        nonsense.clientOrderId = 1;
        nonsense.quantityLots = -5;

        assertThat(open.submit(nonsense)).isEqualTo("accepted 1 as 501");
        assertThat(open.submit(nonsense)).as("again, like the venue").isEqualTo("accepted 1 as 502");
        open.door.amendOrder(1, 0, -1, -1, 0);
        open.door.queryOrder(1, 0, 0);
        open.door.queryAccount(7, 0);
        assertThat(open.shelf.questions).containsExactly("order 1", "account after 7");
        assertThat(open.desk.openOrders(0)).isZero();
    }

    @Test
    void shouldLetEverythingPassTheEmptyScreen() {
        assertThat(OrderScreen.NONE.admitsOrder(new NewOrder(), 0)).isTrue();
        assertThat(OrderScreen.NONE.admitsAmendment(1, 0, 1, 1, 0, 0)).isTrue();
        assertThat(OrderScreen.NONE.admits(VenueRequest.CANCEL, 1, 0, 0, 0)).isTrue();
    }

    @Test
    void shouldGiveTheSameAnswerAgainAndNeverMakeASecondOrder() {
        NewOrder order = bench.limitOrder(1, Side.BUY, 10_000, 2_000);

        assertThat(bench.submit(order)).isEqualTo("accepted 1 as 501");
        assertThat(bench.submit(order)).isEqualTo("accepted 1 as 501");
        bench.nowNs += SECOND_NS;
        order.timeNs = bench.nowNs;
        assertThat(bench.submit(order)).as("sent again with a new time").isEqualTo("accepted 1 as 501");
        bench.shelf.fill(1, 2_000);
        assertThat(bench.submit(order)).as("after its end").isEqualTo("accepted 1 as 501");
        assertThat(bench.shelf.received).containsExactly(1L);
    }

    @Test
    void shouldRefuseTheSameIdWithAnotherContent() {
        bench.limit(1, Side.BUY, 10_000, 2_000);

        assertThat(bench.limit(1, Side.BUY, 10_001, 2_000)).isEqualTo("rejected 1 DUPLICATE_ID");
        assertThat(bench.limit(1, Side.SELL, 10_000, 2_000)).isEqualTo("rejected 1 DUPLICATE_ID");
        assertThat(bench.shelf.received).containsExactly(1L);
        assertThat(bench.limit(1, Side.BUY, 10_000, 2_000))
                .as("the first is as it was")
                .isEqualTo("accepted 1 as 501");
    }

    @Test
    void shouldAnswerRepeatedRequestOnceWhileTheFirstIsUnderWay() {
        bench.shelf.silent = true;

        assertThat(bench.limit(1, Side.BUY, 10_000, 2_000)).isEmpty();
        assertThat(bench.limit(1, Side.BUY, 10_000, 2_000)).isEmpty();
        bench.shelf.accept(1);
        assertThat(bench.answers.take()).containsExactly("accepted 1 as 501");
        assertThat(bench.limit(1, Side.BUY, 10_000, 2_000)).isEqualTo("accepted 1 as 501");
        assertThat(bench.shelf.received).containsExactly(1L);
    }

    @Test
    void shouldRepeatRefusalsOfTheDeskAndOfTheVenue() {
        bench.shelf.silent = true;
        NewOrder unsized = bench.limitOrder(1, Side.BUY, 10_000, 0);
        bench.limit(2, Side.BUY, 10_000, 5);
        bench.shelf.reject(2, VenueReason.INSUFFICIENT_FUNDS);

        assertThat(bench.submit(unsized)).isEqualTo("rejected 1 BAD_QUANTITY");
        assertThat(bench.submit(unsized)).isEqualTo("rejected 1 BAD_QUANTITY");
        assertThat(bench.limit(2, Side.BUY, 10_000, 5)).isEqualTo("rejected 2 INSUFFICIENT_FUNDS");
        assertThat(bench.shelf.received).containsExactly(2L);
        assertThat(bench.desk.openOrders(0)).isZero();
    }

    @Test
    void shouldFreeIdsADayAfterTheEnd() {
        bench.limit(1, Side.BUY, 10_000, 5);
        bench.cancel(1);
        bench.nowNs += 86_400 * SECOND_NS - 1;
        assertThat(bench.limit(1, Side.BUY, 10_000, 6)).isEqualTo("rejected 1 DUPLICATE_ID");
        bench.nowNs += 1;
        assertThat(bench.limit(1, Side.BUY, 10_000, 6)).isEqualTo("accepted 1 as 502");
    }

    @Test
    void shouldRefuseWhenEveryRememberedIdIsLive() {
        DoorBench small = new DoorBench(new VenueRules(
                RateRules.NONE,
                null,
                new VenueRules.Idempotency(1, SECOND_NS),
                FilterSpec.NONE,
                Collections.emptySortedMap()));
        small.limit(1, Side.BUY, 10_000, 5);

        assertThat(small.limit(2, Side.BUY, 10_000, 5)).isEqualTo("rejected 2 TOO_MANY_ORDERS");
        small.cancel(1);
        assertThat(small.limit(2, Side.BUY, 10_000, 5)).isEqualTo("accepted 2 as 502");
    }

    @Test
    void shouldRefuseLiveIdsEvenWithoutAMemoryOfIds() {
        DoorBench forgetful = new DoorBench(
                new VenueRules(RateRules.NONE, null, null, FilterSpec.STANDARD, Collections.emptySortedMap()));
        forgetful.limit(1, Side.BUY, 10_000, 500);

        assertThat(forgetful.limit(1, Side.BUY, 10_000, 500)).isEqualTo("rejected 1 DUPLICATE_ID");
        assertThat(forgetful.limit(2, Side.BUY, 10_000, 1)).isEqualTo("rejected 2 MIN_NOTIONAL");
        forgetful.cancel(1);
        assertThat(forgetful.limit(1, Side.BUY, 10_000, 500)).isEqualTo("accepted 1 as 502");
    }

    @Test
    void shouldRefuseRequestsOutsideTheWindowAndLeaveTheirIdsFree() {
        NewOrder order = bench.limitOrder(1, Side.BUY, 10_000, 5);
        order.timeNs = bench.nowNs - 5_501 * MS;
        assertThat(bench.submit(order)).isEqualTo("failed NEW of 1 OUTSIDE_WINDOW retry 0");
        order.timeNs = bench.nowNs + 1_001 * MS;
        assertThat(bench.submit(order)).isEqualTo("failed NEW of 1 OUTSIDE_WINDOW retry 0");
        bench.door.cancelOrder(9, 0, bench.nowNs - 6 * SECOND_NS);
        assertThat(bench.answers.last()).isEqualTo("failed CANCEL of 9 OUTSIDE_WINDOW retry 0");
        order.timeNs = bench.nowNs - 5_500 * MS;
        assertThat(bench.submit(order)).isEqualTo("accepted 1 as 501");
    }

    @Test
    void shouldJudgeByTheClockAtArrival() {
        DoorBench strict = new DoorBench(PLAIN.withWindow(TimestampWindow.STRICT));
        NewOrder order = strict.limitOrder(1, Side.BUY, 10_000, 5);

        assertThat(strict.desk.admitsOrder(order, order.timeNs + 3_201 * MS)).isFalse();
        assertThat(strict.desk.admitsOrder(order, order.timeNs + 3_200 * MS)).isTrue();
    }

    @Test
    void shouldAnswerEveryRequestWithUnavailableWhileItIsShut() {
        bench.limit(1, Side.BUY, 10_000, 5);
        bench.answers.take();
        bench.desk.setServing(false);
        bench.door.newOrder(bench.limitOrder(2, Side.BUY, 10_000, 5));
        bench.door.cancelOrder(1, 0, bench.nowNs);
        bench.door.amendOrder(1, 0, 4, 0, bench.nowNs);
        bench.door.queryOrder(1, 0, bench.nowNs);
        bench.door.queryAccount(0, bench.nowNs);

        assertThat(bench.answers.take())
                .containsExactly(
                        "failed NEW of 2 UNAVAILABLE retry 0",
                        "failed CANCEL of 1 UNAVAILABLE retry 0",
                        "failed AMEND of 1 UNAVAILABLE retry 0",
                        "failed QUERY_ORDER of 1 UNAVAILABLE retry 0",
                        "failed QUERY_ACCOUNT of 0 UNAVAILABLE retry 0");
        assertThat(bench.shelf.questions).isEmpty();
        bench.desk.setServing(true);
        assertThat(bench.limit(2, Side.BUY, 10_000, 5)).isEqualTo("accepted 2 as 502");
    }

    @ParameterizedTest
    @EnumSource(TradingStatus.class)
    void shouldDoWhatTheTradingStatusAllows(TradingStatus status) {
        bench.limit(1, Side.BUY, 10_000, 5);
        bench.answers.take();
        bench.desk.setStatus(0, status);

        boolean entering = status == TradingStatus.OPEN;
        assertThat(bench.limit(2, Side.BUY, 10_000, 5))
                .isEqualTo(entering ? "accepted 2 as 502" : "rejected 2 NOT_TRADING");
        bench.answers.take();
        bench.door.amendOrder(1, 0, 4, 10_000, bench.nowNs);
        assertThat(bench.answers.last()).isEqualTo(entering ? "template 30" : "refused AMEND of 1 NOT_TRADING");
        assertThat(bench.cancel(1))
                .isEqualTo(status == TradingStatus.OFF ? "refused CANCEL of 1 NOT_TRADING" : "template 23");
    }

    @Test
    void shouldHaltWithoutRulesToo() {
        DoorBench open = new DoorBench(VenueRules.NONE);
        open.desk.setStatus(0, TradingStatus.HALT);

        assertThat(open.limit(1, Side.BUY, 10_000, 5)).isEqualTo("rejected 1 NOT_TRADING");
    }

    @Test
    void shouldCountOpenOrdersFromAdmissionToEnd() {
        DoorBench counting = new DoorBench(PLAIN.withFilters(COUNTS));
        for (int id = 1; id <= 3; id++) {
            assertThat(counting.limit(id, Side.BUY, 10_000, 10)).startsWith("accepted");
        }
        assertThat(counting.limit(4, Side.BUY, 10_000, 10)).isEqualTo("rejected 4 TOO_MANY_ORDERS");
        assertThat(counting.submit(counting.order(5, OrderType.MARKET, 10)))
                .as("what does not rest passes")
                .startsWith("accepted");
        counting.shelf.fill(5, 10);
        counting.shelf.fill(1, 4);
        assertThat(counting.limit(6, Side.BUY, 10_000, 10)).isEqualTo("rejected 6 TOO_MANY_ORDERS");
        counting.shelf.fill(1, 6);
        assertThat(counting.limit(7, Side.BUY, 10_000, 10)).startsWith("accepted");
        counting.shelf.expire(2);
        assertThat(counting.limit(8, Side.BUY, 10_000, 10)).startsWith("accepted");
        counting.cancel(3);
        assertThat(counting.limit(9, Side.BUY, 10_000, 10)).startsWith("accepted");
        assertThat(counting.desk.openOrders(0)).isEqualTo(3);
    }

    @Test
    void shouldCountWaitingOrdersUntilTheyAreTriggered() {
        DoorBench counting = new DoorBench(PLAIN.withFilters(COUNTS));
        counting.submit(counting.order(1, OrderType.STOP, 10));

        assertThat(counting.submit(counting.order(2, OrderType.TRAILING_STOP, 10)))
                .isEqualTo("rejected 2 TOO_MANY_ORDERS");
        counting.shelf.trigger(1);
        assertThat(counting.submit(counting.order(3, OrderType.TIME_STOP, 10))).startsWith("accepted");
    }

    @Test
    void shouldFollowRestatedAndAmendedQuantities() {
        bench.limit(1, Side.BUY, 10_000, 10);
        bench.shelf.fill(1, 4);
        bench.shelf.restate(1, 4);
        assertThat(bench.desk.openOrders(0)).as("restated to what is filled").isZero();
        bench.limit(2, Side.BUY, 10_000, 10);
        bench.door.amendOrder(2, 0, 20, 10_000, bench.nowNs);
        bench.shelf.fill(2, 10);
        assertThat(bench.desk.openOrders(0)).isEqualTo(1);
        bench.shelf.fill(2, 10);
        assertThat(bench.desk.openOrders(0)).isZero();
    }

    @Test
    void shouldCountFillsOnceThatAreToldAgain() {
        bench.limit(1, Side.BUY, 10_000, 10);
        bench.shelf.tellFill(1, 1, 6);
        bench.shelf.tellFill(1, 1, 6);
        assertThat(bench.desk.openOrders(0)).isEqualTo(1);
        bench.shelf.tellFill(2, 1, 4);
        assertThat(bench.desk.openOrders(0)).isZero();
    }

    @Test
    void shouldJudgeAmendmentsByTheOrderAfterThem() {
        DoorBench filtered = new DoorBench(VenueRules.STANDARD);
        filtered.desk.onPrice(0, 10_000, 1, filtered.nowNs);
        filtered.limit(1, Side.BUY, 10_000, 500);

        assertThat(amend(filtered, 1, 99, 0)).isEqualTo("refused AMEND of 1 MIN_NOTIONAL");
        assertThat(amend(filtered, 1, 0, 11_001)).isEqualTo("refused AMEND of 1 PERCENT_PRICE");
        assertThat(amend(filtered, 1, 0, -1)).isEqualTo("refused AMEND of 1 BAD_PRICE");
        assertThat(amend(filtered, 1, -1, 0)).isEqualTo("refused AMEND of 1 BAD_QUANTITY");
        assertThat(amend(filtered, 1, 100, 10_000)).isEqualTo("template 30");
        assertThat(amend(filtered, 8, 1, 1)).as("the venue knows best").isEqualTo("template 30");
    }

    private static String amend(DoorBench bench, long id, long lots, long ticks) {
        bench.answers.lines.clear();
        bench.door.amendOrder(id, 0, lots, ticks, bench.nowNs);
        return bench.answers.last();
    }

    @Test
    void shouldRefuseFieldsThatDoNotGoTogether() {
        assertUnsound(bench.limitOrder(1, Side.BUY, 10_000, 5), order -> order.buyingPowerShare = 7);
        assertUnsound(bench.limitOrder(2, Side.BUY, 10_000, 5), order -> order.timeInForce = TimeInForce.GTD);
        assertUnsound(bench.limitOrder(3, Side.BUY, 10_000, 5), order -> order.expireTimeNs = 7);
        assertUnsound(bench.order(4, OrderType.TIME_STOP, 5), order -> order.triggerTimeNs = 0);
        assertUnsound(bench.order(5, OrderType.TRAILING_STOP, 5), order -> order.trailBps = 5);
        assertUnsound(bench.order(6, OrderType.TRAILING_STOP, 5), order -> order.trailTicks = 0);
        assertUnsound(bench.limitOrder(7, Side.BUY, 10_000, 5), order -> order.trailTicks = 1);
        assertUnsound(bench.order(8, OrderType.MARKET, 5), order -> order.postOnly = true);
        assertUnsound(bench.order(9, OrderType.MARKET, 5), order -> order.displayLots = 1);
        assertUnsound(bench.limitOrder(10, Side.BUY, 10_000, 5), order -> {
            order.postOnly = true;
            order.timeInForce = TimeInForce.IOC;
        });
        assertUnsound(bench.limitOrder(11, Side.BUY, 10_000, 5), order -> {
            order.displayLots = 1;
            order.timeInForce = TimeInForce.FOK;
        });
        NewOrder sound = bench.limitOrder(12, Side.BUY, 10_000, 5);
        sound.postOnly = true;
        sound.displayLots = 1;
        sound.timeInForce = TimeInForce.GTD;
        sound.expireTimeNs = bench.nowNs + 1;
        assertThat(bench.submit(sound)).startsWith("accepted");
    }

    private void assertUnsound(NewOrder order, Consumer<NewOrder> change) {
        change.accept(order);
        assertThat(bench.submit(order)).isEqualTo("rejected " + order.clientOrderId + " BAD_COMBINATION");
    }

    @Test
    void shouldAskInTheOrderThatTheDeskPromises() {
        RateRules rates =
                new RateRules(TokenRate.ofSeconds(4, 1, 1), RequestWeights.ONE, null, RequestWeights.NEW_ORDERS, 0, 0);
        DoorBench full = new DoorBench(VenueRules.STANDARD.withRates(rates));
        NewOrder bad = full.order(1, OrderType.MARKET, 1);
        bad.postOnly = true;
        bad.timeNs = 0;
        full.desk.setStatus(0, TradingStatus.HALT);

        assertThat(full.submit(bad)).isEqualTo("failed NEW of 1 OUTSIDE_WINDOW retry 0");
        bad.timeNs = full.nowNs;
        assertThat(full.submit(bad)).isEqualTo("rejected 1 NOT_TRADING");
        full.desk.setStatus(0, TradingStatus.OPEN);
        bad.clientOrderId = 2;
        assertThat(full.submit(bad)).isEqualTo("rejected 2 BAD_COMBINATION");
        bad.postOnly = false;
        assertThat(full.submit(bad)).isEqualTo("rejected 2 DUPLICATE_ID");
        assertThat(full.submit(bad)).isEqualTo("failed NEW of 2 RATE_LIMITED retry " + SECOND_NS);
        full.desk.setServing(false);
        assertThat(full.submit(bad)).isEqualTo("failed NEW of 2 UNAVAILABLE retry 0");
    }

    @Test
    void shouldUseTheFiltersOfTheSymbolBeforeThoseOfTheVenue() {
        FilterSpec.Notional large = new FilterSpec.Notional(Decimal.of(1_000, 0), Decimal.ZERO, false, false);
        FilterSpec own = new FilterSpec(
                FilterSpec.Range.NONE,
                FilterSpec.Range.NONE,
                FilterSpec.Range.NONE,
                large,
                FilterSpec.PercentPrice.NONE,
                0,
                0,
                0);
        VenueRules rules =
                new VenueRules(RateRules.NONE, null, null, FilterSpec.STANDARD, new TreeMap<>(Map.of("BTCUSDT", own)));
        DoorBench both = new DoorBench(rules);

        assertThat(both.limit(1, Side.BUY, 10_000, 9_999)).isEqualTo("rejected 1 MIN_NOTIONAL");
        assertThat(both.limit(2, Side.BUY, 10_000, 10_000)).isEqualTo("accepted 2 as 501");
    }

    @Test
    void shouldStampAnswersWithTheTimeOfTheirArrival() {
        List<Long> received = new ArrayList<>();
        InstrumentRegistry registry =
                new InstrumentRegistry(List.of(DoorBench.coin("0.01", "0.001")), Currency.of("USDT"));
        FrontDesk late = new FrontDesk(
                registry,
                VenueRules.STANDARD,
                (buffer, offset, length) -> received.add(
                        EventHeader.receiveTimeNs(buffer, offset) - EventHeader.eventTimeNs(buffer, offset)),
                venueTimeNs -> venueTimeNs + 7);

        late.admitsOrder(bench.limitOrder(1, Side.BUY, 10_000, 1), bench.nowNs);

        assertThat(received).containsExactly(7L);
    }
}
