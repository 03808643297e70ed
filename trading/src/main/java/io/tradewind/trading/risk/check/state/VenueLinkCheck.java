// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.risk.check.state;

import io.tradewind.trading.risk.check.Refusal;
import io.tradewind.trading.risk.check.RiskCheck;
import io.tradewind.trading.risk.check.RiskContext;
import io.tradewind.trading.risk.check.RiskReason;
import io.tradewind.trading.risk.check.VenueLinkView;
import io.tradewind.trading.sizing.Intent;

/** Refuses new risk while the venue's answers do not reach us, or while it asked us to wait. */
public final class VenueLinkCheck implements RiskCheck {
    @Override
    public boolean passes(Intent intent, RiskContext context, Refusal refusal) {
        VenueLinkView link = context.link();
        if (intent.isExit()) {
            return true;
        }
        if (!link.isUp()) {
            return refusal.because(RiskReason.VENUE_UNREACHABLE, 0, 1, 0);
        }
        return context.nowNs() >= link.blockedUntilNs()
                || refusal.because(RiskReason.RATE_LIMITED, context.nowNs(), link.blockedUntilNs(), 0);
    }
}
