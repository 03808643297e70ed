// SPDX-License-Identifier: Apache-2.0
package io.tradewind.domain.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PowersOfTenTest {
    @Test
    void shouldGiveEachPowerThatFitsALong() {
        for (int exponent = 0; exponent <= PowersOfTen.MAX_EXPONENT; exponent++) {
            assertThat(PowersOfTen.of(exponent))
                    .isEqualTo(BigInteger.TEN.pow(exponent).longValueExact());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 19, Integer.MIN_VALUE, Integer.MAX_VALUE})
    void shouldRefuseExponentWhosePowerDoesNotFit(int exponent) {
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> PowersOfTen.of(exponent))
                .withMessage("10^" + exponent + " does not fit a long");
    }

    @Test
    void shouldCountDigitsUpToTheSmallestLong() {
        assertThat(PowersOfTen.digits(0)).isEqualTo(1);
        assertThat(PowersOfTen.digits(-9)).isEqualTo(1);
        assertThat(PowersOfTen.digits(-10)).isEqualTo(2);
        assertThat(PowersOfTen.digits(-999_999_999_999_999_999L)).isEqualTo(18);
        assertThat(PowersOfTen.digits(Long.MIN_VALUE)).isEqualTo(19);
    }
}
