// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.domain.event.HealthComponent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ModeMatrixTest {
    /** Written out once more, column by column, as the requirement says it. */
    @ParameterizedTest
    @CsvSource({
        "NEW_ENTRY, y, n, n, n, n, n",
        "ADD, y, n, n, n, n, n",
        "REDUCE, y, y, y, y, n, n",
        "CLOSE, y, y, y, y, n, n",
        "PROTECT, y, y, y, y, n, n",
        "CANCEL, y, y, y, y, y, y",
        "AMEND_STOP_TIGHTER, y, y, y, y, n, n",
        "AMEND_STOP_WIDER, y, n, n, n, n, n",
        "AMEND_QUANTITY_DOWN, y, y, y, y, n, n",
        "AMEND_QUANTITY_UP, y, n, n, n, n, n",
        "QUOTE, y, n, n, n, n, n",
        "FLATTEN, n, n, y, y, n, y",
    })
    void shouldAllowEachActionInEachStateAsTheTableSays(
            ModeAction action, char normal, char pause, char reduce, char emergency, char halt, char flatten) {
        assertThat(ModeMatrix.allows(TradingMode.NORMAL, action)).isEqualTo(normal == 'y');
        assertThat(ModeMatrix.allows(TradingMode.PAUSE, action)).isEqualTo(pause == 'y');
        assertThat(ModeMatrix.allows(TradingMode.REDUCE, action)).isEqualTo(reduce == 'y');
        assertThat(ModeMatrix.allows(TradingMode.EMERGENCY, action)).isEqualTo(emergency == 'y');
        assertThat(ModeMatrix.allows(KillPolicy.HALT, action)).isEqualTo(halt == 'y');
        assertThat(ModeMatrix.allows(KillPolicy.FLATTEN, action)).isEqualTo(flatten == 'y');
    }

    @ParameterizedTest
    @EnumSource(ModeAction.class)
    void shouldNeverAllowMoreOfNewRiskInATighterMode(ModeAction action) {
        boolean newRisk = action != ModeAction.FLATTEN;
        TradingMode[] modes = TradingMode.values();
        for (int i = 1; newRisk && i < modes.length; i++) {
            if (ModeMatrix.allows(modes[i], action)) {
                assertThat(ModeMatrix.allows(modes[i - 1], action))
                        .as(action + " in " + modes[i - 1])
                        .isTrue();
            }
        }
    }

    @Test
    void shouldLetTheLatchHoldWhateverTheModeIs() {
        ModeControl state = new ModeControl();
        for (TradingMode mode : TradingMode.values()) {
            state.set(mode);
            state.latch(KillPolicy.HALT);
            assertThat(state.allows(ModeAction.CLOSE)).isFalse();
            assertThat(state.allows(ModeAction.CANCEL)).isTrue();
            assertThat(state.isFlattening()).isFalse();
            state.latch(KillPolicy.FLATTEN);
            assertThat(state.isFlattening()).isTrue();
            assertThat(state.allowsNewRisk()).isFalse();
            state.latch(null);
        }
    }

    @Test
    void shouldHaltForFaultsOfASystemAndFlattenForLosses() {
        for (KillTrigger trigger : KillTrigger.values()) {
            boolean isLoss = switch (trigger) {
                case DAILY_LOSS, DRAWDOWN, CONSECUTIVE_LOSSES, CORRELATION_BREACH -> true;
                case MANUAL, SYSTEM_ERROR, EXCHANGE_ISSUE, BREAKER_CASCADE, WATCHDOG -> false;
            };
            assertThat(trigger.usualPolicy())
                    .as(trigger.name())
                    .isEqualTo(isLoss ? KillPolicy.FLATTEN : KillPolicy.HALT);
            assertThat(KillTrigger.of(trigger.ordinal())).isSameAs(trigger);
        }
        assertThat(KillTrigger.of(99)).as("a trip is never lost").isEqualTo(KillTrigger.MANUAL);
        assertThat(KillTrigger.of(HealthComponent.BREAKERS)).isEqualTo(KillTrigger.BREAKER_CASCADE);
        assertThat(KillTrigger.of(HealthComponent.VENUE)).isEqualTo(KillTrigger.EXCHANGE_ISSUE);
        assertThat(KillTrigger.of(HealthComponent.CORRELATION)).isEqualTo(KillTrigger.CORRELATION_BREACH);
        assertThat(KillTrigger.of(HealthComponent.CLOCK)).isEqualTo(KillTrigger.SYSTEM_ERROR);
    }
}
