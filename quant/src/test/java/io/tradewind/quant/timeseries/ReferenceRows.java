// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.timeseries;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Rows of the reference files in the test resources: comma between fields, blanks between numbers of a field, comments with #. */
public final class ReferenceRows {
    private ReferenceRows() {}

    public static List<Map<String, String>> read(String file) {
        List<String> lines =
                text(file).lines().filter(line -> !line.startsWith("#")).toList();
        String[] names = lines.getFirst().split(",", -1);
        return lines.stream()
                .skip(1)
                .map(line -> row(names, line.split(",", -1)))
                .toList();
    }

    private static Map<String, String> row(String[] names, String[] fields) {
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < names.length; i++) {
            row.put(names[i], fields[i]);
        }
        return row;
    }

    public static double[] numbers(String field) {
        return field.isBlank()
                ? new double[0]
                : Arrays.stream(field.trim().split(" +"))
                        .mapToDouble(ReferenceRows::number)
                        .toArray();
    }

    public static double number(String field) {
        return field.equals("NA") ? Double.NaN : field.equals("FALSE") ? 0 : Double.parseDouble(field);
    }

    public static int[] integers(String field) {
        return Arrays.stream(numbers(field)).mapToInt(x -> (int) x).toArray();
    }

    /** A data set, or its logarithm. */
    public static double[] series(String name) {
        return switch (name) {
            case "logair" ->
                Arrays.stream(series("airpassengers")).map(StrictMath::log).toArray();
            case "loglynx" ->
                Arrays.stream(series("lynx")).map(StrictMath::log10).toArray();
            default ->
                read("r_datasets.csv").stream()
                        .filter(row -> row.get("name").equals(name))
                        .map(row -> numbers(row.get("values")))
                        .findFirst()
                        .orElseThrow();
        };
    }

    private static String text(String file) {
        try (InputStream stream =
                Objects.requireNonNull(ReferenceRows.class.getResourceAsStream("/timeseries/" + file), file)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
