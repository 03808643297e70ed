// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.risk;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.domain.command.Side;
import io.tradewind.domain.number.Decimal;
import io.tradewind.trading.order.Order;
import io.tradewind.trading.risk.limit.ExposureLimits;
import io.tradewind.trading.risk.limit.OrderLimits;
import io.tradewind.trading.sizing.Intent;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Random books of spot, linear and inverse contracts in four currencies, with positions, working orders and random limits. */
class RiskDeskPropertyTest {
    private static final int BOOKS = 10_000;
    private static final long SEED = 6_112_026L;

    private int approved;
    private int cut;
    private int refused;

    @Test
    void shouldNeverLetAnOrderBreakALimitNorMakeOneLarger() {
        for (int i = 0; i < BOOKS; i++) {
            long seed = SEED + i;
            Random random = new Random(seed);
            ExposureLimits limits = limits(random);
            RiskRig rig = book(random, limits);
            for (int k = 0; k < 4; k++) {
                judge(rig, new LimitOracle(rig, limits), intent(rig, random), "seed " + seed + ", order " + k);
            }
        }
        assertThat(approved).as("whole").isGreaterThan(BOOKS / 4);
        assertThat(cut).as("cut").isGreaterThan(BOOKS / 4);
        assertThat(refused).as("refused").isGreaterThan(BOOKS / 4);
    }

    private void judge(RiskRig rig, LimitOracle oracle, Intent intent, String where) {
        oracle.before(intent);
        switch (rig.desk.gate().check(intent, 0)) {
            case Refused _ -> refused++;
            case Approved verdict -> {
                assertThat(verdict.intent().lots).as(where).isLessThanOrEqualTo(intent.lots);
                assertThat(verdict.intent().buyingPowerShare).as(where).isLessThanOrEqualTo(intent.buyingPowerShare);
                assertThat(verdict.isSmaller())
                        .as(where)
                        .isEqualTo(verdict.intent().lots + verdict.intent().buyingPowerShare
                                < intent.lots + intent.buyingPowerShare);
                approved += verdict.isSmaller() ? 0 : 1;
                cut += verdict.isSmaller() ? 1 : 0;
                String limit = verdict.isSmaller() ? verdict.cut().toString() : "";
                rig.accept(verdict, 0);
                oracle.after(intent, where + " " + limit);
            }
        }
    }

    private static ExposureLimits limits(Random random) {
        return RiskRig.shares(
                share(random, 20),
                share(random, 50),
                share(random, 50),
                share(random, 30),
                share(random, 200),
                share(random, 100));
    }

    private static String share(Random random, int percent) {
        return random.nextInt(3) == 0
                ? "0"
                : Decimal.of(1 + random.nextInt(10 * percent), 3).toString();
    }

    private static RiskRig book(Random random, ExposureLimits limits) {
        OrderLimits wide = new OrderLimits(
                Decimal.ZERO,
                Decimal.ZERO,
                Decimal.of(1_000_000, 0),
                Decimal.of(1_000_000, 0),
                Decimal.of(5_000, 0),
                100);
        RiskRig rig = new RiskRig(RiskRig.limits(wide, limits)).deposit(10_000 + random.nextInt(1_000_000));
        for (int i = random.nextInt(6); i > 0; i--) {
            rig.hold(
                    random.nextInt(rig.slotLots.length), (random.nextBoolean() ? 1L : -1L) * (1 + random.nextInt(100)));
        }
        for (int i = random.nextInt(6); i > 0; i--) {
            if (rig.desk.gate().check(intent(rig, random), 0) instanceof Approved earlier) {
                Order order = rig.accept(earlier, 0);
                if (order.leavesLots() > 1 && random.nextBoolean()) {
                    rig.fill(order, order.leavesLots() / 2);
                }
            }
        }
        for (int i = 0; i < rig.registry.size(); i++) {
            long mark = rig.rates.markTicks(i);
            rig.portfolio.mark(i, mark + random.nextLong(-mark / 4, mark / 4));
        }
        return rig;
    }

    private static Intent intent(RiskRig rig, Random random) {
        int slot = random.nextInt(rig.slotLots.length);
        Side side = random.nextBoolean() ? Side.BUY : Side.SELL;
        long lots = 1 + random.nextLong(1L << 1 + random.nextInt(14));
        return switch (random.nextInt(5)) {
            case 0 -> rig.share(slot, side, 1 + random.nextLong(RiskRig.FULL_SHARE));
            case 1, 2 -> rig.quote(slot, side, lots);
            case 3 -> reversal(rig, slot, side, lots);
            default -> rig.entry(slot, side, lots);
        };
    }

    private static Intent reversal(RiskRig rig, int slot, Side side, long lots) {
        long held = rig.slotLots[slot];
        boolean turns = Long.signum(held) == -side.sign();
        Intent intent = rig.entry(slot, side, lots + (turns ? Math.abs(held) : 0));
        intent.closingLots = turns ? Math.abs(held) : 0;
        return intent;
    }
}
