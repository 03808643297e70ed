// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.cli.config;

import io.tradewind.app.cli.ExitCode;
import io.tradewind.app.cli.JsonOption;
import io.tradewind.app.cli.Terminal;
import io.tradewind.app.cli.TextTable;
import io.tradewind.app.config.ConfigReference;
import io.tradewind.app.config.key.ConfigKey;
import io.tradewind.app.config.key.ConfigKeys;
import io.tradewind.domain.port.RequestException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code config explain [KEY]}: every key with type, unit, range, default and meaning. */
@Command(
        name = "explain",
        description = "Explain every key, or one key or section: type, unit, range, default, meaning.",
        footer = {"", "Example: ./tradewind config explain strategies.sizing"})
final class ConfigExplainCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(paramLabel = "KEY", arity = "0..1", description = "Key or section; all keys without it.")
    private @Nullable String key;

    @Option(names = "--markdown", description = "Print the reference page docs/configuration.md.")
    private boolean markdown;

    @Mixin
    private JsonOption json = new JsonOption();

    ConfigExplainCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (markdown) {
            terminal.print(ConfigReference.markdown().stripTrailing());
            return ExitCode.DONE;
        }
        List<ConfigKey> keys = selected();
        if (json.wanted()) {
            terminal.printJson(Map.of("keys", ConfigReference.describe(keys)));
        } else {
            terminal.print(keys.size() == 1 ? details(keys.getFirst()) : table(keys));
        }
        return ExitCode.DONE;
    }

    private List<ConfigKey> selected() {
        String path = key;
        if (path == null) {
            return ConfigKeys.all();
        }
        List<ConfigKey> found = ConfigKeys.find(path);
        if (found.isEmpty()) {
            String hint = ConfigKeys.nearest(path)
                    .map(near -> " Did you mean '" + near + "'?")
                    .orElse("");
            throw new RequestException("There is no configuration key or section '" + path + "'." + hint
                    + " './tradewind config explain' lists all keys.");
        }
        return found;
    }

    private static String details(ConfigKey key) {
        return key.path() + "\n"
                + new TextTable()
                        .row("  meaning", ConfigReference.meaning(key))
                        .row("  value", key.rule().expected())
                        .row("  unit", key.unit().isEmpty() ? "none" : key.unit())
                        .row("  default", key.defaultOrRequired())
                        .row("  read by", key.owner());
    }

    private static String table(List<ConfigKey> keys) {
        TextTable table = new TextTable().row("KEY", "DEFAULT", "UNIT", "VALUE", "MEANING");
        keys.forEach(key -> table.row(
                key.path(), key.defaultOrRequired(), key.unit(), key.rule().expected(), ConfigReference.meaning(key)));
        return table.toString();
    }
}
