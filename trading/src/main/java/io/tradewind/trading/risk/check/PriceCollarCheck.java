// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.risk;

import io.tradewind.domain.command.Side;
import io.tradewind.domain.number.Decimal;
import io.tradewind.domain.number.WideMath;
import io.tradewind.trading.sizing.Intent;
import java.math.RoundingMode;

/** Refuses a limit price that is further through the market than a collar: the fat finger. */
final class PriceCollarCheck implements RiskCheck {
    private static final int BPS_SCALE = 4;
    private static final long BPS_UNITS = 100_000_000L;

    private final long collar;

    PriceCollarCheck(Decimal collarBps) {
        this.collar = collarBps.unscaledAt(BPS_SCALE);
    }

    @Override
    public boolean passes(Intent intent, RiskContext context, Refused refused) {
        if (intent.limitTicks == 0) {
            return true;
        }
        long mark = context.portfolio().markTicks(intent.instrumentId);
        long through = intent.side == Side.BUY ? intent.limitTicks - mark : mark - intent.limitTicks;
        long throughBps = WideMath.multiplyDivide(through, BPS_UNITS, mark, RoundingMode.CEILING);
        return throughBps <= collar || refused.because(RiskReason.PRICE_COLLAR, throughBps, collar, BPS_SCALE);
    }
}
