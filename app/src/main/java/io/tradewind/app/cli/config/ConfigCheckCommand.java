// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.cli.config;

import io.tradewind.app.cli.ConfigOptions;
import io.tradewind.app.cli.ExitCode;
import io.tradewind.app.cli.JsonOption;
import io.tradewind.app.cli.Terminal;
import io.tradewind.app.config.Config;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code config check CONFIG}: validates and prints the effective configuration. */
@Command(
        name = "check",
        description =
                "Validate a configuration and print the effective one, defaults filled; exit code 2 when it is wrong.",
        footer = {"", "Example: ./tradewind config check samples/quickstart.yaml"})
final class ConfigCheckCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final Map<String, String> environment;

    @Mixin
    private ConfigOptions options = new ConfigOptions();

    @Mixin
    private JsonOption json = new JsonOption();

    ConfigCheckCommand(Terminal terminal, Map<String, String> environment) {
        this.terminal = terminal;
        this.environment = environment;
    }

    @Override
    public Integer call() {
        Config config = options.load(environment);
        if (json.wanted()) {
            Map<String, Object> document = new LinkedHashMap<>();
            document.put("valid", true);
            document.put("config", config.toMap());
            terminal.printJson(document);
        } else {
            terminal.print(config.toYaml().stripTrailing());
            terminal.message("The configuration is valid. Above is the effective one, defaults filled.");
        }
        return ExitCode.DONE;
    }
}
