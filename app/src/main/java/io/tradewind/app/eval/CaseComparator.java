// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.eval;

import io.tradewind.app.eval.EvaluationReport.Status;
import io.tradewind.app.eval.runner.CaseRules;
import io.tradewind.app.eval.runner.CsvTable;
import io.tradewind.domain.port.RequestException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Compares what was computed for one case with what the case expects.
 *
 * <p>Names must be the same on both sides, a wanted name at the top that was not computed makes the case unsupported; JSON null, what is not finite and an empty cell mean not defined and equal only each
 * other;
 * a text that ends in {@code _csv} by name is a file whose first column beside {@code bar} is compared with the computed array;
 * times are compared as instants, a date without a time of day by its date.
 */
final class CaseComparator {

    private static final int DIFFERENCES_SHOWN = 3;
    private static final int DATE_LENGTH = 10;
    private static final Pattern TIME_NOISE = Pattern.compile("Z$|\\+00:00$|[ T]00:00:00(\\.0+)?(Z|\\+00:00)?$");

    private final Path root;
    private final Tolerances tolerances;
    private final List<String> differences = new ArrayList<>();
    private final List<String> missing = new ArrayList<>();
    private double maxAbsError;
    private double maxRelError;
    private double maxShare;

    private CaseComparator(Path root, ObjectNode tolerance, CaseRules rules) {
        this.root = root;
        this.tolerances = new Tolerances(tolerance, rules);
    }

    /**
     * The outcome of a comparison.
     *
     * @param status unsupported when all that was computed is equal but something wanted was not computed
     * @param maxAbsError largest absolute difference of two defined numbers
     * @param maxRelError largest difference over the expected magnitude, where that is not 0
     * @param maxShare largest difference over what is allowed for it; at most 1 when all is equal
     * @param message the first differences beyond tolerance, or what was not computed; empty when all is equal
     */
    record Comparison(Status status, double maxAbsError, double maxRelError, double maxShare, String message) {}

    /** Compares all expected values; files they name are relative to {@code root}. */
    static Comparison compare(ReferenceCase reference, ObjectNode actual, Path root, CaseRules rules) {
        var comparator = new CaseComparator(root, reference.tolerance(), rules);
        comparator.compareTop(reference.expected(), actual, rules);
        return comparator.verdict(reference, actual, rules);
    }

    private Comparison verdict(ReferenceCase reference, ObjectNode actual, CaseRules rules) {
        if (!differences.isEmpty() && rules.acceptance().accepts(reference.expected(), actual, reference.tolerance())) {
            return new Comparison(
                    Status.PASS, maxAbsError, maxRelError, Double.NaN, "passes by the stated rule: " + message());
        }
        if (differences.isEmpty() && !missing.isEmpty()) {
            return new Comparison(
                    Status.UNSUPPORTED, maxAbsError, maxRelError, maxShare, "no counterpart for " + missing);
        }
        Status status = differences.isEmpty() ? Status.PASS : Status.FAIL;
        return new Comparison(status, maxAbsError, maxRelError, maxShare, message());
    }

    private void compareTop(ObjectNode expected, ObjectNode actual, CaseRules rules) {
        boolean columns = expected.path("csv").isString() && expected.has("columns");
        for (String name : expected.propertyNames()) {
            JsonNode computed = actual.get(name);
            if (rules.ignored().contains(name) || (columns && name.equals("csv"))) {
                continue;
            }
            if (computed == null) {
                missing.add(name);
            } else if (columns && name.equals("columns")) {
                compareTable(expected.path("csv").asString(), expected.path(name), computed);
            } else {
                compareNodes(name, name, expected.path(name), computed);
            }
        }
        if (!columns) {
            refuseUnexpected("", expected, actual);
        }
    }

    private void compareTable(String file, JsonNode expected, JsonNode actual) {
        CsvTable table = CsvTable.read(root.resolve(file));
        if (expected.size() != actual.size()) {
            differences.add("columns: expected " + expected.size() + ", computed " + actual.size());
        }
        for (String key : keys(expected)) {
            String name = expected.isObject() ? expected.path(key).asString() : key;
            JsonNode computed = expected.isObject() ? actual.path(key) : actual.path(indexOf(expected, key));
            if (computed.isArray()) {
                compareColumn("columns", name, table.numbers(name), computed);
            } else {
                differences.add(name + ": not computed");
            }
        }
    }

    private static List<String> keys(JsonNode columns) {
        List<String> keys = new ArrayList<>();
        if (columns.isObject()) {
            keys.addAll(columns.propertyNames());
        } else {
            columns.forEach(node -> keys.add(node.asString("")));
        }
        return keys;
    }

    private static int indexOf(JsonNode array, String text) {
        return keys(array).indexOf(text);
    }

    private String message() {
        int more = differences.size() - DIFFERENCES_SHOWN;
        String shown =
                String.join("; ", differences.stream().limit(DIFFERENCES_SHOWN).toList());
        return more > 0 ? shown + "; and " + more + " more" : shown;
    }

    private void compareNodes(String path, String where, JsonNode expected, JsonNode actual) {
        if (path.endsWith("_csv") && expected.isString()) {
            compareColumn(path, where, readColumn(expected.asString()), actual);
        } else if (expected.isObject() && actual.isObject()) {
            compareObjects(path, where, expected, actual);
        } else if (expected.isArray() && actual.isArray()) {
            compareArrays(path, where, expected, actual);
        } else if (isDefinedNumber(expected) && isDefinedNumber(actual)) {
            compareNumbers(path, where, expected.doubleValue(), actual.doubleValue());
        } else if (!sameValue(expected, actual)) {
            differences.add(where + ": expected " + expected + ", computed " + actual);
        }
    }

    private void compareObjects(String path, String where, JsonNode expected, JsonNode actual) {
        for (String name : expected.propertyNames()) {
            JsonNode computed = actual.get(name);
            if (computed == null) {
                differences.add(join(where, name) + ": expected " + expected.get(name) + ", not computed");
            } else {
                compareNodes(join(path, name), join(where, name), expected.get(name), computed);
            }
        }
        refuseUnexpected(where, expected, actual);
    }

    private void refuseUnexpected(String where, JsonNode expected, JsonNode actual) {
        for (String name : actual.propertyNames()) {
            if (!expected.has(name)) {
                differences.add(join(where, name) + ": not expected, computed " + actual.get(name));
            }
        }
    }

    private void compareArrays(String path, String where, JsonNode expected, JsonNode actual) {
        if (expected.size() != actual.size()) {
            differences.add(where + ": expected " + expected.size() + " elements, computed " + actual.size());
        }
        int common = StrictMath.min(expected.size(), actual.size());
        for (int i = 0; i < common; i++) {
            compareNodes(path, where + "[" + i + "]", expected.get(i), actual.get(i));
        }
    }

    private void compareColumn(String path, String where, double[] expected, JsonNode actual) {
        if (expected.length != actual.size()) {
            differences.add(where + ": expected " + expected.length + " rows, computed " + actual.size());
        }
        int common = StrictMath.min(expected.length, actual.size());
        for (int i = 0; i < common; i++) {
            String at = where + "[" + i + "]";
            JsonNode computed = actual.get(i);
            if (computed.isNumber() && !Double.isNaN(expected[i])) {
                compareNumbers(path, at, expected[i], computed.doubleValue());
            } else if (computed.isNull() != Double.isNaN(expected[i])) {
                differences.add(at + ": expected " + expected[i] + ", computed " + computed);
            }
        }
    }

    private void compareNumbers(String path, String where, double expected, double actual) {
        double error = StrictMath.abs(actual - expected);
        double allowed = tolerances.allowed(path, expected);
        maxAbsError = StrictMath.max(maxAbsError, error);
        if (expected != 0) {
            maxRelError = StrictMath.max(maxRelError, error / StrictMath.abs(expected));
        }
        if (error > 0) {
            maxShare = StrictMath.max(maxShare, error / allowed);
        }
        if (!(error <= allowed)) {
            differences.add(where + ": expected " + expected + ", computed " + actual + ", difference " + error
                    + ", allowed " + allowed);
        }
    }

    private static boolean sameValue(JsonNode expected, JsonNode actual) {
        if (isUndefined(expected) || isUndefined(actual)) {
            return isUndefined(expected) && isUndefined(actual);
        }
        if (expected.isString() && actual.isString()) {
            return sameText(expected.asString(), actual.asString());
        }
        return expected.equals(actual);
    }

    private static boolean isUndefined(JsonNode node) {
        return node.isNull()
                || (node.isString() && node.asString().equals("NaN"))
                || (node.isNumber() && !Double.isFinite(node.doubleValue()));
    }

    private static boolean isDefinedNumber(JsonNode node) {
        return node.isNumber() && !isUndefined(node);
    }

    private static boolean sameText(String expected, String actual) {
        String wanted = canonicalTime(expected);
        String computed = canonicalTime(actual);
        boolean dateOnly = expected.length() == DATE_LENGTH && expected.charAt(4) == '-';
        return wanted.equals(computed) || (dateOnly && computed.startsWith(wanted));
    }

    private static String canonicalTime(String text) {
        return TIME_NOISE.matcher(text).replaceFirst("").replace('T', ' ');
    }

    private double[] readColumn(String file) {
        Path path = root.resolve(file);
        try {
            List<String> lines = Files.readAllLines(path);
            int column = lines.getFirst().startsWith("bar,") ? 1 : 0;
            return lines.stream()
                    .skip(1)
                    .mapToDouble(line -> cell(line, column))
                    .toArray();
        } catch (IOException | NumberFormatException e) {
            throw new RequestException(
                    "Cannot read the expected column " + path + ": " + e.getMessage()
                            + ". Name the folder above it with --root.",
                    e);
        }
    }

    private static double cell(String line, int column) {
        String[] cells = line.split(",", -1);
        String text = column < cells.length ? cells[column] : "";
        return text.isEmpty() ? Double.NaN : Double.parseDouble(text);
    }

    private static String join(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }
}
