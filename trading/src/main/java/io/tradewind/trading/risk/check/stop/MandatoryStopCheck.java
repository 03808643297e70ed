// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.risk.check.stop;

import io.tradewind.trading.risk.check.Refusal;
import io.tradewind.trading.risk.check.RiskCheck;
import io.tradewind.trading.risk.check.RiskContext;
import io.tradewind.trading.risk.check.RiskReason;
import io.tradewind.trading.sizing.Intent;

/**
 * Refuses an entry that carries neither a stop-loss nor a trailing stop, market orders included. Exits, quotes and what may only reduce are
 * exempt: a stop on them would keep positions open.
 */
public final class MandatoryStopCheck implements RiskCheck {
    @Override
    public boolean passes(Intent intent, RiskContext context, Refusal refusal) {
        return intent.purpose != Intent.Purpose.ENTRY
                || intent.venueReduceOnly
                || intent.attachedStopTicks != 0
                || intent.attachedTrailBps > 0
                || refusal.because(RiskReason.NO_STOP, 0, 1, 0);
    }
}
