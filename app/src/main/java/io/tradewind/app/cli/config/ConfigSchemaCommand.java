// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.cli.config;

import io.tradewind.app.cli.ExitCode;
import io.tradewind.app.cli.JsonOption;
import io.tradewind.app.cli.Terminal;
import io.tradewind.app.config.ConfigReference;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code config schema}: the JSON Schema of a configuration, for editors. */
@Command(
        name = "schema",
        description = "Print the JSON Schema (draft 2020-12) of a configuration; it is JSON with and without --json.",
        footer = {"", "Example: ./tradewind config schema > tradewind.schema.json"})
final class ConfigSchemaCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    @SuppressWarnings("UnusedVariable") // accepted, without effect
    private JsonOption json = new JsonOption();

    ConfigSchemaCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        terminal.printJson(ConfigReference.jsonSchema());
        return ExitCode.DONE;
    }
}
