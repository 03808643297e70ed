// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tradewind.domain.number.Decimal;
import io.tradewind.domain.port.RequestException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigLoaderTest {
    private static final String BASE = """
            run: { name: base, seed: 1, currency: USDT, rates: { USD: 1, EUR: 1.10 } }
            venues:
              - instruments: [BTCUSDT, { symbol: ETHUSDT, tick: 0.010, lot: 1e-7 }]
                fees: { taker_bps: 5.0 }
            strategies:
              - { name: sma-cross, instruments: [BTCUSDT], bar: 1m, fast: 5 }
              - { name: buy-and-hold, instruments: [ETHUSDT], bar: 1d }
            """;

    private static ConfigLoader base() {
        return new ConfigLoader().text("base.yaml", BASE);
    }

    @Test
    void shouldMergeFilesEnvironmentAndSettingsInThatOrder() {
        ConfigLoader loader = base().text("later.yaml", "run: { seed: 2, workers: 2, cash: 5, equity_sample: bar }\n")
                .environment(Map.of(
                        "TRADEWIND__RUN__SEED", "3",
                        "TRADEWIND__RUN__WORKERS", "3",
                        "TRADEWIND__RUN__CASH", "6",
                        "TRADEWIND_JAVA_HOME", "elsewhere",
                        "PATH", "x"))
                .set("run.seed=4")
                .set("run.workers=5")
                .set("run.workers=6");
        Config config = loader.load();
        assertThat(config.text("run.name")).isEqualTo("base");
        assertThat(config.integer("run.seed")).isEqualTo(4);
        assertThat(config.count("run.workers")).isEqualTo(6);
        assertThat(config.decimal("run.cash")).isEqualTo(Decimal.parse("6"));
        assertThat(config.text("run.equity_sample")).isEqualTo("bar");
    }

    @Test
    void shouldReplaceListsAsAWholeButMergeSections() {
        Config config = base().text(
                        "later.yaml",
                        "strategies: [{ name: breakout, instruments: [ETHUSDT], bar: 1h }]\nrun: { rates: { GBP: 1.3 } }\n")
                .load();
        assertThat(config.list("strategies")).hasSize(1);
        assertThat(config.decimals("run.rates")).containsOnlyKeys("USD", "EUR", "GBP");
    }

    @Test
    void shouldSetListItemsByIndexAndAppend() {
        Config config = base().set("strategies.0.fast=7")
                .set("strategies.2.name=breakout")
                .set("strategies.2.instruments=[BTCUSDT]")
                .set("strategies.2.bar=1h")
                .set("venues.0.instruments.0.tick=0.1")
                .environment(Map.of("TRADEWIND__STRATEGIES__1__BAR", "2d", "TRADEWIND__RUN__RATES__CHF", "1.05"))
                .load();
        assertThat(config.count("strategies.0.fast")).isEqualTo(7);
        assertThat(config.text("strategies.1.bar")).isEqualTo("2d");
        assertThat(config.list("strategies").get(2).count("entry_bars")).isEqualTo(20);
        assertThat(config.text("venues.0.instruments.0.symbol")).isEqualTo("BTCUSDT");
        assertThat(config.decimal("venues.0.instruments.0.tick")).hasToString("0.1");
        assertThat(config.decimals("run.rates")).containsEntry("CHF", Decimal.parse("1.05"));
    }

    @Test
    void shouldRefuseIndexBeyondTheListAndPathThroughAValue() {
        assertThatThrownBy(() -> base().set("strategies.9.fast=1").load())
                .hasMessageContaining("the list has 2 entries");
        assertThatThrownBy(() -> base().set("strategies.x.fast=1").load()).hasMessageContaining("'x' is none of them");
        assertThatThrownBy(() -> base().set("run.name.x=1").load())
                .hasMessageContaining("there is a value above this key");
        assertThatThrownBy(() -> base().set("run.name").load()).hasMessageContaining("Write --set section.key=value");
        assertThatThrownBy(() -> base().set("run.sed=1").load())
                .hasMessageContaining("--set run.sed: run.sed: unknown key 'sed'. Did you mean 'seed'?");
        assertThatThrownBy(() ->
                        base().environment(Map.of("TRADEWIND__RUN__SED", "1")).load())
                .hasMessageContaining("environment TRADEWIND__RUN__SED: run.sed: unknown key");
    }

    @Test
    void shouldUnsetKeyOfEarlierFile() {
        Config config =
                base().text("later.yaml", "run: { seed: ~, name: null }\n").load();
        assertThat(config.integer("run.seed")).isEqualTo(42);
        assertThat(config.text("run.name")).isEqualTo("backtest");
    }

    @Test
    void shouldKnowWhereEachValueWasWritten() {
        Config config = base().text("later.yaml", "\nrun:\n  seed: 2\n")
                .set("run.name=x")
                .load();
        assertThat(config.where("run.seed")).isEqualTo("later.yaml:3");
        assertThat(config.where("strategies.0.fast")).isEqualTo("base.yaml:6");
        assertThat(config.where("run.name")).isEqualTo("--set run.name");
        assertThat(config.where("run.cash")).isEqualTo("default");
        assertThat(config.list("strategies").get(1).where("bar")).isEqualTo("base.yaml:7");
        assertThat(config.list("strategies")
                        .get(1)
                        .refuse("bar", "is odd", "Do this.")
                        .getMessage())
                .isEqualTo("base.yaml:7:56: strategies.1.bar: is odd. Do this.");
    }

    @Test
    void shouldKeepDecimalsExactAndPlain() {
        Config config = base().set("run.cash=2345678901.123456").load();
        assertThat(config.decimal("run.cash")).hasToString("2345678901.123456");
        assertThat(config.toYaml())
                .contains("lot: 0.0000001\n")
                .contains("tick: 0.01\n")
                .contains("cash: 2345678901.123456\n");
    }

    @Test
    void shouldFillDefaultsAndYieldTheSameConfigurationWhenReadAgain() {
        Config config = base().set("run.name=\"no\"")
                .set("run.name=no")
                .set("strategies.0.session.open=09:30")
                .load();
        String yaml = config.toYaml();
        Config again = new ConfigLoader().text("config.yaml", yaml).load();
        assertThat(again).isEqualTo(config).hasSameHashCodeAs(config);
        assertThat(again.toYaml()).isEqualTo(yaml);
        assertThat(yaml)
                .startsWith("run:\n  name: \"no\"\n  seed: 1\n  currency: USDT\n  cash: 100000\n")
                .contains("slow: 30")
                .contains("open: \"09:30\"")
                .contains(
                        "  - id: SIM\n    contract: spot\n    leverage: 1\n    asset_class: crypto\n    instruments:\n      - symbol: BTCUSDT\n")
                .contains("risk:\n  preset: standard\n");
        assertThat(config.toMap().toString()).isEqualTo(again.toMap().toString());
    }

    @Test
    void shouldReadTypedValues() {
        Config config = base().set("data.from=2024-01-01 00:00:00")
                .set("data.to=2024-01-01T01:00:00+01:00")
                .set("data.to=2024-02-01T00:00:00+01:00")
                .load();
        assertThat(config.instantNs("data.from")).isEqualTo(1_704_067_200_000_000_000L);
        assertThat(config.text("data.to")).isEqualTo("2024-01-31T23:00:00Z");
        assertThat(config.durationNs("run.equity_sample")).isEqualTo(3_600_000_000_000L);
        assertThat(config.optionalDurationNs("data.interval")).isEmpty();
        assertThat(config.optionalInstantNs("data.from")).isPresent();
        assertThat(config.optionalInteger("risk.max_orders_per_minute")).isEmpty();
        assertThat(config.optionalInteger("run.seed")).hasValue(1);
        assertThat(config.optionalDecimal("risk.price_collar_bps")).isEmpty();
        assertThat(config.optionalText("venues.7.id")).isEmpty();
        assertThat(config.texts("strategies.0.instruments")).containsExactly("BTCUSDT");
        assertThat(config.texts("nothing")).isEmpty();
        assertThat(config.bool("run.name")).isFalse();
        assertThat(config.has("run.rates")).isTrue();
        assertThat(config.has("data.interval")).isFalse();
        assertThatThrownBy(() -> config.text("data.interval")).hasMessageContaining("data.interval: is not set");
    }

    @Test
    void shouldSayWhatIsWrongWithAFileThatCannotBeRead(@TempDir Path folder) throws IOException {
        assertThatThrownBy(() -> new ConfigLoader().file(folder.resolve("none.yaml")))
                .isInstanceOf(RequestException.class)
                .hasMessageContaining("none.yaml does not exist");
        assertThatThrownBy(() -> new ConfigLoader().file(folder)).hasMessageContaining("is a folder");
        Path binary = Files.write(folder.resolve("binary.yaml"), new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1});
        assertThatThrownBy(() -> new ConfigLoader().file(binary)).hasMessageContaining("not UTF-8");
        Path large = Files.write(folder.resolve("large.yaml"), new byte[(1 << 20) + 1]);
        assertThatThrownBy(() -> new ConfigLoader().file(large)).hasMessageContaining("larger than 1 MiB");
        Path good = Files.writeString(folder.resolve("good.yaml"), BASE);
        assertThat(new ConfigLoader().file(good).load().where("run.name")).isEqualTo(good + ":1");
    }

    @Test
    void shouldOnlyNameSecrets() {
        assertThat(SecretReference.parse("secret:env:API_KEY")).hasToString("secret:env:API_KEY");
        assertThat(SecretReference.parse("secret:file:keys/a").store()).isEqualTo(SecretReference.Store.FILE);
        assertThatThrownBy(() -> SecretReference.parse("hunter2")).hasMessageNotContaining("hunter2");
    }
}
