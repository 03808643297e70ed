// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.domain.command.Side;
import io.tradewind.trading.fixture.CoreRig;
import io.tradewind.trading.fixture.ScriptedStrategy;
import io.tradewind.trading.risk.RiskRig;
import io.tradewind.trading.signal.Signal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An engine with 100,000 dollars whose strategies want 10 shares at 100.00 each time: 1,000 dollars, 1 % of the equity. */
class EngineExposureTest {
    private static CoreRig rig(String symbol, String strategy, String gross) {
        CoreRig rig = new CoreRig("AAA", "BBB");
        rig.limits = RiskRig.limits(RiskRig.shares(symbol, "0", strategy, "0", gross, "0"));
        return rig;
    }

    @Test
    void shouldSendOnlyWhatTheLimitOfTheSymbolLeaves() {
        CoreRig rig = rig("0.006", "0", "0")
                .slot(0, new ScriptedStrategy().at(0, Signal::goLong))
                .open();
        rig.bar(0, 0, 100);
        assertThat(rig.venue.last().lots()).isEqualTo(6);
    }

    @Test
    void shouldReserveWhatIsOnItsWayForAnotherStrategyOfTheSameSymbol() {
        CoreRig rig = rig("0.015", "0", "0")
                .slot(0, new ScriptedStrategy().at(0, Signal::goLong))
                .slot(0, new ScriptedStrategy().at(0, Signal::goLong).at(1, Signal::goLong))
                .open();
        rig.bar(0, 0, 100);
        assertThat(rig.venue.orders()).extracting(order -> order.lots()).containsExactly(10L, 5L);
    }

    @ParameterizedTest
    @CsvSource({"75,  SELL 20|SELL 10, ''", "200, SELL 20,         refused entry STRATEGY_CONCENTRATION"})
    void shouldCountWhatEachStrategyHoldsThroughFillsAndSplits(long dollars, String sent, String refusal) {
        CoreRig rig = rig("0", "0.015", "0")
                .slot(0, new ScriptedStrategy().at(0, Signal::goLong).at(2, Signal::goShort))
                .slot(1, new ScriptedStrategy().at(0, Signal::goLong))
                .open();
        rig.bar(0, 0, 100);
        rig.fillLast(0, 100);
        rig.bar(1, 0, 100);
        assertThat(rig.venue.last().lots())
                .as("another strategy has its own limit")
                .isEqualTo(10);
        rig.events.split(0, 2, 1);
        assertThat(rig.lots(0)).isEqualTo(20);
        rig.bar(0, 1, 50);
        rig.bar(0, 2, dollars);
        assertThat(rig.venue.orders().stream().skip(2).map(order -> order.side() + " " + order.lots()))
                .as("20 shares at 75 are within the limit, at 200 beyond it until the exit is filled; the exit passes")
                .containsExactly(sent.split("\\|"));
        assertThat(rig.log.stream()
                        .filter(line -> line.startsWith("refused"))
                        .findFirst()
                        .orElse(""))
                .isEqualTo(refusal);
    }

    @Test
    void shouldCloseThoughTheLimitIsExceeded() {
        CoreRig rig = rig("0", "0", "0.01")
                .slot(0, new ScriptedStrategy().at(0, Signal::goLong).at(1, Signal::goFlat))
                .open();
        rig.bar(0, 0, 100);
        rig.fillLast(0, 100);
        rig.bar(0, 1, 900);
        assertThat(rig.venue.last().side()).isEqualTo(Side.SELL);
        assertThat(rig.venue.last().lots()).isEqualTo(10);
        assertThat(rig.log).noneMatch(line -> line.startsWith("refused"));
    }
}
