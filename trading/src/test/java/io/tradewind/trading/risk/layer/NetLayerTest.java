// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.risk.layer;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.domain.command.Side;
import io.tradewind.trading.risk.RiskRig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An account of 100,000 dollars; instrument 7 is a share at 100.00. */
class NetLayerTest {
    private static final int SHARE = 7;
    private static final int LINEAR = 1;

    private static RiskRig rig() {
        return new RiskRig(RiskRig.limits(RiskRig.shares("0", "0", "0", "0", "0", "0.5"))).deposit(100_000);
    }

    @ParameterizedTest
    @CsvSource({"BUY,  800, 800", "BUY,  801, 800 NET_EXPOSURE", "SELL, 200, 200", "SELL, 201, 200 NET_EXPOSURE"})
    void shouldOffsetLongsWithShortsInBothDirections(Side side, long wanted, String answer) {
        RiskRig rig = rig().hold(LINEAR, -500);
        assertThat(rig.answer(rig.entry(SHARE, side, wanted), 1)).isEqualTo(answer);
    }

    @Test
    void shouldNotTrustOrdersOfTheOtherSideToFill() {
        RiskRig rig = rig();
        rig.send(rig.quote(SHARE, Side.BUY, 500));
        assertThat(rig.answer(rig.quote(LINEAR, Side.BUY, 1), 1)).isEqualTo("NET_EXPOSURE: 50060 against 50000");
        rig.send(rig.quote(LINEAR, Side.SELL, 500));
        assertThat(rig.answer(rig.quote(LINEAR, Side.BUY, 1), 1)).startsWith("NET_EXPOSURE: 50060");
        assertThat(rig.answer(rig.quote(LINEAR, Side.SELL, 334), 1)).isEqualTo("333 NET_EXPOSURE");
    }

    @Test
    void shouldLetPassWhatWorksAgainstTheNetExposure() {
        RiskRig rig = rig().hold(SHARE, 500);
        rig.portfolio.mark(SHARE, 120_00);
        assertThat(rig.answer(rig.entry(SHARE, Side.BUY, 1), 1)).isEqualTo("NET_EXPOSURE: 60120 against 55000");
        assertThat(rig.answer(rig.entry(LINEAR, Side.SELL, 1_916), 1))
                .as("60,000 long to 55,000 short, 60 dollars a contract")
                .isEqualTo("1916");
        assertThat(rig.answer(rig.entry(LINEAR, Side.SELL, 1_917), 1)).isEqualTo("1916 NET_EXPOSURE");
    }
}
