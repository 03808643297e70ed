// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tradewind.domain.number.Decimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ControlSpecTest {
    @Test
    void shouldObeyTheConfiguredPolicyOfATrigger() {
        ControlSpec spec = new ControlSpec(
                Actors.NONE,
                Cooldowns.STANDARD,
                Map.of(KillTrigger.DRAWDOWN, KillPolicy.HALT),
                Set.of(),
                Set.of(),
                1,
                0,
                0,
                0,
                0,
                false,
                Decimal.ZERO);
        assertThat(spec.policy(KillTrigger.DRAWDOWN)).isEqualTo(KillPolicy.HALT);
        assertThat(ControlSpec.OFF.policy(KillTrigger.DRAWDOWN)).isEqualTo(KillPolicy.FLATTEN);
        ModeControl state = new ModeControl();
        new ControlDesk(spec, state, LossFacts.NONE, new ControlTeller(ControlListener.NONE, LossFacts.NONE))
                .trip(KillTrigger.DRAWDOWN, 1, 1, 8, 0);
        assertThat(state.policy()).isEqualTo(KillPolicy.HALT);
    }

    @Test
    void shouldRefuseATableThatCannotBeRight() {
        assertThatThrownBy(() -> new Actors.Actor(0, "zero", Role.OPERATOR)).hasMessageContaining("is 0");
        assertThatThrownBy(() -> new Actors.Actor(4, "bot", Role.SUPERVISOR)).hasMessageContaining("SUPERVISOR");
        Actors.Actor one = new Actors.Actor(4, "a", Role.OPERATOR);
        assertThatThrownBy(() -> new Actors(List.of(one, one))).hasMessage("two actors have the id 4");
        assertThatThrownBy(() -> new Cooldowns(-1, 0, 0, 0)).hasMessageContaining("pause cooldown");
    }
}
