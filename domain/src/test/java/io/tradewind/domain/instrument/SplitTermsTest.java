// SPDX-License-Identifier: Apache-2.0
package io.tradewind.domain.instrument;

import static io.tradewind.domain.instrument.ContractType.SPOT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SplitTermsTest {
    private static final long SEED = 74L;
    private static final int STEPS = 50_000;

    private static Instrument share(String tick, String lot) {
        return TermsOf.contract(SPOT, "AAPL", "USD")
                .symbol("AAPL")
                .steps(tick, lot)
                .instrument();
    }

    static Stream<Instrument> shares() {
        return Stream.of(share("0.01", "1"), share("0.0001", "0.000001"), share("0.00001", "0.00000001"));
    }

    @Test
    void shouldSplitAppleSevenForOneOfJune2014() {
        // close 645.57 on 6 June; 92.224285... after
        assertThat(SplitTerms.quantity(100, 7, 1)).isEqualTo(700);
        assertThat(SplitTerms.price(64_557, 7, 1)).isEqualTo(9_222);
        assertThat(SplitTerms.cashInLieuUnits(share("0.01", "1"), 100, 64_557, 7, 1))
                .isZero();
    }

    @Test
    void shouldSplitAppleFourForOneOfAugust2020() {
        // close 499.23 on 28 August; 124.8075 after
        assertThat(SplitTerms.quantity(700, 4, 1)).isEqualTo(2_800);
        assertThat(SplitTerms.price(49_923, 4, 1)).isEqualTo(12_481);
        assertThat(SplitTerms.cashInLieuUnits(share("0.01", "1"), 700, 49_923, 4, 1))
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({"5, 3, 2, 7", "-5, 3, 2, -7", "105, 1, 10, 10", "-105, 1, 10, -10", "9, 1, 10, 0", "0, 7, 1, 0"})
    void shouldRoundQuantitiesTowardsZero(long lots, long numerator, long denominator, long expected) {
        assertThat(SplitTerms.quantity(lots, numerator, denominator)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"0, 7, 1, 0", "10, 4, 1, 2", "14, 4, 1, 4", "18, 4, 1, 4", "123, 1, 10, 1230", "100, 3, 2, 67"})
    void shouldRoundPricesHalfEven(long ticks, long numerator, long denominator, long expected) {
        assertThat(SplitTerms.price(ticks, numerator, denominator)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "105, 10000, 1, 10, 50000000000",
        "-105, 10000, 1, 10, -50000000000",
        "5, 10000, 3, 2, 3333333333",
        "9, 10000, 1, 10, 90000000000",
        "100, 10000, 1, 10, 0",
        "0, 10000, 1, 10, 0"
    })
    void shouldPayTheFractionThatMakesNoWholeLot(
            long lots, long priceTicks, long numerator, long denominator, long expected) {
        assertThat(SplitTerms.cashInLieuUnits(share("0.01", "1"), lots, priceTicks, numerator, denominator))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("shares")
    void shouldConserveValueToOneUnit(Instrument instrument) {
        RandomGenerator random = new SplittableRandom(SEED);
        BigDecimal perTickAndLot = instrument
                .terms()
                .tick()
                .toBigDecimal()
                .multiply(instrument.terms().lot().toBigDecimal())
                .scaleByPowerOfTen(8);
        for (int step = 0; step < STEPS; step++) {
            long lots = random.nextInt(-1_000_000, 1_000_001);
            long ticks = random.nextInt(1, 1_000_000);
            long numerator = random.nextInt(1, 60);
            long denominator = random.nextInt(1, 60);

            long cash = SplitTerms.cashInLieuUnits(instrument, lots, ticks, numerator, denominator);

            long whole = SplitTerms.quantity(lots, numerator, denominator);
            BigDecimal oldTimesNumerator = perTickAndLot.multiply(BigDecimal.valueOf(ticks * lots * numerator));
            BigDecimal newTimesNumerator = perTickAndLot
                    .multiply(BigDecimal.valueOf(ticks * whole * denominator))
                    .add(BigDecimal.valueOf(cash * numerator));
            String where = "seed " + SEED + ", step " + step + ": " + lots + " lots at " + ticks + ", " + numerator
                    + ":" + denominator + " pays " + cash;
            assertThat(oldTimesNumerator.subtract(newTimesNumerator).abs())
                    .as(where)
                    .isLessThanOrEqualTo(BigDecimal.valueOf(numerator));
            assertThat(Long.signum(cash) * Long.signum(lots)).as(where).isNotNegative();
        }
    }

    @Test
    void shouldThrowWhenASplitOverflows() {
        assertThatThrownBy(() -> SplitTerms.quantity(Long.MAX_VALUE, 2, 1)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> SplitTerms.price(Long.MAX_VALUE, 1, 2)).isInstanceOf(ArithmeticException.class);
    }
}
