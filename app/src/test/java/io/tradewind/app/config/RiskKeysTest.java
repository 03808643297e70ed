// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tradewind.app.config.key.RiskKeys;
import io.tradewind.trading.risk.limit.RiskLimits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RiskKeysTest {
    private static final String RUN = """
            data: { interval: 1h }
            venues:
              - instruments: [BTCUSDT]
            strategies:
              - name: sma-cross
                instruments: [BTCUSDT]
            """;

    private static RiskLimits limits(String... settings) {
        ConfigLoader loader = new ConfigLoader().text("run.yaml", RUN);
        for (String setting : settings) {
            loader.set("risk." + setting);
        }
        return RiskSettings.of(loader.load());
    }

    private static Config load(String risk) {
        return new ConfigLoader().text("run.yaml", RUN + "risk:\n" + risk).load();
    }

    @Test
    void shouldTakeTheProductsOwnLimitsByDefault() {
        assertThat(limits()).isEqualTo(RiskLimits.preset("standard"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"conservative", "standard", "research", "permissive"})
    void shouldTakeAPresetAsItIs(String preset) {
        assertThat(limits("preset=" + preset)).isEqualTo(RiskLimits.preset(preset));
    }

    @ParameterizedTest
    @ValueSource(strings = {"conservative", "standard", "research", "permissive"})
    void shouldReadBackEveryFigureThatTheReferenceNamesForAPreset(String preset) {
        RiskLimits expected = RiskLimits.preset(preset);
        ConfigLoader loader = new ConfigLoader().text("run.yaml", RUN).set("risk.preset=permissive");
        RiskKeys.figures(expected).forEach((name, figure) -> {
            if (!figure.equals(RiskKeys.UNCHECKED)) {
                loader.set("risk." + name + "=" + figure);
            }
        });
        RiskLimits read = RiskSettings.of(loader.load());
        assertThat(read.order()).isEqualTo(expected.order());
        assertThat(read.exposure()).isEqualTo(expected.exposure());
        assertThat(read.margin()).isEqualTo(expected.margin());
        assertThat(read.stop()).isEqualTo(expected.stop());
        assertThat(read.loss()).isEqualTo(expected.loss());
        assertThat(read.scenario()).isEqualTo(expected.scenario());
        assertThat(read.measure()).isEqualTo(expected.measure());
    }

    @ParameterizedTest
    @CsvSource({"0.2,0.2", "20%,0.2", "0.5%,0.005", "1,1", "100%,1", "3x,3", "300%,3"})
    void shouldReadAShareWithAndWithoutItsUnit(String written, String share) {
        assertThat(limits("max_symbol=" + written).exposure().symbol()).hasToString(share);
        Config config = new ConfigLoader()
                .text("run.yaml", RUN)
                .set("risk.max_symbol=" + written)
                .load();
        assertThat(new ConfigLoader().text("again", config.toYaml()).load()).isEqualTo(config);
    }

    @Test
    void shouldReplaceSingleFiguresAndKeepTheRest() {
        RiskLimits limits =
                limits("soft_drawdown=0.1", "max_consecutive_losses=off", "duplicate_window=off", "require_stop=false");
        RiskLimits standard = RiskLimits.preset("standard");
        assertThat(limits.loss().softDrawdown()).hasToString("0.1");
        assertThat(limits.loss().hardDrawdown()).isEqualTo(standard.loss().hardDrawdown());
        assertThat(limits.loss().consecutive()).isZero();
        assertThat(limits.order().duplicateWindowNs()).isZero();
        assertThat(limits.stop().required()).isFalse();
        assertThat(limits.exposure()).isEqualTo(standard.exposure());
    }

    @Test
    void shouldCheckMarginUnderEveryPresetWhenTheFileNamesALimitOfIt() {
        assertThat(limits("preset=research").margin().enforced()).isFalse();
        RiskLimits named = limits("preset=research", "max_leverage=2");
        assertThat(named.margin().enforced()).isTrue();
        assertThat(named.margin().maxLeverage()).hasToString("2");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "max_symbol: 5                  | is '5', which is not a share; 5 % is 0.05, and 5 times is 5x",
                "max_symbol: 5000               | is '5000', which is not a share; 5000 % is 50",
                "max_symbol: 0                  | is '0', which would allow nothing; write 'off' for no limit",
                "max_symbol: -0.1               | is '-0.1', which is not above 0",
                "max_symbol: 200x               | is '200x', which is above 100x",
                "max_symbol: much               | is 'much', not a decimal number",
                "daily_loss: 3                  | is '3', which is not a share; 3 % is 0.03",
                "daily_loss: 100%               | is '100%', which is above 0.99",
                "hard_drawdown: 20              | is '20', which is not a share; 20 % is 0.2",
                "volatility_target: 15          | is '15', which is not a share; 15 % is 0.15",
                "max_leverage: 3.5              | is 3.5, above the ceiling 3 that no configuration may loosen",
                "max_leverage: 4x               | is 4, above the ceiling 3 that no configuration may loosen",
                "max_leverage: off              | is 'off', which would loosen the ceiling 3",
                "max_leverage: 0%               | is '0%', which is not above 0",
                "max_symbol:                    | has no value: write one or remove the line",
                "max_symbol: \"\"                | is '', not a decimal number",
                "max_correlation: 70            | is '70', which is not a share; 70 % is 0.7",
                "max_correlated: 0              | is '0', outside 1 to 1000",
                "max_consecutive_losses: 0      | is '0', which would allow nothing; write 'off' for no limit",
                "soft_drawdown: 0.25            | must be at most hard_drawdown, 0.2, is 0.25",
                "daily_loss: 0.5                | must be at most kill_daily_loss, 0.06, is 0.5",
                "max_consecutive_losses: 50     | must be at most kill_consecutive_losses, 25, is 50",
                "fallback_stop: 0.5             | must be at most max_stop_distance, 0.2, is 0.5",
                "max_order_to_equity: 2000x     | is '2000x', which is above 1000",
                "max_position_to_equity: 0      | is '0', which is not above 0",
                "min_liquidation_distance: 0.123456789 | which has more than 8 decimals as a share",
                "duplicate_window: 1d           | must be 0 to 60000000000 ns, a minute, is 86400000000000 ns",
                "min_entry_to_equity: 10%       | must be at most max_symbol, 0.05, is 0.1",
                "max_gross: 0.4%                | does not fit: min_entry_to_equity must be at most max_gross, 0.004, is 0.005",
                "kill_daily_loss: 1%            | does not fit: daily_loss must be at most kill_daily_loss, 0.01, is 0.03",
                "preset: reserch                | did you mean 'research'? Expected",
                "max_symbl: 0.1                 | Did you mean 'max_symbol'?"
            })
    void shouldRefuseWithFileLineKeyAndWhatToDo(String line, String complaint) {
        assertThatThrownBy(() -> load("  " + line + "\n"))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("run.yaml:8:")
                .hasMessageContaining("risk." + line.substring(0, line.indexOf(':')))
                .hasMessageContaining(complaint);
    }

    @Test
    void shouldSayThatThreeIsTheCeilingOfLeverage() {
        assertThatThrownBy(() -> load("  max_leverage: 10\n"))
                .hasMessageContaining("run.yaml:8:17: risk.max_leverage: is 10, above the ceiling 3")
                .hasMessageContaining("Set 3 or less")
                .hasMessageContaining("preset: research");
    }

    @ParameterizedTest
    @CsvSource({"3,3", "3x,3", "300%,3", "150 %,1.5", "0.5,0.5", "2 x,2"})
    void shouldReadAMultipleWithAndWithoutItsUnit(String written, String multiple) {
        assertThat(limits("max_order_to_equity=" + written).order().maxOrderToEquity())
                .hasToString(multiple);
        assertThat(limits("max_leverage=" + written).margin().maxLeverage()).hasToString(multiple);
    }

    @Test
    void shouldRefuseASettingWithoutAValueAndTakeThePresetsForATilde() {
        assertThatThrownBy(() -> limits("max_symbol="))
                .hasMessageContaining(
                        "--set risk.max_symbol: risk.max_symbol: has no value: write one or remove the line")
                .hasMessageContaining("write ~");
        assertThat(limits("max_symbol=0.5", "max_symbol=~")).isEqualTo(RiskLimits.preset("standard"));
    }

    @Test
    void shouldAllowInTheSchemaWhatTheProgramAccepts() {
        String schema = ConfigReference.jsonSchema().toString();
        assertThat(schema).contains(" *[%x]");
        assertThat("5 %").matches(" *[0-9]+(\\.[0-9]+)? *[%x]");
        assertThat(limits("max_symbol=5 %").exposure().symbol()).hasToString("0.05");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"max_symbol: 1x", "risk: { max_symbol: 1x }", "hard_drawdown: 0.9", "sizing: { max_leverage: 3 }"
            })
    void shouldLetNoStrategySetALimit(String line) {
        String run = RUN + "    " + line + "\n";
        assertThatThrownBy(() -> new ConfigLoader().text("run.yaml", run).load())
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("run.yaml:7:")
                .hasMessageContaining("is a limit, and a strategy can neither set nor loosen one")
                .hasMessageContaining("Set it in the section risk");
    }

    @ParameterizedTest
    @CsvSource({"fraction,95,0.95", "annual,15,0.15"})
    void shouldRefuseAmbiguousSharesOfSizing(String key, String written, String share) {
        String run = RUN + "    sizing: { model: volatility-target, " + key + ": " + written + " }\n";
        assertThatThrownBy(() -> new ConfigLoader().text("run.yaml", run).load())
                .hasMessageContaining("which is not a share; " + written + " % is " + share);
    }

    @ParameterizedTest
    @CsvSource({"stop_loss_pct", "trailing_stop_pct"})
    void shouldRefuseAStopThatTheLimitsWouldRefuseEachTime(String key) {
        String run = RUN + "    " + key + ": ";
        assertThatThrownBy(() ->
                        new ConfigLoader().text("run.yaml", run + "20.01\n").load())
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("run.yaml:7:")
                .hasMessageContaining("strategies.0." + key + ": is 20.01 %, beyond risk.max_stop_distance, 0.2");
        assertThat(new ConfigLoader().text("run.yaml", run + "20\n").load()).isNotNull();
        assertThat(new ConfigLoader()
                        .text("run.yaml", run + "50\nrisk: { preset: research }\n")
                        .load())
                .isNotNull();
    }

    @Test
    void shouldLetTheNearerOfTwoStopsBeFar() {
        String run = RUN + "    stop_loss_pct: 50\n    stop_atr_multiple: 2\n";
        assertThat(new ConfigLoader().text("run.yaml", run).load()).isNotNull();
    }

    @Test
    void shouldKeepTheTableOfPresetsOfThePageOfRiskUpToDate() throws IOException {
        Path root = Path.of(System.getProperty("tradewind.root", "")).toAbsolutePath();
        while (!Files.isDirectory(root.resolve("samples"))) {
            root = root.getParent();
        }
        assertThat(Files.readString(root.resolve("docs/risk.md")))
                .as("put this table into docs/risk.md")
                .contains(RiskKeys.markdown());
    }
}
