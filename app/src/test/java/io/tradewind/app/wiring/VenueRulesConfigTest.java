// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tradewind.app.config.Config;
import io.tradewind.app.config.ConfigException;
import io.tradewind.app.config.ConfigLoader;
import io.tradewind.domain.admission.TimestampWindow;
import io.tradewind.domain.admission.TokenRate;
import io.tradewind.domain.number.Decimal;
import io.tradewind.simulation.door.FilterSpec;
import io.tradewind.simulation.door.RateRules;
import io.tradewind.simulation.door.RequestWeights;
import io.tradewind.simulation.door.VenueRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the section rules of a venue makes of presets and single rules. */
class VenueRulesConfigTest {
    private static Config venue(boolean ticks, String... settings) {
        ConfigLoader loader = new ConfigLoader()
                .text(
                        "run.yaml",
                        (ticks ? "data: { kind: ticks }\n" : "")
                                + "venues: [{ instruments: [BTCUSDT] }]\n"
                                + "strategies: [{ name: sma-cross, instruments: [BTCUSDT], bar: 5m }]\n");
        for (String setting : settings) {
            loader.set("venues.0.rules." + setting);
        }
        return loader.load().list("venues").getFirst();
    }

    private static VenueRules rules(String... settings) {
        return new RuleSpecs(venue(true, settings)).rules();
    }

    @Test
    void shouldHaveNoRulesWithoutAKey() {
        assertThat(rules()).isEqualTo(VenueRules.NONE);
        assertThat(new RuleSpecs(venue(false)).rules()).isEqualTo(VenueRules.NONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"binance-spot", "binance-usdm", "kraken-spot", "coinbase-exchange"})
    void shouldTakeThePresetsOfVenuesFromTheirResource(String name) {
        assertThat(rules("preset=" + name)).isEqualTo(RuleSpecs.presets().rules(name));
    }

    @Test
    void shouldOfferEveryVenueOfTheResource() {
        for (String name : RuleSpecs.presets().names()) {
            assertThat(rules("preset=" + name).rates()).as(name).isNotEqualTo(RateRules.NONE);
        }
        assertThat(rules("preset=standard")).isEqualTo(VenueRules.STANDARD);
    }

    @Test
    void shouldLetARuleNamedByItsOwnKeyReplaceThePreset() {
        VenueRules rules = rules(
                "preset=binance-spot",
                "window=lenient",
                "requests.capacity=100",
                "requests.seconds=10",
                "requests.cancel_reserve=5");
        assertThat(rules.window()).isEqualTo(TimestampWindow.LENIENT);
        assertThat(rules.rates().requests())
                .isEqualTo(TokenRate.ofSeconds(100, 100, 10).withCancelReserve(5));
        assertThat(rules.rates().requestWeights()).isEqualTo(new RequestWeights(1, 1, 4, 4, 26));
        assertThat(rules.rates().orders()).isEqualTo(TokenRate.ofSeconds(50, 50, 10));
        assertThat(rules("preset=standard", "window=none").window()).isNull();
        assertThat(rules("orders.capacity=7", "orders.seconds=2").rates())
                .isEqualTo(new RateRules(
                        null, RequestWeights.ONE, TokenRate.ofSeconds(7, 7, 2), RequestWeights.NEW_ORDERS, 0, 0));
    }

    @Test
    void shouldReadFiltersAndRememberIdsAsSoonAsThereIsARule() {
        VenueRules rules = rules(
                "filters.notional_min=5",
                "filters.notional_max=9000",
                "filters.market_quantity_max=2.5",
                "filters.percent_up=1.2",
                "filters.percent_down=0.8",
                "filters.percent_minutes=1",
                "filters.open_orders=20",
                "filters.algo_orders=3");
        Decimal zero = Decimal.ZERO;
        assertThat(rules.filters())
                .isEqualTo(new FilterSpec(
                        FilterSpec.Range.NONE,
                        FilterSpec.Range.NONE,
                        new FilterSpec.Range(zero, Decimal.parse("2.5"), zero),
                        new FilterSpec.Notional(Decimal.parse("5"), Decimal.parse("9000"), true, false),
                        new FilterSpec.PercentPrice(Decimal.parse("1.2"), zero, zero, Decimal.parse("0.8"), 1),
                        0,
                        20,
                        3));
        assertThat(rules.idempotency()).isEqualTo(VenueRules.Idempotency.STANDARD);
        assertThat(rules("preset=standard", "filters.percent_up=0")
                        .filters()
                        .percentPrice()
                        .bidUp())
                .isEqualTo(zero);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "preset=binance | is 'binance', not one of none, standard, binance-spot",
                "window=wide | is 'wide', not one of preset",
                "requests.capacity=0 | Expected: whole number, 1 to 1000000",
                "orders.seconds=1.5 | Expected: whole number, 1 to 86400",
                "filters.percent_up=-1 | Expected: decimal number, 0 or more, at most 1000",
                "filters.algo_orders=many | Expected: whole number, 0 to 100000",
                "filters.lot=1 | unknown key 'lot'"
            },
            quoteCharacter = '"')
    void shouldRefuseWrongValuesWithTheirKey(String setting, String complaint) {
        String key = "venues.0.rules." + setting.substring(0, setting.indexOf('='));
        assertThatThrownBy(() -> venue(true, setting))
                .isInstanceOf(ConfigException.class)
                .hasMessageStartingWith("--set " + key + ": " + key)
                .hasMessageContaining(complaint);
    }

    @Test
    void shouldRefuseRulesThatDoNotGoTogether() {
        assertThatThrownBy(() -> rules("requests.capacity=9"))
                .hasMessageContaining("venues.0.rules.requests.seconds: is missing");
        assertThatThrownBy(() -> rules("requests.cancel_reserve=9"))
                .hasMessageContaining("venues.0.rules.requests.capacity: is missing");
        assertThatThrownBy(() -> rules("requests.capacity=9", "requests.seconds=1", "requests.cancel_reserve=9"))
                .hasMessageContaining("venues.0.rules.requests.cancel_reserve: does not fit");
        assertThatThrownBy(() -> rules("preset=binance-spot", "requests.capacity=9", "requests.seconds=1"))
                .hasMessageContaining("venues.0.rules.requests.capacity: does not fit")
                .hasMessageContaining("weighs more than the bucket can hold");
        assertThatThrownBy(() -> rules("filters.notional_min=9", "filters.notional_max=8"))
                .hasMessageContaining("venues.0.rules.filters.notional_max: does not fit");
        assertThatThrownBy(() -> venue(false, "window=strict"))
                .hasMessageContaining("venues.0.rules.window: has no effect: it applies over ticks");
    }
}
