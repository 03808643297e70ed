// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.risk.layer;

import io.tradewind.domain.number.PowersOfTen;
import io.tradewind.domain.number.WideMath;
import io.tradewind.trading.risk.check.Refusal;
import io.tradewind.trading.risk.check.RiskContext;
import io.tradewind.trading.risk.check.RiskReason;
import io.tradewind.trading.risk.exposure.ExposureBook;
import io.tradewind.trading.risk.exposure.LotsSearch;
import io.tradewind.trading.risk.limit.MarginLimits;
import io.tradewind.trading.sizing.Intent;
import java.math.RoundingMode;

/**
 * Cuts an order so that the gross exposure, with everything in flight as if filled, stays within a multiple of the equity. Longs and shorts
 * both count in full, and an inverse contract with its value at the mark.
 */
public final class LeverageLayer extends SearchedLayer {
    private static final int SCALE = 4;
    private static final long ONE = PowersOfTen.of(SCALE);

    private final long most;
    private long othersUnits;
    private long limitUnits;
    private long equityUnits;

    /**
     * A layer.
     *
     * @param limits gives the most leverage, of which 4 decimals count
     * @param exposures gross exposure and equity
     * @param values values of lots at the mark
     */
    public LeverageLayer(MarginLimits limits, ExposureBook exposures, LotsSearch values) {
        super(exposures, values);
        this.most = limits.maxLeverage().unscaledAt(SCALE, RoundingMode.DOWN);
    }

    @Override
    void prepare(Intent intent, RiskContext context, long equity) {
        equityUnits = equity;
        limitUnits = part(equity, most, ONE);
        othersUnits = exposures.grossUnits()
                - exposures.instrument(intent.instrumentId).grossUnits();
    }

    @Override
    long excess(long lots) {
        return lessOrMost(grossAfter(lots), limitUnits);
    }

    private long grossAfter(long lots) {
        return plusOrMost(othersUnits, worstAfter(lots));
    }

    @Override
    void explain(long lots, RiskContext context, Refusal refusal) {
        long leverage = WideMath.multiplyDivideSaturated(grossAfter(lots), ONE, equityUnits);
        refusal.because(RiskReason.LEVERAGE, plusOrMost(leverage, 1), most, SCALE);
    }
}
