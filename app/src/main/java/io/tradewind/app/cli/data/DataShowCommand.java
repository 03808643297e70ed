// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.cli.data;

import io.tradewind.app.cli.JsonOption;
import io.tradewind.app.cli.Terminal;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code data show}: one symbol of the catalog. */
@Command(
        name = "show",
        description = "Show one symbol: its range and the files it came from.",
        footer = {"", "Example: ./tradewind data show BTCUSDT --interval 1m"})
final class DataShowCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final DataPort.Opener opener;

    @Mixin
    private CatalogOption catalog = new CatalogOption();

    @Mixin
    private JsonOption json = new JsonOption();

    @Parameters(paramLabel = "SYMBOL", description = "The symbol.")
    private String symbol = "";

    @Option(names = "--interval", paramLabel = "I", description = "Bar interval such as 1m or 1h; all without it.")
    private @Nullable String interval;

    DataShowCommand(Terminal terminal, DataPort.Opener opener) {
        this.terminal = terminal;
        this.opener = opener;
    }

    @Override
    public Integer call() throws Exception {
        try (DataPort open = opener.open(catalog.folder())) {
            return CatalogReportPrinter.print(
                    terminal, open.show(symbol, Optional.ofNullable(interval)), json.wanted());
        }
    }
}
