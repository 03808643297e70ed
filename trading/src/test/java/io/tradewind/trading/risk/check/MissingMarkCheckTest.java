// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.risk.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.domain.command.Side;
import io.tradewind.trading.fixture.Markets;
import io.tradewind.trading.risk.RiskRig;
import io.tradewind.trading.sizing.Intent;
import org.junit.jupiter.api.Test;

class MissingMarkCheckTest {
    private final RiskRig rig =
            new RiskRig(Markets.registry(), RiskRig.limits(RiskRig.shares("1", "0", "0", "0", "0", "0")));

    @Test
    void shouldRefuseNewRiskUntilWhatIsHeldHasAMarkAndARate() {
        rig.deposit(100_000);
        rig.portfolio.mark(7, 100_00);
        assertThat(rig.answer(rig.entry(7, Side.BUY, 1), 1)).isEqualTo("1");
        rig.portfolio.fill(1, 1, 2, Side.BUY, 5, 120_000, 10);
        assertThat(rig.answer(rig.entry(7, Side.BUY, 1), 1)).isEqualTo("MISSING_MARK: 1 against 0");
        rig.portfolio.mark(2, 120_000);
        assertThat(rig.answer(rig.entry(7, Side.BUY, 1), 1))
                .as("the contract is paid in coins, and coins have no price")
                .isEqualTo("MISSING_MARK: 1 against 0");
        rig.portfolio.mark(0, 6_000_000);
        assertThat(rig.answer(rig.entry(7, Side.BUY, 1), 1)).isEqualTo("1");
    }

    @Test
    void shouldRefuseNewRiskWhileCashHasNoRate() {
        rig.deposit(100_000);
        rig.portfolio.mark(7, 100_00);
        rig.portfolio.mark(2, 120_000);
        rig.portfolio.fill(1, 1, 2, Side.BUY, 5, 120_000, 10);
        rig.portfolio.fill(2, 2, 2, Side.SELL, 5, 120_000, 10);
        assertThat(rig.answer(rig.entry(7, Side.BUY, 1), 1)).as("fees in coins").startsWith("MISSING_MARK");
        rig.portfolio.mark(0, 6_000_000);
        assertThat(rig.answer(rig.entry(7, Side.BUY, 1), 1)).isEqualTo("1");
    }

    @Test
    void shouldLetExitsPass() {
        rig.deposit(100_000);
        rig.portfolio.mark(7, 100_00);
        rig.portfolio.fill(1, 1, 2, Side.BUY, 5, 120_000, 10);
        Intent exit = rig.entry(7, Side.SELL, 5);
        exit.purpose = Intent.Purpose.EXIT;
        exit.closingLots = 5;
        assertThat(rig.answer(exit, 1)).isEqualTo("5");
    }
}
