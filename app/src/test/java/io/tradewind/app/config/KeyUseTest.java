// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.tradewind.app.config.key.ConfigKeys;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeyUseTest {
    private static final String VENUE = "venues: [{ instruments: [BTCUSDT] }]\n";
    private static final String BARS = VENUE + "strategies: [{ name: sma-cross, instruments: [BTCUSDT], bar: 5m }]\n";
    private static final String TICKS = "data: { kind: ticks }\n" + VENUE
            + "strategies: [{ name: market-making, instruments: [BTCUSDT] },"
            + " { name: sma-cross, instruments: [BTCUSDT], bar: 5m, direction: both }]\n";

    private static ConfigLoader bars() {
        return new ConfigLoader().text("bars.yaml", BARS);
    }

    private static ConfigLoader ticks() {
        return new ConfigLoader().text("ticks.yaml", TICKS);
    }

    private static void refuses(ConfigLoader loader, String setting, String why) {
        String key = setting.substring(0, setting.indexOf('='));
        ConfigException error = catchThrowableOfType(ConfigException.class, loader.set(setting)::load);
        assertThat(error).as(setting).isNotNull();
        assertThat(error.problems()).as(setting).hasSize(1);
        assertThat(error.getMessage())
                .startsWith("--set " + key + ": " + key + ": has no effect: it applies " + why)
                .contains("Remove it");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "data.interval=1m",
                "data.prices=adjusted",
                "data.dividends=reinvest",
                "venues.0.spread_bps=2",
                "venues.0.spread_on=entry",
                "venues.0.slippage_bps=1",
                "venues.0.slippage_within_bar=true",
                "venues.0.leverage=2",
                "venues.0.fills.at=close",
                "venues.0.fills.limit=touch",
                "venues.0.fills.finalize=last-close"
            })
    void shouldRefuseOverTicksWhatOnlyBarsRead(String setting) {
        assertThatCode(() -> bars().set(setting).load()).doesNotThrowAnyException();
        refuses(ticks(), setting, "over bars, and this run replays ticks");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "venues.0.fills.queue=optimistic    | over ticks, and this run replays bars",
                "venues.0.fills.queue_exponent=2    | over ticks when fills.queue is probability",
                "venues.0.latency.feed=none         | over ticks, and this run replays bars",
                "venues.0.latency.fixed=5           | over ticks when latency.model is fixed",
                "venues.0.latency.mu=1.6            | over ticks when latency.model is lognormal",
                "venues.0.latency.sigma=0.5         | over ticks when latency.model is lognormal",
                "venues.0.latency.unit=us           | over ticks when latency.model is fixed or lognormal"
            })
    void shouldRefuseOverBarsWhatOnlyTicksRead(String setting, String why) {
        refuses(bars(), setting, why);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "venues.0.fills.queue_exponent=2 | venues.0.fills.queue=probability",
                "venues.0.latency.fixed=5        | venues.0.latency.model=fixed",
                "venues.0.latency.mu=1.6         | venues.0.latency.model=lognormal",
                "venues.0.latency.sigma=0.5      | venues.0.latency.model=lognormal",
                "venues.0.latency.unit=us        | venues.0.latency.model=fixed",
                "venues.0.latency.unit=us        | venues.0.latency.model=lognormal"
            })
    void shouldTakeParameterOfAModelOnlyWithThatModel(String setting, String model) {
        refuses(ticks(), setting, "over ticks when ");
        assertThatCode(() -> ticks().set(model).set(setting).load()).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bar=1m",
                "session.zone=Europe/Berlin",
                "session.open=09:30",
                "direction=short",
                "reversal=single-order",
                "repeat=reenter",
                "stop_loss_pct=1",
                "take_profit_pct=2",
                "sizing.model=volatility-target",
                "sizing.fraction=0.5",
                "sizing.at=fill"
            })
    void shouldRefuseForAStrategyThatQuotesWhatIsForBars(String setting) {
        refuses(
                ticks(),
                "strategies.0." + setting,
                "to strategies over bars, and this one quotes on books and has no bars");
    }

    @Test
    void shouldCompareInventoryWithQuantityInUnits() {
        ConfigException error =
                catchThrowableOfType(ConfigException.class, ticks().set("strategies.0.quantity=0.1")::load);
        assertThat(error.problems())
                .singleElement()
                .asString()
                .contains("strategies.0.max_inventory")
                .contains("is 0.05, but quantity is 0.1");
    }

    @Test
    void shouldNotBlameParametersOfAModelThatIsWrongItself() {
        ConfigException error = catchThrowableOfType(
                ConfigException.class,
                ticks().set("venues.0.latency.model=fixd").set("venues.0.latency.fixed=5")::load);
        assertThat(error.problems()).singleElement().asString().contains("did you mean 'fixed'?");
    }

    @Test
    void shouldTakeEveryDefaultAsAnEffectiveConfigurationStatesIt() throws IOException {
        for (ConfigLoader loader : new ConfigLoader[] {bars(), ticks(), new ConfigLoader().text("demo.yaml", demo())}) {
            Config config = loader.load();
            assertThat(new ConfigLoader().text("config.yaml", config.toYaml()).load())
                    .isEqualTo(config);
        }
        assertThatCode(() -> ticks().set("venues.0.leverage=1.0").load()).doesNotThrowAnyException();
    }

    private static String demo() throws IOException {
        try (InputStream stream = KeyUse.class.getResourceAsStream("/io/tradewind/app/wiring/demo.yaml")) {
            assertThat(stream).isNotNull();
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void shouldSayOfEachKeyOfTheCatalogueOnceWhenItApplies() {
        assertThat(KeyUse.all()).extracting(KeyUse::path).doesNotHaveDuplicates();
        for (KeyUse use : KeyUse.all()) {
            assertThat(ConfigKeys.all())
                    .filteredOn(key -> key.path().equals(use.path()))
                    .as(use.path())
                    .singleElement()
                    .satisfies(key -> assertThat(KeyUse.meaning(key)).endsWith(" Applies " + use.when() + "."));
        }
    }
}
