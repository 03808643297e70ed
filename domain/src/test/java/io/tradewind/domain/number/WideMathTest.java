// SPDX-License-Identifier: Apache-2.0
package io.tradewind.domain.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class WideMathTest {
    private static final long SEED = 128_064L;
    private static final int STEPS = 100_000;

    private static BigInteger product(long a, long b) {
        return BigInteger.valueOf(a).multiply(BigInteger.valueOf(b));
    }

    private static String exact(long a, long b, long divisor, RoundingMode rounding) {
        return Outcome.of(() -> new BigDecimal(product(a, b))
                .divide(BigDecimal.valueOf(divisor), 0, rounding)
                .longValueExact());
    }

    private static void check(long a, long b, long divisor, RoundingMode rounding, String where) {
        assertThat(Outcome.of(() -> WideMath.multiplyDivide(a, b, divisor, rounding)))
                .as("%s: %d * %d / %d, %s", where, a, b, divisor, rounding)
                .isEqualTo(exact(a, b, divisor, rounding));
    }

    private static long anyLong(RandomGenerator random) {
        return random.nextLong() >> random.nextInt(64);
    }

    private static long anyDivisor(RandomGenerator random) {
        return Math.max(1, random.nextLong() >>> 1 >>> random.nextInt(63));
    }

    @ParameterizedTest
    @EnumSource(RoundingMode.class)
    void shouldAgreeWithBigIntegerOnRandomTriples(RoundingMode rounding) {
        RandomGenerator random = new SplittableRandom(SEED);
        for (int step = 0; step < STEPS; step++) {
            check(anyLong(random), anyLong(random), anyDivisor(random), rounding, "seed " + SEED + ", step " + step);
        }
    }

    @ParameterizedTest
    @EnumSource(RoundingMode.class)
    void shouldAgreeWithBigIntegerNearTheEdgesOfLong(RoundingMode rounding) {
        long[] edges = {
            Long.MIN_VALUE,
            Long.MIN_VALUE + 1,
            Long.MIN_VALUE / 2,
            -3,
            -2,
            -1,
            0,
            1,
            2,
            3,
            1L << 32,
            1L << 62,
            Long.MAX_VALUE - 1,
            Long.MAX_VALUE
        };
        for (long a : edges) {
            for (long b : edges) {
                for (long divisor : edges) {
                    if (divisor > 0) {
                        check(a, b, divisor, rounding, "edges");
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(RoundingMode.class)
    void shouldRoundExactHalvesLikeBigIntegerInNarrowAndWideProducts(RoundingMode rounding) {
        RandomGenerator random = new SplittableRandom(SEED + 1);
        for (int step = 0; step < STEPS; step++) {
            long half = 1 + (random.nextLong() >>> 34);
            long odd = random.nextLong() >> 40 | 1;
            long otherOdd = random.nextLong() >> 34 - random.nextInt(6) | 1;
            String where = "seed " + (SEED + 1) + ", step " + step;
            check(half * odd, otherOdd, 2 * half, rounding, where);
            check(half * odd + 1, otherOdd, 2 * half, rounding, where);
            check(half * odd - 1, otherOdd, 2 * half, rounding, where);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "5, HALF_EVEN, 2", "7, HALF_EVEN, 4", "-5, HALF_EVEN, -2", "-7, HALF_EVEN, -4",
        "5, HALF_UP, 3", "-5, HALF_UP, -3", "5, HALF_DOWN, 2", "-5, HALF_DOWN, -2",
        "5, UP, 3", "-5, UP, -3", "5, DOWN, 2", "-5, DOWN, -2",
        "5, FLOOR, 2", "-5, FLOOR, -3", "5, CEILING, 3", "-5, CEILING, -2",
        "6, UNNECESSARY, 3"
    })
    void shouldRoundHalfOfAnOddNumberAsNamed(long a, RoundingMode rounding, long expected) {
        assertThat(WideMath.divide(a, 2, rounding)).isEqualTo(expected);
        assertThat(WideMath.multiplyDivide(a, 1L << 61, 1L << 62, rounding)).isEqualTo(expected);
    }

    @Test
    void shouldDivideRandomValuesLikeBigDecimal() {
        RandomGenerator random = new SplittableRandom(SEED + 2);
        RoundingMode[] modes = RoundingMode.values();
        for (int step = 0; step < STEPS; step++) {
            long a = anyLong(random);
            long divisor = anyDivisor(random);
            RoundingMode rounding = modes[random.nextInt(modes.length)];
            assertThat(Outcome.of(() -> WideMath.divide(a, divisor, rounding)))
                    .as("seed %d, step %d: %d / %d, %s", SEED + 2, step, a, divisor, rounding)
                    .isEqualTo(exact(a, 1, divisor, rounding));
        }
    }

    @Test
    void shouldKeepLongMinValueWhenTheQuotientIsExactlyThat() {
        assertThat(WideMath.multiplyDivide(Long.MIN_VALUE, 10, 10, RoundingMode.UNNECESSARY))
                .isEqualTo(Long.MIN_VALUE);
        assertThatThrownBy(() -> WideMath.multiplyDivide(Long.MIN_VALUE, -10, 10, RoundingMode.UNNECESSARY))
                .isInstanceOf(ArithmeticException.class);
    }

    @Test
    void shouldNameTheDividendWhenTheQuotientOverflows() {
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> WideMath.multiplyDivide(Long.MAX_VALUE, 4, 3, RoundingMode.DOWN))
                .withMessage("quotient of 36893488147419103228 / 3 does not fit a long");
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> WideMath.multiplyDivide(Long.MAX_VALUE, -4, 1, RoundingMode.DOWN))
                .withMessage("quotient of -36893488147419103228 / 1 does not fit a long");
    }

    @Test
    void shouldThrowWhenOnlyTheRoundingOverflows() {
        // (2^32 - 1) * (2^32 + 1) / 2 = 2^63 - 1/2
        long a = (1L << 32) - 1;
        long b = (1L << 32) + 1;

        assertThat(WideMath.multiplyDivide(a, b, 2, RoundingMode.DOWN)).isEqualTo(Long.MAX_VALUE);
        assertThat(WideMath.multiplyDivide(a, -b, 2, RoundingMode.UP)).isEqualTo(Long.MIN_VALUE);
        assertThatThrownBy(() -> WideMath.multiplyDivide(a, b, 2, RoundingMode.UP))
                .isInstanceOf(ArithmeticException.class);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, Long.MIN_VALUE})
    void shouldRefuseDivisorThatIsNotPositive(long divisor) {
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> WideMath.multiplyDivide(6, 2, divisor, RoundingMode.DOWN))
                .withMessage("divisor must be positive: " + divisor);
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> WideMath.multiplyDivide(6, 2, divisor, 3, RoundingMode.DOWN))
                .withMessage("divisor must be positive: " + divisor);
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> WideMath.multiplyDivideSaturated(6, 2, divisor))
                .withMessageContaining("not negative");
    }

    @Test
    void shouldRoundOnceWhenTheScaleChanges() {
        // 1 * 5 / 11 = 0.4545...: rounding to one decimal first would give 0.5, and then a unit
        assertThat(WideMath.multiplyDivide(50, 1, 11, -1, RoundingMode.HALF_UP)).isZero();
        assertThat(WideMath.multiplyDivide(1, 1, 3, 10, RoundingMode.HALF_EVEN)).isEqualTo(3_333_333_333L);
        assertThat(WideMath.multiplyDivide(7, 3, 2, 0, RoundingMode.HALF_EVEN)).isEqualTo(10);
        assertThatThrownBy(() -> WideMath.multiplyDivide(Long.MAX_VALUE, 1, 1, 1, RoundingMode.DOWN))
                .isInstanceOf(ArithmeticException.class);
    }

    @Test
    void shouldRescaleRandomProductsLikeBigDecimal() {
        RandomGenerator random = new SplittableRandom(SEED + 3);
        for (int step = 0; step < STEPS; step++) {
            long a = anyLong(random);
            long b = anyLong(random);
            long divisor = anyDivisor(random);
            int shift = random.nextInt(-10, 11);

            String expected = Outcome.of(() -> new BigDecimal(product(a, b), -shift)
                    .divide(BigDecimal.valueOf(divisor), 0, RoundingMode.HALF_EVEN)
                    .longValueExact());

            assertThat(Outcome.of(() -> WideMath.multiplyDivide(a, b, divisor, shift, RoundingMode.HALF_EVEN)))
                    .as("seed %d, step %d: %d * %d * 10^%d / %d", SEED + 3, step, a, b, shift, divisor)
                    .isEqualTo(expected);
        }
    }

    @Test
    void shouldSaturateRandomLimitsExactlyWhereTheQuotientLeavesALong() {
        RandomGenerator random = new SplittableRandom(SEED + 4);
        BigInteger largest = BigInteger.valueOf(Long.MAX_VALUE);
        for (int step = 0; step < STEPS; step++) {
            long a = random.nextLong() >>> 1 >>> random.nextInt(63);
            long b = random.nextLong() >>> 1 >>> random.nextInt(63);
            long divisor = anyDivisor(random);
            assertThat(WideMath.multiplyDivideSaturated(a, b, divisor))
                    .as("seed %d, step %d: %d * %d / %d", SEED + 4, step, a, b, divisor)
                    .isEqualTo(product(a, b)
                            .divide(BigInteger.valueOf(divisor))
                            .min(largest)
                            .longValueExact());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "4611686018427387904, 2, 1, 9223372036854775807",
        "9223372036854775807, 9223372036854775807, 1, 9223372036854775807",
        "9223372036854775807, 9223372036854775807, 9223372036854775807, 9223372036854775807",
        "4611686018427387904, 4, 3, 6148914691236517205",
        "9223372036854775807, 3, 2, 9223372036854775807",
        "0, 9223372036854775807, 1, 0",
        "7, 3, 2, 10"
    })
    void shouldGiveTheLimitOrTheLargestLongWhenItCannotBeCounted(long a, long b, long divisor, long expected) {
        assertThat(WideMath.multiplyDivideSaturated(a, b, divisor)).isEqualTo(expected);
    }

    @Test
    void shouldRefuseNegativeLimits() {
        assertThatThrownBy(() -> WideMath.multiplyDivideSaturated(-1, 2, 3)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> WideMath.multiplyDivideSaturated(1, -2, 3)).isInstanceOf(ArithmeticException.class);
    }
}
