// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tradewind.domain.command.Side;
import io.tradewind.quant.tail.Holding.AssetClass;
import io.tradewind.trading.order.Order;
import io.tradewind.trading.risk.limit.RiskLimits;
import io.tradewind.trading.risk.measure.OrderRisk;
import io.tradewind.trading.risk.measure.PortfolioRisk;
import io.tradewind.trading.risk.measure.RiskFigures;
import java.util.Collections;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The measured sums of an account whose instruments are traded by two slots each: what one holds long and the other short does not cancel. */
class MeasuredSlotsTest {
    private static final long SEED = 22_112_026L;

    private final RiskRig rig =
            new RiskRig(limits(), Collections.nCopies(RiskRig.MARKETS, AssetClass.CRYPTO)).deposit(1_000_000);
    private final int instruments = rig.registry.size();
    private final PortfolioRisk risk =
            Objects.requireNonNull(rig.desk.measure()).risk();

    private static RiskLimits limits() {
        RiskLimits wide = RiskLimits.preset("permissive");
        return new RiskLimits(
                wide.version(),
                wide.order(),
                wide.exposure(),
                wide.margin(),
                RiskLimits.preset("standard").measure(),
                wide.stop(),
                wide.loss(),
                wide.scenario());
    }

    /** The sums that were kept up against a walk over the account. */
    private void expectTheSumsOfAWalk(int step) {
        OrderRisk kept = risk.of(step % instruments, Side.BUY, step);
        RiskFigures walked = risk.figures();
        double equity = rig.portfolio.equityUnits();
        assertThat(kept.deviationNow() / equity)
                .as("seed %d, step %d", SEED, step)
                .isCloseTo(walked.annualVolatility(), within(1e-7));
        assertThat(kept.heatNow() / equity).as("seed %d, step %d", SEED, step).isCloseTo(walked.heat(), within(1e-9));
    }

    @Test
    void shouldSeeAFillThatMovesExposureFromOneSlotToTheOther() {
        int other = instruments;
        rig.hold(0, 100).hold(other, -100);
        double apart = risk.of(0, Side.BUY, 0).deviationNow();
        assertThat(apart).as("the account holds nothing, its slots do").isPositive();
        rig.hold(0, -50).hold(other, 50);
        assertThat(risk.of(0, Side.BUY, 1).deviationNow()).isCloseTo(apart / 2, within(1e-9 * apart));
        rig.hold(0, -50).hold(other, 50);
        assertThat(risk.of(0, Side.BUY, 2).deviationNow()).isCloseTo(0, within(1e-9 * apart));
        rig.hold(other, 100).hold(0, -100);
        assertThat(risk.of(0, Side.BUY, 3).deviationNow()).isCloseTo(apart, within(1e-9 * apart));
    }

    @Test
    void shouldKeepTheMeasuredSumsThroughFillsThatJumpBetweenSlots() {
        Random random = new Random(SEED);
        for (int step = 0; step < 20_000; step++) {
            int slot = random.nextInt(2 * instruments);
            int twin = (slot + instruments) % (2 * instruments);
            switch (random.nextInt(4)) {
                case 0 -> {
                    long lots = random.nextLong(-20, 21);
                    rig.hold(slot, lots == 0 ? 1 : lots).hold(twin, lots == 0 ? -1 : -lots);
                }
                case 1 -> rig.hold(slot, rig.slotLots[slot] > 0 ? -1 - random.nextInt(9) : 1L + random.nextInt(9));
                case 2 -> trade(random, slot);
                default -> {
                    int id = random.nextInt(instruments);
                    rig.portfolio.mark(id, Math.max(1, rig.rates.markTicks(id) + random.nextInt(-3, 4)));
                }
            }
            if (step % 7 == 0) {
                expectTheSumsOfAWalk(step);
            }
        }
    }

    /** An order that is filled in part, and whose rest is taken back. */
    private void trade(Random random, int slot) {
        Side side = random.nextBoolean() ? Side.BUY : Side.SELL;
        if (rig.desk.gate().check(rig.quote(slot, side, 1 + random.nextInt(20)), 0) instanceof Approved approved) {
            Order order = rig.accept(approved, 0);
            long filled = random.nextLong(order.leavesLots() + 1);
            if (filled > 0) {
                rig.fill(order, filled);
            }
            if (order.leavesLots() > 0) {
                rig.cancel(order);
            }
        }
    }
}
