// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.eval;

import io.tradewind.app.eval.EvaluationReport.CaseResult;
import io.tradewind.app.eval.EvaluationReport.FileResult;
import io.tradewind.app.eval.EvaluationReport.Status;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** One row per file: how many cases passed, and the largest errors of those that did. */
final class EvaluationSummary {

    private static final List<String> HEADER = List.of(
            "cases of", "number", "pass", "fail", "unsupported", "max abs error", "max rel error", "of the tolerance");

    private final List<List<String>> rows = new ArrayList<>();

    EvaluationSummary(List<FileResult> files) {
        files.forEach(file -> rows.add(row(file.file(), file.cases())));
        rows.add(
                row("all", files.stream().flatMap(file -> file.cases().stream()).toList()));
    }

    /** Columns aligned for a terminal. */
    String toText() {
        int width = rows.stream().mapToInt(row -> row.getFirst().length()).max().orElse(0);
        String format = "%-" + StrictMath.max(width, HEADER.getFirst().length()) + "s %7s %6s %6s %12s %14s %14s %17s";
        var text = new StringBuilder();
        text.append(line(format, HEADER));
        rows.forEach(row -> text.append(line(format, row)));
        return text.toString();
    }

    /** A table for a page. */
    String toMarkdown() {
        var text = new StringBuilder();
        text.append("| ")
                .append(String.join(" | ", HEADER))
                .append(" |\n|---|")
                .append("---:|".repeat(HEADER.size() - 1));
        text.append('\n');
        rows.forEach(row -> text.append("| ").append(String.join(" | ", row)).append(" |\n"));
        return text.toString();
    }

    private static List<String> row(String file, List<CaseResult> cases) {
        return List.of(
                String.valueOf(Path.of(file).getFileName()).replaceAll("\\.json$", ""),
                String.valueOf(cases.size()),
                count(cases, Status.PASS),
                count(cases, Status.FAIL),
                count(cases, Status.UNSUPPORTED),
                largest(cases, CaseResult::maxAbsError, "%.1e"),
                largest(cases, CaseResult::maxRelError, "%.1e"),
                largest(cases, CaseResult::maxShare, "%.3f"));
    }

    private static String count(List<CaseResult> cases, Status status) {
        return String.valueOf(
                cases.stream().filter(result -> result.status() == status).count());
    }

    private static String largest(List<CaseResult> cases, ToDoubleFunction<CaseResult> error, String format) {
        double largest = cases.stream()
                .filter(result -> result.status() == Status.PASS)
                .mapToDouble(error)
                .filter(value -> !Double.isNaN(value))
                .max()
                .orElse(Double.NaN);
        return Double.isNaN(largest) ? "-" : String.format(Locale.ROOT, format, largest);
    }

    private static String line(String format, List<String> cells) {
        return String.format(Locale.ROOT, format, cells.toArray()).stripTrailing() + System.lineSeparator();
    }
}
