// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.domain.event.ControlAction;
import io.tradewind.domain.event.ControlReason;
import io.tradewind.domain.event.HealthComponent;
import io.tradewind.domain.number.Decimal;
import io.tradewind.trading.fixture.Notices;
import io.tradewind.trading.fixture.SavedState;
import io.tradewind.trading.fixture.StateBytes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What keeps a halt a halt, a breach a breach and a cooldown a cooldown; times are seconds. */
class ControlGuardsTest {
    private static final long SECOND = 1_000_000_000L;

    private final ScriptedLosses losses = new ScriptedLosses();
    private final List<String> told = new ArrayList<>();
    private final ControlRequest request = new ControlRequest();
    private ModeControl state = new ModeControl();
    private ControlDesk desk = desk(Notices.people());

    private ControlDesk desk(ControlSpec spec) {
        state = new ModeControl();
        return new ControlDesk(
                spec, state, losses, new ControlTeller(notice -> told.add(Notices.words(notice)), losses));
    }

    private boolean ask(ControlAction action, TradingMode mode, ControlReason reason, int actor, long nowNs) {
        return desk.command(request.of(action, mode, KillTrigger.MANUAL).by(actor, reason, 0, nowNs));
    }

    private boolean set(TradingMode mode, int actor, long second) {
        return ask(ControlAction.SET_MODE, mode, ControlReason.INCIDENT, actor, second * SECOND);
    }

    private boolean reset(long second) {
        return ask(
                ControlAction.RESET_KILL,
                TradingMode.NORMAL,
                ControlReason.INCIDENT_RESOLVED,
                Notices.OFFICER,
                second * SECOND);
    }

    private boolean rebase(long nowNs) {
        return ask(
                ControlAction.REBASE_LOSSES, TradingMode.NORMAL, ControlReason.LIMIT_REVIEWED, Notices.OFFICER, nowNs);
    }

    private void reconcile(long second) {
        desk.health(HealthComponent.RECONCILIATION, true, 0, 0, second * SECOND);
    }

    private String last() {
        return told.get(told.size() - 1);
    }

    @Test
    void shouldHaltWhenASystemFailsWhileItFlattens() {
        desk.trip(KillTrigger.DRAWDOWN, 5, 4, 8, 0);
        reconcile(1);
        desk.trip(KillTrigger.DAILY_LOSS, 5, 4, 8, 2 * SECOND);
        assertThat(state.policy()).as("another loss").isEqualTo(KillPolicy.FLATTEN);

        desk.trip(KillTrigger.SYSTEM_ERROR, 3, 3, 0, 3 * SECOND);

        assertThat(state.policy()).isEqualTo(KillPolicy.HALT);
        assertThat(state.isFlattening()).isFalse();
        assertThat(state.mode()).isEqualTo(TradingMode.EMERGENCY);
        assertThat(desk.trigger()).as("what tripped it").isEqualTo(KillTrigger.DRAWDOWN);
        assertThat(last()).isEqualTo("TRIP_AGAIN EMERGENCY SYSTEM_ERROR HALT by core 3/3");
        assertThat(reset(400)).isFalse();
        assertThat(last()).as("the account has to be compared anew").contains("NOT_RECONCILED");
    }

    @Test
    void shouldStayAHaltWhateverIsLostAfterwards() {
        desk.trip(KillTrigger.SYSTEM_ERROR, 3, 3, 0, 0);
        for (KillTrigger loss : List.of(KillTrigger.DRAWDOWN, KillTrigger.DAILY_LOSS, KillTrigger.CONSECUTIVE_LOSSES)) {
            desk.trip(loss, 5, 4, 8, SECOND);
            assertThat(state.policy()).as("%s", loss).isEqualTo(KillPolicy.HALT);
        }
        assertThat(state.mode()).isEqualTo(TradingMode.PAUSE);
    }

    @Test
    void shouldKeepTheOfficersDecisionUntilSomethingElseFailsOrSomebodySaysSo() {
        desk.trip(KillTrigger.SYSTEM_ERROR, 3, 3, 0, 0);
        set(TradingMode.EMERGENCY, Notices.OFFICER, 1);
        desk.trip(KillTrigger.SYSTEM_ERROR, 4, 3, 0, 2 * SECOND);
        assertThat(state.policy()).as("he knew of that").isEqualTo(KillPolicy.FLATTEN);
        desk.trip(KillTrigger.WATCHDOG, 1, 1, 9, 3 * SECOND);
        assertThat(state.policy()).as("he did not know of that").isEqualTo(KillPolicy.HALT);

        assertThat(set(TradingMode.EMERGENCY, Notices.OPERATOR, 4)).isFalse();
        assertThat(set(TradingMode.EMERGENCY, Notices.OFFICER, 4)).isTrue();
        assertThat(state.policy()).isEqualTo(KillPolicy.FLATTEN);
        for (int time = 5; time < 7; time++) {
            ask(ControlAction.TRIP_KILL, TradingMode.NORMAL, ControlReason.NONE, Actors.NOBODY, time * SECOND);
            assertThat(state.policy()).as("a person's word, at %d", time).isEqualTo(KillPolicy.HALT);
            set(TradingMode.EMERGENCY, Notices.OFFICER, time);
        }
    }

    private static ControlSpec requiring(HealthComponent component) {
        return new ControlSpec(
                Notices.ACTORS,
                Cooldowns.STANDARD,
                Map.of(),
                Set.of(component),
                Set.of(),
                2 * SECOND,
                0,
                0,
                0,
                0,
                false,
                Decimal.ZERO);
    }

    @ParameterizedTest
    @CsvSource({
        "0, LIMIT_REVIEWED, NOT_AUTHORISED",
        "1, LIMIT_REVIEWED, NOT_AUTHORISED",
        "-1, LIMIT_REVIEWED, NOT_AUTHORISED",
        "-2, LIMIT_REVIEWED, NOT_AUTHORISED",
        "2, NONE, NO_REASON",
    })
    void shouldAcceptLossesOnlyFromTheOfficerWithAReason(int actor, ControlReason reason, TransitionGuard guard) {
        assertThat(ask(ControlAction.REBASE_LOSSES, TradingMode.NORMAL, reason, actor, SECOND))
                .isFalse();
        assertThat(last()).startsWith("REFUSED NORMAL " + guard);
        assertThat(losses.rebasedNs).isEqualTo(-1);
    }

    @ParameterizedTest
    @CsvSource({"PAUSE, 10", "REDUCE, 30", "EMERGENCY, 60"})
    void shouldAcceptLossesNoSoonerThanTheModeMayBeLoosened(TradingMode mode, long cooldown) {
        set(mode, Actors.NOBODY, 100);
        reconcile(101);
        assertThat(rebase((100 + cooldown) * SECOND - 1)).isFalse();
        assertThat(last()).contains("COOLDOWN").contains("/" + cooldown + " ");
        assertThat(rebase((100 + cooldown) * SECOND)).isTrue();
    }

    @Test
    void shouldAcceptLossesInNormalNoSoonerThanAPauseAfterALimitWasReached() {
        losses.limited = true;
        desk.supervise(100 * SECOND);
        desk.supervise(105 * SECOND);
        assertThat(rebase(110 * SECOND - 1)).isFalse();
        assertThat(last()).isEqualTo("REFUSED NORMAL COOLDOWN by ben LIMIT_REVIEWED 9.999999999/10 manual");
        assertThat(rebase(110 * SECOND)).isTrue();
        assertThat(rebase(120 * SECOND - 1)).as("and not again at once").isFalse();
        assertThat(last()).contains("COOLDOWN");
        assertThat(rebase(120 * SECOND)).isTrue();

        losses.limited = true;
        desk.supervise(200 * SECOND);
        assertThat(rebase(209 * SECOND)).as("reached anew").isFalse();
    }

    @Test
    void shouldAcceptLossesAfterATripNoSoonerThanItMayBeReset() {
        desk.trip(KillTrigger.DRAWDOWN, 5, 4, 8, 0);
        reconcile(1);
        assertThat(rebase(300 * SECOND - 1)).isFalse();
        assertThat(last()).contains("COOLDOWN").contains("/300 ");
        assertThat(rebase(300 * SECOND)).isTrue();
    }

    @Test
    void shouldAcceptLossesOnlyWithRecentAndGoodMeasurements() {
        desk = desk(requiring(HealthComponent.FEED));
        assertThat(rebase(SECOND)).isFalse();
        assertThat(last()).contains("NOT_MEASURED FEED");
        desk.health(HealthComponent.FEED, false, 9, 5, SECOND);
        assertThat(rebase(SECOND)).isFalse();
        assertThat(last()).contains("UNHEALTHY FEED").contains("9/5");
        desk.health(HealthComponent.FEED, true, 1, 5, SECOND);
        assertThat(rebase(3 * SECOND + 1)).isFalse();
        assertThat(last()).contains("NOT_MEASURED FEED");
        assertThat(rebase(3 * SECOND)).isTrue();
    }

    @Test
    void shouldAcceptLossesOnlyOfAnAccountThatWasCompared() {
        desk.health(HealthComponent.RECONCILIATION, false, 2, 0, SECOND);
        assertThat(rebase(2 * SECOND)).isFalse();
        assertThat(last()).contains("NOT_RECONCILED").contains("2/0");
        reconcile(3);
        assertThat(rebase(3 * SECOND)).isTrue();
    }

    @ParameterizedTest
    @EnumSource(HealthComponent.class)
    void shouldNotResetWhileAComponentThatStandsForATriggerIsStillUnwell(HealthComponent component) {
        desk = desk(Notices.sources(Set.of(component), 0, 0, 0, 0, false));
        desk.health(component, false, 9, 3, 0);
        assertThat(desk.trigger()).isEqualTo(KillTrigger.of(component));
        if (component != HealthComponent.RECONCILIATION) {
            reconcile(1);
        }
        assertThat(reset(400)).isFalse();
        assertThat(last())
                .isEqualTo("REFUSED " + state.mode() + " " + KillTrigger.of(component) + " " + state.policy()
                        + " STILL_BREACHED " + component + " by ben INCIDENT_RESOLVED 9/3 manual");
        desk.health(component, true, 1, 3, 401 * SECOND);
        assertThat(reset(401)).isTrue();
    }

    @Test
    void shouldAskForComponentsOfATriggerThatAPersonPulledAndForNoOthers() {
        desk.health(HealthComponent.MODEL, false, 9, 3, 0);
        desk.trip(KillTrigger.WATCHDOG, 1, 1, 0, 0);
        reconcile(1);
        assertThat(reset(300)).as("a model is no watchdog").isTrue();
        desk.trip(KillTrigger.SYSTEM_ERROR, 1, 1, 0, 301 * SECOND);
        reconcile(302);
        assertThat(reset(700)).isFalse();
        assertThat(last()).contains("STILL_BREACHED MODEL");
    }

    @Test
    void shouldNotResetWhileTheLinkIsDownAndTripAgainByTheNextOutage() {
        desk = desk(Notices.sources(Set.of(), 0, 60 * SECOND, 0, 0, false));
        desk.link(false, 0);
        desk.onTime(60 * SECOND);
        reconcile(61);
        assertThat(reset(400)).isFalse();
        assertThat(last()).contains("EXCHANGE_ISSUE HALT STILL_BREACHED").contains("400/60");
        desk.link(true, 401 * SECOND);
        assertThat(reset(401)).isTrue();

        desk.link(false, 500 * SECOND);
        assertThat(desk.nextDueNs()).as("armed anew").isEqualTo(560 * SECOND);
        desk.onTime(560 * SECOND);
        assertThat(desk.trigger()).isEqualTo(KillTrigger.EXCHANGE_ISSUE);
        assertThat(last()).endsWith("60/60");
    }

    @Test
    void shouldTripByAnOutageThatBeganBeforeAReset() {
        desk = desk(Notices.sources(Set.of(), 0, 60 * SECOND, 0, 0, false));
        desk.trip(KillTrigger.MANUAL, 0, 0, 0, 0);
        reconcile(1);
        desk.link(false, 290 * SECOND);
        assertThat(reset(300)).as("it may be a short one").isTrue();
        desk.onTime(350 * SECOND);
        assertThat(desk.trigger()).isEqualTo(KillTrigger.EXCHANGE_ISSUE);
    }

    @ParameterizedTest
    @CsvSource({
        "NORMAL, 0, false", "PAUSE, 0, false", "REDUCE, 0, false", "EMERGENCY, 0, false", "PAUSE, 3, false",
        "NORMAL, 1, true", "PAUSE, 1, true", "REDUCE, 1, true", "EMERGENCY, 1, false", "EMERGENCY, 2, true",
    })
    void shouldLetOnlyWhoMayLeaveAModeConfirmIt(TradingMode mode, int actor, boolean may) {
        set(mode, Actors.NOBODY, 100);
        byte[] before = StateBytes.of(desk::save);
        int sent = told.size();
        assertThat(set(mode, actor, 105)).isEqualTo(may);
        assertThat(told).hasSize(sent + 1);
        if (may) {
            assertThat(last()).startsWith("TRANSITION " + mode + " by");
        } else {
            assertThat(last()).startsWith("REFUSED " + mode + " NOT_AUTHORISED");
            assertThat(StateBytes.of(desk::save)).as("nothing is changed").isEqualTo(before);
        }
    }

    @Test
    void shouldCountOnlyAComparisonThatBeganAfterTheTrip() {
        desk.trip(KillTrigger.MANUAL, 0, 0, 0, 100 * SECOND);
        desk.health(HealthComponent.RECONCILIATION, true, 0, 0, 100 * SECOND, 110 * SECOND);
        assertThat(reset(400)).as("it began before").isFalse();
        assertThat(last()).contains("NOT_RECONCILED");
        desk.health(HealthComponent.RECONCILIATION, true, 0, 0, 100 * SECOND + 1, 401 * SECOND);
        desk.health(HealthComponent.RECONCILIATION, false, 1, 0, 90 * SECOND, 402 * SECOND);
        assertThat(reset(402)).as("a difference counts whenever it was seen").isFalse();
        desk.health(HealthComponent.RECONCILIATION, true, 0, 0, 100 * SECOND + 1, 403 * SECOND);
        assertThat(reset(403)).isTrue();
    }

    @Test
    void shouldNotBelieveAComparisonFromTheFuture() {
        desk.trip(KillTrigger.MANUAL, 0, 0, 0, 100 * SECOND);
        desk.health(HealthComponent.RECONCILIATION, true, 0, 0, 999 * SECOND, 100 * SECOND);
        assertThat(reset(400)).isFalse();
    }

    @Test
    void shouldRememberWhatItWaitsForOverARestart() {
        ControlSpec spec = Notices.sources(Set.of(), 0, 60 * SECOND, 0, 0, false);
        desk = desk(spec);
        losses.limited = true;
        desk.supervise(10 * SECOND);
        rebase(20 * SECOND);
        desk.link(false, 100 * SECOND);
        desk.onTime(160 * SECOND);
        desk.health(HealthComponent.RECONCILIATION, true, 0, 0, 150 * SECOND, 170 * SECOND);
        ControlDesk first = desk;

        desk = desk(spec);
        desk.restore(SavedState.of(first::save));

        assertThat(StateBytes.of(desk::save)).isEqualTo(StateBytes.of(first::save));
        assertThat(reset(1_000)).isFalse();
        assertThat(last()).as("the link is down since 100 s").contains("900/60");
        desk.link(true, 1_000 * SECOND);
        assertThat(reset(1_000)).isFalse();
        assertThat(last()).as("compared before the trip").contains("NOT_RECONCILED");
        desk.health(HealthComponent.RECONCILIATION, true, 0, 0, 160 * SECOND + 1, 1_001 * SECOND);
        assertThat(reset(1_001)).isTrue();
    }
}
