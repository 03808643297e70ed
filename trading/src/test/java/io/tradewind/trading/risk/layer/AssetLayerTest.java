// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.risk.layer;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.domain.command.Side;
import io.tradewind.trading.risk.RiskRig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An account of 100,000 dollars; instrument 7 is a share at 100.00. */
class AssetLayerTest {
    private static final int SHARE = 7;
    private static final int SPOT = 0;
    private static final int LINEAR = 1;
    private static final int INVERSE = 2;

    private static RiskRig rig() {
        return new RiskRig(RiskRig.limits(RiskRig.shares("0", "0", "0", "0.1", "0", "0"))).deposit(100_000);
    }

    @ParameterizedTest
    @CsvSource({"66, 66", "67, 66 ASSET_CONCENTRATION"})
    void shouldCountSpotLinearAndInverseContractsOfOneCoin(long wanted, String answer) {
        RiskRig rig = rig().hold(SPOT, 500).hold(INVERSE, -300);
        assertThat(rig.answer(rig.entry(LINEAR, Side.BUY, wanted), 1))
                .as("3,000 dollars of coins, 300 contracts of 10 dollars: 4,000 are left, 60 dollars each")
                .isEqualTo(answer);
    }

    @Test
    void shouldNotLetALongAndAShortOfOneAssetOffsetEachOther() {
        RiskRig rig = rig().hold(SPOT, 1_000);
        assertThat(rig.answer(rig.entry(LINEAR, Side.SELL, 67), 1)).isEqualTo("66 ASSET_CONCENTRATION");
        assertThat(rig.answer(rig.entry(SHARE, Side.BUY, 100), 1))
                .as("another asset")
                .isEqualTo("100");
    }
}
