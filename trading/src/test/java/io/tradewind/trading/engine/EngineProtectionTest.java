// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tradewind.domain.command.OrderType;
import io.tradewind.domain.command.Side;
import io.tradewind.domain.event.RequestError;
import io.tradewind.domain.event.VenueReason;
import io.tradewind.domain.event.VenueRequest;
import io.tradewind.domain.number.Decimal;
import io.tradewind.trading.fixture.CoreRig;
import io.tradewind.trading.fixture.RecordingVenue;
import io.tradewind.trading.fixture.ScriptedStrategy;
import io.tradewind.trading.signal.Signal;
import io.tradewind.trading.sizing.PositionPolicy;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is attached to an entry: stop, trailing stop, target and time limit, as one group. */
class EngineProtectionTest {
    private static final long MINUTE_NS = 60_000_000_000L;

    private final CoreRig rig = new CoreRig("AAA");
    private final ScriptedStrategy strategy = new ScriptedStrategy();

    private static PositionPolicy policy(long trailBps, long holdingNs) {
        return new PositionPolicy(
                PositionPolicy.Direction.BOTH,
                PositionPolicy.Reversal.CLOSE_THEN_OPEN,
                PositionPolicy.Repeat.HOLD,
                Decimal.parse("0.05"),
                Decimal.parse("0.1"),
                trailBps,
                holdingNs);
    }

    private List<RecordingVenue.Sent> protectionOfTenShares() {
        strategy.at(0, Signal::goLong);
        rig.slot(0, strategy, policy(150, 30 * MINUTE_NS)).open();
        rig.bar(0, 0, 100);
        rig.fillLast(0, 100);
        List<RecordingVenue.Sent> orders = rig.venue.orders();
        return List.copyOf(orders.subList(1, orders.size()));
    }

    @Test
    void shouldAttachEverythingThatThePolicyNamesAsOneGroup() {
        List<RecordingVenue.Sent> protection = protectionOfTenShares();
        assertThat(protection)
                .extracting(RecordingVenue.Sent::type)
                .containsExactly(OrderType.STOP, OrderType.TRAILING_STOP, OrderType.LIMIT, OrderType.TIME_STOP);
        assertThat(protection).allSatisfy(order -> {
            assertThat(order.side()).isEqualTo(Side.SELL);
            assertThat(order.lots()).isEqualTo(10);
            assertThat(order.group()).isEqualTo(protection.get(0).group()).isNotZero();
        });
        assertThat(rig.venue.trailBps()).contains(150L);
        assertThat(rig.venue.triggerTimesNs()).contains(CoreRig.BAR_NS - 1 + 30 * MINUTE_NS);
    }

    @Test
    void shouldCloseWhatTwoRacingExitsTookBeyondThePosition() {
        List<RecordingVenue.Sent> protection = protectionOfTenShares();
        rig.events.filled(protection.get(0).id(), 0, Side.SELL, 10, 95_00, 0);
        assertThat(rig.lots(0)).isZero();
        rig.events.filled(protection.get(2).id(), 0, Side.SELL, 10, 110_00, 0);
        assertThat(rig.lots(0)).isEqualTo(-10);
        assertThat(rig.log).contains("OVER_FILL " + protection.get(2).id());
        RecordingVenue.Sent closing = rig.venue.last();
        assertThat(closing.type()).isEqualTo(OrderType.MARKET);
        assertThat(closing.side()).isEqualTo(Side.BUY);
        assertThat(closing.lots()).isEqualTo(10);
        assertThat(rig.venue.cancels()).as("the rest of the group").hasSize(2);
    }

    @Test
    void shouldCloseThePositionWhenItsStopEndedAndNobodyWantedThat() {
        List<RecordingVenue.Sent> protection = protectionOfTenShares();
        rig.events.cancelled(protection.get(0).id(), VenueReason.OCO_REJECTED);
        rig.bar(0, 1, 100);
        RecordingVenue.Sent closing = rig.venue.last();
        assertThat(closing.type()).isEqualTo(OrderType.MARKET);
        assertThat(closing.side()).isEqualTo(Side.SELL);
        assertThat(closing.lots()).isEqualTo(10);
    }

    @Test
    void shouldWaitLongerWithEachExitThatTheVenueRefuses() {
        List<RecordingVenue.Sent> protection = protectionOfTenShares();
        rig.events.cancelled(protection.get(0).id(), VenueReason.OCO_REJECTED);
        int before = rig.venue.orders().size();
        for (int bar = 1; bar <= 60; bar++) {
            int sent = rig.venue.orders().size();
            rig.bar(0, bar, 100);
            if (rig.venue.orders().size() > sent) {
                rig.events.rejected(rig.venue.last().id(), VenueReason.MIN_NOTIONAL);
            }
        }
        assertThat(rig.venue.orders().size() - before)
                .as("pauses of 2 s to an hour in an hour")
                .isBetween(7, 12);
    }

    @Test
    void shouldThinkNothingOfALostStopThatWasReplacedAlready() {
        strategy.at(0, Signal::goLong);
        rig.slot(0, strategy, policy(0, 0)).open();
        rig.bar(0, 0, 100);
        rig.events.accepted(1);
        rig.events.filled(1, 0, Side.BUY, 4, 100_00, 0);
        long first = rig.venue.orders().get(1).id();
        rig.events.filled(1, 0, Side.BUY, 6, 100_00, 0);
        assertThat(rig.venue.cancels()).contains(first);
        int sent = rig.venue.orders().size();
        rig.events.failed(VenueRequest.NEW, first, RequestError.RATE_LIMITED, 0);
        rig.bar(0, 1, 100);
        assertThat(rig.venue.orders()).hasSize(sent);
    }

    @Test
    void shouldSendALostTargetAgainAndKeepThePosition() {
        List<RecordingVenue.Sent> protection = protectionOfTenShares();
        RecordingVenue.Sent target = protection.get(2);
        rig.events.failed(VenueRequest.NEW, target.id(), RequestError.UNAVAILABLE, 0);
        rig.bar(0, 1, 100);
        assertThat(rig.venue.last().type()).isEqualTo(OrderType.LIMIT);
        assertThat(rig.venue.last().limitTicks()).isEqualTo(target.limitTicks());
        assertThat(rig.venue.last().group()).isEqualTo(target.group());
    }

    @Test
    void shouldCloseAnEntryWhoseStopTheGateRefuses() {
        strategy.at(0, signal -> {
            signal.goLong();
            signal.stopLoss(-1);
        });
        rig.slot(0, strategy, policy(0, 0)).open();
        rig.bar(0, 0, 100);
        rig.fillLast(0, 100);
        assertThat(rig.log).contains("refused stop-loss PRICE_BOUNDS");
        rig.bar(0, 1, 100);
        assertThat(rig.venue.last().type()).isEqualTo(OrderType.MARKET);
        assertThat(rig.venue.last().side()).isEqualTo(Side.SELL);
    }

    @Test
    void shouldLeaveTheGroupToTheVenueWhenOneOfItFills() {
        List<RecordingVenue.Sent> protection = protectionOfTenShares();
        rig.events.filled(protection.get(1).id(), 0, Side.SELL, 10, 99_00, 0);
        rig.events.cancelled(protection.get(0).id(), VenueReason.OCO_FILLED);
        assertThat(rig.lots(0)).isZero();
        assertThat(rig.venue.cancels()).isEmpty();
    }

    @Test
    void shouldRefuseAPolicyThatNobodyCouldMean() {
        assertThatThrownBy(() -> policy(10_000, 0)).hasMessageContaining("trailing stop of 0 to 9,999 bps");
        assertThatThrownBy(() -> policy(0, -1)).isInstanceOf(IllegalArgumentException.class);
    }
}
