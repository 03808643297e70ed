// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.fill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tradewind.simulation.impact.ImpactModel;
import io.tradewind.simulation.impact.LiquiditySpec;
import io.tradewind.simulation.impact.SquareRootImpact;
import io.tradewind.simulation.slippage.SlippageSpec;
import org.junit.jupiter.api.Test;

/** An order's plan: its parts, and how far each trades from the quoted price. */
class ExecutionModelTest {
    private static final long SEED = 9;
    private static final double UNITS_PER_BP = 1e8;
    private final ExecutionPlan plan = new ExecutionPlan();

    private static ExecutionSpec spec(
            FillSplit split, SlippageSpec slippage, ImpactModel impact, LiquiditySpec figures) {
        return new ExecutionSpec(split, slippage, impact, figures);
    }

    private void plan(ExecutionModel model, int instrumentId, long lots, double quantity) {
        plan.clear();
        model.plan(instrumentId, lots, quantity, plan);
    }

    @Test
    void shouldFillWholeAtTheQuotedPriceWhenIdeal() {
        assertThat(ExecutionSpec.IDEAL.build(SEED)).isSameAs(ExecutionModel.IDEAL);
        plan(ExecutionModel.IDEAL, 0, 70, 7);
        assertThat(plan.count()).isEqualTo(1);
        assertThat(plan.lots(0)).isEqualTo(70);
        assertThat(plan.adverseUnits(0)).isZero();
    }

    @Test
    void shouldChargeTheImpactOfTheWholeOrderOnEachPart() {
        ExecutionModel model = spec(
                        new FillSplit(20, 2, 5),
                        SlippageSpec.NONE,
                        new SquareRootImpact(1),
                        new LiquiditySpec(400, 200))
                .build(SEED);
        plan(model, 0, 1_000_000, 4);
        assertThat(plan.count()).isGreaterThan(1);
        for (int i = 0; i < plan.count(); i++) {
            assertThat(plan.adverseUnits(i) / UNITS_PER_BP).isCloseTo(20, within(1e-7));
        }
    }

    @Test
    void shouldMeasureVolumeAndVolatilityOfEachInstrument() {
        ExecutionModel model = spec(FillSplit.WHOLE, SlippageSpec.NONE, new SquareRootImpact(1), LiquiditySpec.BY_BARS)
                .build(SEED);
        long hourNs = 3_600_000_000_000L;
        model.onBar(3, hourNs, 10_000, 300_00000000L);
        model.onBar(3, 2 * hourNs, 10_100, 100_00000000L);
        plan(model, 3, 1, 4);
        assertThat(plan.adverseUnits(0) / UNITS_PER_BP).isCloseTo(1e4 * Math.log(1.01) / 10, within(1e-7));
        model.onSplit(3, 4, 1);
        plan(model, 3, 1, 16);
        assertThat(plan.adverseUnits(0) / UNITS_PER_BP).isCloseTo(1e4 * Math.log(1.01) / 10, within(1e-7));
    }

    @Test
    void shouldKnowTheWorstAndTheBestPart() {
        ExecutionModel model = spec(
                        new FillSplit(30, 3, 3), SlippageSpec.normal(0, 10), ImpactModel.NONE, LiquiditySpec.BY_BARS)
                .build(SEED);
        plan(model, 0, 1_000_000, 4);
        long worst = Long.MIN_VALUE;
        long best = Long.MAX_VALUE;
        for (int i = 0; i < plan.count(); i++) {
            worst = Math.max(worst, plan.adverseUnits(i));
            best = Math.min(best, plan.adverseUnits(i));
        }
        assertThat(plan.worstUnits()).isEqualTo(worst).isPositive();
        assertThat(plan.bestUnits()).isEqualTo(best).isNegative();
    }

    @Test
    void shouldFitThePlanToAnotherQuantity() {
        ExecutionModel model = spec(new FillSplit(30, 3, 3), SlippageSpec.NONE, ImpactModel.NONE, LiquiditySpec.BY_BARS)
                .build(SEED);
        for (long lots : new long[] {1, 999, 500_000, 1_000_000, 1_000_100}) {
            plan(model, 0, 1_000_000, 4);
            plan.fit(lots);
            long sum = 0;
            for (int i = 0; i < plan.count(); i++) {
                assertThat(plan.lots(i)).isPositive();
                sum += plan.lots(i);
            }
            assertThat(sum).isEqualTo(lots);
        }
    }

    @Test
    void shouldNotChangeTheSplitWithTheSlippage() {
        long[] first = parts(SlippageSpec.NONE);
        assertThat(parts(SlippageSpec.normal(1, 2))).isEqualTo(first);
    }

    private long[] parts(SlippageSpec slippage) {
        plan(
                spec(new FillSplit(30, 3, 3), slippage, ImpactModel.NONE, LiquiditySpec.BY_BARS)
                        .build(SEED),
                0,
                1_000_000,
                4);
        long[] parts = new long[plan.count()];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = plan.lots(i);
        }
        return parts;
    }
}
