// SPDX-License-Identifier: Apache-2.0
package io.tradewind.domain.instrument;

import static io.tradewind.domain.instrument.ContractType.INVERSE;
import static io.tradewind.domain.instrument.ContractType.LINEAR;
import static io.tradewind.domain.instrument.ContractType.SPOT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.tradewind.domain.number.Currency;
import io.tradewind.domain.number.Decimal;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class InstrumentTermsTest {
    private static TermsOf spot() {
        return TermsOf.contract(SPOT, "BTC", "USDT");
    }

    static Stream<Arguments> contradictions() {
        return Stream.of(
                Arguments.of(spot().symbol(" "), "symbol is blank"),
                Arguments.of(spot().steps("0", "1"), "tick must be positive, is 0"),
                Arguments.of(spot().steps("-0.01", "1"), "tick must be positive, is -0.01"),
                Arguments.of(spot().steps("0.01", "0"), "lot must be positive, is 0"),
                Arguments.of(spot().multiplier("0"), "multiplier must be positive, is 0"),
                Arguments.of(spot().multiplier("2"), "spot has multiplier 1"),
                Arguments.of(spot().settlement("BTC"), "a SPOT contract settles in USDT, not BTC"),
                Arguments.of(
                        TermsOf.contract(LINEAR, "BTC", "USDT").settlement("BTC"),
                        "a LINEAR contract settles in USDT, not BTC"),
                Arguments.of(
                        TermsOf.contract(INVERSE, "BTC", "USD").settlement("USD"),
                        "a INVERSE contract settles in BTC, not USD"),
                Arguments.of(spot().effective(5, 5), "effective dates are empty"),
                Arguments.of(spot().effective(6, 5), "effective dates are empty"),
                Arguments.of(spot().quantities("0.0015", "0"), "min_quantity 0.0015 is no multiple of the lot 0.001"),
                Arguments.of(spot().quantities("0", "0.0015"), "max_quantity 0.0015 is no multiple of the lot 0.001"),
                Arguments.of(spot().quantities("-1", "0"), "min_quantity -1 is no multiple of the lot 0.001"));
    }

    @ParameterizedTest
    @MethodSource("contradictions")
    void shouldRefuseContradictingTermsAndNameTheInstrument(TermsOf terms, String message) {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(terms::terms)
                .withMessageStartingWith("instrument ")
                .withMessageEndingWith(": " + message);
    }

    @Test
    void shouldLeaveSpotUnboundedUnlessStated() {
        InstrumentTerms terms = InstrumentTerms.spot(
                "BTCUSDT",
                "sim",
                Currency.of("BTC"),
                Currency.of("USDT"),
                Decimal.parse("0.01"),
                Decimal.parse("0.001"));

        assertThat(terms).isEqualTo(spot().symbol("BTCUSDT").terms());
        assertThat(terms.settlement()).isEqualTo(Currency.of("USDT"));
        assertThat(terms.multiplier()).isEqualTo(Decimal.ONE);
    }

    @Test
    void shouldSettleAnInverseContractInItsBase() {
        assertThat(TermsOf.contract(INVERSE, "BTC", "USD")
                        .multiplier("100")
                        .terms()
                        .settlement()
                        .code())
                .isEqualTo("BTC");
    }
}
