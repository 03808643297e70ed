// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.risk.layer;

import io.tradewind.domain.number.Decimal;
import io.tradewind.domain.number.WideMath;
import io.tradewind.trading.risk.check.Refusal;
import io.tradewind.trading.risk.check.RiskContext;
import io.tradewind.trading.risk.check.RiskReason;
import io.tradewind.trading.risk.check.SizeLayer;
import io.tradewind.trading.risk.limit.CrisisLimits;
import io.tradewind.trading.risk.measure.RiskEstimates;
import io.tradewind.trading.sizing.Intent;
import java.math.RoundingMode;

/**
 * Lets a share pass of what opens while the instrument is much more volatile than usual. It comes after the limits that need a forecast:
 * what they left is what shrinks. While it is not known yet what is usual everything passes; an unknown volatility itself refuses before.
 */
public final class CrisisLayer implements SizeLayer {
    private static final int SCALE = 8;
    private static final long ONE = 100_000_000;
    private static final double UNIT = 1e8;

    private final RiskEstimates estimates;
    private final double turbulence;
    private final long turbulenceScaled;
    private final long share;

    /**
     * A layer.
     *
     * @param limits say what a crisis is, turbulence above zero, and what passes then
     * @param estimates give the turbulence
     */
    public CrisisLayer(CrisisLimits limits, RiskEstimates estimates) {
        this.estimates = estimates;
        this.turbulence = limits.turbulence().toDouble();
        this.turbulenceScaled = scaled(limits.turbulence());
        this.share = scaled(limits.share());
    }

    private static long scaled(Decimal value) {
        return value.toBigDecimal()
                .setScale(SCALE, RoundingMode.FLOOR)
                .unscaledValue()
                .longValueExact();
    }

    @Override
    public long allowedLots(Intent intent, long lots, RiskContext context, Refusal refusal) {
        double now = estimates.turbulence(intent.instrumentId);
        if (!(now >= turbulence)) {
            return lots;
        }
        refusal.because(RiskReason.CRISIS, (long) Math.ceil(now * UNIT), turbulenceScaled, SCALE);
        return WideMath.multiplyDivide(lots, share, ONE, RoundingMode.FLOOR);
    }
}
