// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.cli.data;

import io.tradewind.app.cli.JsonOption;
import io.tradewind.app.cli.Terminal;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code data list}: what the catalog holds. */
@Command(
        name = "list",
        description = "List the symbols and intervals that a catalog holds.",
        footer = {"", "Example: ./tradewind data list --catalog data/catalog"})
final class DataListCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final DataPort.Opener opener;

    @Mixin
    private CatalogOption catalog = new CatalogOption();

    @Mixin
    private JsonOption json = new JsonOption();

    DataListCommand(Terminal terminal, DataPort.Opener opener) {
        this.terminal = terminal;
        this.opener = opener;
    }

    @Override
    public Integer call() throws Exception {
        try (DataPort open = opener.open(catalog.folder())) {
            return CatalogReportPrinter.print(terminal, open.list(), json.wanted());
        }
    }
}
