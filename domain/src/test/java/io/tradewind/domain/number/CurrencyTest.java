// SPDX-License-Identifier: Apache-2.0
package io.tradewind.domain.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CurrencyTest {
    @ParameterizedTest
    @ValueSource(strings = {"USD", "USDT", "USDC", "EUR", "GBP", "CHF", "CAD", "AUD", "NZD"})
    void shouldKeepEightDecimalsAndShowCentsForCurrenciesWithCents(String code) {
        assertThat(Currency.of(code)).isEqualTo(new Currency(code, 8, 2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"BTC", "ETH", "JPY", "AAPL"})
    void shouldKeepAndShowEightDecimalsForAllOthers(String code) {
        assertThat(Currency.of(code)).isEqualTo(new Currency(code, Currency.DEFAULT_SCALE, 8));
        assertThat(Currency.of(code)).hasToString(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", " USD", "USD "})
    void shouldRefuseBlankOrPaddedCode(String code) {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> Currency.of(code))
                .withMessageContaining("'" + code + "'");
    }

    @ParameterizedTest
    @CsvSource({
        "7, 2, scale must be 8 to 18",
        "19, 2, scale must be 8 to 18",
        "8, 9, display scale must be 0 to 8",
        "8, -1, display scale must be 0 to 8"
    })
    void shouldRefuseScalesOutsideTheirRange(int scale, int displayScale, String message) {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> new Currency("XYZ", scale, displayScale))
                .withMessageStartingWith("XYZ: ")
                .withMessageContaining(message);
    }

    @Test
    void shouldAcceptTheEdgesOfTheScales() {
        assertThat(new Currency("WEI", 18, 18).displayScale()).isEqualTo(18);
        assertThat(new Currency("KRW", 8, 0).displayScale()).isZero();
    }
}
