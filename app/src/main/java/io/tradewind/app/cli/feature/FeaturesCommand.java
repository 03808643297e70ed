// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.cli.feature;

import io.tradewind.app.cli.ExitCode;
import io.tradewind.app.cli.JsonOption;
import io.tradewind.app.cli.Terminal;
import io.tradewind.domain.port.RequestException;
import io.tradewind.trading.feature.declaration.FeatureDefinition;
import io.tradewind.trading.feature.pipeline.FeatureCatalog;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code features [NAME]}: what a strategy's {@code features} may name. */
@Command(
        name = "features",
        description = "List the features that a strategy can declare: parameters, source, meaning.",
        footer = {"", "Example: ./tradewind features book."})
public final class FeaturesCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private JsonOption json = new JsonOption();

    @Parameters(paramLabel = "NAME", arity = "0..1", description = "Only names that contain this text.")
    private String name = "";

    @Option(names = "--markdown", description = "Print the tables of docs/features.md.")
    private boolean markdown;

    /**
     * Creates the command.
     *
     * @param terminal where it prints
     */
    public FeaturesCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        List<FeatureDefinition> found = FeatureCatalog.all().stream()
                .filter(each -> each.name().contains(name.toLowerCase(Locale.ROOT)))
                .toList();
        if (found.isEmpty()) {
            throw new RequestException(
                    "No feature has '" + name + "' in its name. Run ./tradewind features without a name to see all.");
        }
        if (json.wanted()) {
            terminal.printJson(Map.of(
                    "features", found.stream().map(FeatureTable::document).toList()));
        } else if (markdown) {
            terminal.print(name.isEmpty() ? FeatureTable.markdown() : FeatureTable.markdown(found));
        } else {
            terminal.print(FeatureTable.text(found));
        }
        return ExitCode.DONE;
    }
}
