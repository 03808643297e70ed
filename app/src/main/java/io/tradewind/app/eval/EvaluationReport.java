// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.eval;

import io.tradewind.app.eval.runner.JsonValues;
import java.util.List;
import java.util.Locale;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Verdicts on reference cases, file by file.
 *
 * @param files in the order in which they were given
 */
public record EvaluationReport(List<FileResult> files) {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    /** What became of a case. */
    public enum Status {
        /** All values lie within their tolerance. */
        PASS,
        /** A value does not, or the computation broke off. */
        FAIL,
        /** The product has no counterpart. */
        UNSUPPORTED;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * One case.
     *
     * @param maxAbsError largest absolute error, NaN when nothing was compared
     * @param maxRelError largest relative error, NaN when nothing was compared
     * @param maxShare largest error over what the case allows for it, NaN when nothing was compared
     * @param actual computed values by the names of the expected ones
     * @param message why it did not pass, empty when it did
     */
    public record CaseResult(
            String name,
            Status status,
            double maxAbsError,
            double maxRelError,
            double maxShare,
            ObjectNode actual,
            String message) {}

    /**
     * The cases of one file.
     *
     * @param file path as it was given
     */
    public record FileResult(String file, List<CaseResult> cases) {

        /** Number of cases with a status. */
        public long count(Status status) {
            return cases.stream().filter(result -> result.status() == status).count();
        }
    }

    /** Exit code of the command: 1 when a case failed, otherwise 0. */
    public int exitCode() {
        return files.stream().anyMatch(file -> file.count(Status.FAIL) > 0) ? 1 : 0;
    }

    /** The JSON document of {@code eval --json}: one line, numbers as plain decimals, null for what is not defined. */
    public String toJson() {
        ObjectNode document = NODES.objectNode();
        ArrayNode array = document.putArray("files");
        for (FileResult file : files) {
            array.add(fileNode(file));
        }
        return MAPPER.writeValueAsString(document);
    }

    /** A table for people: one line per file, one per case. */
    public String toText() {
        var text = new StringBuilder();
        int width = files.stream()
                .flatMap(file -> file.cases().stream())
                .mapToInt(result -> result.name().length())
                .max()
                .orElse(0);
        for (FileResult file : files) {
            appendFile(text, file, width);
        }
        if (files.size() > 1) {
            text.append(System.lineSeparator()).append(new EvaluationSummary(files).toText());
        }
        return text.toString();
    }

    /** One row per file with its largest errors, as a Markdown table. */
    public String toMarkdown() {
        return new EvaluationSummary(files).toMarkdown();
    }

    private static ObjectNode fileNode(FileResult file) {
        ObjectNode node = NODES.objectNode();
        node.put("file", file.file());
        for (Status status : Status.values()) {
            node.put(status.toString(), file.count(status));
        }
        ArrayNode cases = node.putArray("cases");
        for (CaseResult result : file.cases()) {
            ObjectNode item = cases.addObject();
            item.put("name", result.name());
            item.put("status", result.status().toString());
            item.set("maxAbsError", JsonValues.number(result.maxAbsError()));
            item.set("maxRelError", JsonValues.number(result.maxRelError()));
            item.set("actual", (JsonNode) result.actual());
            item.put("message", result.message());
        }
        return node;
    }

    private static void appendFile(StringBuilder text, FileResult file, int width) {
        text.append(String.format(
                Locale.ROOT,
                "%s: %d pass, %d fail, %d unsupported%n",
                file.file(),
                file.count(Status.PASS),
                file.count(Status.FAIL),
                file.count(Status.UNSUPPORTED)));
        String columns = "  %-" + StrictMath.max(width, 4) + "s  %-11s  %-13s  %-13s  %s";
        text.append(line(columns, "case", "status", "max abs error", "max rel error", ""));
        for (CaseResult result : file.cases()) {
            text.append(line(
                    columns,
                    result.name(),
                    result.status().toString(),
                    error(result.maxAbsError()),
                    error(result.maxRelError()),
                    result.message()));
        }
    }

    private static String line(String columns, String... cells) {
        return String.format(Locale.ROOT, columns, (Object[]) cells).stripTrailing() + System.lineSeparator();
    }

    private static String error(double value) {
        return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, "%.2e", value);
    }
}
