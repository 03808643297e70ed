// SPDX-License-Identifier: Apache-2.0
package io.tradewind.domain.instrument;

import static io.tradewind.domain.instrument.ContractType.SPOT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.tradewind.domain.number.Currency;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DividendTermsTest {
    private static final long SEED = 329L;
    private static final int STEPS = 50_000;
    private static final long DOLLAR = 100_000_000L;

    private final Instrument apple = share(8, 8, "1");

    private static Instrument share(int baseScale, int settlementScale, String lot) {
        return TermsOf.contract(SPOT, new Currency("AAPL", baseScale, 2), new Currency("USD", settlementScale, 2))
                .steps("0.01", lot)
                .instrument();
    }

    @Test
    void shouldPayTheSameBeforeAndAfterTheSplitsOfApple() {
        // 3.29 in May 2014 is 0.47 after 7:1; 0.82 in August 2020 is 0.205 after 4:1
        assertThat(DividendTerms.paidUnits(apple, 100, 329_000_000)).isEqualTo(329 * DOLLAR);
        assertThat(DividendTerms.paidUnits(apple, SplitTerms.quantity(100, 7, 1), 47_000_000))
                .isEqualTo(329 * DOLLAR);
        assertThat(DividendTerms.paidUnits(apple, 100, 82_000_000)).isEqualTo(82 * DOLLAR);
        assertThat(DividendTerms.paidUnits(apple, SplitTerms.quantity(100, 4, 1), 20_500_000))
                .isEqualTo(82 * DOLLAR);
    }

    @Test
    void shouldTakeTheDividendFromAShortPosition() {
        assertThat(DividendTerms.paidUnits(apple, -100, 20_500_000)).isEqualTo(-2_050_000_000L);
        assertThat(DividendTerms.paidUnits(apple, 0, 20_500_000)).isZero();
    }

    @ParameterizedTest
    @CsvSource({"8, 8", "8, 18", "18, 8", "10, 12"})
    void shouldRoundOnceBetweenUnitsAndMoneyOfAnyScale(int baseScale, int settlementScale) {
        Instrument instrument = share(baseScale, settlementScale, "0.00000001");
        RandomGenerator random = new SplittableRandom(SEED);
        for (int step = 0; step < STEPS; step++) {
            long lots = random.nextInt(-100_000_000, 100_000_001);
            long amount = random.nextLong(1, 5 * DOLLAR);
            long expected = BigDecimal.valueOf(lots, 8)
                    .multiply(BigDecimal.valueOf(amount, 8))
                    .setScale(settlementScale, RoundingMode.HALF_EVEN)
                    .unscaledValue()
                    .longValueExact();

            assertThat(DividendTerms.paidUnits(instrument, lots, amount))
                    .as("seed %d, step %d: %d lots, amount %d", SEED, step, lots, amount)
                    .isEqualTo(expected);
        }
    }

    @Test
    void shouldReinvestAtTheCloseLessTheDividend() {
        // 1,000 shares, 1.00 a share, close 101.00: 1,000.00 buys 10 at 100.00
        assertThat(DividendTerms.reinvestedLots(1_000, DOLLAR, 101 * DOLLAR)).isEqualTo(10);
        assertThat(DividendTerms.reinvestedLots(-1_000, DOLLAR, 101 * DOLLAR)).isEqualTo(-10);
        assertThat(DividendTerms.reinvestedLots(99, DOLLAR, 101 * DOLLAR)).isZero();
        assertThat(DividendTerms.costUnits(apple, 10, DOLLAR, 101 * DOLLAR)).isEqualTo(1_000 * DOLLAR);
        assertThat(DividendTerms.costUnits(apple, -10, DOLLAR, 101 * DOLLAR)).isEqualTo(-1_000 * DOLLAR);
    }

    @Test
    void shouldSpendTheDividendUpToLessThanOneLot() {
        RandomGenerator random = new SplittableRandom(SEED + 1);
        for (int step = 0; step < STEPS; step++) {
            long lots = random.nextInt(1, 1_000_000);
            long amount = random.nextLong(1, 5 * DOLLAR);
            long close = amount + random.nextLong(1, 500 * DOLLAR);

            long bought = DividendTerms.reinvestedLots(lots, amount, close);
            long left = DividendTerms.paidUnits(apple, lots, amount)
                    - DividendTerms.costUnits(apple, bought, amount, close);

            assertThat(left)
                    .as("seed %d, step %d: %d lots, dividend %d, close %d", SEED + 1, step, lots, amount, close)
                    .isNotNegative()
                    .isLessThan(DividendTerms.costUnits(apple, 1, amount, close));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 99, 100})
    void shouldRefuseToReinvestWhenTheDividendIsNotBelowThePrice(long referencePrice) {
        String message = "dividend 100 is not below the price " + referencePrice;

        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> DividendTerms.reinvestedLots(1, 100, referencePrice))
                .withMessage(message);
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> DividendTerms.costUnits(apple, 1, 100, referencePrice))
                .withMessage(message);
    }
}
