// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.quant.random.Xoshiro256;
import org.junit.jupiter.api.Test;

class ConstantDivisorTest {

    private static final long SEED = 4_711;

    @Test
    void shouldGiveTheSameDoubleAsTheDivision() {
        var random = new Xoshiro256(SEED);
        for (int i = 0; i < 1_000_000; i++) {
            int divisor = 1 + random.nextInt(i % 2 == 0 ? 200 : 100_000);
            double x = Math.scalb(random.nextDouble() - 0.5, random.nextInt(1_800) - 890);
            double quotient = ConstantDivisor.quotient(x, divisor, 1.0 / divisor);
            if (quotient != x / divisor) {
                throw new AssertionError(
                        x + " / " + divisor + " is " + x / divisor + ", not " + quotient + ", seed " + SEED);
            }
        }
    }

    @Test
    void shouldGiveZeroForZero() {
        assertThat(ConstantDivisor.quotient(0, 14, 1.0 / 14)).isZero();
    }

    @Test
    void shouldNotHideWhatIsNotFinite() {
        assertThat(ConstantDivisor.quotient(Double.NaN, 3, 1.0 / 3)).isNaN();
        assertThat(Double.isFinite(ConstantDivisor.quotient(Double.POSITIVE_INFINITY, 3, 1.0 / 3)))
                .isFalse();
    }
}
