// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.report;

import io.tradewind.research.report.page.Figures;
import io.tradewind.research.report.page.RunDocument;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One metric of {@code summary.json} with its interval and the benchmark's value; NaN stands for what is absent. */
record Metric(
        String key,
        String label,
        String text,
        double value,
        String unit,
        String definition,
        double low,
        double high,
        String benchmarkText,
        double benchmark) {

    /** Reads {@code metrics} and joins {@code benchmark} by key. */
    static List<Metric> readAll(RunDocument summary) {
        Map<String, JsonNode> benchmark = new HashMap<>();
        for (JsonNode node : summary.at("benchmark")) {
            benchmark.put(RunDocument.textOf(node.path("key")), node.path("value"));
        }
        List<Metric> metrics = new ArrayList<>();
        String currency = summary.text("run", "currency");
        for (JsonNode node : summary.at("metrics")) {
            metrics.add(read(node, benchmark.get(RunDocument.textOf(node.path("key"))), currency));
        }
        return metrics;
    }

    /** Reads metrics that have no benchmark. */
    static List<Metric> readAll(JsonNode nodes, String currency) {
        List<Metric> metrics = new ArrayList<>();
        for (JsonNode node : nodes) {
            metrics.add(read(node, null, currency));
        }
        return metrics;
    }

    private static Metric read(JsonNode node, @Nullable JsonNode benchmark, String currency) {
        String unit = RunDocument.textOf(node.path("unit"));
        String key = RunDocument.textOf(node.path("key"));
        String label = RunDocument.textOf(node.path("label"));
        return new Metric(
                key,
                label.isEmpty() ? key : label,
                RunDocument.textOf(node.path("value")),
                RunDocument.numberOf(node.path("value")),
                unit.equals("currency") ? currency : unit,
                RunDocument.textOf(node.path("definition")),
                RunDocument.numberOf(node.path("ci_low")),
                RunDocument.numberOf(node.path("ci_high")),
                benchmark == null ? "" : RunDocument.textOf(benchmark),
                benchmark == null ? Double.NaN : RunDocument.numberOf(benchmark));
    }

    /** Value as printed; a value that is text, such as a date, is printed as it is. */
    String shown() {
        return shown(text, value);
    }

    /** Benchmark's value as printed. */
    String shownBenchmark() {
        return shown(benchmarkText, benchmark);
    }

    /** Interval as printed, n/a unless both ends are there. */
    String shownInterval() {
        return hasInterval() ? format(low) + " to " + format(high) : Figures.ABSENT;
    }

    /** True when both ends of the interval are there. */
    boolean hasInterval() {
        return Double.isFinite(low) && Double.isFinite(high);
    }

    private String shown(String raw, double number) {
        boolean isText = Double.isNaN(number) && !raw.isEmpty() && !raw.equalsIgnoreCase("nan");
        return isText ? raw : format(number);
    }

    private String format(double number) {
        if (!Double.isFinite(number)) {
            return Figures.ABSENT;
        }
        return switch (unit) {
            case "fraction" -> Figures.percent(number);
            case "percent", "%" -> Figures.percent(number / 100);
            case "ratio", "" -> Figures.number(number, 3);
            case "count" -> Figures.number(number, number == Math.rint(number) ? 0 : 2);
            default -> Figures.number(number, 2) + "\u00a0" + unit;
        };
    }
}
