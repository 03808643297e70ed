// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tradewind.domain.command.OrderType;
import io.tradewind.domain.command.Side;
import io.tradewind.domain.event.ControlAction;
import io.tradewind.domain.event.ControlReason;
import io.tradewind.domain.event.HealthComponent;
import io.tradewind.domain.event.TimerKind;
import io.tradewind.domain.event.VenueReason;
import io.tradewind.domain.number.Decimal;
import io.tradewind.trading.control.KillTrigger;
import io.tradewind.trading.control.TradingMode;
import io.tradewind.trading.fixture.CoreRig;
import io.tradewind.trading.fixture.Notices;
import io.tradewind.trading.fixture.RecordingVenue.Sent;
import io.tradewind.trading.fixture.ScriptedStrategy;
import io.tradewind.trading.fixture.StateBytes;
import io.tradewind.trading.fixture.Terms;
import io.tradewind.trading.risk.limit.LossLimits;
import io.tradewind.trading.risk.limit.RiskLimits;
import io.tradewind.trading.signal.Signal;
import io.tradewind.trading.sizing.FixedSizer;
import io.tradewind.trading.sizing.PositionPolicy.Reversal;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Modes and the kill switch at work: a drill for each trigger, and what each mode does to orders and positions. */
class EngineControlTest {
    private static final long SECOND = 1_000_000_000L;

    private final ScriptedStrategy strategy = new ScriptedStrategy();
    private final ScriptedStrategy resting = new ScriptedStrategy();
    private final CoreRig rig = new CoreRig("AAA", "BBB");

    /** A tenth of it is more than anybody holds here. */
    @BeforeEach
    void tradeALot() {
        rig.events.volumeUnits = 10_000 * Terms.ONE;
    }

    private static RiskLimits losing(LossLimits loss) {
        RiskLimits wide = RiskLimits.preset("permissive");
        return new RiskLimits(
                wide.version(),
                wide.order(),
                wide.exposure(),
                wide.margin(),
                wide.measure(),
                wide.stop(),
                loss,
                wide.scenario());
    }

    private static LossLimits loss(
            String daily, int row, int trades, String soft, String hard, String kill, int killRow) {
        return new LossLimits(
                Decimal.parse(daily),
                Decimal.ZERO,
                Decimal.ZERO,
                row,
                trades,
                Decimal.parse(soft),
                Decimal.parse(hard),
                Decimal.parse(kill),
                killRow);
    }

    /** 100 AAA held at 100 with a stop and a target (orders 2 and 3), and a resting limit to buy 10 BBB (order 4). */
    private void openPosition() {
        strategy.at(0, Signal::goLong);
        resting.at(0, signal -> {
            signal.goLong();
            signal.limit(90);
        });
        rig.slot(0, strategy, CoreRig.policy(Reversal.CLOSE_THEN_OPEN, "0.5", "0.5"), new FixedSizer(100), null)
                .slot(1, resting)
                .open();
        rig.bar(0, 0, 100);
        rig.fillLast(0, 100);
        rig.bar(1, 0, 100);
        assertThat(rig.venue.orders())
                .extracting(Sent::type)
                .containsExactly(OrderType.MARKET, OrderType.STOP, OrderType.LIMIT, OrderType.LIMIT);
        assertThat(rig.venue.cancels()).isEmpty();
    }

    private void expectHalt(KillTrigger trigger) {
        assertThat(rig.engine().control().trigger()).isEqualTo(trigger);
        assertThat(rig.notices).anyMatch(words -> words.startsWith("TRIP ") && words.contains(trigger + " HALT"));
        assertThat(rig.venue.cancels()).as("in the event of the trip").containsExactlyInAnyOrder(2L, 3L, 4L);
        expectSilence();
    }

    /** Whatever the strategies want, and whatever the clock wakes: nothing but cancels leaves. */
    private void expectSilence() {
        int sent = rig.venue.orders().size();
        int amended = rig.venue.amendments().size();
        strategy.at(1, Signal::goShort).at(2, Signal::goFlat).at(3, Signal::goLong);
        resting.at(1, Signal::goLong).at(2, Signal::goShort);
        for (int bar = 1; bar < 6; bar++) {
            rig.bar(0, bar, 100 + bar);
            rig.bar(1, bar, 100 - bar);
        }
        rig.events.timer(TimerKind.END_OF_DATA);
        assertThat(rig.venue.orders()).hasSize(sent);
        assertThat(rig.venue.amendments()).hasSize(amended);
        assertThat(rig.lots(0)).isEqualTo(100);
    }

    @ParameterizedTest
    @EnumSource(
            value = KillTrigger.class,
            names = {"MANUAL", "SYSTEM_ERROR", "EXCHANGE_ISSUE", "BREAKER_CASCADE", "WATCHDOG"})
    void shouldCancelEverythingAndFallSilentWhenSomebodyTripsAHalt(KillTrigger trigger) {
        openPosition();
        rig.events.kill(trigger);
        expectHalt(trigger);
    }

    @ParameterizedTest
    @EnumSource(
            value = KillTrigger.class,
            names = {"DAILY_LOSS", "DRAWDOWN", "CONSECUTIVE_LOSSES", "CORRELATION_BREACH"})
    void shouldCancelEverythingAndSellOffWhenSomebodyTripsAFlatten(KillTrigger trigger) {
        openPosition();
        rig.events.kill(trigger);
        assertThat(rig.venue.cancels()).containsExactlyInAnyOrder(2L, 3L, 4L);
        expectSellOff(100);
    }

    private void expectSellOff(long price) {
        Sent slice = rig.venue.last();
        assertThat(slice)
                .isEqualTo(new Sent(5, Side.SELL, OrderType.LIMIT, 100, 0, price * 100 - price * 20 / 100, 0, true, 0));
        rig.events.accepted(5);
        rig.events.filled(5, 0, Side.SELL, 100, price * 100, 0);
        assertThat(rig.lots(0)).isZero();
        assertThat(rig.notices).anyMatch(words -> words.startsWith("DONE "));
        int sent = rig.venue.orders().size();
        strategy.at(1, Signal::goShort).at(2, Signal::goLong);
        rig.bar(0, 1, 100);
        rig.bar(0, 2, 100);
        rig.bar(0, 3, 100);
        assertThat(rig.venue.orders()).hasSize(sent);
    }

    @Test
    void shouldTripByTheLossOfTheDayAndSellOff() {
        rig.limits = losing(loss("0", 0, 0, "0", "0", "0.02", 0));
        openPosition();
        rig.bar(0, 1, 81);
        assertThat(rig.notices).as("1,900 of 100,000").isEmpty();
        rig.bar(0, 2, 80);
        assertThat(rig.notices).contains("TRIP NORMAL->EMERGENCY DAILY_LOSS FLATTEN by core 0.02/0.02");
        assertThat(rig.venue.cancels()).containsExactlyInAnyOrder(2L, 3L, 4L);
        assertThat(rig.venue.last().limitTicks()).isEqualTo(7_984);
        assertThat(rig.venue.last().reduceOnly()).isTrue();
    }

    @Test
    void shouldTripByTheDrawdownFromTheHighWaterMarkWithOpenProfitInIt() {
        rig.limits = losing(loss("0", 0, 0, "0.05", "0.1", "0", 0));
        openPosition();
        rig.bar(0, 1, 200);
        rig.bar(0, 2, 145);
        assertThat(rig.notices)
                .as("5,500 from 110,000 is the soft limit")
                .containsExactly(
                        "TRANSITION NORMAL->REDUCE DRAWDOWN by core 0.05/0.05", "STEP REDUCE #0 -12 @ 14471 by core");
        rig.bar(0, 3, 90);
        assertThat(rig.notices).endsWith("TRIP REDUCE->EMERGENCY DRAWDOWN FLATTEN by core 0.1/0.1");
        assertThat(rig.venue.cancels()).contains(2L, 3L, 4L);
        rig.events.expired(5, VenueReason.NO_LIQUIDITY);
        rig.bar(0, 4, 90);
        assertThat(rig.notices)
                .as("the slice that was on its way came first")
                .endsWith("STEP EMERGENCY #0 -100 @ 8964 by core");
    }

    @Test
    void shouldTripByLosingTradesInARowHoweverManyPartsTheyCloseIn() {
        rig.limits = losing(loss("0", 1, 0, "0", "0", "0", 2));
        strategy.at(0, Signal::goLong).at(1, Signal::goFlat).at(2, Signal::goLong);
        rig.slot(0, strategy).open();
        rig.bar(0, 0, 100);
        rig.fillLast(0, 100);
        rig.bar(0, 1, 99);
        rig.events.accepted(2);
        rig.events.filled(2, 0, Side.SELL, 4, 99_00, 0);
        rig.events.filled(2, 0, Side.SELL, 3, 99_00, 0);
        rig.events.filled(2, 0, Side.SELL, 3, 99_00, 0);
        assertThat(rig.notices).as("one trade in three parts").isEmpty();
        rig.bar(0, 2, 99);
        assertThat(rig.log).as("one loss is the limit of the day").contains("refused entry CONSECUTIVE_LOSSES");
        strategy.at(1_443, Signal::goLong).at(1_444, Signal::goFlat);
        for (int bar = 3; bar < 1_445; bar++) {
            rig.bar(0, bar, 99);
            if (bar == 1_443) {
                rig.fillLast(0, 99);
            }
        }
        rig.fillLast(0, 98);
        rig.events.timer(TimerKind.BARS_COMPLETE);
        assertThat(rig.notices).containsExactly("TRIP NORMAL->EMERGENCY CONSECUTIVE_LOSSES FLATTEN by core 2/2");
    }

    @Test
    void shouldTripWhenTooManyEventsFitNoOrder() {
        rig.control = Notices.sources(Set.of(), 0, 0, 3, 0, false);
        openPosition();
        rig.events.accepted(77);
        rig.events.accepted(78);
        assertThat(rig.venue.cancels()).isEmpty();
        rig.events.accepted(79);
        expectHalt(KillTrigger.SYSTEM_ERROR);
    }

    @Test
    void shouldTripWhenTheVenueFillsWhatNobodyHereKnows() {
        rig.control = Notices.sources(Set.of(), 0, 0, 0, 1, false);
        openPosition();
        rig.events.filled(99, 1, Side.BUY, 7, 100_00, 0);
        expectHalt(KillTrigger.SYSTEM_ERROR);
    }

    @Test
    void shouldTripBeforeAnErrorInTheCoreIsThrownOn() {
        rig.control = Notices.sources(Set.of(), 0, 0, 0, 0, true);
        openPosition();
        assertThatThrownBy(() -> rig.events.unknownTemplate(99)).hasMessageContaining("unknown template 99");
        expectHalt(KillTrigger.SYSTEM_ERROR);
    }

    @Test
    void shouldTripWhenTheVenueIsSilentForTooLong() {
        rig.control = Notices.sources(Set.of(), 0, 60 * SECOND, 0, 0, false);
        openPosition();
        rig.events.stream(false);
        long lostNs = rig.events.nowNs;
        assertThat(rig.engine().nextDueNs()).isEqualTo(lostNs + 60 * SECOND);
        rig.events.nowNs = lostNs + 60 * SECOND;
        rig.events.timer(TimerKind.ANSWER_OVERDUE);
        expectHalt(KillTrigger.EXCHANGE_ISSUE);
    }

    @Test
    void shouldTripWhenWhoeverWatchesIsNotHeardOf() {
        rig.control = Notices.sources(Set.of(), 90 * SECOND, 0, 0, 0, false);
        openPosition();
        rig.events.heartbeat();
        rig.events.nowNs += 90 * SECOND - 1;
        rig.events.timer(TimerKind.ANSWER_OVERDUE);
        assertThat(rig.venue.cancels()).isEmpty();
        rig.events.nowNs += 1;
        rig.events.timer(TimerKind.ANSWER_OVERDUE);
        expectHalt(KillTrigger.WATCHDOG);
    }

    @Test
    void shouldTripWhenTheBreakersOpenOneAfterTheOther() {
        rig.control = Notices.sources(Set.of(HealthComponent.BREAKERS), 0, 0, 0, 0, false);
        openPosition();
        rig.events.health(HealthComponent.BREAKERS, false, 3, 2);
        expectHalt(KillTrigger.BREAKER_CASCADE);
    }

    @Test
    void shouldTripWhenPositionsMoveTogetherTooMuch() {
        rig.control = Notices.sources(Set.of(HealthComponent.CORRELATION), 0, 0, 0, 0, false);
        openPosition();
        rig.events.health(HealthComponent.CORRELATION, false, 90_000_000, 70_000_000);
        assertThat(rig.engine().control().trigger()).isEqualTo(KillTrigger.CORRELATION_BREACH);
        expectSellOff(100);
    }

    @ParameterizedTest
    @ValueSource(strings = {"control", "ledger", "equity"})
    void shouldTripAndCancelEverythingWithEveryOptionalServiceDown(String dead) {
        rig.control = Notices.sources(Set.of(), 0, 0, 0, 0, true);
        openPosition();
        if (dead.equals("control")) {
            rig.alsoHears = notice -> {
                throw new IllegalStateException("the console is gone");
            };
        } else {
            rig.failing = dead;
        }
        rig.venue.failing = 3;
        try {
            rig.events.kill(KillTrigger.MANUAL);
        } catch (IllegalStateException e) {
            assertThat(e).hasMessageContaining("is gone");
        }
        assertThat(rig.engine().control().trigger()).isEqualTo(KillTrigger.MANUAL);
        assertThat(rig.venue.cancels())
                .as("the cancel of order 3 failed on its way")
                .containsExactlyInAnyOrder(2L, 4L);
    }

    @Test
    void shouldComeToTheSameStateByReplayAfterATripAndKeepTheLatch() {
        byte[] first = tripped(new CoreRig("AAA", "BBB"));
        byte[] again = tripped(new CoreRig("AAA", "BBB"));
        assertThat(again).isEqualTo(first);
    }

    private static byte[] tripped(CoreRig core) {
        core.limits = losing(loss("0.01", 0, 0, "0.05", "0.1", "0.02", 0));
        core.control = Notices.people();
        ScriptedStrategy own = new ScriptedStrategy().at(0, Signal::goLong);
        core.slot(0, own, CoreRig.policy(Reversal.CLOSE_THEN_OPEN, "0", "0"), new FixedSizer(100), null)
                .open();
        core.bar(0, 0, 100);
        core.fillLast(0, 100);
        core.bar(0, 1, 75);
        assertThat(core.engine().control().trigger()).isEqualTo(KillTrigger.DAILY_LOSS);
        core.events.control(TradingMode.NORMAL, ControlReason.RECOVERED, Notices.OFFICER);
        assertThat(core.notices).anyMatch(words -> words.contains("KILL_LATCHED"));
        return StateBytes.of(core.engine()::save);
    }

    @Test
    void shouldKeepStopsInAPauseAndTakeRestingEntriesAway() {
        openPosition();
        rig.events.control(TradingMode.PAUSE);
        assertThat(rig.venue.cancels()).containsExactly(4L);
        strategy.at(1, Signal::goFlat);
        rig.bar(0, 1, 100);
        assertThat(rig.venue.last())
                .as("an exit passes")
                .isEqualTo(new Sent(5, Side.SELL, OrderType.MARKET, 100, 0, 0, 0, true, 0));
    }

    @Test
    void shouldTakeExposureDownByStagesInAReduction() {
        openPosition();
        rig.events.accepted(2);
        rig.events.accepted(3);
        rig.events.control(TradingMode.REDUCE);
        long startNs = rig.events.nowNs;
        assertThat(rig.venue.cancels()).containsExactly(4L);
        long[] left = {88, 75, 63, 50};
        for (int stage = 0; stage < 4; stage++) {
            rig.events.nowNs = startNs + stage * 900L * SECOND;
            rig.events.timer(TimerKind.ANSWER_OVERDUE);
            Sent slice = rig.venue.last();
            rig.events.accepted(slice.id());
            rig.events.filled(slice.id(), 0, Side.SELL, slice.lots(), 100_00, 0);
            assertThat(rig.lots(0)).as("after stage " + stage).isEqualTo(left[stage]);
        }
        assertThat(rig.venue.amendments())
                .as("stop and target shrink with the position")
                .extracting(amended -> amended.lots())
                .startsWith(88L, 88L);
        rig.events.nowNs = startNs + 86_400 * SECOND;
        rig.events.timer(TimerKind.ANSWER_OVERDUE);
        assertThat(rig.lots(0)).isEqualTo(50);
        assertThat(rig.engine().nextDueNs()).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void shouldSellOffInAnEmergencyWithAWideningCapAndReportWhatNobodyBuys() {
        openPosition();
        rig.events.control(TradingMode.EMERGENCY);
        assertThat(rig.venue.cancels())
                .as("entries, then what protected the instrument")
                .containsExactly(4L, 3L, 2L);
        long[] limits = {99_80, 99_60, 99_40, 99_20, 99_00, 99_00, 99_00, 99_00, 99_00};
        for (int attempt = 0; attempt < limits.length; attempt++) {
            assertThat(rig.venue.last().limitTicks()).as("attempt " + attempt).isEqualTo(limits[attempt]);
            rig.events.accepted(rig.venue.last().id());
            rig.events.expired(rig.venue.last().id(), VenueReason.NO_LIQUIDITY);
            rig.events.nowNs = rig.engine().nextDueNs();
            rig.events.timer(TimerKind.ANSWER_OVERDUE);
        }
        assertThat(rig.notices).contains("RESIDUAL EMERGENCY #0 100 SLIPPAGE_CAP by core");
        assertThat(rig.notices.stream().filter(words -> words.startsWith("RESIDUAL")))
                .hasSize(1);
        rig.fillLast(0, 99);
        assertThat(rig.lots(0)).as("the plan goes on by itself").isZero();
        assertThat(rig.notices).contains("DONE EMERGENCY #0 0 by core");
    }

    @Test
    void shouldReportEachResidualWithItsReasonAtTheEnd() {
        openPosition();
        rig.events.stream(false);
        rig.events.control(TradingMode.EMERGENCY);
        assertThat(rig.notices).contains("RESIDUAL EMERGENCY #0 100 VENUE_DOWN by core");
        rig.events.timer(TimerKind.END_OF_DATA);
        rig.events.timer(TimerKind.AFTER_SETTLEMENT);
        assertThat(rig.notices).endsWith("RESIDUAL EMERGENCY #0 100 VENUE_DOWN by core");
    }

    @Test
    void shouldGoOnSellingWhenTheVenueIsBack() {
        openPosition();
        rig.events.stream(false);
        rig.events.control(TradingMode.EMERGENCY);
        int sent = rig.venue.orders().size();
        rig.events.stream(true);
        rig.bar(0, 1, 100);
        assertThat(rig.venue.orders()).hasSize(sent + 1);
        rig.fillLast(0, 100);
        assertThat(rig.lots(0)).isZero();
    }

    @Test
    void shouldNameDustThatTheVenueRefuses() {
        openPosition();
        rig.events.control(TradingMode.EMERGENCY);
        for (int attempt = 0; attempt < 5; attempt++) {
            rig.events.rejected(rig.venue.last().id(), VenueReason.MIN_NOTIONAL);
            rig.events.nowNs = rig.engine().nextDueNs();
            rig.events.timer(TimerKind.ANSWER_OVERDUE);
        }
        assertThat(rig.notices).contains("RESIDUAL EMERGENCY #0 100 BELOW_MIN_ORDER by core");
    }

    @Test
    void shouldLeaveHeldInstrumentsToThePlanWhileItSellsOff() {
        openPosition();
        rig.events.control(TradingMode.EMERGENCY);
        int sent = rig.venue.orders().size();
        strategy.at(1, Signal::goFlat);
        rig.bar(0, 1, 100);
        assertThat(rig.venue.orders()).as("no exit beside the slice on its way").hasSize(sent);
    }

    @Test
    void shouldBookATransferAndMoveTheHighWaterMark() {
        rig.limits = losing(loss("0", 0, 0, "0.05", "0.1", "0", 0));
        openPosition();
        rig.events.transferred(-50_000 * Terms.ONE, Notices.OFFICER);
        assertThat(rig.notices).containsExactly("TRANSFER NORMAL by ben -50000/0 manual");
        assertThat(rig.engine().portfolio().equityUnits()).isEqualTo(50_000 * Terms.ONE);
        rig.bar(0, 1, 76);
        assertThat(rig.notices).as("2,400 of 50,000").hasSize(1);
        rig.bar(0, 2, 75);
        assertThat(rig.notices.get(1)).isEqualTo("TRANSITION NORMAL->REDUCE DRAWDOWN by core 0.05/0.05");
    }

    @Test
    void shouldComeBackByStepsAfterAnAcceptedLoss() {
        rig.control = Notices.people();
        rig.limits = losing(loss("0", 0, 0, "0.01", "0.5", "0", 0));
        openPosition();
        rig.bar(0, 1, 89);
        assertThat(rig.notices.get(0)).startsWith("TRANSITION NORMAL->REDUCE DRAWDOWN");
        rig.events.nowNs += 100 * SECOND;
        rig.events.control(TradingMode.PAUSE, ControlReason.LIMIT_REVIEWED, Notices.OFFICER);
        assertThat(rig.notices.get(rig.notices.size() - 1)).contains("STILL_BREACHED");
        rig.events.command(
                ControlAction.REBASE_LOSSES,
                TradingMode.NORMAL,
                KillTrigger.MANUAL,
                ControlReason.LIMIT_REVIEWED,
                Notices.OFFICER);
        rig.events.control(TradingMode.PAUSE, ControlReason.LIMIT_REVIEWED, Notices.OFFICER);
        rig.events.nowNs += 10 * SECOND;
        rig.events.control(TradingMode.NORMAL, ControlReason.LIMIT_REVIEWED, Notices.OFFICER);
        List<String> last = rig.notices.subList(rig.notices.size() - 4, rig.notices.size());
        assertThat(last)
                .containsExactly(
                        "REBASED REDUCE by ben LIMIT_REVIEWED 0.011/0 manual",
                        "TRANSITION REDUCE->PAUSE by ben LIMIT_REVIEWED manual",
                        "RESIDUAL REDUCE #0 100 STOPPED by core",
                        "TRANSITION PAUSE->NORMAL by ben LIMIT_REVIEWED manual");
    }

    @Test
    void shouldRefuseNewRiskAboveTheLossesOfADayAndTheEntriesOfADay() {
        rig.limits = losing(loss("0.001", 0, 1, "0", "0", "0", 0));
        strategy.at(0, Signal::goLong).at(1, Signal::goFlat).at(2, Signal::goLong);
        resting.at(0, Signal::goLong);
        rig.slot(0, strategy).slot(1, resting).open();
        rig.bar(0, 0, 100);
        rig.fillLast(0, 100);
        rig.bar(1, 0, 100);
        assertThat(rig.log).contains("refused entry TRADES_PER_DAY");
        rig.bar(0, 1, 90);
        assertThat(rig.venue.last().side()).as("an exit passes").isEqualTo(Side.SELL);
        rig.fillLast(0, 90);
        rig.bar(0, 2, 90);
        assertThat(rig.log).contains("refused entry DAILY_LOSS");
    }
}
