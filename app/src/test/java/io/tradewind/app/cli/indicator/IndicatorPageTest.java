// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.cli.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class IndicatorPageTest {

    @Test
    void shouldKeepThePageOfIndicatorsUpToDateWithTheCatalog() throws IOException {
        assertThat(Files.readString(root().resolve("docs/quant/indicators.md")))
                .as("replace the tables of docs/quant/indicators.md by: ./tradewind indicators --markdown")
                .endsWith(IndicatorTable.markdown() + "\n");
    }

    private static Path root() {
        String stated = System.getProperty("tradewind.root");
        Path folder = Path.of(stated == null ? "" : stated).toAbsolutePath();
        while (!Files.isDirectory(folder.resolve("samples"))) {
            folder = folder.getParent();
        }
        return folder;
    }
}
