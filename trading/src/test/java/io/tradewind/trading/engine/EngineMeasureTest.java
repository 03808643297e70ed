// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.domain.command.Side;
import io.tradewind.domain.number.Decimal;
import io.tradewind.trading.fixture.CoreRig;
import io.tradewind.trading.fixture.ScriptedStrategy;
import io.tradewind.trading.risk.limit.ExposureLimits;
import io.tradewind.trading.risk.limit.LossLimits;
import io.tradewind.trading.risk.limit.MarginLimits;
import io.tradewind.trading.risk.limit.MeasureLimits;
import io.tradewind.trading.risk.limit.RiskLimits;
import io.tradewind.trading.risk.limit.ScenarioLimits;
import io.tradewind.trading.risk.limit.StopLimits;
import io.tradewind.trading.signal.Signal;
import io.tradewind.trading.sizing.FixedSizer;
import io.tradewind.trading.sizing.KellySizer;
import io.tradewind.trading.sizing.PositionPolicy;
import io.tradewind.trading.sizing.PositionSizer;
import io.tradewind.trading.sizing.RiskPerTradeSizer;
import org.junit.jupiter.api.Test;

/** An engine with 100,000 dollars over shares at 100.00 of which nothing is known: 4 % a day. */
class EngineMeasureTest {
    private static final RiskLimits STANDARD = RiskLimits.preset("standard");

    private static CoreRig rig(MeasureLimits measure, StopLimits stop) {
        CoreRig rig = new CoreRig("AAA", "BBB");
        rig.limits = new RiskLimits(
                RiskLimits.VERSION,
                RiskLimits.preset("permissive").order(),
                ExposureLimits.OFF,
                MarginLimits.OFF,
                measure,
                stop,
                LossLimits.OFF,
                ScenarioLimits.OFF);
        return rig;
    }

    private static CoreRig slot(CoreRig rig, PositionSizer sizer, String stop, ScriptedStrategy strategy) {
        PositionPolicy policy = CoreRig.policy(PositionPolicy.Reversal.CLOSE_THEN_OPEN, stop, "0");
        return rig.slot(0, strategy, policy, sizer, null);
    }

    @Test
    void shouldCutAnEntryToTheVolatilityTargetAndProtectItWithTheFallback() {
        CoreRig rig = slot(
                        rig(STANDARD.measure(), STANDARD.stop()),
                        new FixedSizer(500),
                        "0",
                        new ScriptedStrategy().at(0, Signal::goShort))
                .open();
        rig.bar(0, 0, 100);
        assertThat(rig.venue.last().side()).isEqualTo(Side.SELL);
        assertThat(rig.venue.last().lots())
                .as("15 %% over 76.4 %% of 1,000 lots")
                .isEqualTo(196);
        rig.fillLast(0, 100);
        assertThat(rig.venue.last().lots()).isEqualTo(196);
        assertThat(rig.venue.last().stopTicks()).as("a tenth above").isEqualTo(110_00);
    }

    @Test
    void shouldRefuseAnEntryWithoutAStopWhenNoneIsAttached() {
        CoreRig rig = slot(
                        rig(MeasureLimits.OFF, new StopLimits(true, Decimal.ZERO, Decimal.parse("0.2"))),
                        new FixedSizer(10),
                        "0",
                        new ScriptedStrategy().at(0, Signal::goLong))
                .open();
        rig.bar(0, 0, 100);
        assertThat(rig.log).containsExactly("refused entry NO_STOP");
    }

    @Test
    void shouldSizeByTheStopThatThePolicyAttaches() {
        CoreRig rig = slot(
                        rig(MeasureLimits.OFF, StopLimits.OFF),
                        new RiskPerTradeSizer(Decimal.parse("0.01"), Decimal.ONE),
                        "0.05",
                        new ScriptedStrategy().at(0, Signal::goLong))
                .open();
        rig.bar(0, 0, 100);
        assertThat(rig.venue.last().lots()).as("1,000 dollars over 5 a share").isEqualTo(200);
    }

    @Test
    void shouldFeedTheStrategysOwnRoundTripsToItsSizer() {
        KellySizer kelly = new KellySizer(Decimal.ONE, Decimal.ONE, 1, Decimal.parse("0.02"), Decimal.ONE);
        CoreRig rig = slot(
                        rig(MeasureLimits.OFF, StopLimits.OFF),
                        kelly,
                        "0",
                        new ScriptedStrategy()
                                .at(0, Signal::goLong)
                                .at(1, Signal::goFlat)
                                .at(2, Signal::goLong))
                .open();
        rig.bar(0, 0, 100);
        assertThat(rig.venue.last().lots()).as("the start").isEqualTo(20);
        rig.fillLast(0, 100);
        rig.bar(0, 1, 90);
        rig.fillLast(0, 90);
        rig.bar(0, 2, 90);
        assertThat(rig.log).last().isEqualTo("not sized 0 NO_EDGE");
    }
}
