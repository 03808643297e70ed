// SPDX-License-Identifier: Apache-2.0
package io.tradewind.domain.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalTest {
    private static final long SEED = 20_240_229L;
    private static final int STEPS = 100_000;

    @ParameterizedTest
    @CsvSource({
        "0, 0, 0",
        "-0, 0, 0",
        "0.000, 0, 0",
        "0e50, 0, 0",
        "1234.5, 12345, 1",
        "+1234.50, 12345, 1",
        "-0.01, -1, 2",
        ".5, 5, 1",
        "5., 5, 0",
        "1e-7, 1, 7",
        "1E3, 1000, 0",
        "-2.5e2, -250, 0",
        "1e18, 1000000000000000000, 0",
        "1e-18, 1, 18",
        "123456789.123456789, 123456789123456789, 9",
        "9223372036854775807, 9223372036854775807, 0",
        "-9223372036854775808, -9223372036854775808, 0",
        "-9.223372036854775808, -9223372036854775808, 18",
        "1.10000000000000000000000, 11, 1"
    })
    void shouldParseExactDigitsWhenTextIsPlainOrScientific(String text, long unscaled, int scale) {
        Decimal value = Decimal.parse(text);

        assertThat(value.unscaled()).isEqualTo(unscaled);
        assertThat(value.scale()).isEqualTo(scale);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "abc", "1.2.3", "--1", "+", "-", ".", "1e", "1,5", "NaN", "Infinity", " 1", "1 ", "0x10"
            })
    void shouldRefuseTextThatIsNoNumberAndQuoteIt(String text) {
        assertThatThrownBy(() -> Decimal.parse(text))
                .isInstanceOf(DecimalException.class)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("not a decimal number: '" + text + "'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "9223372036854775808",
                "-9223372036854775809",
                "0.1234567890123456789",
                "1e-19",
                "1e19",
                "10.000000000000000001",
                "1e999999999",
                "12e2147483646",
                "1e-999999999"
            })
    void shouldRefuseTextWithTooManyDigitsAndQuoteIt(String text) {
        assertThatExceptionOfType(DecimalException.class)
                .isThrownBy(() -> Decimal.parse(text))
                .withMessage("more than 18 digits: '%s'", text);
    }

    @Test
    void shouldTreatTrailingZerosAsTheSameValue() {
        assertThat(Decimal.of(150, 2)).isEqualTo(Decimal.of(15, 1)).hasSameHashCodeAs(Decimal.of(15, 1));
        assertThat(Decimal.of(0, 18)).isEqualTo(Decimal.ZERO);
        assertThat(Decimal.of(1_000, 3)).isEqualTo(Decimal.ONE);
        assertThat(Decimal.of(1_000, 0).unscaled()).isEqualTo(1_000);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 19, Integer.MAX_VALUE, Integer.MIN_VALUE})
    void shouldRefuseScaleOutsideZeroToEighteen(int scale) {
        assertThatExceptionOfType(DecimalException.class)
                .isThrownBy(() -> Decimal.of(1, scale))
                .withMessageContaining("scale must be 0 to 18, is " + scale);
    }

    @Test
    void shouldThrowWhenDigitsWouldBeLostOrOverflow() {
        Decimal value = Decimal.parse("1.25");

        assertThat(value.unscaledAt(2)).isEqualTo(125);
        assertThat(value.unscaledAt(8)).isEqualTo(125_000_000);
        assertThat(Decimal.parse("-5").unscaledAt(18)).isEqualTo(-5_000_000_000_000_000_000L);
        assertThatThrownBy(() -> value.unscaledAt(1)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Decimal.parse("10").unscaledAt(18)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Decimal.of(Long.MIN_VALUE, 0).unscaledAt(1)).isInstanceOf(ArithmeticException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "2.5, HALF_EVEN, 2", "3.5, HALF_EVEN, 4", "-2.5, HALF_EVEN, -2", "2.5, HALF_UP, 3", "-2.5, HALF_UP, -3",
        "2.5, HALF_DOWN, 2", "-2.9, DOWN, -2", "2.1, UP, 3", "-2.1, FLOOR, -3", "-2.9, CEILING, -2"
    })
    void shouldRoundAsNamedWhenDigitsAreLost(String text, RoundingMode rounding, long expected) {
        assertThat(Decimal.parse(text).unscaledAt(0, rounding)).isEqualTo(expected);
    }

    @Test
    void shouldCompareByValueAcrossScales() {
        assertThat(Decimal.parse("0.1")).isLessThan(Decimal.parse("0.11"));
        assertThat(Decimal.parse("-1")).isLessThan(Decimal.parse("-0.999999999999999999"));
        assertThat(Decimal.of(Long.MAX_VALUE, 0)).isGreaterThan(Decimal.of(Long.MAX_VALUE, 18));
        assertThat(Decimal.parse("7.0")).isEqualByComparingTo(Decimal.parse("7"));
    }

    @Test
    void shouldTellTheSign() {
        assertThat(Decimal.parse("-0.01").signum()).isEqualTo(-1);
        assertThat(Decimal.ZERO.signum()).isZero();
        assertThat(Decimal.parse("1e-18").signum()).isEqualTo(1);
    }

    @Test
    void shouldGiveTheNearestDouble() {
        assertThat(Decimal.parse("0.1").toDouble()).isEqualTo(0.1);
        assertThat(Decimal.parse("123456789.123456789").toDouble()).isEqualTo(123456789.12345679);
        assertThat(Decimal.of(Long.MAX_VALUE, 18).toDouble()).isEqualTo(9.223372036854776);
    }

    @Test
    void shouldAgreeWithBigDecimalOnRandomValues() {
        RandomGenerator random = new SplittableRandom(SEED);
        for (int step = 0; step < STEPS; step++) {
            BigDecimal expected = BigDecimal.valueOf(random.nextLong() >> random.nextInt(64), random.nextInt(19));
            BigDecimal other = BigDecimal.valueOf(random.nextLong() >> random.nextInt(64), random.nextInt(19));
            String text = random.nextBoolean() ? expected.toPlainString() : expected.toString();

            Decimal value = Decimal.parse(text);

            assertThat(value.toBigDecimal())
                    .as("seed %d, step %d, text %s", SEED, step, text)
                    .isEqualByComparingTo(expected);
            assertThat(Decimal.parse(value.toString()))
                    .as("seed %d, step %d, written %s", SEED, step, value)
                    .isEqualTo(value);
            assertThat(Integer.signum(value.compareTo(Decimal.parse(other.toString()))))
                    .as("seed %d, step %d, %s against %s", SEED, step, expected, other)
                    .isEqualTo(expected.compareTo(other));
            assertThat(value.toDouble()).as("seed %d, step %d", SEED, step).isEqualTo(expected.doubleValue());
        }
    }

    @Test
    void shouldRescaleRandomValuesLikeBigDecimal() {
        RandomGenerator random = new SplittableRandom(SEED + 1);
        RoundingMode[] modes = RoundingMode.values();
        for (int step = 0; step < STEPS; step++) {
            Decimal value = Decimal.of(random.nextLong() >> random.nextInt(64), random.nextInt(19));
            int scale = random.nextInt(19);
            RoundingMode rounding = modes[random.nextInt(modes.length)];

            String expected = Outcome.of(() -> value.toBigDecimal()
                    .setScale(scale, rounding)
                    .unscaledValue()
                    .longValueExact());

            assertThat(Outcome.of(() -> value.unscaledAt(scale, rounding)))
                    .as("seed %d, step %d: %s at scale %d, %s", SEED + 1, step, value, scale, rounding)
                    .isEqualTo(expected);
        }
    }
}
