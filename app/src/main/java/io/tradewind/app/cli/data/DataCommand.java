// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.cli.data;

import io.tradewind.app.cli.Terminal;
import io.tradewind.app.thread.CancellationToken;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code data}: groups the commands about recorded data. */
@Command(
        name = "data",
        description = "Import recorded data into a Parquet catalog, list, show and check it.",
        synopsisSubcommandLabel = "COMMAND",
        footer = {"", "Example: ./tradewind data list"})
public final class DataCommand {
    private DataCommand() {}

    /**
     * Builds the group.
     *
     * @param terminal where it prints
     * @param opener opens the catalog
     * @param cancellation set by Ctrl-C
     * @return the command with its subcommands
     */
    public static CommandLine create(Terminal terminal, DataPort.Opener opener, CancellationToken cancellation) {
        return new CommandLine(new DataCommand())
                .addSubcommand(new DataImportCommand(terminal, opener, cancellation))
                .addSubcommand(new DataListCommand(terminal, opener))
                .addSubcommand(new DataShowCommand(terminal, opener))
                .addSubcommand(new DataCheckCommand(terminal, opener));
    }
}
