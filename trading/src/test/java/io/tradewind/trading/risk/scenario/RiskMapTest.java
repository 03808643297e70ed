// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.risk.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tradewind.domain.command.Side;
import io.tradewind.trading.risk.margin.MarginDesk;
import io.tradewind.trading.risk.measure.RiskEstimates;
import io.tradewind.trading.risk.measure.VolatilityMethod;
import org.junit.jupiter.api.Test;

/** Equity is 10,000 dollars: 250 linear lots weigh 0.5, and 3,000 ether lots 0.3. */
class RiskMapTest {
    private final MarginDesk desk = new MarginDesk();

    private static RiskEstimates estimates(double volatility, double correlation) {
        return new RiskEstimates() {
            @Override
            public double annualVolatility(int instrumentId) {
                return volatility;
            }

            @Override
            public VolatilityMethod method(int instrumentId) {
                return VolatilityMethod.HISTORICAL;
            }

            @Override
            public long volatilityAsOfNs(int instrumentId) {
                return 5;
            }

            @Override
            public double correlation(int first, int second) {
                return correlation;
            }

            @Override
            public long correlationAsOfNs() {
                return 7;
            }
        };
    }

    @Test
    void shouldGiveEachPairItsShareOfTheVariance() {
        desk.lots[MarginDesk.LINEAR] = 250;
        desk.lots[MarginDesk.OTHER] = -3_000;
        desk.working[Side.SELL.ordinal()][MarginDesk.OTHER] = 1_000;
        desk.changed();
        RiskMap map = RiskMap.of(desk.registry, desk.exposures, estimates(0.8, 0.5));
        assertThat(map.rows()).extracting(RiskMap.Row::symbol).containsExactly("BTCUSD-LINEAR", "ETHUSD-LINEAR");
        assertThat(map.rows()).extracting(RiskMap.Row::weight).containsExactly(0.5, -0.3);
        assertThat(map.rows().getLast().heat()).isCloseTo(0.24, within(1e-12));
        assertThat(map.rows().getLast().worstUnits()).isEqualTo(4_000 * 100_000_000L);
        assertThat(map.cells()[0][0]).isCloseTo(0.16, within(1e-12));
        assertThat(map.cells()[0][1]).isCloseTo(-0.048, within(1e-12)).isEqualTo(map.cells()[1][0]);
        assertThat(map.volatility()).isCloseTo(Math.sqrt(0.16 + 0.0576 - 0.096), within(1e-12));
        assertThat(map.correlationAsOfNs()).isEqualTo(7);
    }

    @Test
    void shouldSayNaNForWhatIsNotKnown() {
        desk.lots[MarginDesk.LINEAR] = 250;
        desk.lots[MarginDesk.OTHER] = 1;
        desk.changed();
        assertThat(RiskMap.of(desk.registry, desk.exposures, estimates(0.8, Double.NaN))
                        .volatility())
                .isNaN();
        assertThat(RiskMap.of(desk.registry, desk.exposures, estimates(Double.NaN, 0))
                        .rows()
                        .getFirst()
                        .heat())
                .isNaN();
        desk.equityUnits = 0;
        assertThat(RiskMap.of(desk.registry, desk.exposures, estimates(0.8, 0))
                        .rows()
                        .getFirst()
                        .weight())
                .isNaN();
    }

    @Test
    void shouldBeEmptyWhenNothingIsAtStake() {
        RiskMap map = RiskMap.of(desk.registry, desk.exposures, estimates(0.8, 0.5));
        assertThat(map.rows()).isEmpty();
        assertThat(map.volatility()).isZero();
    }
}
