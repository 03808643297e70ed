// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.execution;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.domain.command.NewOrder;
import io.tradewind.domain.command.Side;
import io.tradewind.domain.event.ControlAction;
import io.tradewind.domain.event.ControlReason;
import io.tradewind.trading.control.ControlDesk;
import io.tradewind.trading.control.ControlRequest;
import io.tradewind.trading.control.ControlTeller;
import io.tradewind.trading.control.KillTrigger;
import io.tradewind.trading.control.LossFacts;
import io.tradewind.trading.control.ModeControl;
import io.tradewind.trading.control.TradingMode;
import io.tradewind.trading.fixture.FixedPortfolio;
import io.tradewind.trading.fixture.Notices;
import io.tradewind.trading.fixture.RecordingVenue;
import io.tradewind.trading.fixture.Terms;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LastDoorTest {
    private final RecordingVenue venue = new RecordingVenue();
    private final ModeControl mode = new ModeControl();
    private final FixedPortfolio portfolio = new FixedPortfolio(Terms.registry(Terms.share("AAA")), 1, 1);
    private final List<String> told = new ArrayList<>();
    private final ControlTeller teller = new ControlTeller(notice -> told.add(Notices.words(notice)), LossFacts.NONE);
    private final ControlDesk desk = new ControlDesk(Notices.people(), mode, LossFacts.NONE, teller);
    private final LastDoor door = new LastDoor(venue, mode, portfolio, teller);

    private void trip(KillTrigger trigger) {
        desk.command(new ControlRequest()
                .of(ControlAction.TRIP_KILL, TradingMode.NORMAL, trigger)
                .by(0, ControlReason.DRILL, 0, 0));
        told.clear();
    }

    private static NewOrder order(Side side, long lots, boolean reduceOnly) {
        NewOrder order = new NewOrder();
        order.side = side;
        order.quantityLots = lots;
        order.reduceOnly = reduceOnly;
        return order;
    }

    @Test
    void shouldLetEverythingPassWhileNothingIsLatched() {
        mode.set(TradingMode.EMERGENCY);
        door.newOrder(order(Side.BUY, 5, false));
        door.amendOrder(1, 0, 4, 0, 0);
        door.cancelOrder(1, 0, 0);
        assertThat(venue.orders()).hasSize(1);
        assertThat(venue.amendments()).hasSize(1);
        assertThat(venue.cancels()).containsExactly(1L);
        assertThat(door.blocked()).isZero();
    }

    @Test
    void shouldLetOnlyCancelsPassAfterAHalt() {
        portfolio.lots = 10;
        trip(KillTrigger.SYSTEM_ERROR);
        door.newOrder(order(Side.SELL, 10, true));
        door.amendOrder(1, 0, 4, 0, 0);
        door.cancelOrder(1, 0, 0);
        assertThat(venue.orders()).isEmpty();
        assertThat(venue.amendments()).isEmpty();
        assertThat(venue.cancels()).containsExactly(1L);
        assertThat(door.blocked()).isEqualTo(2);
        assertThat(told).containsExactly("BLOCKED NORMAL #0 -10 by core", "BLOCKED NORMAL #0 4 by core");
    }

    @ParameterizedTest
    @CsvSource({
        "10, SELL, 10, true, true",
        "10, SELL, 11, true, false",
        "10, SELL, 10, false, false",
        "10, BUY, 1, true, false",
        "-10, BUY, 10, true, true",
        "0, SELL, 1, true, false",
    })
    void shouldLetOnlyPassWhatReducesAfterAFlatten(
            long held, Side side, long lots, boolean reduceOnly, boolean passes) {
        portfolio.lots = held;
        trip(KillTrigger.DRAWDOWN);
        door.newOrder(order(side, lots, reduceOnly));
        assertThat(venue.orders()).hasSize(passes ? 1 : 0);
        assertThat(door.blocked()).isEqualTo(passes ? 0 : 1);
    }

    @Test
    void shouldRefuseAnOrderSizedByShareAfterAFlatten() {
        portfolio.lots = 10;
        trip(KillTrigger.DRAWDOWN);
        NewOrder order = order(Side.SELL, 0, true);
        order.buyingPowerShare = 1;
        door.newOrder(order);
        assertThat(venue.orders()).isEmpty();
    }
}
