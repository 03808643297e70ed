// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.risk.margin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.tradewind.domain.instrument.ContractType;
import io.tradewind.domain.instrument.Instrument;
import io.tradewind.domain.number.Decimal;
import io.tradewind.trading.fixture.Terms;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/** The table's arithmetic is written out line by line in docs/margin.md. */
class MarginModelTest {
    private static final int MONEY_SCALE = 8;

    private final LiquidationPrice price = new LiquidationPrice();

    private static Instrument instrument(ContractType type) {
        return new Instrument(0, MarginSamples.contract(type, "BTC", type == ContractType.INVERSE ? "USD" : "USDT"));
    }

    private static long units(String amount) {
        return Decimal.parse(amount).unscaledAt(MONEY_SCALE);
    }

    private String text(Instrument instrument) {
        return price.kind() == LiquidationPrice.Kind.PRICE
                ? instrument.priceText(price.ticks())
                : price.kind().name();
    }

    @ParameterizedTest(name = "case {0}")
    @CsvFileSource(resources = "/margin/liquidation.csv", numLinesToSkip = 1)
    void shouldGiveThePricesAndMarginsOfTheHandComputedTable(ArgumentsAccessor row) {
        ContractType type = ContractType.valueOf(row.getString(1));
        Instrument instrument = instrument(type);
        MarginModel model = new MarginModel(
                instrument,
                MarginSamples.terms(row.getString(10), MarginMode.valueOf(row.getString(3)), row.getString(11)));
        long lots = row.getString(2).equals("LONG") ? row.getLong(5) : -row.getLong(5);
        long cost = instrument.notionalUnits(instrument.ticksOf(Decimal.parse(row.getString(6))), lots);
        long collateral = units(row.getString(7)) + units(row.getString(8)) - units(row.getString(9));

        assertThat(model.maintenanceUnits(Math.abs(cost))).isEqualTo(units(row.getString(13)));
        if (!row.getString(12).equals("-")) {
            assertThat(model.initialUnits(Math.abs(cost))).isEqualTo(units(row.getString(12)));
        }
        model.liquidationPrice(lots, cost, collateral, price);
        assertThat(text(instrument)).as("liquidation").isEqualTo(row.getString(14));
        model.bankruptcyPrice(lots, cost, collateral, price);
        assertThat(text(instrument)).as("bankruptcy").isEqualTo(row.getString(15));
    }

    @ParameterizedTest
    @CsvSource({"50000, 200", "50000.01, 200.00005", "250000, 1200", "500000, 3700", "1000000, 8700", "10000000, 233700"
    })
    void shouldTakeThePublishedMaintenanceAmountsOff(String value, String maintenance) {
        MarginModel model =
                new MarginModel(instrument(ContractType.LINEAR), MarginSamples.terms("usdt", MarginMode.CROSS, "0"));
        assertThat(model.maintenanceUnits(units(value))).isEqualTo(units(maintenance));
    }

    @Test
    void shouldAskForTheRateOfTheWholePositionsBracketAtTheStart() {
        MarginModel model =
                new MarginModel(instrument(ContractType.LINEAR), MarginSamples.terms("usdt", MarginMode.CROSS, "0"));
        assertThat(model.initialUnits(units("50000"))).isEqualTo(units("400"));
        assertThat(model.initialUnits(units("50000.01"))).isEqualTo(units("500.0001"));
        assertThat(model.initialUnits(1)).as("rounded up").isOne();
        assertThat(model.initialUnits(0)).isZero();
    }

    @Test
    void shouldHaveNoLiquidationPriceForCashSpotAndForNothing() {
        Instrument spot = new Instrument(0, Terms.share("AAA"));
        MarginModel model = new MarginModel(spot, MarginTerms.CASH);
        long cost = spot.notionalUnits(10_000, 5);
        model.liquidationPrice(5, cost, cost, price);
        assertThat(price.kind()).isEqualTo(LiquidationPrice.Kind.NONE);
        assertThat(price.distance(10_000)).isEqualTo(Long.MAX_VALUE);
        model.liquidationPrice(0, 0, -1, price);
        assertThat(price.kind()).isEqualTo(LiquidationPrice.Kind.NONE);
    }

    @Test
    void shouldLiquidateSpotThatIsSoldShortWhenItsPriceHasDoubled() {
        Instrument spot = new Instrument(0, Terms.share("AAA"));
        long cost = spot.notionalUnits(10_000, -5);
        new MarginModel(spot, MarginTerms.BORROWED).liquidationPrice(-5, cost, Math.abs(cost), price);
        assertThat(price).hasToString("PRICE 20000");
        assertThat(price.distance(10_000)).isEqualTo(100_000_000);
        assertThat(price.distance(20_000)).isZero();
        assertThat(price.distance(20_001)).isNegative();
    }

    @Test
    void shouldSayUnknownInsteadOfOverflowing() {
        for (ContractType type : List.of(ContractType.LINEAR, ContractType.INVERSE)) {
            MarginModel model = new MarginModel(instrument(type), MarginSamples.terms("flat", MarginMode.CROSS, "0"));
            for (long huge : new long[] {Long.MAX_VALUE, Long.MIN_VALUE, Long.MAX_VALUE / 2, (1L << 60) + 1}) {
                model.liquidationPrice(1, huge, 0, price);
                assertThat(price.kind()).as("cost %d", huge).isEqualTo(LiquidationPrice.Kind.UNKNOWN);
                model.liquidationPrice(1, 1, huge, price);
                assertThat(price.kind()).as("collateral %d", huge).isEqualTo(LiquidationPrice.Kind.UNKNOWN);
                model.liquidationPrice(-huge, 1_000, 10, price);
                assertThat(price.kind()).as("lots %d", huge).isEqualTo(LiquidationPrice.Kind.UNKNOWN);
            }
            model.liquidationPrice(1L << 58, 1L << 60, -5, price);
            assertThat(price.kind()).as("product of lots").isEqualTo(LiquidationPrice.Kind.UNKNOWN);
            assertThat(price.distance(1)).isZero();
        }
    }

    @Test
    void shouldRefuseATableThatIsNotOne() {
        Map<String, List<MarginBracket>> wrong = Map.of(
                "brackets", List.of(),
                "up_to_notional", List.of(MarginTerms.bracket("0", "0.1", "0"), MarginTerms.bracket("5", "0.1", "0")),
                "initial_rate", List.of(MarginTerms.bracket("5", "0.2", "0"), MarginTerms.bracket("0", "0.1", "0")),
                "maintenance_rate",
                        List.of(MarginTerms.bracket("5", "0.2", "0.1"), MarginTerms.bracket("0", "0.2", "0.05")),
                "maintenance_rate plus closing_fee_rate", List.of(MarginTerms.bracket("0", "1", "0.76")));
        wrong.forEach((name, brackets) -> assertThatIllegalArgumentException()
                .isThrownBy(() -> new MarginTerms(MarginMode.CROSS, brackets, Decimal.ZERO, true))
                .withMessageStartingWith(name + " must be"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MarginTerms.bracket("0", "0.1", "0.2"))
                .withMessage("maintenance_rate must be at most the initial rate, 0.1, is 0.2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MarginTerms.flat(MarginMode.CROSS, Decimal.parse("0.5"), Decimal.ZERO, Decimal.ZERO))
                .withMessage("leverage must be 1 or more, is 0.5");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MarginModel(instrument(ContractType.LINEAR), MarginTerms.CASH))
                .withMessageContaining("borrowing of BTCUSDT-LINEAR must be true");
    }

    @ParameterizedTest
    @CsvSource({
        "SPOT, 1, 1, 0",
        "SPOT, 2, 0.5, 0.01",
        "LINEAR, 1, 1, 0.01",
        "INVERSE, 3, 0.333334, 0.01",
        "LINEAR, 125, 0.008, 0.008"
    })
    void shouldHaveTermsForVenuesWithoutATable(ContractType type, String leverage, String initial, String maintenance) {
        MarginTerms terms = MarginTerms.standard(type, Decimal.parse(leverage));
        assertThat(terms.brackets()).containsExactly(MarginTerms.bracket("0", initial, maintenance));
        assertThat(terms.borrowing()).isTrue();
    }

    @Test
    void shouldRoundTheRateOfALeverageUp() {
        MarginTerms terms = MarginTerms.flat(MarginMode.ISOLATED, Decimal.parse("3"), Decimal.ZERO, Decimal.ZERO);
        assertThat(terms.brackets().getFirst().initialRate()).hasToString("0.333334");
    }

    @ParameterizedTest
    @CsvSource({"LINEAR,0.5", "INVERSE,0.5", "SPOT,0.5", "LINEAR,1", "INVERSE,0.000001"})
    void shouldAskForTheWholeValueUnderALeverageOfOneAndLess(ContractType type, String leverage) {
        MarginModel model = new MarginModel(instrument(type), MarginTerms.standard(type, Decimal.parse(leverage)));
        assertThat(model.initialUnits(units("123.45678901"))).isEqualTo(units("123.45678901"));
    }
}
