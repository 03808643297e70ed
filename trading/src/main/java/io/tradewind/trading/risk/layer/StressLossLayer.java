// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.risk.layer;

import io.tradewind.domain.number.Decimal;
import io.tradewind.domain.number.PowersOfTen;
import io.tradewind.domain.number.WideMath;
import io.tradewind.trading.risk.check.NotionalLimit;
import io.tradewind.trading.risk.check.Refusal;
import io.tradewind.trading.risk.check.RiskContext;
import io.tradewind.trading.risk.check.RiskReason;
import io.tradewind.trading.risk.exposure.ExposureBook;
import io.tradewind.trading.risk.exposure.LotsSearch;
import io.tradewind.trading.risk.limit.ScenarioLimits;
import io.tradewind.trading.risk.scenario.ScenarioLosses;
import io.tradewind.trading.sizing.Intent;
import java.math.RoundingMode;

/**
 * Cuts an order so that no scenario costs more than a share of the equity when it has filled. Where a scenario costs more already, an order
 * passes as far as it makes it no worse: a hedge may be added.
 */
public final class StressLossLayer extends SearchedLayer {
    private static final int SCALE = 8;
    private static final long ONE = PowersOfTen.of(SCALE);

    private final long most;
    private final NotionalLimit limit;
    private final ScenarioLosses losses;
    private long equityUnits;
    private long limitUnits;
    private long beforeUnits;
    private long otherUnits;

    /**
     * A layer.
     *
     * @param limits gives the most loss, above 0 with at most 8 decimals
     * @param exposures positions with everything in flight, and equity
     * @param values values of lots at the mark
     * @param losses losses by scenario
     */
    public StressLossLayer(ScenarioLimits limits, ExposureBook exposures, LotsSearch values, ScenarioLosses losses) {
        super(exposures, values);
        this.most = limits.maxLoss().unscaledAt(SCALE, RoundingMode.DOWN);
        this.limit = new NotionalLimit(Decimal.of(most, SCALE));
        this.losses = losses;
    }

    @Override
    void prepare(Intent intent, RiskContext context, long equity) {
        equityUnits = equity;
        limitUnits = Math.min(limit.units(equity), Long.MAX_VALUE / 2);
        beforeUnits =
                intent.side.sign() * exposures.instrument(intent.instrumentId).units(intent.side);
        otherUnits = exposures.instrument(intent.instrumentId).units(intent.side.opposite());
    }

    /** Taking a position down may take a hedge away. */
    @Override
    long freeLots(long lots) {
        return 0;
    }

    @Override
    long excess(long lots) {
        long after = directedUnits(lots);
        if (after == Long.MAX_VALUE) {
            return after;
        }
        long change = Math.max(-Long.MAX_VALUE, lessOrMost(after, beforeUnits));
        long bound = losses.mostLossWith(instrumentId(), Math.abs(change));
        return bound <= limitUnits ? bound - limitUnits : worstExcess(after);
    }

    private long worstExcess(long after) {
        long worst = Long.MIN_VALUE;
        for (int s = 0; s < losses.count(); s++) {
            worst = Math.max(worst, lossAfter(s, after) - allowed(s));
        }
        return worst;
    }

    private long lossAfter(int scenario, long after) {
        return losses.lossWith(scenario, instrumentId(), side().sign() * after, otherUnits);
    }

    private long allowed(int scenario) {
        return Math.max(limitUnits, losses.lossUnits(scenario));
    }

    @Override
    void explain(long lots, RiskContext context, Refusal refusal) {
        long after = directedUnits(lots);
        int binding = 0;
        for (int s = 1; s < losses.count(); s++) {
            long excess = lossAfter(s, after) - allowed(s);
            binding = excess > lossAfter(binding, after) - allowed(binding) ? s : binding;
        }
        long share = WideMath.multiplyDivideSaturated(Math.max(0, lossAfter(binding, after)), ONE, equityUnits);
        refusal.because(RiskReason.STRESS_LOSS, plusOrMost(share, 1), most, SCALE);
    }
}
