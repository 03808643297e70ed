// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.risk.layer;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.domain.command.Side;
import io.tradewind.trading.risk.RiskRig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An account of 100,000 dollars; instrument 7 is a share at 100.00. */
class GrossLayerTest {
    private static final int SHARE = 7;
    private static final int LINEAR = 1;

    private static RiskRig rig() {
        return new RiskRig(RiskRig.limits(RiskRig.shares("0", "0", "0", "0", "1", "0"))).deposit(100_000);
    }

    @ParameterizedTest
    @CsvSource({"399, 399", "400, 400", "401, 400 GROSS_EXPOSURE"})
    void shouldAddLongsAndShorts(long wanted, String answer) {
        RiskRig rig = rig().hold(LINEAR, -500);
        rig.send(rig.quote(SHARE, Side.BUY, 300));
        assertThat(rig.answer(rig.entry(SHARE, Side.BUY, wanted), 1)).isEqualTo(answer);
    }

    @Test
    void shouldReserveEveryOrderUntilItHasEnded() {
        RiskRig rig = rig();
        var first = rig.send(rig.entry(SHARE, Side.BUY, 600));
        assertThat(rig.answer(rig.entry(LINEAR, Side.BUY, 667), 1)).isEqualTo("666 GROSS_EXPOSURE");
        rig.fill(first, 100);
        assertThat(rig.answer(rig.entry(LINEAR, Side.BUY, 667), 1))
                .as("100 held, 500 on their way")
                .startsWith("666 ");
        rig.cancel(first);
        assertThat(rig.answer(rig.entry(LINEAR, Side.BUY, 1_501), 1)).isEqualTo("1500 GROSS_EXPOSURE");
    }
}
