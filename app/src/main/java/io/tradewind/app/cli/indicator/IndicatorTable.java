// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.cli.indicator;

import io.tradewind.app.cli.TextTable;
import io.tradewind.quant.indicator.catalog.Definition;
import io.tradewind.quant.indicator.catalog.IndicatorCatalog;
import io.tradewind.quant.indicator.catalog.Parameter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The catalog of indicators as a document, as lines and as a page. */
public final class IndicatorTable {

    private IndicatorTable() {}

    /** The tables of the documentation: every definition, by program and family. */
    public static String markdown() {
        return markdown(IndicatorCatalog.all());
    }

    static Map<String, Object> document(Definition definition) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("program", definition.program());
        document.put("name", definition.name());
        document.put("family", definition.family());
        document.put("inputs", definition.inputs());
        document.put(
                "parameters",
                definition.parameters().stream().map(IndicatorTable::document).toList());
        document.put("outputs", definition.outputs());
        document.put("lookback", definition.create().lookback());
        document.put("formula", definition.formula());
        return document;
    }

    static String text(List<Definition> definitions) {
        var table = new TextTable();
        table.row("program", "name", "parameters", "outputs", "warm-up", "formula");
        for (Definition each : definitions) {
            table.row(
                    each.program(),
                    each.name(),
                    parameters(each),
                    String.join(" ", each.outputs()),
                    String.valueOf(each.create().lookback()),
                    each.formula());
        }
        return table.toString();
    }

    static String markdown(List<Definition> definitions) {
        var text = new StringBuilder();
        for (String program :
                distinct(definitions.stream().map(Definition::program).toList())) {
            List<Definition> own = definitions.stream()
                    .filter(each -> each.program().equals(program))
                    .toList();
            text.append("## ").append(program).append(" (").append(own.size()).append(")\n\n");
            for (String family : distinct(own.stream().map(Definition::family).toList())) {
                text.append("### ").append(program).append(": ").append(family).append("\n\n");
                text.append(
                        "| name | reads | parameters | outputs | warm-up | formula |\n|---|---|---|---|---:|---|\n");
                own.stream().filter(each -> each.family().equals(family)).forEach(each -> text.append(row(each)));
                text.append('\n');
            }
        }
        return text.toString().stripTrailing();
    }

    private static List<String> distinct(List<String> texts) {
        return texts.stream().distinct().toList();
    }

    private static String row(Definition each) {
        return "| `" + each.name() + "` | " + each.inputs() + " | " + escaped(parameters(each)) + " | "
                + String.join(", ", each.outputs()) + " | " + each.create().lookback() + " | " + escaped(each.formula())
                + " |\n";
    }

    private static String escaped(String text) {
        return text.replace("|", "\\|").replace("*", "\\*").replace("_", "\\_");
    }

    private static String parameters(Definition definition) {
        return definition.parameters().stream()
                .map(parameter -> parameter.name() + "=" + value(parameter.defaultValue()))
                .collect(Collectors.joining(", "));
    }

    private static Map<String, Object> document(Parameter parameter) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("name", parameter.name());
        document.put("default", parameter.defaultValue());
        if (parameter.choices().isEmpty()) {
            document.put("least", parameter.least());
            document.put("greatest", parameter.greatest());
        } else {
            document.put("choices", parameter.choices());
        }
        return document;
    }

    private static String value(Object value) {
        if (value instanceof Double number && number == StrictMath.rint(number) && StrictMath.abs(number) < 1e15) {
            return String.valueOf(number.longValue());
        }
        if (value instanceof List<?> list) {
            return list.stream().map(IndicatorTable::value).collect(Collectors.joining(" ", "[", "]"));
        }
        return String.valueOf(value);
    }
}
