// SPDX-License-Identifier: Apache-2.0
package io.tradewind.domain.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalTextTest {
    private static final long SEED = 8_081L;
    private static final int STEPS = 100_000;

    private static long parse(String text, int scale) {
        return DecimalText.parse(text, 0, text.length(), scale);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 8, 0",
        "-0, 8, 0",
        "+7, 0, 7",
        "1, 8, 100000000",
        "-1.5, 8, -150000000",
        ".25, 2, 25",
        "3., 2, 300",
        "0.00000001, 8, 1",
        "0001.50, 1, 15",
        "1.500000000000, 1, 15",
        "-1.500000000000, 1, -15",
        "92233720368.54775807, 8, 9223372036854775807",
        "-92233720368.54775808, 8, -9223372036854775808",
        "9223372036854775807, 0, 9223372036854775807",
        "-9223372036854775808, 0, -9223372036854775808",
        "0.000000000000000001, 18, 1",
        "1e-7, 8, 10",
        "2.5E3, 0, 2500",
        "000000000000000000000042, 0, 42",
        "1.0000000000000000000000, 8, 100000000"
    })
    void shouldParseExactlyWhenTextFitsTheScale(String text, int scale, long expected) {
        assertThat(parse(text, scale)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "0.001, 2",
        "-0.001, 2",
        "1.23456789012345678, 8",
        "92233720368.54775808, 8",
        "-92233720368.54775809, 8",
        "100000000000, 8",
        "-100000000000, 8",
        "10, 18",
        "1e-9, 8",
        "1e11, 8"
    })
    void shouldRefuseValueThatDoesNotFitTheScaleExactly(String text, int scale) {
        assertThatExceptionOfType(DecimalException.class)
                .isThrownBy(() -> parse(text, scale))
                .withMessageContaining("'" + text + "'");
    }

    @Test
    void shouldNameTheDecimalsThatTheScaleHolds() {
        assertThatExceptionOfType(DecimalException.class)
                .isThrownBy(() -> parse("0.001", 2))
                .withMessage("not a number with at most 2 decimals: '0.001'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "+",
                "-",
                ".",
                "-.",
                "1.2.3",
                "12a",
                "a",
                "1-2",
                "--1",
                "1 ",
                " 1",
                "1,0",
                "9223372036854775808"
            })
    void shouldRefuseTextThatIsNoNumberAndQuoteIt(String text) {
        assertThatExceptionOfType(DecimalException.class)
                .isThrownBy(() -> parse(text, 0))
                .withMessageContaining("'" + text + "'");
    }

    @Test
    void shouldReadOnlyTheGivenRange() {
        assertThat(DecimalText.parse("a,12.5,b", 2, 6, 2)).isEqualTo(1_250);
        assertThatThrownBy(() -> DecimalText.parse("a,,b", 2, 2, 2)).isInstanceOf(DecimalException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, 0",
        "0, 18, 0",
        "-1500, 5, -0.015",
        "100000000, 8, 1",
        "-100000000, 8, -1",
        "1, 18, 0.000000000000000001",
        "10, 1, 1",
        "1000, 0, 1000",
        "9223372036854775807, 0, 9223372036854775807",
        "-9223372036854775808, 0, -9223372036854775808",
        "-9223372036854775808, 1, -922337203685477580.8",
        "-9223372036854775808, 18, -9.223372036854775808",
        "9999999999999999, 8, 99999999.99999999",
        "1000000000000000000, 0, 1000000000000000000"
    })
    void shouldWritePlainTextWithoutTrailingZeros(long value, int scale, String expected) {
        assertThat(DecimalText.format(value, scale)).isEqualTo(expected);
    }

    @Test
    void shouldWriteAtTheOffsetAndTouchNothingElse() {
        byte[] target = new byte[12];
        Arrays.fill(target, (byte) '#');

        int end = DecimalText.write(target, 3, -1_205, 3);

        assertThat(end).isEqualTo(9);
        assertThat(new String(target, StandardCharsets.US_ASCII)).isEqualTo("###-1.205###");
    }

    @Test
    void shouldNeedAtMostTheStatedBytes() {
        byte[] target = new byte[DecimalText.MAX_LENGTH];

        assertThat(DecimalText.write(target, 0, Long.MIN_VALUE, 18)).isEqualTo(DecimalText.MAX_LENGTH);
        assertThatThrownBy(() -> DecimalText.write(target, 1, Long.MIN_VALUE, 18))
                .isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> DecimalText.format(1, 19)).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void shouldRoundTripRandomValuesAndAgreeWithBigDecimal() {
        RandomGenerator random = new SplittableRandom(SEED);
        for (int step = 0; step < STEPS; step++) {
            long value = random.nextLong() >> random.nextInt(64);
            int scale = random.nextInt(19);
            BigDecimal exact = BigDecimal.valueOf(value, scale);
            String expected = value == 0 ? "0" : exact.stripTrailingZeros().toPlainString();

            assertThat(DecimalText.format(value, scale))
                    .as("seed %d, step %d: %d at scale %d", SEED, step, value, scale)
                    .isEqualTo(expected);
            assertThat(parse(expected, scale))
                    .as("seed %d, step %d: %s at scale %d", SEED, step, expected, scale)
                    .isEqualTo(value);
            assertThat(parse(exact.toString(), scale))
                    .as("seed %d, step %d: %s at scale %d", SEED, step, exact, scale)
                    .isEqualTo(value);
        }
    }

    @Test
    void shouldFitRandomTextIntoAnyScaleOrRefuseLikeBigDecimal() {
        RandomGenerator random = new SplittableRandom(SEED + 1);
        for (int step = 0; step < STEPS; step++) {
            String text = BigDecimal.valueOf(random.nextLong() >> random.nextInt(64), random.nextInt(19))
                    .toString();
            int scale = random.nextInt(19);

            String expected = Outcome.of(
                    () -> new BigDecimal(text).setScale(scale).unscaledValue().longValueExact());

            assertThat(outcome(text, scale))
                    .as("seed %d, step %d: %s at scale %d", SEED + 1, step, text, scale)
                    .isEqualTo(expected);
        }
    }

    private static String outcome(String text, int scale) {
        try {
            return Long.toString(parse(text, scale));
        } catch (DecimalException e) {
            return "refused";
        }
    }
}
