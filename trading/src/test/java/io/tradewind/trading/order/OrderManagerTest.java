// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.order;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.domain.command.NewOrder;
import io.tradewind.domain.command.OrderType;
import io.tradewind.domain.command.Side;
import io.tradewind.domain.command.TimeInForce;
import io.tradewind.domain.event.VenueReason;
import io.tradewind.trading.fixture.Approvals;
import io.tradewind.trading.fixture.StateBytes;
import io.tradewind.trading.sizing.Intent;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrderManagerTest {
    private final List<String> done = new ArrayList<>();
    private final List<String> illegal = new ArrayList<>();
    private final List<String> incidents = new ArrayList<>();
    private final Approvals approvals = new Approvals();
    private final OrderManager orders = new OrderManager(new OrderListener() {
        @Override
        public void onOrderDone(Order order) {
            done.add(order.clientOrderId() + " " + order.state() + " " + order.filledLots() + " " + order.reason());
        }

        @Override
        public void onIllegalTransition(long clientOrderId, OrderEvent event, long timeNs) {
            illegal.add(clientOrderId + " " + event + " @" + timeNs);
        }

        @Override
        public void onIncident(OrderIncident incident, long clientOrderId, long timeNs) {
            incidents.add(clientOrderId + " " + incident + " @" + timeNs);
        }
    });

    private Order buy(long lots) {
        return orders.create(approvals.entry(0, Side.BUY, lots), 1);
    }

    @Test
    void shouldCountIdsFromOneAndKeepOrdersOldestFirst() {
        assertThat(orders.nextGroupId()).isEqualTo(1);
        Order first = buy(10);
        Order second = buy(20);
        assertThat(orders.nextGroupId()).isEqualTo(3);
        assertThat(List.of(first.clientOrderId(), second.clientOrderId())).containsExactly(1L, 2L);
        assertThat(first.state()).isEqualTo(OrderState.SUBMITTED);
        assertThat(orders.workingCount()).isEqualTo(2);
        assertThat(orders.working(0)).isSameAs(first);
        assertThat(orders.working(1)).isSameAs(second);
    }

    @Test
    void shouldKeepItsOwnCopyOfTheIntentWhenTheGateAnswersAgain() {
        Order first = buy(10);
        orders.create(approvals.entry(1, Side.SELL, 99), 2);
        assertThat(first.intent().lots).isEqualTo(10);
        assertThat(first.instrumentId()).isZero();
        assertThat(first.side()).isEqualTo(Side.BUY);
        assertThat(first.type()).isEqualTo(OrderType.MARKET);
        assertThat(first.createdNs()).isEqualTo(1);
    }

    @Test
    void shouldWriteEveryFieldOfTheCommand() {
        Intent intent = Approvals.protection(Intent.Purpose.TAKE_PROFIT, Side.SELL, 7, 10_100);
        intent.ocoGroupId = 5;
        intent.venueReduceOnly = true;
        NewOrder command = new NewOrder();
        orders.create(approvals.of(intent), 42).writeTo(command);
        assertThat(command).usingRecursiveComparison().isEqualTo(expectedCommand());
    }

    private static NewOrder expectedCommand() {
        NewOrder expected = new NewOrder();
        expected.clientOrderId = 1;
        expected.timeNs = 42;
        expected.side = Side.SELL;
        expected.type = OrderType.LIMIT;
        expected.timeInForce = TimeInForce.GTC;
        expected.quantityLots = 7;
        expected.limitTicks = 10_100;
        expected.reduceOnly = true;
        expected.ocoGroupId = 5;
        return expected;
    }

    @Test
    void shouldBookPartialFillsUntilNothingIsLeft() {
        Order order = buy(10);
        orders.onAccepted(1, 2);
        assertThat(order.state()).isEqualTo(OrderState.ACKNOWLEDGED);

        assertThat(orders.onFilled(1, 4, 400, 3)).isSameAs(order);
        orders.release(order);
        assertThat(order.state()).isEqualTo(OrderState.PARTIALLY_FILLED);
        assertThat(order.leavesLots()).isEqualTo(6);
        assertThat(done).isEmpty();

        assertThat(orders.onFilled(1, 6, 601, 4)).isSameAs(order);
        assertThat(order.state()).isEqualTo(OrderState.FILLED);
        assertThat(order.filledLots()).isEqualTo(10);
        assertThat(order.filledNotionalUnits()).isEqualTo(1001);
        assertThat(order.updatedNs()).isEqualTo(4);
        assertThat(orders.workingCount()).as("readable until released").isEqualTo(1);

        orders.release(order);
        assertThat(done).containsExactly("1 FILLED 10 REQUESTED");
        assertThat(orders.workingCount()).isZero();
        assertThat(illegal).isEmpty();
    }

    @Test
    void shouldCountAnOverFillAsTheVenueSaysAndTellOfIt() {
        Order order = buy(10);
        orders.onFilled(1, 4, 400, 2);
        assertThat(orders.onFilled(1, 7, 700, 3)).isSameAs(order);
        assertThat(order.state()).isEqualTo(OrderState.FILLED);
        assertThat(order.filledLots()).isEqualTo(11);
        assertThat(order.leavesLots()).isZero();
        assertThat(incidents).containsExactly("1 OVER_FILL @3");
        assertThat(orders.incidents().count(OrderIncident.OVER_FILL)).isEqualTo(1);
        assertThat(illegal).isEmpty();
    }

    @Test
    void shouldFindTheOrderOfAFillThatComesAfterItsEnd() {
        Order order = buy(10);
        orders.onEnded(1, OrderEvent.CANCEL, VenueReason.REQUESTED, 2);
        assertThat(orders.onFilled(1, 4, 400, 3)).isSameAs(order);
        assertThat(order.state()).isEqualTo(OrderState.CANCELLED);
        assertThat(order.filledLots()).isEqualTo(4);
        assertThat(incidents).containsExactly("1 LATE_FILL @3");
        orders.release(order);
        assertThat(done).as("its end was told once").hasSize(1);
        orders.onFilled(1, 7, 700, 4);
        assertThat(incidents).containsExactly("1 LATE_FILL @3", "1 LATE_FILL @4", "1 OVER_FILL @4");
    }

    @Test
    void shouldForgetTheOldestEndedOrderOnlyWhenThereAreTooMany() {
        for (int i = 1; i <= EndedOrders.CAPACITY + 1; i++) {
            buy(1);
            orders.onEnded(i, OrderEvent.CANCEL, VenueReason.REQUESTED, i);
        }
        assertThat(orders.onFilled(1, 1, 1, 9_999)).isNull();
        assertThat(orders.onFilled(2, 1, 1, 9_999)).isNotNull();
        assertThat(incidents).containsExactly("1 UNTRACKED_FILL @9999", "2 LATE_FILL @9999");
    }

    @Test
    void shouldTakeTheVenuesWordThatAllIsFilled() {
        Order order = buy(10);
        orders.onFilled(1, 6, 600, 2);
        orders.onFilledUp(order, 3);
        assertThat(done).containsExactly("1 FILLED 6 REQUESTED");
        assertThat(order.quantityLots()).as("the venue had cut it").isEqualTo(6);
    }

    @Test
    void shouldAmendOnlyWhatTheVenueHolds() {
        Order order = buy(10);
        assertThat(orders.requestAmend(order, 2)).as("not acknowledged yet").isFalse();
        orders.onAccepted(1, 3);
        assertThat(orders.requestAmend(order, 4)).isTrue();
        assertThat(order.state()).isEqualTo(OrderState.PENDING_AMEND);
        assertThat(orders.requestAmend(order, 5)).as("one at a time").isFalse();
        orders.onAmended(1, 8, 99, 6);
        assertThat(order.state()).isEqualTo(OrderState.ACKNOWLEDGED);
        assertThat(order.quantityLots()).isEqualTo(8);
        assertThat(order.intent().limitTicks).isEqualTo(99);
        assertThat(illegal).isEmpty();
    }

    @Test
    void shouldLoseTrackOnceAndKnowAPartlyFilledOrderAgain() {
        Order order = buy(10);
        orders.loseTrack(order, 2);
        orders.loseTrack(order, 3);
        assertThat(incidents).containsExactly("1 LOST_TRACK @2");
        orders.onFilled(1, 4, 400, 4);
        assertThat(order.state()).as("a fill does not say that it still works").isEqualTo(OrderState.UNKNOWN);
        orders.onAccepted(1, 5);
        assertThat(order.state()).isEqualTo(OrderState.PARTIALLY_FILLED);
    }

    @Test
    void shouldReportEventsOfUnknownOrdersAndChangeNothing() {
        buy(10);
        byte[] before = StateBytes.of(orders::save);
        orders.onAccepted(77, 2);
        orders.onEnded(77, OrderEvent.CANCEL, VenueReason.REQUESTED, 3);
        orders.onRestated(77, 5, 4);
        assertThat(orders.onFilled(77, 1, 1, 5)).isNull();
        assertThat(illegal).containsExactly("77 ACKNOWLEDGE @2", "77 CANCEL @3", "77 CONFIRM @4");
        assertThat(incidents).containsExactly("77 UNTRACKED_FILL @5");
        assertThat(orders.illegalTransitions()).isEqualTo(3);
        assertThat(StateBytes.of(orders::save)).isEqualTo(before);
        assertThat(done).isEmpty();
    }

    @Test
    void shouldReportAnIllegalTransitionAndChangeNothing() {
        buy(10);
        orders.onAccepted(1, 2);
        byte[] before = StateBytes.of(orders::save);
        orders.onAccepted(1, 3);
        orders.onEnded(1, OrderEvent.REJECT, VenueReason.BAD_PRICE, 4);
        assertThat(illegal).containsExactly("1 ACKNOWLEDGE @3", "1 REJECT @4");
        assertThat(StateBytes.of(orders::save)).isEqualTo(before);
        assertThat(orders.working(0).reason()).isEqualTo(VenueReason.REQUESTED);
        assertThat(done).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "REJECT, BAD_PRICE,   1 REJECTED 0 BAD_PRICE",
        "CANCEL, OCO_FILLED,  1 CANCELLED 0 OCO_FILLED",
        "EXPIRE, END_OF_DATA, 1 EXPIRED 0 END_OF_DATA"
    })
    void shouldEndAnOrderWithTheReasonOfTheVenue(OrderEvent event, VenueReason reason, String expected) {
        buy(10);
        orders.onEnded(1, event, reason, 2);
        assertThat(done).containsExactly(expected);
        assertThat(orders.workingCount()).isZero();
        orders.onEnded(1, event, reason, 3);
        assertThat(illegal).as("a second end is of an unknown order").hasSize(1);
    }

    @Test
    void shouldReuseTheObjectOfAnOrderThatIsForgottenWithoutItsHistory() {
        Order first = buy(10);
        orders.onFilled(1, 4, 400, 2);
        orders.onEnded(1, OrderEvent.CANCEL, VenueReason.OCO_FILLED, 3);
        for (int i = 2; i <= EndedOrders.CAPACITY + 1; i++) {
            assertThat(buy(1)).isNotSameAs(first);
            orders.onEnded(i, OrderEvent.CANCEL, VenueReason.REQUESTED, i);
        }
        Order again = orders.create(approvals.entry(1, Side.SELL, 3), 9_999);
        assertThat(again).isSameAs(first);
        assertThat(again.filledLots()).isZero();
        assertThat(again.filledNotionalUnits()).isZero();
        assertThat(again.reason()).isEqualTo(VenueReason.REQUESTED);
        assertThat(again.createdNs()).isEqualTo(9_999);
    }

    @Test
    void shouldGrowBeyondItsFirstCapacityAndRemoveFromTheMiddleInOrder() {
        for (int i = 0; i < 30; i++) {
            buy(i + 1);
        }
        for (long id = 2; id <= 30; id += 2) {
            orders.onEnded(id, OrderEvent.CANCEL, VenueReason.REQUESTED, 9);
        }
        assertThat(orders.workingCount()).isEqualTo(15);
        for (int i = 0; i < 15; i++) {
            assertThat(orders.working(i).clientOrderId()).isEqualTo(2L * i + 1);
            assertThat(orders.working(i).quantityLots()).isEqualTo(2L * i + 1);
        }
    }

    @Test
    void shouldTakeTheQuantityThatTheVenueStates() {
        Intent share = Approvals.intent(0, Side.BUY, 0);
        share.buyingPowerShare = 1_000_000_000L;
        Order order = orders.create(approvals.of(share), 1);
        assertThat(order.quantityLots()).isZero();
        orders.onRestated(1, 5, 3);
        assertThat(order.leavesLots()).isEqualTo(5);
        assertThat(orders.onFilled(1, 5, 500, 4)).isSameAs(order);
        assertThat(order.state()).isEqualTo(OrderState.FILLED);
        orders.release(order);

        Order second = orders.create(approvals.of(share), 5);
        assertThat(orders.onFilled(2, 7, 700, 6)).isSameAs(second);
        assertThat(second.state())
                .as("the venue's quantity was lost on the way")
                .isEqualTo(OrderState.FILLED);
        assertThat(incidents).isEmpty();
    }

    @Test
    void shouldHaveNothingLeftWhenTheVenueStatesLessThanWasFilled() {
        Order order = buy(10);
        orders.onFilled(1, 6, 600, 2);
        orders.onRestated(1, 5, 3);
        assertThat(order.leavesLots()).isZero();
    }

    @Test
    void shouldAskForACancelOnce() {
        Order order = buy(10);
        assertThat(orders.requestCancel(order, 2)).isTrue();
        assertThat(order.state()).isEqualTo(OrderState.PENDING_CANCEL);
        assertThat(orders.requestCancel(order, 3)).isFalse();
        assertThat(illegal).isEmpty();
        orders.onFilled(1, 10, 1000, 4);
        assertThat(orders.requestCancel(order, 5)).as("filled meanwhile").isFalse();
        assertThat(illegal).containsExactly("1 REQUEST_CANCEL @5");
    }

    @Test
    void shouldCountInFlightLotsOfPlainOrdersOnly() {
        Order bought = buy(10);
        orders.create(approvals.entry(0, Side.SELL, 3), 1);
        orders.create(approvals.entry(1, Side.BUY, 500), 1);
        Intent exit = Approvals.intent(0, Side.SELL, 2);
        exit.purpose = Intent.Purpose.EXIT;
        orders.create(approvals.of(exit), 1);
        orders.create(approvals.of(Approvals.protection(Intent.Purpose.STOP_LOSS, Side.SELL, 40, 9_000)), 1);
        orders.create(approvals.of(Approvals.protection(Intent.Purpose.TAKE_PROFIT, Side.SELL, 40, 11_000)), 1);
        assertThat(orders.inFlight().workingLots(0, Side.BUY)).isEqualTo(10);
        assertThat(orders.inFlight().workingLots(0, Side.SELL)).isEqualTo(3 + 2);
        orders.onFilled(bought.clientOrderId(), 4, 400, 2);
        assertThat(orders.inFlight().workingLots(0, Side.BUY))
                .as("only what is left")
                .isEqualTo(6);
        assertThat(orders.inFlight().workingLots(1, Side.BUY)).isEqualTo(500);
    }

    @Test
    void shouldSplitWorkingOrdersOfTheInstrumentOnly() {
        Intent entry = Approvals.intent(0, Side.BUY, 10);
        entry.type = OrderType.LIMIT;
        entry.limitTicks = 9_000;
        entry.attachedStopTicks = 8_000;
        entry.attachedTargetTicks = 12_000;
        Order resting = orders.create(approvals.of(entry), 1);
        Order stop =
                orders.create(approvals.of(Approvals.protection(Intent.Purpose.STOP_LOSS, Side.SELL, 5, 8_001)), 1);
        Order other = orders.create(approvals.entry(1, Side.BUY, 10), 1);
        orders.onFilled(1, 4, 360, 2);

        orders.split(0, 3, 2);

        assertThat(resting.leavesLots()).as("6 x 3/2").isEqualTo(9);
        assertThat(resting.quantityLots()).as("filled before the split stays").isEqualTo(13);
        assertThat(resting.intent().limitTicks).isEqualTo(6_000);
        assertThat(resting.intent().attachedStopTicks).isEqualTo(5_333);
        assertThat(resting.intent().attachedTargetTicks).isEqualTo(8_000);
        assertThat(stop.quantityLots()).as("7.5 rounds down").isEqualTo(7);
        assertThat(stop.intent().stopTicks).isEqualTo(5_334);
        assertThat(stop.intent().limitTicks).as("none stays none").isZero();
        assertThat(other.quantityLots()).isEqualTo(10);
    }

    @Test
    void shouldMeasureSlippageAgainstThePriceThatTheOrderWasMeantFor() {
        assertThat(buy(10).arrivalTicks()).isEqualTo(Approvals.intent(0, Side.BUY, 10).referenceTicks);
        Intent stop = Approvals.protection(Intent.Purpose.STOP_LOSS, Side.SELL, 10, 9_000);
        assertThat(orders.create(approvals.of(stop), 1).arrivalTicks()).isEqualTo(9_000);
        Intent target = Approvals.protection(Intent.Purpose.TAKE_PROFIT, Side.SELL, 10, 11_000);
        assertThat(orders.create(approvals.of(target), 1).arrivalTicks()).isEqualTo(11_000);
        Intent trailing = Approvals.protection(Intent.Purpose.STOP_LOSS, Side.SELL, 10, 9_000);
        trailing.type = OrderType.TRAILING_STOP;
        trailing.stopTicks = 0;
        trailing.trailBps = 100;
        Order order = orders.create(approvals.of(trailing), 1);
        assertThat(order.arrivalTicks()).as("not triggered yet").isZero();
        orders.onTriggered(order.clientOrderId(), 9_900, 2);
        assertThat(order.arrivalTicks()).isEqualTo(9_900);
    }

    @Test
    void shouldReportWorkingOrdersAsTheyAreWhenTheRunEnds() {
        buy(10);
        buy(20);
        orders.onAccepted(2, 2);
        orders.reportWorking();
        assertThat(done).containsExactly("1 SUBMITTED 0 REQUESTED", "2 ACKNOWLEDGED 0 REQUESTED");
        assertThat(orders.workingCount()).isEqualTo(2);
    }
}
