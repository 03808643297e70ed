// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.fill;

import io.tradewind.simulation.impact.DailyFigures;
import io.tradewind.simulation.impact.ImpactModel;
import io.tradewind.simulation.impact.LiquiditySpec;
import io.tradewind.simulation.slippage.SlippageModel;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Parts, slippage of each part, and the order's impact on all of them, by an {@link ExecutionSpec}. */
final class DrawnExecution implements ExecutionModel {
    /** Slippage has draws of its own, so that the split of an order does not depend on it. */
    private static final long SLIPPAGE_DRAWS = 0x736C_6970_7061_6765L;

    private final @Nullable FillSplitter splitter;
    private final SlippageModel slippage;
    private final ImpactModel impact;
    private final LiquiditySpec liquidity;
    private final long[] parts = new long[FillSplitter.MOST_PARTS];
    private final List<DailyFigures> figures = new ArrayList<>();

    DrawnExecution(ExecutionSpec spec, long seed) {
        this.splitter = spec.split().isWhole() ? null : new FillSplitter(spec.split(), seed);
        this.slippage = spec.slippage().build(seed ^ SLIPPAGE_DRAWS);
        this.impact = spec.impact();
        this.liquidity = spec.liquidity();
    }

    @Override
    public void plan(int instrumentId, long lots, double quantity, ExecutionPlan plan) {
        DailyFigures known = figures(instrumentId);
        double impactBps = impact.impactBps(known.participation(quantity), known.dailySigmaBps());
        int count = parts(lots);
        for (int i = 0; i < count; i++) {
            plan.add(parts[i], impactBps + slippage.nextBps());
        }
    }

    private int parts(long lots) {
        if (splitter != null) {
            return splitter.split(lots, parts);
        }
        parts[0] = lots;
        return 1;
    }

    @Override
    public void onBar(int instrumentId, long closeTimeNs, long closeTicks, long volumeUnits) {
        figures(instrumentId).onBar(closeTimeNs, closeTicks, volumeUnits);
    }

    @Override
    public void onSplit(int instrumentId, long numerator, long denominator) {
        figures(instrumentId).onSplit(numerator, denominator);
    }

    private DailyFigures figures(int instrumentId) {
        while (figures.size() <= instrumentId) {
            figures.add(new DailyFigures(liquidity));
        }
        return figures.get(instrumentId);
    }
}
