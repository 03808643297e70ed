// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.wiring.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tradewind.app.config.Config;
import io.tradewind.app.config.ConfigException;
import io.tradewind.app.config.ConfigLoader;
import io.tradewind.domain.event.HealthComponent;
import io.tradewind.domain.number.Decimal;
import io.tradewind.research.backtest.spec.SizingSpec;
import io.tradewind.trading.control.ControlSpec;
import io.tradewind.trading.control.Cooldowns;
import io.tradewind.trading.control.KillPolicy;
import io.tradewind.trading.control.KillTrigger;
import io.tradewind.trading.control.Role;
import io.tradewind.trading.execution.liquidation.LiquidationSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ControlSpecsTest {
    private static final String RUN = """
            data: { interval: 1h }
            venues:
              - instruments: [BTCUSDT]
            strategies:
              - name: sma-cross
                instruments: [BTCUSDT]
            """;

    private static Config load(String... settings) {
        ConfigLoader loader = new ConfigLoader().text("run.yaml", RUN);
        for (String setting : settings) {
            loader.set(setting);
        }
        return loader.load();
    }

    @Test
    void shouldHaveTheDefaultsOfTheCoreInTheCatalogue() {
        ControlSpec spec = ControlSpecs.of(load());

        assertThat(spec.cooldowns()).isEqualTo(Cooldowns.STANDARD);
        assertThat(spec.required()).isEqualTo(ControlSpec.OFF.required());
        assertThat(spec.heartbeatTimeoutNs()).isZero();
        for (KillTrigger trigger : KillTrigger.values()) {
            assertThat(spec.policy(trigger)).isEqualTo(trigger.usualPolicy());
        }
        assertThat(ControlSpecs.liquidation(load())).isEqualTo(LiquidationSpec.STANDARD);
    }

    @Test
    void shouldTakeTheSourcesOfASessionByItsPreset() {
        ControlSpec spec = ControlSpecs.of(load("control.preset=session"));

        assertThat(spec.required()).isEqualTo(ControlSpec.STANDARD.required());
        assertThat(spec.tripping()).isEqualTo(ControlSpec.STANDARD.tripping());
        assertThat(spec.healthMaxAgeNs()).isEqualTo(ControlSpec.STANDARD.healthMaxAgeNs());
        assertThat(spec.heartbeatTimeoutNs()).isEqualTo(ControlSpec.STANDARD.heartbeatTimeoutNs());
        assertThat(spec.linkDownNs()).isEqualTo(ControlSpec.STANDARD.linkDownNs());
        assertThat(spec.illegalTransitions()).isEqualTo(ControlSpec.STANDARD.illegalTransitions());
        assertThat(spec.accountBreaks()).isEqualTo(ControlSpec.STANDARD.accountBreaks());
        assertThat(spec.tripOnError()).isTrue();
    }

    @Test
    void shouldReadActorsPoliciesAndComponents() {
        ControlSpec spec = ControlSpecs.of(load(
                "control.actors=[{id: 7, name: anna, role: risk-officer}, {id: 8, name: ben, role: operator}]",
                "control.policies.system_error=flatten",
                "control.required=[feed, venue]",
                "control.kill_cooldown=off",
                "control.supervisor_drawdown=5%"));

        assertThat(spec.actors().role(7)).isEqualTo(Role.RISK_OFFICER);
        assertThat(spec.actors().name(8)).isEqualTo("ben");
        assertThat(spec.policy(KillTrigger.SYSTEM_ERROR)).isEqualTo(KillPolicy.FLATTEN);
        assertThat(spec.required()).containsExactlyInAnyOrder(HealthComponent.FEED, HealthComponent.VENUE);
        assertThat(spec.cooldowns().killNs()).isZero();
        assertThat(spec.supervisorDrawdown()).isEqualTo(Decimal.parse("0.05"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "control.policies.drawdown=sell | not one of halt, flatten",
                "control.required=[moon]        | not one of clock",
                "control.actors=[{id: 0, name: a, role: operator}] | outside 1 to 1000000",
                "control.actors=[{id: 1, name: a, role: king}] | not one of operator, risk-officer",
                "control.liquidation.depth_share=25 | which is not a share; 25 % is 0.25",
                "control.supervisor_drawdown=5 | which is not a share; 5 % is 0.05",
                "control.liquidation.cap_bps=200 | control.liquidation.hard_cap_bps: is 100, but control.liquidation.cap_bps is 200",
                "control.liquidation.hard_cap_bps=19 | control.liquidation.hard_cap_bps: is 19, but control.liquidation.cap_bps is 20",
                "control.actors=[{id: 7, name: a, role: operator}, {id: 7, name: b, role: operator}] | control.actors.1.id: is 7, which another actor has already",
                "control.actors=[{id: 7, name: a, role: operator}, {id: 8, name: a, role: risk-officer}] | control.actors.1.name: is 'a', which another actor has already",
                "control.actors=[{id: 7, name: core, role: operator}] | control.actors.0.name: is 'core', which files call the core itself",
                "control.actors=[{id: 7, name: supervisor, role: operator}] | is 'supervisor', which files call the core itself",
                "control.liquidation.volume_share=0.00001 | which has more than 4 decimals as a share",
                "control.supervisor_drawdown=0.15 | control.supervisor_drawdown: is 0.15, not below risk.soft_drawdown, 0.15"
            })
    void shouldRefuseWhatIsNoControl(String setting, String complaint) {
        assertThatThrownBy(() -> load(setting))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining(complaint);
    }

    @Test
    void shouldTakeACapUpToTheHardOneAndASupervisorBelowTheSoftDrawdown() {
        assertThat(ControlSpecs.liquidation(load("control.liquidation.cap_bps=100"))
                        .capBps())
                .isEqualTo(100);
        assertThat(ControlSpecs.of(load("control.supervisor_drawdown=0.149")).supervisorDrawdown())
                .isEqualTo(Decimal.parse("0.149"));
        assertThat(ControlSpecs.of(load("control.supervisor_drawdown=0.5", "risk.preset=research"))
                        .supervisorDrawdown())
                .isEqualTo(Decimal.parse("0.5"));
        assertThatThrownBy(() -> load("control.supervisor_drawdown=0.08", "risk.soft_drawdown=8%"))
                .hasMessageContaining("control.supervisor_drawdown: is 0.08, not below risk.soft_drawdown, 0.08");
    }

    @Test
    void shouldReadTheSizingModelsByRisk() {
        Config risk = load("strategies.0.sizing.model=risk-per-trade", "strategies.0.sizing.risk_per_trade=2%");
        Config kelly = load("strategies.0.sizing.model=kelly");

        assertThat(SizingSpecs.of(risk.list("strategies").getFirst()))
                .isEqualTo(new SizingSpec.RiskPerTrade(Decimal.parse("0.02"), Decimal.ONE, Decimal.parse("100")));
        assertThat(SizingSpecs.of(kelly.list("strategies").getFirst()))
                .isEqualTo(new SizingSpec.Kelly(
                        Decimal.parse("0.25"),
                        Decimal.parse("0.5"),
                        30,
                        Decimal.ZERO,
                        Decimal.ONE,
                        Decimal.parse("100")));
        assertThatThrownBy(
                        () -> load("strategies.0.sizing.model=risk-per-trade", "strategies.0.sizing.risk_per_trade=1"))
                .hasMessageContaining("which is not a share; 1 % is 0.01");
    }
}
