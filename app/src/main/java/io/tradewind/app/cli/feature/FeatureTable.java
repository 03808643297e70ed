// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.cli.feature;

import io.tradewind.app.cli.TextTable;
import io.tradewind.trading.feature.declaration.FeatureDefinition;
import io.tradewind.trading.feature.declaration.FeatureParameter;
import io.tradewind.trading.feature.node.FeatureSource;
import io.tradewind.trading.feature.pipeline.FeatureCatalog;
import io.tradewind.trading.feature.pipeline.FeaturePresets;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The catalog of features as a document, as lines and as a page. */
public final class FeatureTable {

    private FeatureTable() {}

    /** The tables of the documentation: the presets, then every feature by what it is computed from. */
    public static String markdown() {
        return presets() + markdown(FeatureCatalog.all());
    }

    private static String presets() {
        StringBuilder text = new StringBuilder("## Presets\n\n| preset | columns | features |\n|---|---:|---|\n");
        for (String preset : FeaturePresets.names()) {
            List<String> features = FeaturePresets.expand(preset);
            text.append("| `")
                    .append(preset)
                    .append("` | ")
                    .append(features.size())
                    .append(" | `");
            text.append(String.join("`, `", features)).append("` |\n");
        }
        return text.append('\n').toString();
    }

    static String markdown(List<FeatureDefinition> definitions) {
        StringBuilder text = new StringBuilder();
        for (FeatureSource source : FeatureSource.values()) {
            List<FeatureDefinition> own =
                    definitions.stream().filter(each -> each.source() == source).toList();
            if (!own.isEmpty()) {
                text.append("## From ").append(word(source)).append("\n\n");
                text.append("| feature | parameters: default, range | value |\n|---|---|---|\n");
                own.forEach(each -> text.append(row(each)));
                text.append('\n');
            }
        }
        return text.toString();
    }

    private static String word(FeatureSource source) {
        return switch (source) {
            case BAR -> "bars";
            case TRADE -> "trades";
            case BOOK -> "the order book";
            case CLOCK -> "the calendar";
        };
    }

    private static String row(FeatureDefinition each) {
        return "| `" + each.signature() + "` | " + parameters(each, "; ") + " | "
                + each.meaning().replace("|", "\\|") + " |\n";
    }

    static String text(List<FeatureDefinition> definitions) {
        TextTable table = new TextTable();
        table.row("feature", "parameters", "from", "value");
        for (FeatureDefinition each : definitions) {
            table.row(each.signature(), parameters(each, ", "), word(each.source()), each.meaning());
        }
        return table.toString();
    }

    private static String parameters(FeatureDefinition definition, String between) {
        return definition.parameters().stream()
                .map(each -> each.name() + ": " + number(each.defaultValue()) + ", " + number(each.least()) + " to "
                        + number(each.greatest()))
                .collect(Collectors.joining(between));
    }

    private static String number(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }

    static Map<String, Object> document(FeatureDefinition definition) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("name", definition.name());
        document.put("source", definition.source().name().toLowerCase(Locale.ROOT));
        document.put(
                "parameters",
                definition.parameters().stream().map(FeatureTable::document).toList());
        document.put("meaning", definition.meaning());
        return document;
    }

    private static Map<String, Object> document(FeatureParameter parameter) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("name", parameter.name());
        document.put("default", parameter.defaultValue());
        document.put("least", parameter.least());
        document.put("greatest", parameter.greatest());
        document.put("whole", parameter.whole());
        return document;
    }
}
