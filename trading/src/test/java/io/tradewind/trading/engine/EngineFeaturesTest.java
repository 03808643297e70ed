// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tradewind.domain.command.Side;
import io.tradewind.quant.indicator.StateSink;
import io.tradewind.trading.feature.Bar;
import io.tradewind.trading.feature.FeatureRow;
import io.tradewind.trading.feature.pipeline.FeatureSpec;
import io.tradewind.trading.feature.pipeline.FreshnessLimits;
import io.tradewind.trading.fixture.ScriptedStrategy;
import io.tradewind.trading.fixture.TickRig;
import io.tradewind.trading.signal.Signal;
import io.tradewind.trading.signal.Strategy;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Declared features on their way through the core. */
class EngineFeaturesTest {
    private static final long BAR_NS = 1_000;
    private static final FeatureSpec FEATURES =
            new FeatureSpec(List.of("book.spread", "trade.imbalance(1)", "range"), new FreshnessLimits(2, 1_500, 600));

    /** Goes long whenever it knows the spread. */
    private static final class Careful implements Strategy {
        private final List<Double> spreads = new ArrayList<>();
        private final List<Long> asOfNs = new ArrayList<>();
        private int spread;

        @Override
        public void declare(FeatureRow features) {
            spread = features.declared().column("book.spread");
        }

        @Override
        public void onBar(Bar bar, FeatureRow features, long heldLots, Signal signal) {
            double value = features.declared().value(spread);
            spreads.add(value);
            asOfNs.add(features.declared().asOfNs(spread));
            if (!Double.isNaN(value)) {
                signal.goLong();
            }
        }

        @Override
        public void save(StateSink sink) {
            sink.putLong(spreads.size());
        }
    }

    private static TickRig rig(Strategy strategy) {
        TickRig rig = new TickRig("AAA");
        rig.barNs = BAR_NS;
        return rig.slot(0, strategy, FEATURES).open();
    }

    @Test
    void shouldDecideOnAFreshFeatureAndNotOnAStaleOne() {
        Careful strategy = new Careful();
        TickRig rig = rig(strategy);
        rig.at(100).trade(0, 100_00, 5, Side.BUY);
        rig.book(700, 0, 1, 99_99, 100_01);
        rig.at(1_300).trade(0, 100_00, 5, Side.BUY);
        assertThat(strategy.spreads.getFirst()).isEqualTo(2.0);
        assertThat(rig.venue.orders()).hasSize(1);

        rig.at(2_100).trade(0, 100_00, 5, Side.SELL);
        assertThat(strategy.spreads.get(1))
                .as("the book was last seen 1,400 ns ago")
                .isNaN();
        assertThat(strategy.asOfNs).containsExactly(700L, 700L);
    }

    @Test
    void shouldTellTheRowOfEveryDecision() {
        TickRig rig = rig(new Careful());
        rig.at(100).trade(0, 100_00, 5, Side.BUY);
        rig.at(1_200).trade(0, 100_00, 5, Side.BUY);
        rig.at(2_050).trade(0, 100_00, 5, Side.BUY);

        assertThat(rig.rows).containsExactly("0 1200 3", "0 2050 3");
    }

    @Test
    void shouldKeepDeclaredFeaturesInTheStateAndLeaveThatOfOthersAlone() {
        TickRig plain =
                new TickRig("AAA").slot(0, new ScriptedStrategy(), "0", "0").open();
        TickRig empty = new TickRig("AAA")
                .slot(0, new ScriptedStrategy(), FeatureSpec.NONE)
                .open();
        TickRig declared =
                new TickRig("AAA").slot(0, new ScriptedStrategy(), FEATURES).open();
        byte[] before = declared.state();
        for (TickRig rig : List.of(plain, empty, declared)) {
            rig.book(100, 0, 1, 99_99, 100_01);
            rig.at(200).trade(0, 100_00, 5, Side.BUY);
        }

        assertThat(empty.state()).isEqualTo(plain.state());
        assertThat(declared.state()).hasSizeGreaterThan(plain.state().length).isNotEqualTo(before);
    }

    @Test
    void shouldRefuseAStrategyThatReadsWhatIsNotDeclared() {
        TickRig rig = new TickRig("AAA").slot(0, new Careful(), FeatureSpec.NONE);

        assertThatThrownBy(rig::open)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("book.spread");
    }
}
