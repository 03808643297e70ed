// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.venue;

import static io.tradewind.domain.command.Side.BUY;
import static io.tradewind.domain.command.Side.SELL;
import static io.tradewind.simulation.venue.VenueBench.limit;
import static io.tradewind.simulation.venue.VenueBench.market;
import static io.tradewind.simulation.venue.VenueBench.stop;
import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.domain.command.Side;
import io.tradewind.domain.number.Decimal;
import io.tradewind.simulation.fee.FeeTier;
import io.tradewind.simulation.fee.TieredFees;
import io.tradewind.simulation.venue.BarVenueSpec.FillAt;
import io.tradewind.simulation.venue.BarVenueSpec.SpreadOn;
import io.tradewind.simulation.venue.VenueBench.Setup;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What spread, slippage and fees make of a fill. */
class BarVenueCostTest {
    @Test
    void shouldPayHalfTheSpreadOnEachSide() {
        Setup setup = VenueBench.with().spread("20", SpreadOn.BOTH_SIDES);
        assertThat(roundTrip(setup)).containsExactly(10_010L, 9_990L);
    }

    @Test
    void shouldPayWholeSpreadOnEntryAndNothingOnExitWhenOptionSaysSo() {
        Setup setup = VenueBench.with().spread("20", SpreadOn.ENTRY);
        assertThat(roundTrip(setup)).containsExactly(10_020L, 10_000L);
    }

    @Test
    void shouldPaySlippageOnTopOfSpread() {
        Setup setup = VenueBench.with().spread("20", SpreadOn.BOTH_SIDES).slippage("100", false);
        assertThat(roundTrip(setup))
                .as("100.10 * 1.01 = 101.101, up to 101.11; 99.90 * 0.99 = 98.901, down to 98.90")
                .containsExactly(10_111L, 9_890L);
    }

    /** Buys at an open of 100.00, sells reduce-only at the next. */
    private static List<Long> roundTrip(Setup setup) {
        VenueBench bench = setup.build().flat(10_000).send(market(1, BUY, 10)).forget();
        bench.flat(10_000);
        long bought = price(bench);
        bench.send(market(2, SELL, 10).reduceOnly()).forget().flat(10_000);
        return List.of(bought, price(bench));
    }

    private static long price(VenueBench bench) {
        return bench.answers().stream()
                .filter(line -> line.startsWith("filled"))
                .mapToLong(line -> Long.parseLong(line.split(" ")[5]))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "BUY, 1, 10001, 10002.0001 rounds up to 10003",
        "SELL, 1, 10001, 9999.9999 rounds down to 9999",
    })
    void shouldRoundAgainstTheOrder(Side side, String slippageBps, long openTicks, String because) {
        VenueBench bench = VenueBench.with().slippage(slippageBps, false).build();
        bench.flat(openTicks).send(market(1, side, 1)).forget().flat(openTicks);
        assertThat(price(bench)).as(because).isEqualTo(side == BUY ? 10_003 : 9_999);
    }

    @Test
    void shouldSellAtOneTickAtLeast() {
        VenueBench bench = VenueBench.with().slippage("1", false).build();
        bench.flat(1).send(market(1, SELL, 10)).forget().flat(1);
        assertThat(price(bench)).isEqualTo(1);
    }

    @Test
    void shouldStopSlippageAtHighWhenItStaysWithinBar() {
        Setup setup = VenueBench.with().slippage("100", true);
        assertThat(opened(setup, BUY, 10_000, 10_040, 9_970)).isEqualTo(10_040);
        assertThat(opened(setup, BUY, 10_000, 10_400, 9_970)).isEqualTo(10_100);
    }

    @Test
    void shouldStopSlippageAtLowWhenItStaysWithinBar() {
        Setup setup = VenueBench.with().slippage("100", true);
        assertThat(opened(setup, SELL, 10_000, 10_040, 9_970)).isEqualTo(9_970);
        assertThat(opened(setup, SELL, 10_000, 10_040, 9_600)).isEqualTo(9_900);
    }

    @Test
    void shouldLeaveSpreadOutsideBarWhenOnlySlippageStaysWithin() {
        Setup setup = VenueBench.with().spread("200", SpreadOn.BOTH_SIDES).slippage("100", true);
        assertThat(opened(setup, BUY, 10_000, 10_040, 9_970)).isEqualTo(10_100);
        assertThat(opened(setup, SELL, 10_000, 10_040, 9_970)).isEqualTo(9_900);
    }

    private static long opened(Setup setup, Side side, long open, long high, long low) {
        VenueBench bench = setup.build().flat(10_000).send(market(1, side, 1)).forget();
        bench.open(open, high, low);
        return price(bench);
    }

    @Test
    void shouldCostStopFillLikeMarketFillButLeaveLimitFillAlone() {
        VenueBench bench = VenueBench.with()
                .spread("20", SpreadOn.BOTH_SIDES)
                .slippage("10", false)
                .build();
        bench.flat(10_000)
                .send(stop(1, BUY, 10, 10_100))
                .send(limit(2, BUY, 10, 9_900))
                .forget();
        bench.bar(10_000, 10_200, 9_800, 10_000);
        assertThat(bench.answers())
                .as("101.00 * 1.001 = 101.101 up to 101.11; * 1.001 = 101.21111 up to 101.22")
                .containsExactly(
                        "triggered 1 at 10100",
                        "filled 1 BUY 10 at 10122 fee 0 TAKER t=199",
                        "filled 2 BUY 10 at 9900 fee 0 MAKER t=199");
    }

    @Test
    void shouldCostClosingFillToo() {
        VenueBench bench = VenueBench.with()
                .fillAt(FillAt.CLOSE)
                .spread("20", SpreadOn.BOTH_SIDES)
                .fees(TieredFees.flat(Decimal.ZERO, Decimal.of(10, 0)))
                .build();
        bench.open(10_000, 10_000, 10_000)
                .end(10_000)
                .send(market(1, BUY, 10))
                .forget()
                .complete();
        assertThat(bench.answers())
                .as("10 bps of 1001.00 are 1.001")
                .containsExactly("filled 1 BUY 10 at 10010 fee 100100000 TAKER t=99");
    }

    @Test
    void shouldChargeLeastFeeAndFeeByUnit() {
        VenueBench bench = VenueBench.with()
                .fees(new TieredFees(
                        List.of(new FeeTier(Decimal.ZERO, Decimal.ZERO, Decimal.ZERO)),
                        Decimal.parse("0.005"),
                        Decimal.ZERO,
                        Decimal.ONE,
                        Decimal.ZERO,
                        8))
                .build();
        bench.flat(10_000)
                .send(market(1, BUY, 10))
                .send(market(2, BUY, 400))
                .forget()
                .flat(10_000);
        assertThat(bench.answers())
                .containsExactly(
                        "filled 1 BUY 10 at 10000 fee 100000000 TAKER t=100",
                        "filled 2 BUY 400 at 10000 fee 200000000 TAKER t=100");
    }

    @Test
    void shouldChargeLowerTierWhenEarlierFillsReachedItsVolume() {
        VenueBench bench = VenueBench.with()
                .fees(new TieredFees(
                        List.of(
                                new FeeTier(Decimal.ZERO, Decimal.of(10, 0), Decimal.of(10, 0)),
                                new FeeTier(Decimal.of(50_000, 0), Decimal.of(9, 0), Decimal.of(5, 0))),
                        Decimal.ZERO,
                        Decimal.ZERO,
                        Decimal.ZERO,
                        Decimal.ZERO,
                        8))
                .build();
        bench.flat(10_000)
                .send(market(1, BUY, 500))
                .send(market(2, SELL, 100))
                .forget()
                .flat(10_000);
        assertThat(bench.answers())
                .containsExactly(
                        "filled 1 BUY 500 at 10000 fee 5000000000 TAKER t=100",
                        "filled 2 SELL 100 at 10000 fee 500000000 TAKER t=100");
    }
}
