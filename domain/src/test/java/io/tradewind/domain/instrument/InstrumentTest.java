// SPDX-License-Identifier: Apache-2.0
package io.tradewind.domain.instrument;

import static io.tradewind.domain.instrument.ContractType.INVERSE;
import static io.tradewind.domain.instrument.ContractType.LINEAR;
import static io.tradewind.domain.instrument.ContractType.SPOT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.tradewind.domain.number.Currency;
import io.tradewind.domain.number.Decimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InstrumentTest {
    private static final TermsOf BITCOIN = TermsOf.contract(SPOT, "BTC", "USDT").symbol("BTCUSDT");

    private final Instrument bitcoin = BITCOIN.instrument();

    @Test
    void shouldShowItsTerms() {
        Instrument instrument = new Instrument(4, BITCOIN.terms());

        assertThat(instrument.id()).isEqualTo(4);
        assertThat(instrument.terms()).isEqualTo(BITCOIN.terms());
        assertThat(instrument.symbol()).isEqualTo("BTCUSDT");
        assertThat(instrument).hasToString("BTCUSDT");
        assertThat(instrument.contract()).isSameAs(SPOT);
        assertThat(instrument.settlement()).isEqualTo(Currency.of("USDT"));
    }

    @Test
    void shouldConvertExactPricesAndQuantitiesToSteps() {
        assertThat(bitcoin.ticksOf(Decimal.parse("64123.45"))).isEqualTo(6_412_345);
        assertThat(bitcoin.lotsOf(Decimal.parse("-1.5"))).isEqualTo(-1_500);
        assertThat(bitcoin.ticksOf(Decimal.ZERO)).isZero();
    }

    @Test
    void shouldNameValueAndStepWhenAValueIsNoMultiple() {
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> bitcoin.ticksOf(Decimal.parse("100.005")))
                .withMessage("BTCUSDT: price 100.005 is no multiple of the tick 0.01");
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> bitcoin.lotsOf(Decimal.parse("0.0005")))
                .withMessage("BTCUSDT: quantity 0.0005 is no multiple of the lot 0.001");
    }

    @Test
    void shouldThrowWhenExactStepsOverflow() {
        assertThatThrownBy(() -> bitcoin.ticksOf(Decimal.of(Long.MAX_VALUE, 0)))
                .isInstanceOf(ArithmeticException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "100.004, FLOOR, 10000", "100.004, CEILING, 10001", "100.005, HALF_EVEN, 10000", "100.015, HALF_EVEN, 10002",
        "-100.004, FLOOR, -10001", "0.07, FLOOR, 7", "0.29, FLOOR, 29", "0.29, CEILING, 29"
    })
    void shouldRoundComputedPricesToTicksAsNamed(double price, RoundingMode rounding, long ticks) {
        assertThat(bitcoin.ticksOf(price, rounding)).isEqualTo(ticks);
    }

    @Test
    void shouldReturnToTheSameTicksAfterTheCrossingIntoDouble() {
        for (String tick : new String[] {"0.01", "0.05", "0.25", "0.0001", "0.5", "1", "0.00000001"}) {
            Instrument instrument =
                    TermsOf.contract(SPOT, "BTC", "USDT").steps(tick, "1").instrument();
            for (long ticks = -20_000; ticks <= 20_000; ticks += 7) {
                assertThat(instrument.ticksOf(instrument.priceOf(ticks), RoundingMode.HALF_EVEN))
                        .as("tick %s, %d ticks", tick, ticks)
                        .isEqualTo(ticks);
            }
        }
        assertThat(bitcoin.priceOf(6_412_345)).isCloseTo(64_123.45, within(Math.ulp(64_123.45)));
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 1e300, 1e18})
    void shouldThrowWhenAComputedPriceIsNotFiniteOrDoesNotFit(double price) {
        assertThatThrownBy(() -> bitcoin.ticksOf(price, RoundingMode.FLOOR)).isInstanceOf(ArithmeticException.class);
    }

    @ParameterizedTest
    @CsvSource({"1.9999, 1999", "-1.9999, -1999", "0.0009, 0", "2, 2000"})
    void shouldRoundComputedQuantitiesTowardsZero(double quantity, long lots) {
        assertThat(bitcoin.lotsOf(quantity)).isEqualTo(lots);
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 1e16, -1e16})
    void shouldThrowWhenAComputedQuantityIsNotFiniteOrDoesNotFit(double quantity) {
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> bitcoin.lotsOf(quantity))
                .withMessage("BTCUSDT: quantity " + quantity + " does not fit");
    }

    @Test
    void shouldWriteExactPricesAndQuantities() {
        byte[] text = new byte[32];
        int end = bitcoin.writeQuantity(text, bitcoin.writePrice(text, 0, 6_412_340), -1_250);

        assertThat(new String(text, 0, end, StandardCharsets.US_ASCII)).isEqualTo("64123.4-1.25");
        assertThat(bitcoin.priceText(6_412_340)).isEqualTo("64123.4");
        assertThat(bitcoin.quantityText(-1_250)).isEqualTo("-1.25");
        assertThat(BITCOIN.instrument().priceText(0)).isEqualTo("0");
    }

    @Test
    void shouldThrowWhenTextWouldOverflow() {
        Instrument quarter =
                TermsOf.contract(SPOT, "A", "USD").steps("0.25", "25").instrument();

        assertThatThrownBy(() -> quarter.priceText(Long.MAX_VALUE)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> quarter.quantityText(Long.MAX_VALUE)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> quarter.writePrice(new byte[32], 0, Long.MAX_VALUE))
                .isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> quarter.writeQuantity(new byte[32], 0, Long.MAX_VALUE))
                .isInstanceOf(ArithmeticException.class);
    }

    @Test
    void shouldAllowOnlyQuantitiesWithinItsBounds() {
        Instrument bounded =
                TermsOf.contract(SPOT, "BTC", "USDT").quantities("0.01", "2").instrument();

        assertThat(bounded.isQuantityAllowed(9)).isFalse();
        assertThat(bounded.isQuantityAllowed(10)).isTrue();
        assertThat(bounded.isQuantityAllowed(2_000)).isTrue();
        assertThat(bounded.isQuantityAllowed(2_001)).isFalse();
    }

    @Test
    void shouldAllowAnyPositiveQuantityAndPriceWithoutBounds() {
        assertThat(bitcoin.isQuantityAllowed(0)).isFalse();
        assertThat(bitcoin.isQuantityAllowed(-1)).isFalse();
        assertThat(bitcoin.isQuantityAllowed(1)).isTrue();
        assertThat(bitcoin.isQuantityAllowed(Long.MAX_VALUE)).isTrue();
        assertThat(bitcoin.isPriceAllowed(0)).isFalse();
        assertThat(bitcoin.isPriceAllowed(1)).isTrue();
        assertThat(bitcoin.isPriceAllowed(Long.MAX_VALUE)).isTrue();
        assertThat(bitcoin.minNotionalUnits()).isZero();
    }

    @Test
    void shouldAllowOnlyPricesWithinItsBoundsAlsoWhenTheyAreOffTheTick() {
        Instrument exact =
                TermsOf.contract(SPOT, "BTC", "USDT").prices("1", "100").instrument();
        Instrument off =
                TermsOf.contract(SPOT, "BTC", "USDT").prices("0.995", "100.005").instrument();
        Instrument none =
                TermsOf.contract(SPOT, "BTC", "USDT").prices("0", "0.001").instrument();

        for (Instrument instrument : new Instrument[] {exact, off}) {
            assertThat(instrument.isPriceAllowed(99)).isFalse();
            assertThat(instrument.isPriceAllowed(100)).isTrue();
            assertThat(instrument.isPriceAllowed(10_000)).isTrue();
            assertThat(instrument.isPriceAllowed(10_001)).isFalse();
        }
        assertThat(none.isPriceAllowed(1)).isFalse();
    }

    @Test
    void shouldStateItsMinimumNotionalInSettlementUnits() {
        assertThat(TermsOf.contract(SPOT, "BTC", "USDT")
                        .minNotional("5.5")
                        .instrument()
                        .minNotionalUnits())
                .isEqualTo(550_000_000);
    }

    @Test
    void shouldTradeFromItsFirstInstantUntilBeforeItsEnd() {
        Instrument dated =
                TermsOf.contract(SPOT, "BTC", "USDT").effective(100, 200).instrument();

        assertThat(dated.isEffectiveAt(99)).isFalse();
        assertThat(dated.isEffectiveAt(100)).isTrue();
        assertThat(dated.isEffectiveAt(199)).isTrue();
        assertThat(dated.isEffectiveAt(200)).isFalse();
        assertThat(bitcoin.isEffectiveAt(Long.MIN_VALUE)).isTrue();
    }

    @Test
    void shouldStateAPositionInUnitsOfItsBase() {
        Currency wei = new Currency("ETH", 18, 6);
        Instrument ether = TermsOf.contract(SPOT, wei, Currency.of("USD"))
                .steps("0.01", "0.000001")
                .instrument();

        assertThat(bitcoin.baseUnits(-1_500)).isEqualTo(-150_000_000);
        assertThat(ether.baseUnits(3)).isEqualTo(3_000_000_000_000L);
        assertThatThrownBy(() -> ether.baseUnits(Long.MAX_VALUE)).isInstanceOf(ArithmeticException.class);
    }

    @ParameterizedTest
    @CsvSource({"1e-9, 0, 1e-9 does not fit", "1, 1e-9, 1e-9 does not fit", "1, 100000000000, 100000000000 does not fit"
    })
    void shouldRefuseTermsThatTheCurrencyCannotKeep(String lot, String minNotional, String message) {
        TermsOf terms = TermsOf.contract(SPOT, "BTC", "USD")
                .symbol("BTCUSD")
                .steps("1", lot)
                .minNotional(minNotional);

        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(terms::instrument)
                .withMessageContaining("BTCUSD")
                .withMessageContaining("8 decimals of")
                .withMessageContaining(Decimal.parse(message.substring(0, message.indexOf(' '))) + " does not fit");
    }

    @Test
    void shouldRefuseStepsWhoseMoneyLeavesSixtyFourBits() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> TermsOf.contract(SPOT, "A", "USD")
                        .steps("100000000000", "1")
                        .instrument())
                .withMessage("instrument TEST: tick 100000000000 and lot 1 are too fine or too coarse for USD");
    }

    @Test
    void shouldThrowWhenANotionalOverflows() {
        Instrument share = TermsOf.contract(SPOT, "A", "USD").steps("0.01", "1").instrument();

        assertThat(share.notionalUnits(9_223_372_036_854L, 1)).isEqualTo(9_223_372_036_854_000_000L);
        assertThatThrownBy(() -> share.notionalUnits(9_223_372_036_855L, 1)).isInstanceOf(ArithmeticException.class);
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> share.notionalUnits(1L << 40, 1L << 30))
                .withMessageStartingWith("TEST: 1099511627776 ticks x 1073741824 lots overflows");
        assertThatThrownBy(() -> share.notionalUnits(1L << 40, -(1L << 30))).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> share.lotsFor(1, Long.MAX_VALUE)).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void shouldValueAPositionWhoseStepsExceedSixtyFourBitsButWhoseMoneyDoesNot() {
        Instrument fine = TermsOf.contract(SPOT, "EUR", "USD")
                .steps("0.00001", "0.00000001")
                .instrument();

        // 1,000,000,000 EUR at 1.1 is 110,000 ticks x 10^17 lots
        assertThat(fine.notionalUnits(110_000, 100_000_000_000_000_000L)).isEqualTo(1_100_000_000_00000000L);
        assertThat(fine.notionalUnits(110_000, -100_000_000_000_000_000L)).isEqualTo(-1_100_000_000_00000000L);
    }

    @Test
    void shouldThrowWhenAnInverseNotionalHasNoPriceOrOverflows() {
        Instrument inverse = TermsOf.contract(INVERSE, "BTC", "USD")
                .steps("0.5", "1")
                .multiplier("100")
                .instrument();

        assertThatThrownBy(() -> inverse.notionalUnits(0, 1)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> inverse.notionalUnits(1, Long.MAX_VALUE)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> inverse.lotsFor(Long.MAX_VALUE, Long.MAX_VALUE))
                .isInstanceOf(ArithmeticException.class);
    }

    @Test
    void shouldValueKnownPositions() {
        Instrument linear = TermsOf.contract(LINEAR, "ES", "USD")
                .steps("0.25", "1")
                .multiplier("50")
                .instrument();
        Instrument inverse = TermsOf.contract(INVERSE, "BTC", "USD")
                .steps("0.5", "1")
                .multiplier("100")
                .instrument();

        // 0.25 BTC at 60,000.00; 2 contracts of 50 x 5,000.25; 300 contracts of 100 USD at 60,000
        assertThat(bitcoin.notionalUnits(6_000_000, 250)).isEqualTo(15_000_00000000L);
        assertThat(linear.notionalUnits(20_001, -2)).isEqualTo(-500_025_00000000L);
        assertThat(inverse.notionalUnits(120_000, 300)).isEqualTo(50_000_000);
        assertThat(inverse.lotsFor(50_000_000, 120_000)).isEqualTo(300);
        assertThat(inverse.lotsFor(49_999_999, 120_000)).isEqualTo(299);
        assertThat(bitcoin.lotsFor(15_000_00000000L, 6_000_000)).isEqualTo(250);
        assertThat(bitcoin.lotsFor(15_000_00000000L - 1, 6_000_000)).isEqualTo(249);
        assertThat(bitcoin.lotsFor(0, 1)).isZero();
    }

    @Test
    void shouldGiveTheAveragePriceOfACost() {
        Instrument linear = TermsOf.contract(LINEAR, "ES", "USD")
                .steps("0.25", "1")
                .multiplier("50")
                .instrument();
        Instrument inverse = TermsOf.contract(INVERSE, "BTC", "USD")
                .steps("0.5", "1")
                .multiplier("100")
                .instrument();

        assertThat(bitcoin.averagePrice(15_000_00000000L, 250)).isEqualByComparingTo("60000");
        assertThat(bitcoin.averagePrice(-15_000_00000000L, -250)).isEqualByComparingTo("60000");
        assertThat(linear.averagePrice(linear.notionalUnits(20_001, -2), -2)).isEqualByComparingTo("5000.25");
        assertThat(inverse.averagePrice(50_000_000, 300)).isEqualByComparingTo("60000");
        assertThat(bitcoin.averagePrice(100_000_000, 3_000)).isEqualByComparingTo("0.333333333333");
    }
}
