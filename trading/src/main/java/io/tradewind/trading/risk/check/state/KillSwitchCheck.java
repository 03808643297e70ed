// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.risk.check.state;

import io.tradewind.trading.control.KillPolicy;
import io.tradewind.trading.control.ModeAction;
import io.tradewind.trading.risk.check.Refusal;
import io.tradewind.trading.risk.check.RiskCheck;
import io.tradewind.trading.risk.check.RiskContext;
import io.tradewind.trading.risk.check.RiskReason;
import io.tradewind.trading.sizing.Intent;

/** Refuses everything while the kill switch is latched, but the plan that sells off what is held where the policy is FLATTEN. */
public final class KillSwitchCheck implements RiskCheck {
    @Override
    public boolean passes(Intent intent, RiskContext context, Refusal refusal) {
        KillPolicy policy = context.mode().policy();
        return policy == null
                || intent.purpose == Intent.Purpose.LIQUIDATION
                        && context.mode().allows(ModeAction.FLATTEN)
                || refusal.because(RiskReason.KILL_SWITCH, policy.ordinal() + 1L, 0, 0);
    }
}
