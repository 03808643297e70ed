// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.risk;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.domain.command.Side;
import io.tradewind.domain.number.Decimal;
import io.tradewind.trading.risk.limit.ExposureLimits;
import io.tradewind.trading.sizing.Intent;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Says by walks over the whole account whether an order that was accepted keeps each limit: after it either the limit holds, or the worst case of
 * its own side came nearer to zero without crossing it, or did not grow.
 */
public final class LimitOracle {
    private final RiskRig rig;
    private final ExposureLimits limits;
    private final NaiveExposure naive;
    private long ownBefore;
    private long slotBefore;
    private long netBefore;
    private BigDecimal equity = BigDecimal.ZERO;

    /** For one account and its limits. */
    public LimitOracle(RiskRig rig, ExposureLimits limits) {
        this.rig = rig;
        this.limits = limits;
        this.naive = new NaiveExposure(rig);
    }

    /** Looks at the account before an order. */
    public void before(Intent intent) {
        ownBefore = naive.worst(intent.instrumentId, intent.side);
        slotBefore = naive.worstOfSlot(intent.slotId, intent.side);
        netBefore = naive.net(intent.side);
        equity = BigDecimal.valueOf(rig.portfolio.equityUnits());
    }

    /** Judges the account after the order was accepted. */
    public void after(Intent intent, String where) {
        int id = intent.instrumentId;
        Side side = intent.side;
        long own = naive.worst(id, side);
        long slot = naive.worstOfSlot(intent.slotId, side);
        boolean reduced = isNearer(ownBefore, own, side) || side.sign() * own <= side.sign() * ownBefore;
        judge("symbol", limits.symbol(), Math.abs(own), reduced, where);
        judge("venue", limits.venue(), naive.venue(rig.registry.get(id).terms().venue()), reduced, where);
        judge(
                "asset",
                limits.asset(),
                naive.asset(rig.registry.get(id).terms().base().code()),
                reduced,
                where);
        judge("gross", limits.gross(), naive.gross(i -> true), reduced, where);
        judge(
                "strategy",
                limits.strategy(),
                naive.strategy(rig.groups.strategyOf()[intent.slotId]),
                isNearer(slotBefore, slot, side),
                where);
        long net = naive.net(side);
        boolean netReduced = isNearer(netBefore, net, side) || side.sign() * net <= side.sign() * netBefore;
        judge("net", limits.net(), Math.abs(net), netReduced, where);
    }

    private static boolean isNearer(long before, long after, Side side) {
        return side.sign() * before < 0 && side.sign() * after <= 0;
    }

    private void judge(String name, Decimal share, long exposed, boolean reduced, String where) {
        BigDecimal most = share.toBigDecimal().multiply(equity).setScale(0, RoundingMode.FLOOR);
        boolean holds =
                share.signum() == 0 || reduced || BigDecimal.valueOf(exposed).compareTo(most) <= 0;
        assertThat(holds)
                .as("%s: %d against %s of %s, %s", name, exposed, share, equity, where)
                .isTrue();
    }
}
