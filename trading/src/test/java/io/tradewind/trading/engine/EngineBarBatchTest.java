// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tradewind.domain.command.Side;
import io.tradewind.domain.event.ControlAction;
import io.tradewind.domain.event.ControlReason;
import io.tradewind.domain.event.TimerKind;
import io.tradewind.trading.control.KillTrigger;
import io.tradewind.trading.control.TradingMode;
import io.tradewind.trading.fixture.CoreRig;
import io.tradewind.trading.fixture.Losing;
import io.tradewind.trading.fixture.Notices;
import io.tradewind.trading.fixture.ScriptedStrategy;
import io.tradewind.trading.fixture.StateBytes;
import io.tradewind.trading.fixture.Terms;
import io.tradewind.trading.risk.loss.LossWatch;
import io.tradewind.trading.signal.Signal;
import io.tradewind.trading.sizing.FixedSizer;
import io.tradewind.trading.sizing.PositionPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bars of several instruments end at one instant and come one by one: between them the marks do not fit together. */
class EngineBarBatchTest {
    private static final long DAY_NS = 86_400_000_000_000L;

    private final ScriptedStrategy strategy = new ScriptedStrategy();

    /** 100 AAA held at 100 of an account of 100,000. */
    private CoreRig holding(CoreRig rig) {
        strategy.at(0, Signal::goLong);
        PositionPolicy policy = CoreRig.policy(PositionPolicy.Reversal.CLOSE_THEN_OPEN, "0", "0");
        rig.slot(0, strategy, policy, new FixedSizer(100), null).open();
        rig.bar(0, 0, 100);
        rig.fillLast(0, 100);
        return rig;
    }

    /** Under a soft drawdown limit of 5 %, with BBB beside AAA. */
    private CoreRig two() {
        CoreRig rig = new CoreRig("AAA", "BBB");
        rig.limits = Losing.limits("0", "0.05", "0", "0");
        rig.control = Notices.people();
        return holding(rig);
    }

    /** The same, short of as much BBB: whatever both do alike changes nothing. */
    private CoreRig hedged() {
        CoreRig rig = new CoreRig("AAA", "BBB");
        rig.limits = Losing.limits("0", "0.05", "0", "0");
        rig.control = Notices.people();
        PositionPolicy policy = CoreRig.policy(PositionPolicy.Reversal.CLOSE_THEN_OPEN, "0", "0");
        ScriptedStrategy shorts = new ScriptedStrategy().at(0, Signal::goShort);
        rig.slot(1, shorts, policy, new FixedSizer(100), null);
        holding(rig);
        rig.bar(1, 0, 100);
        rig.fillLast(1, 100);
        rig.events.timer(TimerKind.BARS_COMPLETE);
        return rig;
    }

    private static void tell(CoreRig rig, int instrument, int index, long dollars) {
        long openNs = index * CoreRig.BAR_NS;
        long ticks = dollars * 100;
        rig.events.bar(instrument, openNs, openNs + CoreRig.BAR_NS - 1, ticks, ticks, ticks, ticks);
    }

    @Test
    void shouldLookAtLossesOnlyWhenAllBarsOfAnInstantWereTold() {
        CoreRig rig = two();
        tell(rig, 0, 1, 10);
        assertThat(rig.notices)
                .as("the other bar of this instant may not have met the venue yet")
                .isEmpty();
        tell(rig, 1, 1, 100);
        assertThat(rig.notices).isEmpty();
        rig.events.timer(TimerKind.BARS_COMPLETE);
        assertThat(rig.notices).first().asString().startsWith("TRANSITION NORMAL->REDUCE DRAWDOWN");
    }

    @Test
    void shouldRefuseABarOfTheNextInstantWhenNobodySaysThatThoseBeforeAreComplete() {
        CoreRig rig = two();
        tell(rig, 0, 1, 10);
        assertThatThrownBy(() -> tell(rig, 1, 2, 100))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("ends at 179999999999 follows bars that end at 119999999999")
                .hasMessageContaining("BARS_COMPLETE");
        assertThat(rig.venue.orders()).as("nothing left inside of that bar").hasSize(1);
        assertThat(rig.notices).isEmpty();
    }

    @Test
    void shouldLookAtLossesBeforeTheNextBarWhenThereIsOneInstrumentAlone() {
        CoreRig rig = new CoreRig("AAA");
        rig.limits = Losing.limits("0", "0.05", "0", "0");
        holding(rig);
        tell(rig, 0, 1, 10);
        assertThat(rig.notices).isEmpty();
        tell(rig, 0, 2, 100);
        assertThat(rig.notices).first().asString().startsWith("TRANSITION NORMAL->REDUCE DRAWDOWN");
    }

    @Test
    void shouldNotActOnAFillAtTheOpenBeforeTheOtherBarsOfThatInstantWereTold() {
        CoreRig rig = two();
        strategy.at(1, Signal::goFlat);
        tell(rig, 0, 1, 100);
        rig.events.timer(TimerKind.BARS_COMPLETE);
        rig.events.nowNs = 2 * CoreRig.BAR_NS;
        rig.events.accepted(rig.venue.last().id());
        rig.events.filled(rig.venue.last().id(), 0, Side.SELL, 60, 100, 0);
        rig.events.nowNs++;
        rig.events.filled(rig.venue.last().id(), 0, Side.SELL, 10, 100, 0);
        tell(rig, 0, 2, 100);
        assertThat(rig.notices).as("60 were sold at a dollar").isEmpty();
        rig.events.timer(TimerKind.BARS_COMPLETE);
        assertThat(rig.notices).first().asString().startsWith("TRANSITION NORMAL->REDUCE DRAWDOWN");
    }

    @ParameterizedTest
    @CsvSource({"1, 40", "-1, 40", "1, 160", "-1, 160"})
    void shouldSetATransferOffOnlyWhenTheMarksFitTogether(long dollars, long price) {
        CoreRig rig = hedged();
        tell(rig, 0, 1, price);
        rig.events.transferred(dollars * Terms.ONE, Notices.OFFICER);
        assertThat(rig.engine().portfolio().cashUnits() / Terms.ONE)
                .as("it is booked at once")
                .isEqualTo(100_000 + dollars);
        tell(rig, 1, 1, price);
        rig.events.timer(TimerKind.BARS_COMPLETE);
        assertThat(rig.notices).singleElement().asString().startsWith("TRANSFER");
        LossWatch losses = rig.engine().risk().losses();
        assertThat(losses.highUnits() / Terms.ONE).isEqualTo(100_000 + dollars);
        assertThat(losses.drawdown()).isZero();
    }

    @Test
    void shouldJudgeAWishToLoosenByTheMarksOfAllBars() {
        CoreRig rig = two();
        rig.events.control(TradingMode.PAUSE);
        rig.events.nowNs += 10_000_000_000L;
        rig.notices.clear();
        tell(rig, 0, 1, 10);
        rig.events.control(TradingMode.NORMAL, ControlReason.RECOVERED, Notices.OFFICER);
        assertThat(rig.notices).as("it waits").isEmpty();
        tell(rig, 1, 1, 100);
        rig.events.timer(TimerKind.BARS_COMPLETE);
        assertThat(rig.notices.get(0)).startsWith("TRANSITION PAUSE->REDUCE DRAWDOWN");
        assertThat(rig.notices.getLast()).startsWith("REFUSED REDUCE->NORMAL ONE_STEP by ben");
    }

    @Test
    void shouldGrantAWishToLoosenThatTheWholeInstantAllows() {
        CoreRig rig = two();
        rig.events.control(TradingMode.PAUSE);
        rig.events.nowNs += 10_000_000_000L;
        tell(rig, 0, 1, 99);
        rig.events.control(TradingMode.NORMAL, ControlReason.RECOVERED, Notices.OFFICER);
        byte[] waiting = StateBytes.of(rig.engine()::save);
        rig.events.timer(TimerKind.BARS_COMPLETE);
        assertThat(rig.notices.getLast()).isEqualTo("TRANSITION PAUSE->NORMAL by ben RECOVERED manual");
        assertThat(waiting).as("what waits is state").hasSizeGreaterThan(StateBytes.of(rig.engine()::save).length);
    }

    @Test
    void shouldTightenAtOnceBetweenTheBarsOfAnInstant() {
        CoreRig rig = two();
        tell(rig, 0, 1, 100);
        rig.events.control(TradingMode.PAUSE);
        assertThat(rig.notices.getLast()).startsWith("TRANSITION NORMAL->PAUSE");
        rig.events.command(ControlAction.TRIP_KILL, TradingMode.NORMAL, KillTrigger.MANUAL, ControlReason.INCIDENT, 0);
        assertThat(rig.notices.getLast()).startsWith("TRIP ");
    }

    @ParameterizedTest
    @CsvSource({"-1, 0, 0", "0, 0, 0", "1, 0, 4000000", "-1, 50, 0", "0, 50, 0"})
    void shouldCountTheBarThatEndsAtMidnightToTheDayThatEnds(long afterMidnightNs, long lateMs, long lossOfTheNewDay) {
        CoreRig rig = two();
        long endNs = DAY_NS + afterMidnightNs;
        rig.events.nowNs = endNs + lateMs * 1_000_000;
        rig.events.bar(0, endNs - CoreRig.BAR_NS, endNs, 60_00, 60_00, 60_00, 60_00);
        rig.events.timer(TimerKind.BARS_COMPLETE);
        rig.events.nowNs = Math.max(rig.events.nowNs, DAY_NS + 2);
        rig.events.timer(TimerKind.ANSWER_OVERDUE);
        LossWatch losses = rig.engine().risk().losses();
        assertThat(losses.loss(LossWatch.Period.DAY)).as("4,000 of 100,000").isEqualTo(lossOfTheNewDay);
    }
}
