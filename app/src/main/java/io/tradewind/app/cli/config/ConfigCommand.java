// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.cli.config;

import io.tradewind.app.cli.Terminal;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code config}: groups the commands about the configuration. */
@Command(
        name = "config",
        description = "Check a configuration, explain its keys, print its schema.",
        synopsisSubcommandLabel = "COMMAND",
        footer = {"", "Example: ./tradewind config explain risk"})
public final class ConfigCommand {
    private ConfigCommand() {}

    /**
     * Builds the group.
     *
     * @param terminal where it prints
     * @param environment variables of the process
     * @return the command with its subcommands
     */
    public static CommandLine create(Terminal terminal, Map<String, String> environment) {
        return new CommandLine(new ConfigCommand())
                .addSubcommand(new ConfigCheckCommand(terminal, environment))
                .addSubcommand(new ConfigExplainCommand(terminal))
                .addSubcommand(new ConfigSchemaCommand(terminal));
    }
}
