// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.risk.check.state;

import io.tradewind.trading.risk.check.Refusal;
import io.tradewind.trading.risk.check.RiskCheck;
import io.tradewind.trading.risk.check.RiskContext;
import io.tradewind.trading.risk.check.RiskReason;
import io.tradewind.trading.sizing.Intent;

/** Refuses new risk unless the trading mode is NORMAL. */
public final class ModeCheck implements RiskCheck {
    @Override
    public boolean passes(Intent intent, RiskContext context, Refusal refusal) {
        return intent.isExit()
                || context.mode().allowsNewRisk()
                || refusal.because(
                        RiskReason.TRADING_MODE, context.mode().mode().ordinal(), 0, 0);
    }
}
