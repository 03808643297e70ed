// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.domain.event.ControlAction;
import io.tradewind.domain.event.ControlReason;
import io.tradewind.domain.event.HealthComponent;
import io.tradewind.domain.number.Decimal;
import io.tradewind.quant.indicator.StateSource;
import io.tradewind.trading.fixture.Notices;
import io.tradewind.trading.fixture.StateBytes;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Rules of transitions, one by one; times are seconds. */
class ControlDeskTest {
    private static final long SECOND = 1_000_000_000L;
    private static final long SOFT = 15_000_000;

    private final class Noted implements ControlEffects {
        @Override
        public void enforce(long nowNs) {
            enforced.add(state.mode() + "@" + nowNs / SECOND + " told " + told.size());
        }

        @Override
        public void proceed(long nowNs) {
            proceeded.add(told.size());
        }
    }

    private final ScriptedLosses losses = new ScriptedLosses();
    private final List<Integer> proceeded = new ArrayList<>();
    private final List<String> told = new ArrayList<>();
    private final List<String> enforced = new ArrayList<>();
    private final ControlRequest request = new ControlRequest();
    private ModeControl state = new ModeControl();
    private ControlDesk desk = desk(Notices.people());

    private ControlDesk desk(ControlSpec spec) {
        state = new ModeControl();
        ControlDesk made = new ControlDesk(
                spec, state, losses, new ControlTeller(notice -> told.add(Notices.words(notice)), losses));
        made.effectBy(new Noted());
        return made;
    }

    private boolean set(TradingMode mode, ControlReason reason, int actor, long second) {
        return set(mode, reason, actor, 0, second * SECOND);
    }

    private boolean set(TradingMode mode, ControlReason reason, int actor, long text, long nowNs) {
        return desk.command(
                request.of(ControlAction.SET_MODE, mode, KillTrigger.MANUAL).by(actor, reason, text, nowNs));
    }

    private boolean order(ControlAction action, ControlReason reason, int actor, long second) {
        request.of(action, TradingMode.NORMAL, KillTrigger.MANUAL);
        return desk.command(request.by(actor, reason, 0, second * SECOND));
    }

    private String last() {
        return told.get(told.size() - 1);
    }

    @ParameterizedTest
    @EnumSource(value = TradingMode.class, names = "NORMAL", mode = EnumSource.Mode.EXCLUDE)
    void shouldTightenAtOnceForAnybodyWithoutAReason(TradingMode mode) {
        assertThat(set(mode, ControlReason.NONE, Actors.NOBODY, 5)).isTrue();
        assertThat(state.mode()).isEqualTo(mode);
        assertThat(told).containsExactly("TRANSITION NORMAL->" + mode + " by unknown manual");
        assertThat(enforced).as("carried out before anybody is told").containsExactly(mode + "@5 told 0");
        assertThat(proceeded).as("begun after").containsExactly(1);
    }

    @ParameterizedTest
    @CsvSource({"PAUSE, NORMAL, 10", "REDUCE, PAUSE, 30", "EMERGENCY, PAUSE, 60"})
    void shouldLoosenOneStepOnceTheCooldownIsOver(TradingMode from, TradingMode to, long cooldown) {
        set(from, ControlReason.NONE, 0, 100);
        desk.health(HealthComponent.RECONCILIATION, true, 0, 0, 101 * SECOND);

        assertThat(set(to, ControlReason.RECOVERED, Notices.OFFICER, 0, (100 + cooldown) * SECOND - 1))
                .isFalse();
        assertThat(last())
                .startsWith("REFUSED " + from + "->" + to + " COOLDOWN by ben RECOVERED ")
                .endsWith("/" + cooldown + " manual");
        assertThat(set(to, ControlReason.RECOVERED, Notices.OFFICER, 100 + cooldown))
                .isTrue();
        assertThat(state.mode()).isEqualTo(to);
    }

    @Test
    void shouldBeginTheCooldownAnewWithEachConfirmation() {
        set(TradingMode.PAUSE, ControlReason.NONE, 0, 100);
        set(TradingMode.PAUSE, ControlReason.NONE, Notices.OPERATOR, 105);
        assertThat(set(TradingMode.NORMAL, ControlReason.RECOVERED, Notices.OPERATOR, 114))
                .isFalse();
        assertThat(set(TradingMode.NORMAL, ControlReason.RECOVERED, Notices.OPERATOR, 115))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"REDUCE, NORMAL, PAUSE", "EMERGENCY, NORMAL, PAUSE", "EMERGENCY, REDUCE, PAUSE"})
    void shouldRefuseMoreThanOneStep(TradingMode from, TradingMode to, TradingMode allowed) {
        set(from, ControlReason.NONE, 0, 0);
        assertThat(set(to, ControlReason.RECOVERED, Notices.OFFICER, 1_000)).isFalse();
        assertThat(last())
                .isEqualTo("REFUSED " + from + "->" + to + " ONE_STEP by ben RECOVERED " + to.ordinal() + "/"
                        + allowed.ordinal() + " manual");
        assertThat(state.mode()).isEqualTo(from);
    }

    @ParameterizedTest
    @CsvSource({
        "PAUSE, 0, false",
        "PAUSE, 1, true",
        "PAUSE, 2, true",
        "PAUSE, 3, false",
        "PAUSE, -1, false",
        "PAUSE, -2, false",
        "REDUCE, 1, true",
        "REDUCE, 2, true",
        "EMERGENCY, 1, false",
        "EMERGENCY, 2, true",
        "EMERGENCY, 0, false",
    })
    void shouldAskTheTableWhoMayLoosen(TradingMode from, int actor, boolean may) {
        set(from, ControlReason.NONE, 0, 0);
        desk.health(HealthComponent.RECONCILIATION, true, 0, 0, SECOND);
        assertThat(set(from.looser(), ControlReason.RECOVERED, actor, 1_000)).isEqualTo(may);
        if (!may) {
            assertThat(last()).contains("NOT_AUTHORISED");
        }
    }

    @Test
    void shouldRefuseToLoosenWithoutAReason() {
        set(TradingMode.PAUSE, ControlReason.NONE, 0, 0);
        assertThat(set(TradingMode.NORMAL, ControlReason.NONE, Notices.OFFICER, 1_000))
                .isFalse();
        assertThat(last()).isEqualTo("REFUSED PAUSE->NORMAL NO_REASON by ben manual");
    }

    @Test
    void shouldAskForRecentAndGoodMeasurements() {
        ControlSpec spec = new ControlSpec(
                Notices.ACTORS,
                Cooldowns.STANDARD,
                Map.of(),
                Set.of(HealthComponent.FEED),
                Set.of(),
                2 * SECOND,
                0,
                0,
                0,
                0,
                false,
                Decimal.ZERO);
        desk = desk(spec);
        set(TradingMode.PAUSE, ControlReason.NONE, 0, 0);
        assertThat(set(TradingMode.NORMAL, ControlReason.RECOVERED, Notices.OPERATOR, 50))
                .isFalse();
        assertThat(last()).contains("NOT_MEASURED FEED");

        desk.health(HealthComponent.FEED, false, 900, 500, 50 * SECOND);
        assertThat(set(TradingMode.NORMAL, ControlReason.RECOVERED, Notices.OPERATOR, 50))
                .isFalse();
        assertThat(last()).isEqualTo("REFUSED PAUSE->NORMAL UNHEALTHY FEED by anna RECOVERED 900/500 manual");

        desk.health(HealthComponent.FEED, true, 100, 500, 51 * SECOND);
        assertThat(set(TradingMode.NORMAL, ControlReason.RECOVERED, Notices.OPERATOR, 54))
                .isFalse();
        assertThat(last()).contains("NOT_MEASURED FEED").contains("3/2");
        assertThat(set(TradingMode.NORMAL, ControlReason.RECOVERED, Notices.OPERATOR, 53))
                .isTrue();
    }

    @Test
    void shouldLeaveAnEmergencyOnlyAfterReconciliation() {
        desk.health(HealthComponent.RECONCILIATION, true, 0, 0, 0);
        set(TradingMode.EMERGENCY, ControlReason.NONE, 0, 1);
        assertThat(set(TradingMode.PAUSE, ControlReason.RECOVERED, Notices.OFFICER, 100))
                .isFalse();
        assertThat(last()).contains("NOT_RECONCILED RECONCILIATION");
        desk.health(HealthComponent.RECONCILIATION, false, 2, 0, 101 * SECOND);
        assertThat(set(TradingMode.PAUSE, ControlReason.RECOVERED, Notices.OFFICER, 102))
                .isFalse();
        desk.health(HealthComponent.RECONCILIATION, true, 0, 0, 103 * SECOND);
        assertThat(set(TradingMode.PAUSE, ControlReason.RECOVERED, Notices.OFFICER, 104))
                .isTrue();
        assertThat(set(TradingMode.NORMAL, ControlReason.RECOVERED, Notices.OFFICER, 114))
                .isTrue();
    }

    @Test
    void shouldNotLeaveAReductionWhileTheDrawdownIsAtItsSoftLimit() {
        losses.soft = SOFT;
        losses.drawdown = SOFT;
        desk.tighten(TradingMode.REDUCE, KillTrigger.DRAWDOWN, SOFT, SOFT, 0);
        assertThat(last()).isEqualTo("TRANSITION NORMAL->REDUCE DRAWDOWN by core 0.15/0.15");
        assertThat(set(TradingMode.PAUSE, ControlReason.RECOVERED, Notices.OPERATOR, 100))
                .isFalse();
        assertThat(last()).contains("STILL_BREACHED").contains("0.15/0.15");
        losses.drawdown = SOFT - 1;
        assertThat(set(TradingMode.PAUSE, ControlReason.RECOVERED, Notices.OPERATOR, 100))
                .isTrue();
    }

    @Test
    void shouldLatchTheKillSwitchAndNeverResetItByItself() {
        assertThat(order(ControlAction.TRIP_KILL, ControlReason.NONE, Actors.NOBODY, 10))
                .isTrue();
        assertThat(state.policy()).isEqualTo(KillPolicy.HALT);
        assertThat(state.mode()).isEqualTo(TradingMode.PAUSE);
        assertThat(last()).isEqualTo("TRIP NORMAL->PAUSE MANUAL HALT by unknown manual");
        desk.onTime(Long.MAX_VALUE / 2);
        desk.supervise(Long.MAX_VALUE / 2);
        assertThat(state.isLatched()).isTrue();
        assertThat(set(TradingMode.NORMAL, ControlReason.RECOVERED, Notices.OFFICER, 10_000))
                .isFalse();
        assertThat(last()).contains("KILL_LATCHED").contains("MANUAL");
    }

    @Test
    void shouldResetTheKillSwitchOnlyByTheOfficerWithReasonAfterTheCooldownAndChecks() {
        desk.trip(KillTrigger.DRAWDOWN, 20_000_001, 20_000_000, 8, 0);
        assertThat(last()).isEqualTo("TRIP NORMAL->EMERGENCY DRAWDOWN FLATTEN by core 0.20000001/0.2");
        losses.breached = true;
        losses.drawdown = 20_000_001;
        losses.soft = 20_000_000;

        assertThat(order(ControlAction.RESET_KILL, ControlReason.LIMIT_REVIEWED, Notices.OPERATOR, 400))
                .isFalse();
        assertThat(last()).contains("NOT_AUTHORISED");
        assertThat(order(ControlAction.RESET_KILL, ControlReason.NONE, Notices.OFFICER, 400))
                .isFalse();
        assertThat(last()).contains("NO_REASON");
        assertThat(order(ControlAction.RESET_KILL, ControlReason.LIMIT_REVIEWED, Notices.OFFICER, 299))
                .isFalse();
        assertThat(last()).contains("COOLDOWN").contains("299/300");
        assertThat(order(ControlAction.RESET_KILL, ControlReason.LIMIT_REVIEWED, Notices.OFFICER, 300))
                .isFalse();
        assertThat(last()).contains("STILL_BREACHED").contains("DRAWDOWN").contains("0.20000001/0.2");

        assertThat(order(ControlAction.REBASE_LOSSES, ControlReason.LIMIT_REVIEWED, Notices.OPERATOR, 301))
                .isFalse();
        assertThat(order(ControlAction.REBASE_LOSSES, ControlReason.NONE, Notices.OFFICER, 301))
                .isFalse();
        assertThat(order(ControlAction.REBASE_LOSSES, ControlReason.LIMIT_REVIEWED, Notices.OFFICER, 301))
                .isFalse();
        assertThat(last()).contains("NOT_RECONCILED");
        desk.health(HealthComponent.RECONCILIATION, true, 0, 0, 302 * SECOND);
        assertThat(order(ControlAction.REBASE_LOSSES, ControlReason.LIMIT_REVIEWED, Notices.OFFICER, 303))
                .isTrue();
        assertThat(losses.rebasedNs).isEqualTo(303 * SECOND);
        assertThat(order(ControlAction.RESET_KILL, ControlReason.LIMIT_REVIEWED, Notices.OFFICER, 304))
                .isTrue();
        assertThat(last()).isEqualTo("RESET EMERGENCY DRAWDOWN by ben LIMIT_REVIEWED manual");
        assertThat(state.isLatched()).isFalse();
        assertThat(state.mode()).as("the mode is loosened by its own steps").isEqualTo(TradingMode.EMERGENCY);
        assertThat(order(ControlAction.RESET_KILL, ControlReason.LIMIT_REVIEWED, Notices.OFFICER, 900))
                .isFalse();
        assertThat(last()).contains("NOT_LATCHED");
    }

    @Test
    void shouldKeepTheFirstPolicyAndTellOfLaterTriggersOnce() {
        desk.trip(KillTrigger.SYSTEM_ERROR, 3, 3, 0, 0);
        desk.trip(KillTrigger.DAILY_LOSS, 5, 4, 8, SECOND);
        desk.trip(KillTrigger.DAILY_LOSS, 5, 4, 8, 2 * SECOND);
        assertThat(state.policy()).isEqualTo(KillPolicy.HALT);
        assertThat(desk.trigger()).isEqualTo(KillTrigger.SYSTEM_ERROR);
        assertThat(desk.hasFired(KillTrigger.DAILY_LOSS)).isTrue();
        assertThat(told)
                .containsExactly(
                        "TRIP NORMAL->PAUSE SYSTEM_ERROR HALT by core 3/3",
                        "TRIP_AGAIN PAUSE DAILY_LOSS HALT by core 0.00000005/0.00000004");
        assertThat(enforced).as("cancels go out again with each").hasSize(3);
    }

    @Test
    void shouldTurnAHaltIntoFlatteningOnlyForTheOfficer() {
        desk.trip(KillTrigger.WATCHDOG, 1, 1, 9, 0);
        assertThat(set(TradingMode.EMERGENCY, ControlReason.INCIDENT, Notices.OPERATOR, 1))
                .isFalse();
        assertThat(last()).contains("NOT_AUTHORISED");
        assertThat(state.policy()).isEqualTo(KillPolicy.HALT);
        assertThat(set(TradingMode.EMERGENCY, ControlReason.INCIDENT, Notices.OFFICER, 2))
                .isTrue();
        assertThat(state.policy()).isEqualTo(KillPolicy.FLATTEN);
        assertThat(state.isFlattening()).isTrue();
    }

    @Test
    void shouldTripWithTheWatchdogAtTheLateNanosecondAndNotBefore() {
        desk = desk(Notices.sources(Set.of(), 5 * SECOND, 0, 0, 0, false));
        desk.open(0);
        desk.heartbeat(2 * SECOND);
        assertThat(desk.nextDueNs()).isEqualTo(7 * SECOND);
        desk.onTime(7 * SECOND - 1);
        assertThat(state.isLatched()).isFalse();
        desk.onTime(7 * SECOND);
        assertThat(desk.trigger()).isEqualTo(KillTrigger.WATCHDOG);
        assertThat(last()).isEqualTo("TRIP NORMAL->PAUSE WATCHDOG HALT by core 5/5");
        assertThat(desk.nextDueNs()).as("time goes on").isEqualTo(Long.MAX_VALUE);
        desk.health(HealthComponent.RECONCILIATION, true, 0, 0, 8 * SECOND);
        assertThat(order(ControlAction.RESET_KILL, ControlReason.INCIDENT_RESOLVED, Notices.OFFICER, 400))
                .isFalse();
        assertThat(last()).contains("STILL_BREACHED").contains("WATCHDOG");
        desk.heartbeat(400 * SECOND);
        assertThat(order(ControlAction.RESET_KILL, ControlReason.INCIDENT_RESOLVED, Notices.OFFICER, 401))
                .isTrue();
    }

    @Test
    void shouldTripWhenTheLinkIsDownForTooLong() {
        desk = desk(Notices.sources(Set.of(), 0, 60 * SECOND, 0, 0, false));
        desk.link(false, 0);
        desk.link(false, 30 * SECOND);
        desk.link(true, 59 * SECOND);
        assertThat(desk.nextDueNs()).isEqualTo(Long.MAX_VALUE);
        desk.link(false, 100 * SECOND);
        desk.onTime(160 * SECOND);
        assertThat(last()).isEqualTo("TRIP NORMAL->PAUSE EXCHANGE_ISSUE HALT by core 60/60");
    }

    @ParameterizedTest
    @CsvSource({
        "BREAKERS, BREAKER_CASCADE, HALT",
        "VENUE, EXCHANGE_ISSUE, HALT",
        "CLOCK, SYSTEM_ERROR, HALT",
        "CORRELATION, CORRELATION_BREACH, FLATTEN",
    })
    void shouldTripWithAnUnhealthyComponentWhereItIsConfigured(
            HealthComponent component, KillTrigger trigger, KillPolicy policy) {
        desk.health(component, false, 9, 3, 0);
        assertThat(state.isLatched()).as("not configured").isFalse();
        assertThat(last()).isEqualTo("HEALTH NORMAL " + component + " by core 9/3");
        desk = desk(Notices.sources(Set.of(component), 0, 0, 0, 0, false));
        desk.health(component, true, 1, 3, 0);
        assertThat(state.isLatched()).isFalse();
        desk.health(component, false, 9, 3, SECOND);
        assertThat(desk.trigger()).isEqualTo(trigger);
        assertThat(state.policy()).isEqualTo(policy);
    }

    @Test
    void shouldLetTheSupervisorTakeTheStepsOutOfItsOwnReductionOnly() {
        ControlSpec spec = new ControlSpec(
                Actors.NONE,
                Cooldowns.STANDARD,
                Map.of(),
                Set.of(),
                Set.of(),
                SECOND,
                0,
                0,
                0,
                0,
                false,
                Decimal.parse("0.10"));
        desk = desk(spec);
        losses.soft = SOFT;
        losses.drawdown = SOFT;
        desk.tighten(TradingMode.REDUCE, KillTrigger.DRAWDOWN, SOFT, SOFT, 0);
        losses.drawdown = 10_000_001;
        desk.supervise(40 * SECOND);
        assertThat(state.mode()).isEqualTo(TradingMode.REDUCE);
        losses.drawdown = 10_000_000;
        desk.supervise(30 * SECOND - 1);
        assertThat(state.mode()).isEqualTo(TradingMode.REDUCE);
        desk.supervise(40 * SECOND);
        assertThat(state.mode()).isEqualTo(TradingMode.PAUSE);
        assertThat(last()).isEqualTo("TRANSITION REDUCE->PAUSE by supervisor RECOVERED");
        desk.supervise(50 * SECOND);
        assertThat(state.mode()).isEqualTo(TradingMode.NORMAL);

        set(TradingMode.PAUSE, ControlReason.NONE, 0, 60);
        desk.supervise(1_000 * SECOND);
        assertThat(state.mode()).as("a person's pause is a person's").isEqualTo(TradingMode.PAUSE);
    }

    @Test
    void shouldCountWhatAListenerThrowsAndGoOn() {
        ControlTeller teller = new ControlTeller(
                notice -> {
                    throw new IllegalStateException("the disk is full");
                },
                losses);
        desk = new ControlDesk(Notices.people(), state, losses, teller);
        desk.effectBy(new Noted());
        desk.trip(KillTrigger.MANUAL, 0, 0, 0, 0);
        assertThat(state.isLatched()).isTrue();
        assertThat(enforced).hasSize(1);
        assertThat(proceeded).hasSize(1);
        assertThat(teller.failures()).isEqualTo(1);
        assertThat(teller.lastFailure()).hasMessage("the disk is full");
    }

    @Test
    void shouldComeBackFromItsSavedStateByteByByte() {
        desk = desk(Notices.sources(Set.of(HealthComponent.VENUE), 5 * SECOND, 9 * SECOND, 0, 0, false));
        desk.open(0);
        desk.link(false, SECOND);
        desk.health(HealthComponent.VENUE, false, 4, 3, 2 * SECOND);
        desk.trip(KillTrigger.DAILY_LOSS, 1, 1, 8, 3 * SECOND);
        byte[] saved = StateBytes.of(desk::save);

        ModeControl before = state;
        desk = desk(Notices.sources(Set.of(HealthComponent.VENUE), 5 * SECOND, 9 * SECOND, 0, 0, false));
        desk.restore(source(saved));

        assertThat(StateBytes.of(desk::save)).isEqualTo(saved);
        assertThat(state.mode()).isEqualTo(before.mode());
        assertThat(state.policy()).isEqualTo(KillPolicy.HALT);
        assertThat(desk.trigger()).isEqualTo(KillTrigger.EXCHANGE_ISSUE);
        assertThat(set(TradingMode.NORMAL, ControlReason.RECOVERED, Notices.OFFICER, 10_000))
                .isFalse();
    }

    private static StateSource source(byte[] saved) {
        ByteBuffer bytes = ByteBuffer.wrap(saved);
        return new StateSource() {
            @Override
            public long getLong() {
                return bytes.getLong();
            }

            @Override
            public double getDouble() {
                return bytes.getDouble();
            }
        };
    }
}
