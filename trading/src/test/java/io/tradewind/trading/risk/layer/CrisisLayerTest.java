// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.risk.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tradewind.domain.instrument.InstrumentRegistry;
import io.tradewind.domain.number.Decimal;
import io.tradewind.trading.control.ModeControl;
import io.tradewind.trading.fixture.FixedPortfolio;
import io.tradewind.trading.fixture.Terms;
import io.tradewind.trading.risk.check.BookView;
import io.tradewind.trading.risk.check.Refusal;
import io.tradewind.trading.risk.check.RiskContext;
import io.tradewind.trading.risk.limit.CrisisLimits;
import io.tradewind.trading.risk.limit.MeasureLimits;
import io.tradewind.trading.risk.limit.RiskLimits;
import io.tradewind.trading.risk.measure.RiskEstimates;
import io.tradewind.trading.risk.measure.VolatilityMethod;
import io.tradewind.trading.sizing.Intent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CrisisLayerTest {
    private static final CrisisLimits LIMITS = new CrisisLimits(Decimal.parse("2"), Decimal.parse("0.3"));

    private final InstrumentRegistry registry = Terms.registry(Terms.share("AAA"));
    private final FixedPortfolio portfolio = new FixedPortfolio(registry, 1_000 * Terms.ONE, 100);
    private final RiskContext context =
            new RiskContext(registry, portfolio, new ModeControl(), (instrument, side) -> 0, 1, BookView.NO_BOOKS);
    private final Refusal refusal = new Refusal();

    /** Estimates that say how wild it is and nothing else. */
    private record Turbulence(double turbulence) implements RiskEstimates {
        @Override
        public double annualVolatility(int instrumentId) {
            return Double.NaN;
        }

        @Override
        public VolatilityMethod method(int instrumentId) {
            return VolatilityMethod.NONE;
        }

        @Override
        public long volatilityAsOfNs(int instrumentId) {
            return Long.MIN_VALUE;
        }

        @Override
        public double correlation(int first, int second) {
            return Double.NaN;
        }

        @Override
        public long correlationAsOfNs() {
            return Long.MIN_VALUE;
        }

        @Override
        public double turbulence(int instrumentId) {
            return turbulence;
        }
    }

    private long allowed(CrisisLimits limits, double turbulence, long lots) {
        return new CrisisLayer(limits, new Turbulence(turbulence)).allowedLots(new Intent(), lots, context, refusal);
    }

    @ParameterizedTest
    @CsvSource({
        "1.99999999, 1000, 1000",
        "2.00000000, 1000, 300",
        "7.5, 1000, 300",
        "2, 10, 3",
        "2, 9, 2",
        "2, 3, 0",
        "2, 9223372036854775807, 2767011611056432742",
        "Infinity, 1000, 300",
        "NaN, 1000, 1000",
    })
    void shouldLetAShareOfTheOrderPassFromTheLimitOnRoundedDown(double turbulence, long lots, long expected) {
        assertThat(allowed(LIMITS, turbulence, lots)).isEqualTo(expected);
    }

    @Test
    void shouldTellHowWildItIs() {
        allowed(LIMITS, 2.5, 1_000);
        assertThat(refusal).hasToString("CRISIS: 2.5 against 2");
    }

    @Test
    void shouldCutByEveryShareAndNeverEnlarge() {
        for (int percent = 1; percent <= 100; percent++) {
            CrisisLimits limits = new CrisisLimits(Decimal.parse("2"), Decimal.of(percent, 2));
            for (long lots = 0; lots < 500; lots++) {
                assertThat(allowed(limits, 2, lots)).isEqualTo(lots * percent / 100);
            }
        }
    }

    @Test
    void shouldBePartOfTheProductsOwnLimitsAndNotOfResearch() {
        assertThat(RiskLimits.preset("standard").measure().crisis()).isEqualTo(LIMITS);
        assertThat(RiskLimits.preset("research").measure().crisis()).isEqualTo(CrisisLimits.OFF);
        assertThat(MeasureLimits.OFF.isOn()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"1, 0.3, crisis_turbulence", "-2, 0.3, crisis_turbulence", "2, 0, crisis_share", "2, 1.1, crisis_share"
    })
    void shouldRefuseFiguresThatMakeNoSense(String turbulence, String share, String named) {
        assertThatThrownBy(() -> new CrisisLimits(Decimal.parse(turbulence), Decimal.parse(share)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(named);
    }
}
