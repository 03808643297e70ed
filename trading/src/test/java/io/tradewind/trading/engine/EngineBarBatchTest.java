// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.domain.event.TimerKind;
import io.tradewind.domain.number.Decimal;
import io.tradewind.trading.fixture.CoreRig;
import io.tradewind.trading.fixture.ScriptedStrategy;
import io.tradewind.trading.risk.limit.LossLimits;
import io.tradewind.trading.risk.limit.RiskLimits;
import io.tradewind.trading.signal.Signal;
import io.tradewind.trading.sizing.FixedSizer;
import io.tradewind.trading.sizing.PositionPolicy;
import org.junit.jupiter.api.Test;

/** Bars of several instruments end at one instant and come one by one: between them the marks do not fit together. */
class EngineBarBatchTest {
    private final ScriptedStrategy strategy = new ScriptedStrategy();
    private final CoreRig rig = new CoreRig("AAA", "BBB");

    /** 100 AAA held at 100, under a soft drawdown limit of 5 %. */
    private void holdAPosition() {
        RiskLimits wide = RiskLimits.preset("permissive");
        LossLimits soft = new LossLimits(
                Decimal.ZERO, Decimal.ZERO, Decimal.ZERO, 0, 0, Decimal.parse("0.05"), Decimal.ZERO, Decimal.ZERO, 0);
        rig.limits = new RiskLimits(
                wide.version(),
                wide.order(),
                wide.exposure(),
                wide.margin(),
                wide.measure(),
                wide.stop(),
                soft,
                wide.scenario());
        strategy.at(0, Signal::goLong);
        rig.slot(
                        0,
                        strategy,
                        CoreRig.policy(PositionPolicy.Reversal.CLOSE_THEN_OPEN, "0", "0"),
                        new FixedSizer(100),
                        null)
                .open();
        rig.bar(0, 0, 100);
        rig.fillLast(0, 100);
        rig.bar(1, 0, 100);
    }

    @Test
    void shouldLookAtLossesOnlyWhenAllBarsOfAnInstantWereTold() {
        holdAPosition();
        rig.events.bar(0, CoreRig.BAR_NS, 2 * CoreRig.BAR_NS - 1, 10_00, 10_00, 10_00, 10_00);
        assertThat(rig.notices)
                .as("the other bar of this instant may not have met the venue yet")
                .isEmpty();
        rig.events.bar(1, CoreRig.BAR_NS, 2 * CoreRig.BAR_NS - 1, 100_00, 100_00, 100_00, 100_00);
        assertThat(rig.notices).isEmpty();
        rig.events.timer(TimerKind.BARS_COMPLETE);
        assertThat(rig.notices).first().asString().startsWith("TRANSITION NORMAL->REDUCE DRAWDOWN");
    }

    @Test
    void shouldLookAtLossesBeforeTheNextInstantWhenNobodySaysThatTheBarsAreComplete() {
        holdAPosition();
        rig.events.bar(0, CoreRig.BAR_NS, 2 * CoreRig.BAR_NS - 1, 10_00, 10_00, 10_00, 10_00);
        assertThat(rig.notices).isEmpty();
        rig.events.bar(0, 2 * CoreRig.BAR_NS, 3 * CoreRig.BAR_NS - 1, 100_00, 100_00, 100_00, 100_00);
        assertThat(rig.notices).first().asString().startsWith("TRANSITION NORMAL->REDUCE DRAWDOWN");
    }
}
