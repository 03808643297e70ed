// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.risk.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.tradewind.domain.command.Side;
import io.tradewind.domain.instrument.Instrument;
import io.tradewind.domain.number.Decimal;
import io.tradewind.trading.fixture.Terms;
import io.tradewind.trading.risk.margin.MarginDesk;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ScenarioLossesTest {
    private final MarginDesk desk = new MarginDesk();
    private final ScenarioLosses losses = new ScenarioLosses(StressScenarios.standard(), desk.registry, desk.exposures);

    private void changed(int instrument) {
        desk.exposures.onPosition(instrument);
        losses.onPosition(instrument);
    }

    private long lossOf(String scenario) {
        for (int s = 0; s < losses.count(); s++) {
            if (losses.scenario(s).name().equals(scenario)) {
                return losses.lossUnits(s);
            }
        }
        throw new AssertionError(scenario);
    }

    @Test
    void shouldLoseWhatLongsShortsLinearAndInverseContractsLose() {
        desk.lots[MarginDesk.LINEAR] = 1_000;
        changed(MarginDesk.LINEAR);
        assertThat(lossOf("covid-2020-03")).isEqualTo(10_230 * Terms.ONE);
        assertThat(lossOf("all-up-30")).as("a gain").isEqualTo(-6_000 * Terms.ONE);
        assertThat(losses.scenario(losses.worst()).name()).isEqualTo("covid-2020-03");
        desk.lots[MarginDesk.INVERSE] = -200;
        changed(MarginDesk.INVERSE);
        assertThat(lossOf("covid-2020-03")).as("20,000 dollars long and short").isZero();
        assertThat(lossOf("liquidity-halved")).as("5 % of both").isEqualTo(2_000 * Terms.ONE);
    }

    @Test
    void shouldTakeTheSideOfTheOrdersInFlightThatIsWorse() {
        desk.working[Side.BUY.ordinal()][MarginDesk.LINEAR] = 100;
        desk.working[Side.SELL.ordinal()][MarginDesk.LINEAR] = 50;
        changed(MarginDesk.LINEAR);
        assertThat(lossOf("all-down-30")).isEqualTo(600 * Terms.ONE);
        assertThat(lossOf("all-up-30")).isEqualTo(300 * Terms.ONE);
    }

    @Test
    void shouldBoundWhatAChangeOfOneInstrumentCanCost() {
        long seed = 5;
        SplittableRandom random = new SplittableRandom(seed);
        for (int step = 0; step < 10_000; step++) {
            int id = random.nextInt(desk.lots.length);
            desk.lots[id] = random.nextLong(-5_000, 5_000);
            desk.working[random.nextInt(2)][id] = random.nextLong(5_000);
            changed(id);
            long up = desk.exposures.instrument(id).units(Side.BUY);
            long down = desk.exposures.instrument(id).units(Side.SELL);
            long change = random.nextLong(-1_000_000, 1_000_000) * Terms.ONE / 10;
            long bound = losses.mostLossWith(id, Math.abs(change));
            for (int s = 0; s < losses.count(); s++) {
                assertThat(losses.lossWith(s, id, up + change, down))
                        .as("seed %d, step %d, scenario %d", seed, step, s)
                        .isLessThanOrEqualTo(bound);
            }
        }
    }

    @Test
    void shouldBoundTheLossesWithoutLookingAtThemWhateverHasChangedSince() {
        long seed = 6;
        SplittableRandom random = new SplittableRandom(seed);
        for (int step = 0; step < 100_000; step++) {
            int id = random.nextInt(desk.lots.length);
            switch (random.nextInt(4)) {
                case 0 -> desk.lots[id] = random.nextLong(-5_000, 5_000);
                case 1 -> desk.working[random.nextInt(2)][id] = random.nextLong(5_000);
                case 2 -> desk.reserved[random.nextInt(2)][id] = random.nextLong(1_000) * Terms.ONE;
                default -> mark(id, random.nextLong(100, 400_000));
            }
            changed(id);
            int traded = random.nextInt(desk.lots.length);
            long change = random.nextLong(10_000_000) * Terms.ONE / 100;
            long bound = losses.boundOfLossWith(traded, change);
            if (step % 7 == 0) {
                long exact = losses.mostLossWith(traded, change);
                assertThat(exact).as("seed %d, step %d", seed, step).isLessThanOrEqualTo(bound);
                assertThat(losses.boundOfLossWith(traded, change))
                        .as("seed %d, step %d: nothing has changed since the question", seed, step)
                        .isEqualTo(exact);
            }
        }
    }

    @Test
    void shouldBoundTheLossesOfWhatCannotBeCountedByTheLargestNumber() {
        assertThat(losses.boundOfLossWith(MarginDesk.LINEAR, Long.MAX_VALUE)).isGreaterThan(Long.MAX_VALUE / 4);
    }

    /** Every step values the whole book anew, at the prices and rates after the shock. */
    @Test
    void shouldStayWhatAFullRevaluationGives() {
        long seed = 31;
        SplittableRandom random = new SplittableRandom(seed);
        for (int step = 0; step < 100_000; step++) {
            int id = random.nextInt(desk.lots.length);
            switch (random.nextInt(4)) {
                case 0 -> desk.lots[id] = random.nextLong(-5_000, 5_000);
                case 1 -> desk.working[random.nextInt(2)][id] = random.nextLong(5_000);
                case 2 -> desk.reserved[random.nextInt(2)][id] = random.nextLong(1_000) * Terms.ONE;
                default -> mark(id, random.nextLong(100, 400_000));
            }
            changed(id);
            if (step % 10 == 0) {
                requireTwin("seed " + seed + ", step " + step);
            }
        }
    }

    private void mark(int id, long ticks) {
        desk.mark(id, ticks);
        losses.onMark(id);
        if (id == MarginDesk.SPOT) {
            losses.onMark(MarginDesk.INVERSE);
        }
    }

    private void requireTwin(String where) {
        for (int s = 0; s < losses.count(); s++) {
            double sum = 0;
            for (int i = 0; i < desk.lots.length; i++) {
                sum += revalued(losses.scenario(s), i);
            }
            assertThat((double) losses.lossUnits(s))
                    .as("%s, %s", where, losses.scenario(s).name())
                    .isCloseTo(sum, within(5_000.0));
        }
    }

    private double revalued(StressScenario scenario, int id) {
        double mark = desk.registry.get(id).priceOf(desk.markTicks(id));
        double shock = scenario.shockOf(id == MarginDesk.OTHER ? "ETH" : "BTC").toDouble();
        double up = desk.lots[id] + desk.working[0][id];
        double down = desk.lots[id] - desk.working[1][id];
        double slip = scenario.slippage().toDouble();
        double ifUp = lost(id, up, mark, shock)
                - reservedProfit(0, id, shock)
                + slip * Math.abs(value(id, up, mark) + desk.reserved[0][id]);
        double ifDown = lost(id, down, mark, shock)
                + reservedProfit(1, id, shock)
                + slip * Math.abs(value(id, down, mark) - desk.reserved[1][id]);
        return Math.max(ifUp, ifDown);
    }

    private double reservedProfit(int side, int id, double shock) {
        return desk.reserved[side][id] * shock;
    }

    /** Value in cents of a cent: of inverse contracts the coins at the price of spot. */
    private double value(int id, double lots, double mark) {
        Instrument instrument = desk.registry.get(id);
        double size = lots * instrument.terms().lot().toDouble() * 1e8;
        return id == MarginDesk.INVERSE ? size * 100 / mark * spot() : size * mark;
    }

    private double spot() {
        return desk.registry.get(MarginDesk.SPOT).priceOf(desk.markTicks(MarginDesk.SPOT));
    }

    /** What is lost when price and, of inverse contracts, the rate of the coin change. */
    private double lost(int id, double lots, double mark, double shock) {
        if (id != MarginDesk.INVERSE) {
            return value(id, lots, mark) - value(id, lots, mark * (1 + shock));
        }
        double coins = lots * 100 * 1e8 * (1 / mark - 1 / (mark * (1 + shock)));
        return -coins * spot() * (1 + shock);
    }

    @Test
    void shouldClampInsteadOfOverflowing() {
        desk.lots[MarginDesk.LINEAR] = Long.MAX_VALUE / 400_000_000L / 1_000L;
        changed(MarginDesk.LINEAR);
        assertThat(desk.exposures.isComplete()).isTrue();
        for (int s = 0; s < losses.count(); s++) {
            long with = losses.lossWith(s, MarginDesk.OTHER, Long.MAX_VALUE, Long.MIN_VALUE);
            assertThat(with).isGreaterThan(Long.MAX_VALUE / 25);
        }
    }

    @Test
    void shouldGiveAssetsThatAreNotNamedTheFarthestShockOfTheirClass() {
        StressScenario covid = StressScenarios.all().getFirst();
        assertThat(covid.shockOf("SOL")).isEqualTo(Decimal.parse("-0.644"));
        assertThat(covid.shockOf("XPT")).isEqualTo(Decimal.parse("-0.1409"));
        assertThat(covid.shockOf("CHF")).isEqualTo(Decimal.parse("-0.0435"));
        assertThat(covid.shockOf("WHAT")).isEqualTo(Decimal.parse("-0.644"));
        assertThat(covid.shockOf("USDT")).isEqualTo(Decimal.ZERO);
    }

    @Test
    void shouldRefuseAScenarioThatIsNotOne() {
        Map<ShockClass, Decimal> none = new TreeMap<>();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new StressScenario(
                        "x", StressScenario.Kind.HYPOTHETICAL, "", new TreeMap<>(), none, Decimal.ZERO, Decimal.ONE))
                .withMessage("shock of COIN must be stated, is missing");
        for (ShockClass each : ShockClass.values()) {
            none.put(each, Decimal.parse("-1"));
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new StressScenario(
                        "x", StressScenario.Kind.HYPOTHETICAL, "", new TreeMap<>(), none, Decimal.ZERO, Decimal.ONE))
                .withMessage("shock of COIN must be above -1 and at most 1, is -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ScenarioLosses(List.of(), desk.registry, desk.exposures))
                .withMessage("scenarios must be 1 to 16, are 0");
        assertThat(StressScenarios.standard()).hasSize(10).isSubsetOf(StressScenarios.all());
    }
}
