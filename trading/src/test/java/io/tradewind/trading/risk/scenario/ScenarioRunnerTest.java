// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.risk.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.tradewind.domain.number.Decimal;
import io.tradewind.trading.fixture.Terms;
import io.tradewind.trading.risk.limit.RiskLimits;
import io.tradewind.trading.risk.margin.MarginDesk;
import io.tradewind.trading.risk.scenario.ScenarioOutcome.Breach;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Equity is 10,000 dollars; the standard limits: 20 % in a scenario, drawdowns of 15 and 20 %, leverage 3. */
class ScenarioRunnerTest {
    private static final long HOUR_NS = 3_600_000_000_000L;

    private final MarginDesk desk = new MarginDesk();

    private ScenarioRunner runner(String participation) {
        return new ScenarioRunner(
                new ScenarioLosses(StressScenarios.all(), desk.registry, desk.exposures),
                desk.exposures,
                desk.margins(),
                desk,
                RiskLimits.preset("standard"),
                Decimal.parse(participation));
    }

    private ScenarioOutcome outcome(String name, long... averageDailyLots) {
        return runner("0.1").run(averageDailyLots).stream()
                .filter(each -> each.scenario().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** One bitcoin long: 5,115 dollars are lost in March 2020, 4,885 are left for a position of 9,770. */
    @Test
    void shouldTellLossBreachesAndTimeToFlatten() {
        desk.lots[MarginDesk.LINEAR] = 500;
        desk.lots[MarginDesk.INVERSE] = 100;
        desk.changed();
        ScenarioOutcome covid = outcome("covid-2020-03", 0, 60_000, 24_000, 0);
        assertThat(covid.lossUnits()).isEqualTo(10_230 * Terms.ONE);
        assertThat(covid.lossShare()).isEqualTo(102_300_000);
        assertThat(covid.equityAfterUnits()).isEqualTo(-230 * Terms.ONE);
        assertThat(covid.breaches()).containsExactly(Breach.values());
        assertThat(covid.flattenNs()).as("500 of 6,000 lots a day").isEqualTo(2 * HOUR_NS);
        assertThat(covid.slowestInstrument()).isEqualTo(MarginDesk.LINEAR);
        assertThat(outcome("liquidity-halved", 0, 60_000, 24_000, 0).flattenNs())
                .isEqualTo(4 * HOUR_NS);
    }

    @Test
    void shouldTellEachBreachFromItsOwnBoundaryOn() {
        desk.lots[MarginDesk.LINEAR] = 249;
        desk.changed();
        assertThat(outcome("all-down-30", 1, 1, 1, 1).breaches()).isEmpty();
        desk.lots[MarginDesk.LINEAR] = 250;
        desk.changed();
        assertThat(outcome("all-down-30", 1, 1, 1, 1).breaches()).containsExactly(Breach.SOFT_DRAWDOWN);
        desk.lots[MarginDesk.LINEAR] = 334;
        desk.changed();
        assertThat(outcome("all-down-30", 1, 1, 1, 1).breaches())
                .containsExactly(Breach.STRESS_LOSS, Breach.SOFT_DRAWDOWN, Breach.HARD_DRAWDOWN);
        assertThat(outcome("all-up-30", 1, 1, 1, 1).lossShare()).isNegative();
        assertThat(outcome("all-up-30", 1, 1, 1, 1).breaches()).isEmpty();
    }

    @Test
    void shouldSayNeverWithoutVolumeAndNothingWithoutPosition() {
        assertThat(outcome("all-down-30", 0, 0, 0, 0).slowestInstrument()).isEqualTo(-1);
        assertThat(outcome("all-down-30", 0, 0, 0, 0).flattenNs()).isZero();
        assertThat(outcome("all-down-30", 0, 0, 0, 0).breaches()).isEmpty();
        desk.lots[MarginDesk.OTHER] = -1;
        desk.changed();
        assertThat(outcome("all-down-30", 0, 0, 0, 0).flattenNs()).isEqualTo(ScenarioOutcome.NEVER);
        assertThat(runner("1").run(new long[] {0, 0, 0, 1})).hasSize(11);
        desk.equityUnits = 0;
        assertThat(outcome("all-up-30", 0, 0, 0, 1).lossShare()).isEqualTo(Long.MAX_VALUE);
        for (String wrong : List.of("0", "1.01", "-0.1")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> runner(wrong))
                    .withMessage("participation must be above 0 and at most 1, is " + wrong);
        }
    }
}
