// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.risk.check;

import io.tradewind.domain.command.Side;
import io.tradewind.domain.number.Decimal;
import io.tradewind.domain.number.WideMath;
import io.tradewind.trading.sizing.Intent;
import java.math.RoundingMode;

/**
 * Refuses a limit price that is further through the market than a collar: the fat finger. The slices of a liquidation have a cap of their
 * own, which may be wider: getting out must not fail on the collar.
 */
public final class PriceCollarCheck implements RiskCheck {
    private static final int BPS_SCALE = 4;
    private static final long BPS_UNITS = 100_000_000L;

    /** Multiple of the mark from which on a distance is shown as the largest number. */
    private static final long FURTHEST = Long.MAX_VALUE / BPS_UNITS - 1;

    private final long collar;

    /**
     * A check.
     *
     * @param collarBps how far through the market, basis points
     */
    public PriceCollarCheck(Decimal collarBps) {
        this.collar = collarBps.unscaledAt(BPS_SCALE, RoundingMode.FLOOR);
    }

    @Override
    public boolean passes(Intent intent, RiskContext context, Refusal refusal) {
        if (intent.limitTicks == 0 || intent.purpose == Intent.Purpose.LIQUIDATION) {
            return true;
        }
        long mark = context.portfolio().markTicks(intent.instrumentId);
        long through = intent.side == Side.BUY ? intent.limitTicks - mark : mark - intent.limitTicks;
        long throughBps = Math.abs(through) / mark >= FURTHEST
                ? Long.signum(through) * Long.MAX_VALUE
                : WideMath.multiplyDivide(through, BPS_UNITS, mark, RoundingMode.CEILING);
        return throughBps <= collar || refusal.because(RiskReason.PRICE_COLLAR, throughBps, collar, BPS_SCALE);
    }
}
