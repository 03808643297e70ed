// SPDX-License-Identifier: Apache-2.0
package io.tradewind.domain.instrument;

import static io.tradewind.domain.instrument.ContractType.INVERSE;
import static io.tradewind.domain.instrument.ContractType.SPOT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.tradewind.domain.number.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;

class InstrumentRegistryTest {
    private static final Currency USD = Currency.of("USD");

    private final InstrumentRegistry registry = new InstrumentRegistry(
            List.of(
                    TermsOf.contract(SPOT, "BTC", "USDT").symbol("BTCUSDT").terms(),
                    TermsOf.contract(INVERSE, "BTC", "USD").symbol("XBTUSD").terms(),
                    TermsOf.contract(SPOT, "EUR", "USD").symbol("EURUSD").terms()),
            USD);

    @Test
    void shouldNumberInstrumentsInTheOrderGiven() {
        assertThat(registry.size()).isEqualTo(3);
        for (int id = 0; id < registry.size(); id++) {
            Instrument instrument = registry.get(id);
            assertThat(instrument.id()).isEqualTo(id);
            assertThat(registry.idOf(instrument.symbol())).isEqualTo(id);
        }
        assertThat(registry.get(1).symbol()).isEqualTo("XBTUSD");
        assertThat(registry.idOf("ETHUSDT")).isEqualTo(-1);
    }

    @Test
    void shouldNumberCurrenciesAsTheyAppearFromTheRunCurrency() {
        assertThat(registry.currencyCount()).isEqualTo(4);
        assertThat(registry.currency(0)).isEqualTo(USD);
        assertThat(registry.currency(1).code()).isEqualTo("USDT");
        assertThat(registry.currency(2).code()).isEqualTo("BTC");
        assertThat(registry.currency(3).code()).isEqualTo("EUR");
    }

    @Test
    void shouldKnowTheCurrenciesOfEachInstrument() {
        assertThat(registry.settlementId(0)).isEqualTo(1);
        assertThat(registry.baseId(0)).isEqualTo(2);
        assertThat(registry.settlementId(1)).isEqualTo(2);
        assertThat(registry.baseId(1)).isEqualTo(2);
        assertThat(registry.settlementId(2)).isZero();
        assertThat(registry.baseId(2)).isEqualTo(3);
    }

    @Test
    void shouldRefuseASymbolThatIsGivenTwice() {
        InstrumentTerms terms =
                TermsOf.contract(SPOT, "BTC", "USD").symbol("BTCUSD").terms();

        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> new InstrumentRegistry(List.of(terms, terms), USD))
                .withMessage("instrument BTCUSD is given twice");
    }

    @Test
    void shouldRefuseACurrencyThatIsGivenWithTwoScales() {
        InstrumentTerms terms = TermsOf.contract(SPOT, Currency.of("BTC"), new Currency("USD", 10, 2))
                .terms();

        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> new InstrumentRegistry(List.of(terms), USD))
                .withMessage("currency USD is given with two scales");
    }

    @Test
    void shouldHoldOnlyTheRunCurrencyWithoutInstruments() {
        InstrumentRegistry empty = new InstrumentRegistry(List.of(), USD);

        assertThat(empty.size()).isZero();
        assertThat(empty.currencyCount()).isEqualTo(1);
    }
}
