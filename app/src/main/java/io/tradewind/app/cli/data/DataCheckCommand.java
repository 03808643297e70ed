// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.cli.data;

import io.tradewind.app.cli.JsonOption;
import io.tradewind.app.cli.Terminal;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code data check}: the quality of the catalog. */
@Command(
        name = "check",
        description = "Report gaps, duplicates and contradictions; exit code 1 when something is wrong.",
        footer = {"", "Example: ./tradewind data check BTCUSDT"})
final class DataCheckCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final DataPort.Opener opener;

    @Mixin
    private CatalogOption catalog = new CatalogOption();

    @Mixin
    private JsonOption json = new JsonOption();

    @Parameters(paramLabel = "SYMBOL", arity = "0..1", description = "The symbol; all without it.")
    private @Nullable String symbol;

    DataCheckCommand(Terminal terminal, DataPort.Opener opener) {
        this.terminal = terminal;
        this.opener = opener;
    }

    @Override
    public Integer call() throws Exception {
        try (DataPort open = opener.open(catalog.folder())) {
            return CatalogReportPrinter.print(terminal, open.check(Optional.ofNullable(symbol)), json.wanted());
        }
    }
}
