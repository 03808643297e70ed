// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.sizing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tradewind.domain.instrument.InstrumentRegistry;
import io.tradewind.domain.number.Decimal;
import io.tradewind.trading.feature.Bar;
import io.tradewind.trading.feature.FeatureRow;
import io.tradewind.trading.fixture.FixedPortfolio;
import io.tradewind.trading.fixture.Terms;
import io.tradewind.trading.signal.Signal;
import io.tradewind.trading.sizing.PositionPolicy.Direction;
import io.tradewind.trading.sizing.PositionPolicy.Repeat;
import io.tradewind.trading.sizing.PositionPolicy.Reversal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bars of a range of 2.00 that close at 100.00. */
class StopLayersTest {
    private static final StopRules RULES = new StopRules(Decimal.parse("0.1"), Decimal.parse("0.2"));

    private final InstrumentRegistry registry = Terms.registry(Terms.share("AAA"));
    private final FixedPortfolio portfolio = new FixedPortfolio(registry, 1_000_000 * Terms.ONE, 100_00);
    private final FeatureRow features = new FeatureRow();
    private final Bar bar = new Bar(registry.get(0));
    private final Signal signal = new Signal();

    private static PositionPolicy policy(String stopLoss, long trailBps, String atrMultiple) {
        return new PositionPolicy(
                Direction.BOTH,
                Reversal.CLOSE_THEN_OPEN,
                Repeat.HOLD,
                Decimal.parse(stopLoss),
                Decimal.ZERO,
                trailBps,
                0,
                Decimal.parse(atrMultiple));
    }

    private IntentPlanner planner(PositionPolicy policy, StopRules rules, int bars, long closeTicks) {
        IntentPlanner planner = new IntentPlanner(0, registry.get(0), policy, new FixedSizer(5), true, rules);
        planner.declare(features);
        for (int i = 0; i < bars; i++) {
            bar.set(i, i + 1, closeTicks, closeTicks + 1_00, Math.max(1, closeTicks - 1_00), closeTicks, 0);
            features.onBar(bar);
        }
        return planner;
    }

    private long stop(IntentPlanner planner, int sign) {
        if (sign > 0) {
            signal.goLong();
        } else {
            signal.goShort();
        }
        planner.plan(signal, bar, features, 0, portfolio);
        return planner.entry().attachedStopTicks;
    }

    @ParameterizedTest
    @CsvSource({
        // fraction, multiple of the range of 2.00, long stop, short stop
        "0,    0,   9000, 11000",
        "0.05, 0,   9500, 10500",
        "0,    2,   9600, 10400",
        "0.05, 2,   9600, 10400",
        "0.03, 2,   9700, 10300",
        "0,    15,  8000, 12000",
        "0,    90,  8000, 12000"
    })
    void shouldTakeTheNearerOfFractionAndRangeElseTheFallback(
            String fraction, String multiple, long longStop, long shortStop) {
        IntentPlanner planner = planner(policy(fraction, 0, multiple), RULES, 20, 100_00);
        assertThat(stop(planner, 1)).isEqualTo(longStop);
        assertThat(stop(planner, -1)).isEqualTo(shortStop);
    }

    @ParameterizedTest
    @CsvSource({
        // fraction, long stop, short stop: 20 % of 100.03 is no whole tick, and the greatest distance is 20 %
        "0.2,    8003, 12003",
        "0.1999, 8003, 12003",
        "0.3,    7002, 13004"
    })
    void shouldNotRoundAnAllowedFractionBeyondTheGreatestDistance(String fraction, long longStop, long shortStop) {
        IntentPlanner planner = planner(policy(fraction, 0, "0"), RULES, 20, 100_03);
        assertThat(stop(planner, 1)).isEqualTo(longStop);
        assertThat(stop(planner, -1)).isEqualTo(shortStop);
    }

    @Test
    void shouldPreferTheStrategysOwnPriceHoweverFar() {
        signal.stopLoss(70.0);
        assertThat(stop(planner(policy("0.05", 0, "2"), RULES, 20, 100_00), 1)).isEqualTo(70_00);
    }

    @Test
    void shouldFallBackWhileTheRangeIsNotWarm() {
        assertThat(stop(planner(policy("0", 0, "2"), RULES, 13, 100_00), 1)).isEqualTo(90_00);
        assertThat(features.names()).containsExactly("atr(14)");
    }

    @Test
    void shouldLeaveATrailingStopAlone() {
        IntentPlanner planner = planner(policy("0", 300, "0"), RULES, 1, 100_00);
        assertThat(stop(planner, 1)).isZero();
        assertThat(planner.entry().attachedTrailBps).isEqualTo(300);
    }

    @Test
    void shouldAttachNothingWithoutRules() {
        assertThat(stop(planner(policy("0", 0, "0"), StopRules.NONE, 1, 100_00), 1))
                .isZero();
        assertThat(features.names()).isEmpty();
    }

    @Test
    void shouldMeasureTheFallbackFromALimitPriceAndRoundItTowardsTheEntry() {
        signal.limit(33.33);
        assertThat(stop(planner(policy("0", 0, "0"), RULES, 1, 100_00), 1))
                .as("29.997 up")
                .isEqualTo(30_00);
        assertThat(stop(planner(policy("0", 0, "0"), RULES, 1, 100_00), -1))
                .as("36.663 down")
                .isEqualTo(36_66);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 7})
    void shouldStayATickAwayFromAPriceOfFewTicks(long close) {
        IntentPlanner planner = planner(policy("0", 0, "0"), RULES, 1, close);
        assertThat(stop(planner, 1)).isEqualTo(close - 1);
        assertThat(stop(planner, -1)).isEqualTo(close + 1);
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 1e300})
    void shouldSizeNothingForAPriceThatIsNone(double price) {
        IntentPlanner planner = planner(policy("0", 0, "0"), RULES, 1, 100_00);
        signal.goLong();
        signal.stopLoss(price);
        assertThat(planner.plan(signal, bar, features, 0, portfolio)).isTrue();
        assertThat(planner.hasEntry()).isFalse();
        assertThat(planner.sizeReason()).isEqualTo(Size.Reason.INVALID_PRICE);
        signal.clear();
        signal.goLong();
        signal.limit(price);
        planner.plan(signal, bar, features, 0, portfolio);
        assertThat(planner.sizeReason()).isEqualTo(Size.Reason.INVALID_PRICE);
    }

    @Test
    void shouldRefuseRulesThatCannotBe() {
        assertThatThrownBy(() -> new StopRules(Decimal.ONE, Decimal.ZERO)).hasMessageContaining("below 1");
        assertThatThrownBy(() -> policy("0", 0, "-1")).hasMessageContaining("stop_atr_multiple must be 0 or more");
    }
}
