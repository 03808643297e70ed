// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.inference.reference;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Figures that another program computed, one case a line: {@code kind;parameters;series;figures}.
 *
 * @param kind which test
 * @param parameters by name
 * @param series one or more, in order
 * @param expected figures by name; NaN where the program has none
 * @param line as in the file
 */
record ReferenceFigures(
        String kind, Map<String, String> parameters, List<double[]> series, Map<String, Double> expected, String line) {

    static ReferenceFigures parse(String line, Map<String, double[]> series) {
        String[] fields = line.split(";", -1);
        Map<String, Double> expected = new LinkedHashMap<>();
        pairs(fields[3]).forEach((name, value) -> expected.put(name, number(value)));
        return new ReferenceFigures(
                fields[0],
                pairs(fields[1]),
                List.of(fields[2].split("\\|")).stream().map(series::get).toList(),
                expected,
                line);
    }

    /** Series by name, from lines {@code name;values}. */
    static Map<String, double[]> series(List<String> lines) {
        Map<String, double[]> series = new TreeMap<>();
        for (String line : lines) {
            String[] fields = line.split(";", -1);
            series.put(
                    fields[0],
                    List.of(fields[1].split(" ")).stream()
                            .mapToDouble(Double::parseDouble)
                            .toArray());
        }
        return series;
    }

    private static Map<String, String> pairs(String text) {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (String pair : text.split(",", -1)) {
            String[] sides = pair.split("=", 2);
            if (sides.length == 2) {
                pairs.put(sides[0], sides[1]);
            }
        }
        return pairs;
    }

    private static double number(String text) {
        return switch (text) {
            case "nan" -> Double.NaN;
            case "inf", "Inf" -> Double.POSITIVE_INFINITY;
            case "-inf", "-Inf" -> Double.NEGATIVE_INFINITY;
            default -> Double.parseDouble(text);
        };
    }

    double[] first() {
        return series.getFirst();
    }

    double[][] others() {
        return series.subList(1, series.size()).toArray(new double[0][]);
    }

    String text(String name) {
        return parameters.get(name);
    }

    int integer(String name) {
        return Integer.parseInt(parameters.get(name));
    }
}
