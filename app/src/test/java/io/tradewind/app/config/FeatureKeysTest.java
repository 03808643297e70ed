// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tradewind.app.cli.feature.FeatureTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeatureKeysTest {
    private static Config load(String feature) {
        String run = """
                data: { interval: 1h }
                venues:
                  - instruments: [BTCUSDT]
                strategies:
                  - name: sma-cross
                    instruments: [BTCUSDT]
                    features:
                      - standard
                      - %s
                """.formatted(feature);
        return new ConfigLoader().text("run.yaml", run).load();
    }

    @Test
    void shouldTakePresetsAndFeaturesInTheirCanonicalSpelling() {
        assertThat(load("'ema_ratio( 1, 200)'").list("strategies").getFirst().texts("features"))
                .isEqualTo(List.of("standard", "ema_ratio(1,200)"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "rsii(14)        | did you mean 'rsi'",
                "standart        | did you mean 'standard'",
                "rsi(1)          | n in the feature rsi(1) must be a whole number from 2 to 10000",
                "sma_ratio(20,5) | fast must be below slow",
                "rsi(x)          | 'x' in the feature rsi(x) is not a number",
                "rsi(            | is not a feature"
            })
    void shouldRefuseWhatIsNoFeatureWithFileLineAndKey(String feature, String complaint) {
        assertThatThrownBy(() -> load("'" + feature + "'"))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("run.yaml:9:")
                .hasMessageContaining("strategies.0.features.1")
                .hasMessageContaining(complaint);
    }

    @Test
    void shouldKeepThePageOfFeaturesUpToDateWithTheCatalog() throws IOException {
        Path root = Path.of(System.getProperty("tradewind.root", "")).toAbsolutePath();
        while (!Files.isDirectory(root.resolve("samples"))) {
            root = root.getParent();
        }
        assertThat(Files.readString(root.resolve("docs/features.md")))
                .as("replace the tables by the output of: ./tradewind features --markdown")
                .contains(FeatureTable.markdown());
    }
}
