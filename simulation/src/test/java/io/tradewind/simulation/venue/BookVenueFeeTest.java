// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.venue;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.domain.command.Side;
import io.tradewind.domain.number.Decimal;
import io.tradewind.simulation.fee.FeeTier;
import io.tradewind.simulation.fee.TieredFees;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What fills at the book venue cost; the table of rates itself is tested with {@code TieredFees}. */
class BookVenueFeeTest {
    private static final long DAY_NS = 86_400_000_000_000L;

    private static TieredFees standard() {
        return new TieredFees(
                List.of(
                        tier("0", "10", "10"),
                        tier("50000", "9", "10"),
                        tier("100000", "8", "10"),
                        tier("500000", "2", "6"),
                        tier("1000000", "0", "4"),
                        tier("5000000", "-2", "3")),
                Decimal.ZERO,
                Decimal.ZERO,
                Decimal.ZERO,
                Decimal.ZERO,
                8);
    }

    private static FeeTier tier(String volume, String makerBps, String takerBps) {
        return new FeeTier(Decimal.parse(volume), Decimal.parse(makerBps), Decimal.parse(takerBps));
    }

    @Test
    void shouldPayRebateForMakerFillAndChargeTakerFillAtTheVenue() {
        BookBench bench = BookBench.with(TieredFees.flat(Decimal.parse("-2"), Decimal.parse("3")))
                .open();
        bench.buy(1, 1, 100).market(Side.BUY, 2, 1).trade(Side.SELL, 1, 100);
        assertThat(bench.answers())
                .contains("filled 2 BUY 1 at 101 fee 30300 TAKER t=0", "filled 1 BUY 1 at 100 fee -20000 MAKER t=0");
    }

    @Test
    void shouldLowerTheRateWithTheVenuesOwnVolumeAndForgetItAfterThirtyDays() {
        BookBench bench = BookBench.with(standard()).at(DAY_NS);
        bench.snapshot(5_000_00, 1_000, 0, 5_000_01, 1_000).sell(1, 11, 5_000_00);
        bench.limit(Side.BUY, 2, 1, 4_000_00, order -> {}).trade(Side.SELL, 1, 3_000_00);
        bench.at(31 * DAY_NS).buy(3, 1, 4_000_00).trade(Side.SELL, 1, 3_000_00);
        List<String> makerFees = new ArrayList<>();
        for (String line : bench.answers()) {
            if (line.contains("MAKER")) {
                makerFees.add(line.split(" ")[7]);
            }
        }
        assertThat(makerFees).as("9 bps of 4000, then 10 bps").containsExactly("360000000", "400000000");
    }
}
