// SPDX-License-Identifier: Apache-2.0
package io.tradewind.domain.instrument;

import static io.tradewind.domain.instrument.ContractType.INVERSE;
import static io.tradewind.domain.instrument.ContractType.LINEAR;
import static io.tradewind.domain.instrument.ContractType.SPOT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tradewind.domain.number.Currency;
import io.tradewind.domain.number.Decimal;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RateTableTest {
    private static final long SEED = 151_515L;
    private static final int STEPS = 20_000;
    private static final Currency USD = Currency.of("USD");
    private static final InstrumentTerms SAP =
            TermsOf.contract(SPOT, "SAP", "EUR").symbol("SAP").terms();
    private static final InstrumentTerms EURUSD = TermsOf.contract(SPOT, "EUR", "USD")
            .symbol("EURUSD")
            .steps("0.0001", "1")
            .terms();
    private static final InstrumentTerms USDJPY = TermsOf.contract(SPOT, "USD", "JPY")
            .symbol("USDJPY")
            .steps("0.01", "1")
            .terms();

    private static RateTable table(Map<String, Decimal> fixed, InstrumentTerms... terms) {
        return new RateTable(new InstrumentRegistry(List.of(terms), USD), fixed);
    }

    @Test
    void shouldLeaveTheRunCurrencyAsItIs() {
        RateTable rates = table(Map.of("USD", Decimal.parse("3")), EURUSD);

        assertThat(rates.toRunCurrency(-1_234_567, 0)).isEqualTo(-1_234_567);
    }

    @ParameterizedTest
    @CsvSource({
        "1.1, 300000000, 330000000",
        "1.1, -300000000, -330000000",
        "0.5, 5, 2",
        "0.5, 7, 4",
        "0.5, -5, -2",
        "0.000000000001, 1000000000000, 1"
    })
    void shouldConvertByAFixedRateHalfEven(String rate, long units, long expected) {
        assertThat(table(Map.of("EUR", Decimal.parse(rate)), SAP).toRunCurrency(units, 1))
                .isEqualTo(expected);
    }

    @Test
    void shouldPreferAFixedRateToTheMark() {
        RateTable rates = table(Map.of("EUR", Decimal.parse("2")), SAP, EURUSD);
        rates.mark(1, 11_000);

        assertThat(rates.toRunCurrency(100, 1)).isEqualTo(200);
    }

    @Test
    void shouldMultiplyByTheMarkOfAnInstrumentThatQuotesTheCurrency() {
        RateTable rates = table(Map.of(), SAP, EURUSD);
        rates.mark(1, 10_850);

        assertThat(rates.toRunCurrency(200_00000000L, 1)).isEqualTo(217_00000000L);
        assertThat(rates.toRunCurrency(-1, 1)).isEqualTo(-1);
        assertThat(rates.markTicks(1)).isEqualTo(10_850);

        rates.mark(1, 10_000);
        assertThat(rates.toRunCurrency(200_00000000L, 1)).isEqualTo(200_00000000L);
    }

    @Test
    void shouldDivideByTheMarkOfAnInstrumentThatQuotesTheRunCurrency() {
        RateTable rates = table(Map.of(), USDJPY);
        rates.mark(0, 15_000);

        assertThat(rates.toRunCurrency(30_000_00000000L, 1)).isEqualTo(200_00000000L);
        assertThat(rates.toRunCurrency(-100_00000000L, 1)).isEqualTo(-66_666_667);
    }

    @Test
    void shouldNameTheMissingKeyWhenThereIsNoWay() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> table(Map.of(), SAP))
                .withMessage(
                        "no rate from EUR to USD: add run.rates.EUR or an instrument that quotes one in the other");
    }

    @Test
    void shouldNotTakeTheRateFromADerivative() {
        InstrumentTerms linear =
                TermsOf.contract(LINEAR, "EUR", "USD").symbol("6E").terms();
        InstrumentTerms inverse =
                TermsOf.contract(INVERSE, "EUR", "USD").symbol("EUR-INVERSE").terms();

        assertThatThrownBy(() -> table(Map.of(), SAP, linear)).hasMessageContaining("run.rates.EUR");
        assertThatThrownBy(() -> table(Map.of(), inverse)).hasMessageContaining("run.rates.EUR");
    }

    @Test
    void shouldNotTakeTheRateFromAPairOfOtherCurrencies() {
        InstrumentTerms eurGbp =
                TermsOf.contract(SPOT, "EUR", "GBP").symbol("EURGBP").terms();
        InstrumentTerms usdJpyAndGbp =
                TermsOf.contract(SPOT, "GBP", "USD").symbol("GBPUSD").terms();

        assertThatThrownBy(() -> table(Map.of(), SAP, eurGbp, usdJpyAndGbp)).hasMessageContaining("run.rates.EUR");
    }

    @Test
    void shouldThrowUntilTheRateHasAMarkUnlessTheAmountIsZero() {
        RateTable rates = table(Map.of(), SAP, EURUSD);

        assertThat(rates.markTicks(1)).isZero();
        assertThat(rates.toRunCurrency(0, 1)).isZero();
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> rates.toRunCurrency(1, 1))
                .withMessage("no price of EURUSD yet to convert EUR");
    }

    @Test
    void shouldRefuseToConvertACurrencyThatNoInstrumentSettlesIn() {
        RateTable rates = table(Map.of(), USDJPY, EURUSD);
        rates.mark(0, 15_000);
        rates.mark(1, 10_850);

        // 2 is EUR, only a base here: it must not be valued by an instrument of others
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> rates.toRunCurrency(100, 2))
                .withMessageContaining("no rate of EUR");
        assertThat(rates.toRunCurrency(0, 2)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1.1", "0.0000000000001"})
    void shouldRefuseAFixedRateThatIsNotPositiveOrTooFineAndNameItsKey(String rate) {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> table(Map.of("EUR", Decimal.parse(rate)), SAP))
                .withMessage("run.rates.EUR must be positive with at most 12 decimals, is " + rate);
    }

    @Test
    void shouldThrowWhenAConversionOverflows() {
        RateTable rates = table(Map.of("EUR", Decimal.parse("1000000")), SAP);

        assertThatThrownBy(() -> rates.toRunCurrency(Long.MAX_VALUE, 1)).isInstanceOf(ArithmeticException.class);
    }

    @ParameterizedTest
    @CsvSource({"8, 8", "8, 18", "18, 8", "12, 9", "18, 18"})
    void shouldRoundOnceBetweenCurrenciesOfAnyScale(int runScale, int otherScale) {
        Currency run = new Currency("RUN", runScale, 2);
        Currency other = new Currency("OTH", otherScale, 2);
        InstrumentTerms asset =
                TermsOf.contract(SPOT, Currency.of("A"), other).symbol("A").terms();
        InstrumentTerms forward = TermsOf.contract(SPOT, other, run)
                .symbol("F")
                .steps("0.0005", "1")
                .terms();
        InstrumentTerms backward = TermsOf.contract(SPOT, run, other)
                .symbol("B")
                .steps("0.0005", "1")
                .terms();
        Decimal fixed = Decimal.parse("1.234567890123");
        RateTable byRate = new RateTable(new InstrumentRegistry(List.of(asset), run), Map.of("OTH", fixed));
        RateTable byForward = new RateTable(new InstrumentRegistry(List.of(asset, forward), run), Map.of());
        RateTable byBackward = new RateTable(new InstrumentRegistry(List.of(asset, backward), run), Map.of());
        RandomGenerator random = new SplittableRandom(SEED);
        for (int step = 0; step < STEPS; step++) {
            long units = random.nextLong() >> 28 + random.nextInt(24) + Math.max(0, runScale - otherScale);
            long ticks = random.nextLong(1_000, 9_001);
            byForward.mark(1, ticks);
            byBackward.mark(1, ticks);
            BigDecimal amount = BigDecimal.valueOf(units).scaleByPowerOfTen(runScale - otherScale);
            BigDecimal price = BigDecimal.valueOf(ticks).multiply(new BigDecimal("0.0005"));
            String where = "seed " + SEED + ", step " + step + ": " + units + " units, " + ticks + " ticks";

            assertThat(byRate.toRunCurrency(units, 1))
                    .as(where)
                    .isEqualTo(rounded(amount.multiply(fixed.toBigDecimal())));
            assertThat(byForward.toRunCurrency(units, 1)).as(where).isEqualTo(rounded(amount.multiply(price)));
            assertThat(byBackward.toRunCurrency(units, 1))
                    .as(where)
                    .isEqualTo(amount.divide(price, 0, RoundingMode.HALF_EVEN).longValueExact());
        }
    }

    private static long rounded(BigDecimal value) {
        return value.setScale(0, RoundingMode.HALF_EVEN).longValueExact();
    }
}
