// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.risk.layer;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.domain.command.Side;
import io.tradewind.trading.risk.RiskRig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An account of 100,000 dollars; instrument 7 is a share at 100.00. */
class VenueLayerTest {
    private static final int SHARE = 7;
    private static final int LINEAR = 1;
    private static final int OTHER_VENUE = 3;

    private static RiskRig rig() {
        return new RiskRig(RiskRig.limits(RiskRig.shares("0", "0.2", "0", "0", "0", "0"))).deposit(100_000);
    }

    @ParameterizedTest
    @CsvSource({"79, 79", "80, 80", "81, 80 VENUE_CONCENTRATION"})
    void shouldCountAllInstrumentsOfTheVenue(long wanted, String answer) {
        RiskRig rig = rig().hold(LINEAR, -100).hold(OTHER_VENUE, 100_000);
        rig.send(rig.quote(SHARE, Side.BUY, 60));
        assertThat(rig.answer(rig.entry(SHARE, Side.BUY, wanted), 1))
                .as("6,000 dollars of contracts short, 6,000 of bids")
                .isEqualTo(answer);
        assertThat(rig.answer(rig.entry(SHARE, Side.SELL, 140), 1))
                .as("bids and offers do not add up: the worse side counts")
                .isEqualTo("140");
        assertThat(rig.answer(rig.entry(SHARE, Side.SELL, 141), 1)).isEqualTo("140 VENUE_CONCENTRATION");
    }

    @Test
    void shouldLetOnlyWhatReducesPassBeyondTheLimit() {
        RiskRig rig = rig().hold(LINEAR, -100).hold(SHARE, 130);
        rig.portfolio.mark(SHARE, 110_00);
        assertThat(rig.answer(rig.entry(SHARE, Side.BUY, 1), 1)).isEqualTo("VENUE_CONCENTRATION: 20410 against 20260");
        assertThat(rig.answer(rig.entry(SHARE, Side.SELL, 131), 1)).isEqualTo("130 VENUE_CONCENTRATION");
        assertThat(rig.answer(rig.entry(LINEAR, Side.SELL, 1), 1)).startsWith("VENUE_CONCENTRATION");
        assertThat(rig.answer(rig.entry(LINEAR, Side.BUY, 100), 1)).isEqualTo("100");
        assertThat(rig.answer(rig.entry(OTHER_VENUE, Side.BUY, 1_000), 1)).isEqualTo("1000");
    }
}
