// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.cli.data;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The option {@code --catalog}. */
final class CatalogOption {
    @Option(
            names = "--catalog",
            paramLabel = "DIR",
            defaultValue = "data/catalog",
            description = "Folder of the Parquet catalog. Default: ${DEFAULT-VALUE}.")
    private Path folder = Path.of("data/catalog");

    Path folder() {
        return folder;
    }
}
