// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.risk.layer;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.domain.command.Side;
import io.tradewind.trading.risk.RiskRig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An account of 100,000 dollars; instrument 7 is a share at 100.00. */
class StrategyLayerTest {
    private static final int SHARE = 7;
    private static final int SAME_SLOT_INSTRUMENT = 15;
    private static final int SAME_STRATEGY = 1;

    private static RiskRig rig() {
        return new RiskRig(RiskRig.limits(RiskRig.shares("0", "0", "0.3", "0", "0", "0"))).deposit(100_000);
    }

    @ParameterizedTest
    @CsvSource({"239, 239", "240, 240", "241, 240 STRATEGY_CONCENTRATION"})
    void shouldCountAllSlotsOfTheStrategyAndNoOthers(long wanted, String answer) {
        RiskRig rig = rig().hold(SAME_STRATEGY, -100).hold(SAME_SLOT_INSTRUMENT, -500);
        assertThat(rig.answer(rig.entry(SHARE, Side.BUY, wanted), 1)).isEqualTo(answer);
    }

    @Test
    void shouldCountTheOrdersOfTheSlot() {
        RiskRig rig = rig();
        rig.send(rig.quote(SHARE, Side.BUY, 200));
        rig.send(rig.quote(SAME_SLOT_INSTRUMENT, Side.BUY, 300));
        assertThat(rig.answer(rig.entry(SHARE, Side.BUY, 101), 1)).isEqualTo("100 STRATEGY_CONCENTRATION");
        assertThat(rig.answer(rig.entry(SAME_SLOT_INSTRUMENT, Side.BUY, 1), 1))
                .isEqualTo("STRATEGY_CONCENTRATION: 30100 against 30000");
        assertThat(rig.answer(rig.entry(SAME_SLOT_INSTRUMENT, Side.SELL, 301), 1))
                .isEqualTo("300 STRATEGY_CONCENTRATION");
    }
}
