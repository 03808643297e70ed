// SPDX-License-Identifier: Apache-2.0
package io.tradewind.domain.instrument;

import static io.tradewind.domain.instrument.ContractType.INVERSE;
import static io.tradewind.domain.instrument.ContractType.LINEAR;
import static io.tradewind.domain.instrument.ContractType.SPOT;
import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.domain.number.Currency;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Seeded differential runs of the 64-bit arithmetic against {@link BigDecimal}. */
class InstrumentArithmeticTest {
    private static final long SEED = 7_041L;
    private static final int STEPS = 20_000;

    static Stream<Instrument> instruments() {
        Currency wei = new Currency("ETH", 18, 6);
        return Stream.of(
                        TermsOf.contract(SPOT, "BTC", "USDT").symbol("BTCUSDT").steps("0.01", "0.00001"),
                        TermsOf.contract(SPOT, "PEPE", "BTC").symbol("PEPEBTC").steps("0.00000001", "0.001"),
                        TermsOf.contract(SPOT, "EUR", "USD").symbol("EURUSD").steps("0.00001", "0.00000001"),
                        TermsOf.contract(SPOT, "AAPL", "USD").symbol("AAPL").steps("0.01", "1"),
                        TermsOf.contract(SPOT, Currency.of("BTC"), wei)
                                .symbol("BTCETH")
                                .steps("0.0001", "0.00001"),
                        TermsOf.contract(LINEAR, "ES", "USD")
                                .symbol("ES")
                                .steps("0.25", "1")
                                .multiplier("50"),
                        TermsOf.contract(LINEAR, "BTC", "USDT")
                                .symbol("BTC-LINEAR")
                                .steps("0.1", "1")
                                .multiplier("0.001"),
                        TermsOf.contract(LINEAR, "X", "USD")
                                .symbol("X-LINEAR")
                                .steps("0.0003", "0.0007")
                                .multiplier("0.011"),
                        TermsOf.contract(INVERSE, "BTC", "USD")
                                .symbol("XBTUSD")
                                .steps("0.5", "1")
                                .multiplier("1"),
                        TermsOf.contract(INVERSE, "BTC", "USD")
                                .symbol("BTC-INVERSE")
                                .steps("0.1", "1")
                                .multiplier("100"),
                        TermsOf.contract(INVERSE, "XRP", "USD")
                                .symbol("XRP-INVERSE")
                                .steps("0.0001", "1")
                                .multiplier("10"),
                        TermsOf.contract(INVERSE, "Y", "USD")
                                .symbol("Y-INVERSE")
                                .steps("0.03", "1")
                                .multiplier("10"))
                .map(TermsOf::instrument);
    }

    /** Lots times lot times multiplier: contracts in units of the base (linear) or of the quote (inverse). */
    private static BigDecimal size(Instrument instrument, long lots) {
        return BigDecimal.valueOf(lots)
                .multiply(instrument.terms().lot().toBigDecimal())
                .multiply(instrument.terms().multiplier().toBigDecimal())
                .scaleByPowerOfTen(instrument.settlement().scale());
    }

    private static BigDecimal price(Instrument instrument, long ticks) {
        return BigDecimal.valueOf(ticks).multiply(instrument.terms().tick().toBigDecimal());
    }

    private static BigDecimal notional(Instrument instrument, long ticks, long lots) {
        return instrument.contract() == INVERSE
                ? size(instrument, lots).divide(price(instrument, ticks), 0, RoundingMode.HALF_EVEN)
                : size(instrument, lots).multiply(price(instrument, ticks)).setScale(0, RoundingMode.HALF_EVEN);
    }

    /** Whether the exact notional is at most the amount; no rounding on either side. */
    private static boolean isAffordable(Instrument instrument, long amountUnits, long ticks, long lots) {
        BigDecimal amount = BigDecimal.valueOf(amountUnits);
        return instrument.contract() == INVERSE
                ? size(instrument, lots).compareTo(amount.multiply(price(instrument, ticks))) <= 0
                : size(instrument, lots).multiply(price(instrument, ticks)).compareTo(amount) <= 0;
    }

    private static long upTo(RandomGenerator random, int bits) {
        return (random.nextLong() >>> 64 - bits >>> random.nextInt(bits)) + 1;
    }

    @ParameterizedTest
    @MethodSource("instruments")
    void shouldValueRandomPositionsWithOneHalfEvenRounding(Instrument instrument) {
        RandomGenerator random = new SplittableRandom(SEED);
        int valued = 0;
        for (int step = 0; step < STEPS; step++) {
            long ticks = upTo(random, 27);
            long lots = random.nextBoolean() ? upTo(random, 34) : -upTo(random, 34);
            BigDecimal expected = notional(instrument, ticks, lots);
            if (expected.abs().compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) < 0) {
                valued++;
                assertThat(instrument.notionalUnits(ticks, lots))
                        .as("seed %d, step %d: %s, %d ticks, %d lots", SEED, step, instrument, ticks, lots)
                        .isEqualTo(expected.longValueExact());
            }
        }
        assertThat(valued).as("positions that fit").isGreaterThan(STEPS / 4);
    }

    @ParameterizedTest
    @MethodSource("instruments")
    void shouldGiveTheLargestQuantityThatARandomAmountBuys(Instrument instrument) {
        RandomGenerator random = new SplittableRandom(SEED + 1);
        for (int step = 0; step < STEPS; step++) {
            long ticks = upTo(random, 24);
            long amountUnits = upTo(random, 40) - 1;

            long lots = instrument.lotsFor(amountUnits, ticks);

            String where = "seed " + (SEED + 1) + ", step " + step + ": " + instrument + ", " + amountUnits + " units, "
                    + ticks + " ticks gave " + lots + " lots";
            assertThat(lots).as(where).isNotNegative();
            assertThat(isAffordable(instrument, amountUnits, ticks, lots))
                    .as(where)
                    .isTrue();
            assertThat(isAffordable(instrument, amountUnits, ticks, lots + 1))
                    .as(where)
                    .isFalse();
        }
    }

    @ParameterizedTest
    @MethodSource("instruments")
    void shouldAverageRandomCostsBackToTheirPrice(Instrument instrument) {
        RandomGenerator random = new SplittableRandom(SEED + 2);
        for (int step = 0; step < STEPS / 4; step++) {
            long costUnits = upTo(random, 50);
            long lots = upTo(random, 20);
            BigDecimal size = size(instrument, lots);
            BigDecimal cost = BigDecimal.valueOf(costUnits);
            BigDecimal expected = instrument.contract() == INVERSE
                    ? size.divide(cost, 12, RoundingMode.HALF_EVEN)
                    : cost.divide(size, 12, RoundingMode.HALF_EVEN);

            assertThat(instrument.averagePrice(costUnits, lots))
                    .as("seed %d, step %d: %s, %d units, %d lots", SEED + 2, step, instrument, costUnits, lots)
                    .isEqualTo(expected);
            assertThat(instrument.averagePrice(-costUnits, -lots)).isEqualTo(expected);
        }
    }
}
