// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.risk;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.domain.number.Decimal;
import io.tradewind.trading.risk.limit.ExposureLimits;
import io.tradewind.trading.sizing.Intent;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Says by walks over the whole account whether an order that was accepted keeps each limit: after it the limit holds, or the order did not
 * make what is limited any larger.
 */
public final class LimitOracle {
    private final RiskRig rig;
    private final ExposureLimits limits;
    private final NaiveExposure naive;
    private long[] before = {};
    private BigDecimal equity = BigDecimal.ZERO;

    /** For one account and its limits. */
    public LimitOracle(RiskRig rig, ExposureLimits limits) {
        this.rig = rig;
        this.limits = limits;
        this.naive = new NaiveExposure(rig);
    }

    /** Looks at the account before an order. */
    public void before(Intent intent) {
        before = exposed(intent);
        equity = BigDecimal.valueOf(rig.portfolio.equityUnits());
    }

    /** Judges the account after the order was accepted. */
    public void after(Intent intent, String where) {
        String[] names = {"symbol", "venue", "asset", "gross", "strategy", "net"};
        Decimal[] shares = {
            limits.symbol(), limits.venue(), limits.asset(), limits.gross(), limits.strategy(), limits.net()
        };
        long[] after = exposed(intent);
        for (int i = 0; i < names.length; i++) {
            BigDecimal most = shares[i].toBigDecimal().multiply(equity).setScale(0, RoundingMode.FLOOR);
            boolean holds =
                    shares[i].signum() == 0 || BigDecimal.valueOf(after[i]).compareTo(most) <= 0;
            assertThat(holds || after[i] <= before[i])
                    .as(
                            "%s: %d, before %d, against %s of %s, %s",
                            names[i], after[i], before[i], shares[i], equity, where)
                    .isTrue();
        }
    }

    /** What each limit is about, of the order's side where sides matter. */
    private long[] exposed(Intent intent) {
        int id = intent.instrumentId;
        return new long[] {
            Math.abs(naive.worst(id, intent.side)),
            naive.venue(rig.registry.get(id).terms().venue()),
            naive.asset(rig.registry.get(id).terms().base().code()),
            naive.gross(i -> true),
            naive.strategy(rig.groups.strategyOf()[intent.slotId]),
            Math.abs(naive.net(intent.side))
        };
    }
}
