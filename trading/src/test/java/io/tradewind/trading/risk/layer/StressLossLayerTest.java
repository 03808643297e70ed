// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.risk.layer;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.domain.command.Side;
import io.tradewind.domain.number.Decimal;
import io.tradewind.trading.fixture.Terms;
import io.tradewind.trading.risk.limit.ScenarioLimits;
import io.tradewind.trading.risk.margin.MarginDesk;
import io.tradewind.trading.risk.scenario.ScenarioLosses;
import io.tradewind.trading.risk.scenario.StressScenario;
import io.tradewind.trading.risk.scenario.StressScenarios;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Equity is 10,000 dollars and may lose 20 %: 2,000 dollars. A linear lot is worth 20 dollars, an inverse one 100, an ether lot 1. */
class StressLossLayerTest {
    private final MarginDesk desk = new MarginDesk();

    private StressLossLayer layer(String... names) {
        List<StressScenario> scenarios = StressScenarios.all().stream()
                .filter(each -> List.of(names).contains(each.name()))
                .toList();
        return new StressLossLayer(
                new ScenarioLimits(Decimal.parse("0.2")),
                desk.exposures,
                desk.values,
                new ScenarioLosses(scenarios, desk.registry, desk.exposures));
    }

    /** A fall by 30 % costs 6 dollars a linear lot and 30 an inverse contract; a rise as much when short. */
    @ParameterizedTest
    @CsvSource({
        "1, BUY, all-down-30, 333, all",
        "1, BUY, all-down-30, 334, 333 STRESS_LOSS: 0.20040001 against 0.2",
        "1, SELL, all-up-30, 333, all",
        "1, SELL, all-up-30, 334, 333 STRESS_LOSS: 0.20040001 against 0.2",
        "1, SELL, all-down-30, 100000, all",
        "2, BUY, all-down-30, 66, all",
        "2, BUY, all-down-30, 67, 66 STRESS_LOSS: 0.20100001 against 0.2",
        "2, SELL, all-up-30, 66, all",
        "2, SELL, all-up-30, 67, 66 STRESS_LOSS: 0.20100001 against 0.2",
        "3, BUY, covid-2020-03, 3583, all",
        "3, BUY, covid-2020-03, 3584, 3583 STRESS_LOSS: 0.20002305 against 0.2",
        "1, SELL, liquidity-halved, 100000, all"
    })
    void shouldKeepTheLossOfTheWorstScenarioWithinTheLimit(
            int instrument, Side side, String scenario, long lots, String answer) {
        assertThat(desk.ask(layer(scenario), instrument, side, lots)).isEqualTo(answer);
    }

    /** 500 lots lose 3,000 already; each ether lot that is sold brings 0.30 back in the fall, and costs 0.30 in the rise. */
    @Test
    void shouldLetAHedgeThroughUntilItIsTheRiskItself() {
        desk.lots[MarginDesk.LINEAR] = 500;
        desk.changed();
        StressLossLayer layer = layer("all-down-30", "all-up-30");
        assertThat(desk.ask(layer, MarginDesk.LINEAR, Side.BUY, 1)).startsWith("0 STRESS_LOSS: 0.30060001");
        assertThat(desk.ask(layer, MarginDesk.OTHER, Side.BUY, 1)).startsWith("0 STRESS_LOSS: 0.30003001");
        assertThat(desk.ask(layer, MarginDesk.OTHER, Side.SELL, 16_666)).isEqualTo("all");
        assertThat(desk.ask(layer, MarginDesk.OTHER, Side.SELL, 16_667)).startsWith("16666 STRESS_LOSS: 0.20001001");
    }

    @Test
    void shouldNotTakeAHedgeAwayBeyondTheLimit() {
        desk.lots[MarginDesk.LINEAR] = 500;
        desk.lots[MarginDesk.OTHER] = -10_000;
        desk.changed();
        StressLossLayer layer = layer("all-down-30");
        assertThat(desk.ask(layer, MarginDesk.OTHER, Side.BUY, 6_666)).isEqualTo("all");
        assertThat(desk.ask(layer, MarginDesk.OTHER, Side.BUY, 6_667)).startsWith("6666 STRESS_LOSS: 0.20001001");
    }

    @Test
    void shouldCountEverythingInFlightAndTheCostOfClosing() {
        desk.working[Side.BUY.ordinal()][MarginDesk.LINEAR] = 300;
        desk.working[Side.SELL.ordinal()][MarginDesk.LINEAR] = 300;
        desk.reserved[Side.BUY.ordinal()][MarginDesk.OTHER] = 60 * Terms.ONE;
        desk.changed();
        StressLossLayer layer = layer("all-down-30");
        assertThat(desk.ask(layer, MarginDesk.LINEAR, Side.BUY, 30))
                .as("1,980 + 18")
                .isEqualTo("all");
        assertThat(desk.ask(layer, MarginDesk.LINEAR, Side.BUY, 31)).startsWith("30 STRESS_LOSS: 0.20040001");
        StressLossLayer dry = layer("liquidity-halved");
        assertThat(desk.ask(dry, MarginDesk.LINEAR, Side.BUY, 363))
                .as("0.15 of 13,260 and 60")
                .isEqualTo("all");
        assertThat(desk.ask(dry, MarginDesk.LINEAR, Side.BUY, 364)).startsWith("363 STRESS_LOSS");
    }

    @Test
    void shouldRefuseWithoutEquityWithoutMarkAndBeyondWhatCanBeCounted() {
        StressLossLayer layer = layer("all-down-30");
        assertThat(desk.ask(layer, MarginDesk.LINEAR, Side.BUY, Long.MAX_VALUE)).startsWith("333 STRESS_LOSS");
        desk.equityUnits = 0;
        assertThat(desk.ask(layer, MarginDesk.LINEAR, Side.BUY, 1)).isEqualTo("0 NO_EQUITY: 0 against 0");
        desk.mark(MarginDesk.LINEAR, 0);
        assertThat(desk.ask(layer, MarginDesk.LINEAR, Side.BUY, 1)).isEqualTo("0 MISSING_MARK: 0 against 1");
    }
}
