// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.tradewind.domain.command.NewOrder;
import io.tradewind.domain.command.OrderType;
import io.tradewind.domain.command.Side;
import io.tradewind.domain.event.BarInterval;
import io.tradewind.domain.event.ControlReason;
import io.tradewind.domain.event.VenueReason;
import io.tradewind.domain.number.PowersOfTen;
import io.tradewind.trading.control.TradingMode;
import io.tradewind.trading.feature.Session;
import io.tradewind.trading.fixture.CoreRig;
import io.tradewind.trading.fixture.Notices;
import io.tradewind.trading.fixture.RecordingVenue.Sent;
import io.tradewind.trading.fixture.ScriptedStrategy;
import io.tradewind.trading.risk.limit.RiskLimits;
import io.tradewind.trading.risk.limit.StopLimits;
import io.tradewind.trading.signal.Signal;
import io.tradewind.trading.sizing.AllInSizer;
import io.tradewind.trading.sizing.FixedSizer;
import io.tradewind.trading.sizing.PositionPolicy.Reversal;
import io.tradewind.trading.sizing.VolatilityTargetSizer;
import java.util.List;
import org.junit.jupiter.api.Test;

class TradingEngineTest {
    private final ScriptedStrategy strategy = new ScriptedStrategy();
    private final CoreRig rig = new CoreRig("AAA", "BBB");

    @Test
    void shouldTakeABarToAnOrderAFillProtectiveOrdersAndAnExit() {
        strategy.at(0, Signal::goLong).at(1, Signal::goFlat);
        rig.slot(0, strategy, CoreRig.policy(Reversal.CLOSE_THEN_OPEN, "0.1", "0.2"))
                .open();

        rig.bar(0, 0, 100);
        assertThat(rig.venue.orders()).containsExactly(new Sent(1, Side.BUY, OrderType.MARKET, 10, 0, 0, 0, false, 0));
        rig.fillLast(0, 101);
        assertThat(rig.lots(0)).isEqualTo(10);
        assertThat(rig.venue.orders().subList(1, 3))
                .as("a pair in one group, priced at the decision")
                .containsExactly(
                        new Sent(2, Side.SELL, OrderType.STOP, 10, 0, 0, 90_00, true, 2),
                        new Sent(3, Side.SELL, OrderType.LIMIT, 10, 0, 120_00, 0, true, 2));
        rig.events.accepted(2);
        rig.events.accepted(3);

        rig.bar(0, 1, 110);
        assertThat(rig.venue.cancels()).containsExactly(3L, 2L);
        assertThat(rig.venue.last()).isEqualTo(new Sent(4, Side.SELL, OrderType.MARKET, 10, 0, 0, 0, true, 0));
        rig.events.cancelled(3, VenueReason.REQUESTED);
        rig.events.cancelled(2, VenueReason.REQUESTED);
        rig.fillLast(0, 110);

        assertThat(rig.lots(0)).isZero();
        assertThat(rig.log)
                .containsExactly(
                        "fill 1 bar 0 BUY 10 @ 10100",
                        "done 1 FILLED REQUESTED",
                        "done 3 CANCELLED REQUESTED",
                        "done 2 CANCELLED REQUESTED",
                        "trip 0 10 bars 0-1 profit 90",
                        "fill 4 bar 1 SELL 10 @ 11000",
                        "done 4 FILLED REQUESTED");
        assertThat(rig.engine().orders().workingCount()).isZero();
        assertThat(strategy.seen().get(1).heldLots()).isEqualTo(10);
        assertThat(rig.engine().portfolio().equityUnits() / 100_000_000).isEqualTo(CoreRig.DEPOSIT + 90);
    }

    @Test
    void shouldEndTheTripWhenOneOfThePairFillsAndTheVenueCancelsTheOther() {
        strategy.at(0, Signal::goShort);
        rig.slot(0, strategy, CoreRig.policy(Reversal.CLOSE_THEN_OPEN, "0.1", "0.2"))
                .open();
        rig.bar(0, 0, 100);
        rig.fillLast(0, 100);
        rig.bar(0, 1, 105);
        rig.events.nowNs++;
        rig.events.filled(2, 0, Side.BUY, 10, 111_00, 0);
        rig.events.cancelled(3, VenueReason.OCO_FILLED);
        assertThat(rig.lots(0)).isZero();
        assertThat(rig.log)
                .contains("trip 0 -10 bars 0-2 profit -110", "done 2 FILLED REQUESTED", "done 3 CANCELLED OCO_FILLED");
    }

    @Test
    void shouldReplaceTheProtectionAfterEachPartialFillOfTheEntry() {
        strategy.at(0, Signal::goLong);
        rig.slot(0, strategy, CoreRig.policy(Reversal.CLOSE_THEN_OPEN, "0.1", "0"))
                .open();
        rig.bar(0, 0, 100);
        rig.events.filled(1, 0, Side.BUY, 4, 100_00, 0);
        assertThat(rig.venue.last()).isEqualTo(new Sent(2, Side.SELL, OrderType.STOP, 4, 0, 0, 90_00, true, 2));
        rig.events.filled(1, 0, Side.BUY, 6, 100_00, 0);
        assertThat(rig.venue.cancels()).containsExactly(2L);
        assertThat(rig.venue.last()).isEqualTo(new Sent(3, Side.SELL, OrderType.STOP, 10, 0, 0, 90_00, true, 3));
    }

    @Test
    void shouldNotProtectWhatAReversalHasYetToClose() {
        strategy.at(0, Signal::goLong).at(1, Signal::goShort);
        rig.slot(0, strategy, CoreRig.policy(Reversal.SINGLE_ORDER, "0.1", "0")).open();
        rig.bar(0, 0, 100);
        rig.fillLast(0, 100);
        rig.bar(0, 1, 100);
        assertThat(rig.venue.last().lots()).isEqualTo(20);
        long reversal = rig.venue.last().id();
        int sent = rig.venue.orders().size();
        rig.events.filled(reversal, 0, Side.SELL, 4, 100_00, 0);
        rig.events.filled(reversal, 0, Side.SELL, 6, 100_00, 0);
        assertThat(rig.venue.orders()).as("6 long, then flat").hasSize(sent);
        rig.events.filled(reversal, 0, Side.SELL, 10, 100_00, 0);
        assertThat(rig.venue.last())
                .isEqualTo(new Sent(reversal + 1, Side.BUY, OrderType.STOP, 10, 0, 0, 110_00, true, reversal + 1));
    }

    @Test
    void shouldFallBackToTheExitWhenTheMergedReversalIsRefused() {
        strategy.at(0, Signal::goLong).at(1, Signal::goShort);
        rig.slot(0, strategy, CoreRig.policy(Reversal.SINGLE_ORDER, "0", "0")).open();
        rig.bar(0, 0, 100);
        rig.fillLast(0, 100);
        rig.events.control(TradingMode.PAUSE);
        rig.bar(0, 1, 100);
        assertThat(rig.log).contains("refused entry TRADING_MODE");
        assertThat(rig.venue.last()).isEqualTo(new Sent(2, Side.SELL, OrderType.MARKET, 10, 0, 0, 0, true, 0));
    }

    @Test
    void shouldNotTryAnExitWhenAPlainEntryIsRefused() {
        rig.limits = RiskLimits.preset("conservative");
        strategy.at(0, Signal::goLong);
        rig.slot(0, strategy, CoreRig.policy(Reversal.SINGLE_ORDER, "0", "0"), new FixedSizer(CoreRig.DEPOSIT), null)
                .open();
        rig.bar(0, 0, 100);
        assertThat(rig.log).containsExactly("refused entry MAX_ORDER_NOTIONAL");
        assertThat(rig.venue.orders()).isEmpty();
    }

    @Test
    void shouldCloseAndOpenByTwoOrdersWhenThePolicySaysSo() {
        strategy.at(0, Signal::goLong).at(1, Signal::goShort);
        rig.slot(0, strategy).open();
        rig.bar(0, 0, 100);
        rig.fillLast(0, 100);
        rig.bar(0, 1, 100);
        assertThat(rig.venue.orders().subList(1, 3))
                .containsExactly(
                        new Sent(2, Side.SELL, OrderType.MARKET, 10, 0, 0, 0, true, 0),
                        new Sent(3, Side.SELL, OrderType.MARKET, 10, 0, 0, 0, false, 0));
    }

    @Test
    void shouldBlockEntriesButNotExitsWhilePaused() {
        strategy.at(0, Signal::goLong).at(1, Signal::goShort).at(2, Signal::goLong);
        rig.control = Notices.people();
        rig.slot(0, strategy).open();
        rig.bar(0, 0, 100);
        rig.fillLast(0, 100);
        rig.events.control(TradingMode.PAUSE);
        rig.bar(0, 1, 100);
        assertThat(rig.venue.last()).isEqualTo(new Sent(2, Side.SELL, OrderType.MARKET, 10, 0, 0, 0, true, 0));
        assertThat(rig.log).contains("refused entry TRADING_MODE");
        rig.fillLast(0, 100);
        rig.events.control(TradingMode.NORMAL, ControlReason.RECOVERED, Notices.OPERATOR);
        rig.bar(0, 2, 100);
        assertThat(rig.venue.last().id()).isEqualTo(3);
    }

    @Test
    void shouldReportASizeOfZeroFromFlatAndOnceOnly() {
        strategy.at(0, Signal::goLong);
        VolatilityTargetSizer sizer = new VolatilityTargetSizer(0.2, 252, 1, 5);
        rig.slot(0, strategy, CoreRig.policy(Reversal.CLOSE_THEN_OPEN, "0", "0"), sizer, null)
                .open();
        rig.bar(0, 0, 100);
        rig.bar(0, 1, 100);
        assertThat(rig.log).containsExactly("not sized 0 NOT_WARM");
        assertThat(rig.venue.orders()).isEmpty();
    }

    @Test
    void shouldExitAndReportWhenAReversalCannotBeSized() {
        strategy.at(0, Signal::goLong).at(1, Signal::goShort);
        AllInSizer sizer = new AllInSizer(PowersOfTen.of(NewOrder.SHARE_SCALE), false, 0);
        rig.slot(0, strategy, CoreRig.policy(Reversal.CLOSE_THEN_OPEN, "0", "0"), sizer, null)
                .open();
        rig.bar(0, 0, 100);
        assertThat(rig.venue.last().lots()).isEqualTo(1_000);
        rig.fillLast(0, 200);
        rig.bar(0, 1, 100);
        assertThat(rig.log).contains("not sized 0 NO_EQUITY");
        assertThat(rig.venue.last().lots()).isEqualTo(1_000);
        assertThat(rig.venue.last().reduceOnly()).isTrue();
    }

    @Test
    void shouldFillAnOrderSizedByShareAfterTheVenueStatedItsQuantity() {
        strategy.at(0, Signal::goLong);
        long half = PowersOfTen.of(NewOrder.SHARE_SCALE) / 2;
        AllInSizer sizer = new AllInSizer(half, true, 0);
        rig.slot(0, strategy, CoreRig.policy(Reversal.CLOSE_THEN_OPEN, "0", "0"), sizer, null)
                .open();
        rig.bar(0, 0, 100);
        assertThat(rig.venue.last()).isEqualTo(new Sent(1, Side.BUY, OrderType.MARKET, 0, half, 0, 0, false, 0));
        rig.events.restated(1, 500);
        rig.events.filled(1, 0, Side.BUY, 500, 100_00, 0);
        assertThat(rig.lots(0)).isEqualTo(500);
    }

    @Test
    void shouldEndOrdersThatTheVenueRejectsOrExpires() {
        strategy.at(0, Signal::goLong).at(1, Signal::goLong);
        rig.slot(0, strategy).open();
        rig.bar(0, 0, 100);
        rig.events.rejected(1, VenueReason.INSUFFICIENT_FUNDS);
        rig.bar(0, 1, 100);
        rig.events.expired(2, VenueReason.END_OF_DATA);
        assertThat(rig.log).containsExactly("done 1 REJECTED INSUFFICIENT_FUNDS", "done 2 EXPIRED END_OF_DATA");
        assertThat(rig.lots(0)).isZero();
    }

    @Test
    void shouldBookAFillOfAnUnknownOrderToTheAccountAndToNoStrategy() {
        rig.slot(0, strategy).open();
        rig.events.filled(9, 0, Side.BUY, 1, 100_00, 0);
        assertThat(rig.log).containsExactly("UNTRACKED_FILL 9");
        assertThat(rig.lots(0)).isEqualTo(1);
    }

    @Test
    void shouldNumberTheBarOfAFillByTheTimeAtTheVenue() {
        strategy.at(1, Signal::goLong);
        rig.slot(0, strategy).open();
        rig.bar(0, 0, 100);
        rig.bar(0, 1, 100);
        rig.events.nowNs = CoreRig.BAR_NS - 1;
        rig.events.filled(1, 0, Side.BUY, 1, 100_00, 0);
        rig.events.nowNs = CoreRig.BAR_NS;
        rig.events.filled(1, 0, Side.BUY, 1, 100_00, 0);
        rig.events.nowNs = 2 * CoreRig.BAR_NS;
        rig.events.filled(1, 0, Side.BUY, 1, 100_00, 0);
        assertThat(rig.log)
                .containsExactly(
                        "fill 1 bar 0 BUY 1 @ 10000", "fill 1 bar 1 BUY 1 @ 10000", "fill 1 bar 2 BUY 1 @ 10000");
    }

    @Test
    void shouldShareAnInstrumentBetweenStrategiesWithoutReduceOnly() {
        ScriptedStrategy other = new ScriptedStrategy().at(0, Signal::goShort);
        strategy.at(0, Signal::goLong).at(1, Signal::goFlat);
        rig.slot(0, strategy).slot(0, other).open();
        rig.bar(0, 0, 100);
        rig.events.filled(1, 0, Side.BUY, 10, 100_00, 0);
        rig.events.filled(2, 0, Side.SELL, 10, 100_00, 0);
        assertThat(rig.lots(0)).isZero();
        rig.bar(0, 1, 100);
        assertThat(rig.venue.last()).isEqualTo(new Sent(3, Side.SELL, OrderType.MARKET, 10, 0, 0, 0, false, 0));
        assertThat(strategy.seen().get(1).heldLots()).isEqualTo(10);
        assertThat(other.seen().get(1).heldLots()).isEqualTo(-10);
    }

    @Test
    void shouldShowAModelScoreToTheStrategiesOfItsInstrumentOnly() {
        ScriptedStrategy other = new ScriptedStrategy();
        rig.slot(0, strategy).slot(1, other).open();
        rig.events.scored(0, ScriptedStrategy.MODEL, 0.75);
        rig.bar(0, 0, 100);
        rig.bar(1, 0, 100);
        assertThat(strategy.seen().get(0).score()).isEqualTo(0.75);
        assertThat(other.seen().get(0).score()).isNaN();
    }

    @Test
    void shouldDecideOnLongerBarsAsSoonAsTheyAreFinished() {
        rig.slot(
                        0,
                        strategy,
                        CoreRig.policy(Reversal.CLOSE_THEN_OPEN, "0", "0"),
                        new FixedSizer(1),
                        BarInterval.parse("5m"))
                .open();
        for (int i = 0; i < 5; i++) {
            rig.bar(0, i, 100 + i);
        }
        assertThat(strategy.seen())
                .extracting(ScriptedStrategy.Seen::closeTicks)
                .containsExactly(104_00L);
        rig.bar(0, 5, 200);
        rig.bar(0, 12, 300);
        assertThat(strategy.seen())
                .as("a gap finishes the bar before the later one counts")
                .extracting(ScriptedStrategy.Seen::closeTicks)
                .containsExactly(104_00L, 200_00L);
        assertThat(strategy.seen().get(1).closeTimeNs()).isEqualTo(6 * CoreRig.BAR_NS - 1);
    }

    @Test
    void shouldThrowWhenAnEventIsMissing() {
        rig.slot(0, strategy).open();
        rig.bar(0, 0, 100);
        rig.events.skip(1);
        assertThatIllegalStateException()
                .isThrownBy(() -> rig.bar(0, 1, 100))
                .withMessage("event 3 follows 1: one is missing");
        assertThat(rig.engine().sequence()).isEqualTo(1);
    }

    @Test
    void shouldThrowWhenAnEventComesTwice() {
        rig.slot(0, strategy).open();
        rig.bar(0, 0, 100);
        rig.events.skip(-1);
        assertThatIllegalStateException()
                .isThrownBy(() -> rig.bar(0, 0, 100))
                .withMessageContaining("event 1 follows 1");
    }

    @Test
    void shouldThrowOnATemplateThatItDoesNotKnow() {
        rig.slot(0, strategy).open();
        assertThatIllegalStateException()
                .isThrownBy(() -> rig.events.unknownTemplate(99))
                .withMessage("event 1 has unknown template 99");
    }

    @Test
    void shouldDescribeItsSlots() {
        rig.slot(0, strategy).open();
        SlotSpec spec = new SlotSpec(
                "x",
                0,
                strategy,
                new FixedSizer(1),
                CoreRig.policy(Reversal.SINGLE_ORDER, "0", "0"),
                null,
                Session.UTC);
        StrategySlot slot = new StrategySlot(
                3, spec, rig.engine().portfolio().position(0).instrument(), true, StopLimits.OFF, trip -> {});
        assertThat(slot.spec()).isSameAs(spec);
        assertThat(List.of(slot.id(), slot.isExclusive())).containsExactly(3, true);
    }
}
