// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.risk.layer;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.domain.command.Side;
import io.tradewind.domain.number.Decimal;
import io.tradewind.trading.risk.RiskRig;
import io.tradewind.trading.risk.limit.OrderLimits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An account of 100,000 dollars; instrument 7 is a share at 100.00. */
class LeastEntryLayerTest {
    private static final int SHARE = 7;

    private static RiskRig rig(String symbol) {
        OrderLimits order = new OrderLimits(
                Decimal.ZERO,
                Decimal.ZERO,
                Decimal.ONE,
                Decimal.ONE,
                Decimal.parse("500"),
                600,
                0,
                Decimal.parse("0.005"));
        return new RiskRig(RiskRig.limits(order, RiskRig.shares(symbol, "0", "0", "0", "0", "0"))).deposit(100_000);
    }

    @ParameterizedTest
    @CsvSource({"4, ORDER_TOO_SMALL: 400 against 500", "5, 5", "6, 6"})
    void shouldRefuseAnEntryThatIsNotWorthItsCosts(long wanted, String answer) {
        assertThat(rig("0").answer(rig("0").entry(SHARE, Side.BUY, wanted), 1)).isEqualTo(answer);
    }

    @Test
    void shouldLetQuotesOfAnySizePass() {
        assertThat(rig("0").answer(rig("0").quote(SHARE, Side.BUY, 1), 1)).isEqualTo("1");
    }

    @Test
    void shouldTellTheLimitThatMadeAnEntryTooSmall() {
        RiskRig rig = rig("0.05").hold(SHARE, 45);
        assertThat(rig.answer(rig.entry(SHARE, Side.BUY, 20), 1)).isEqualTo("5 SYMBOL_CONCENTRATION");
        rig.hold(SHARE, 1);
        assertThat(rig.answer(rig.entry(SHARE, Side.BUY, 20), 1)).isEqualTo("SYMBOL_CONCENTRATION: 6600 against 5000");
    }

    @Test
    void shouldMeasureAnOrderSizedByShareByThatShare() {
        assertThat(rig("0").answer(rig("0").share(SHARE, Side.BUY, RiskRig.FULL_SHARE / 200), 1))
                .isEqualTo("0");
        assertThat(rig("0").answer(rig("0").share(SHARE, Side.BUY, RiskRig.FULL_SHARE / 201), 1))
                .startsWith("ORDER_TOO_SMALL: 497.5124");
    }
}
