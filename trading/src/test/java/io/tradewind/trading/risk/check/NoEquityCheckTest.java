// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.risk.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.domain.command.Side;
import io.tradewind.domain.number.Money;
import io.tradewind.trading.fixture.Terms;
import io.tradewind.trading.risk.RiskRig;
import io.tradewind.trading.sizing.Intent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NoEquityCheckTest {
    private final RiskRig rig = new RiskRig(RiskRig.limits(RiskRig.shares("0", "0", "0", "0", "1000", "0")));

    @ParameterizedTest
    @CsvSource({
        "-1, NO_EQUITY: -0.00000001 against 0",
        " 0, NO_EQUITY: 0 against 0",
        " 1, ACCOUNT_TOO_SMALL: 100 against 0.00001"
    })
    void shouldRefuseAllNewRiskWithoutEquity(long units, String answer) {
        rig.portfolio.deposit(new Money(Terms.USD, units), 0);
        assertThat(rig.answer(rig.entry(7, Side.BUY, 1), 1)).isEqualTo(answer);
        assertThat(rig.answer(rig.quote(7, Side.SELL, 1), 1)).isEqualTo(answer);
    }

    @Test
    void shouldRefuseAllNewRiskWhenTheAccountIsWorthMoreThanCanBeCounted() {
        rig.portfolio.deposit(new Money(Terms.USD, Long.MAX_VALUE - 1), 0);
        rig.hold(7, 1);
        rig.portfolio.mark(7, 2 * rig.rates.markTicks(7));
        assertThat(rig.answer(rig.entry(7, Side.BUY, 1), 1)).startsWith("NO_EQUITY");
        assertThat(rig.answer(rig.quote(7, Side.SELL, 1), 1)).startsWith("NO_EQUITY");
        Intent exit = rig.entry(7, Side.SELL, 1);
        exit.purpose = Intent.Purpose.EXIT;
        exit.closingLots = 1;
        assertThat(rig.answer(exit, 1)).isEqualTo("1");
    }

    @Test
    void shouldLetExitsPass() {
        Intent exit = rig.entry(7, Side.SELL, 5);
        exit.purpose = Intent.Purpose.STOP_LOSS;
        exit.closingLots = 5;
        assertThat(rig.answer(exit, 1)).isEqualTo("5");
    }
}
