// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.cli.indicator;

import io.tradewind.app.cli.JsonOption;
import io.tradewind.app.cli.Terminal;
import io.tradewind.domain.port.RequestException;
import io.tradewind.quant.indicator.catalog.Definition;
import io.tradewind.quant.indicator.catalog.IndicatorCatalog;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code indicators [NAME]}: the catalog of indicators with parameters, outputs and warm-up. */
@Command(
        name = "indicators",
        description = "List the indicators by the program they are known from: parameters, outputs, warm-up, formula.",
        footer = {"", "Example: ./tradewind indicators macd"})
public final class IndicatorsCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    private JsonOption json = new JsonOption();

    @Parameters(paramLabel = "NAME", arity = "0..1", description = "Only names that contain this text.")
    private String name = "";

    @Option(names = "--program", paramLabel = "TEXT", description = "Only programs whose name begins so, such as TTR.")
    private String program = "";

    @Option(names = "--markdown", description = "Print the tables of docs/quant/indicators.md.")
    private boolean markdown;

    /**
     * Creates the command.
     *
     * @param terminal where it prints
     */
    public IndicatorsCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        List<Definition> found =
                IndicatorCatalog.all().stream().filter(this::isWanted).toList();
        if (found.isEmpty()) {
            throw new RequestException("No indicator of '" + program + "' has '" + name
                    + "' in its name. Run ./tradewind indicators without a name to see all.");
        }
        if (json.wanted()) {
            terminal.printJson(Map.of(
                    "indicators", found.stream().map(IndicatorTable::document).toList()));
        } else {
            terminal.print(markdown ? IndicatorTable.markdown(found) : IndicatorTable.text(found));
        }
        return 0;
    }

    private boolean isWanted(Definition definition) {
        return lower(definition.name()).contains(lower(name))
                && lower(definition.program()).startsWith(lower(program));
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
