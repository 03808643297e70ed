// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.quant.indicator.Columns;
import io.tradewind.quant.indicator.Indicator;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The definitions of TTR against columns that R made; the file {@code ttr/columns.csv} states the version and each call. */
class TtrColumnsReferenceTest {

    private static final double RELATIVE = 1e-7;
    private static final double ABSOLUTE = 1e-8;
    private static final List<String> LINES = lines();
    private static final List<String> HEADER = List.of(LINES.stream()
            .filter(line -> !line.startsWith("#"))
            .findFirst()
            .orElseThrow()
            .split(",", -1));
    private static final List<String[]> ROWS = LINES.stream()
            .filter(line -> !line.startsWith("#"))
            .skip(1)
            .map(line -> line.split(",", -1))
            .toList();

    record Reference(
            String call, String name, Map<String, Object> arguments, String series, int output, int shift, int column) {

        @Override
        public String toString() {
            return call;
        }
    }

    static Stream<Reference> references() {
        List<String> specifications =
                LINES.stream().filter(line -> line.startsWith("# ")).skip(2).toList();
        return Stream.iterate(0, i -> i < specifications.size(), i -> i + 1).map(i -> {
            String[] cells = specifications.get(i).substring(2).split(" \\| ", -1);
            return new Reference(
                    cells[0],
                    cells[1],
                    arguments(cells[2]),
                    cells[3],
                    Integer.parseInt(cells[4]),
                    Integer.parseInt(cells[5]),
                    5 + i);
        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("references")
    void shouldEqualTheColumnOfTtr(Reference reference) {
        Definition definition = IndicatorCatalog.find("TTR", reference.name()).orElseThrow();
        Indicator indicator = definition.create(reference.arguments());
        double[][] out = new double[indicator.outputs()][ROWS.size()];
        indicator.batch(columns(reference.series()), out);
        double[] expected = numbers(reference.column());
        for (int i = 0; i < expected.length; i++) {
            int from = i + reference.shift();
            double computed = from < expected.length ? out[reference.output()][from] : Double.NaN;
            assertThat(Double.isNaN(computed))
                    .as("row %d is blank, got %s", i, computed)
                    .isEqualTo(Double.isNaN(expected[i]));
            if (!Double.isNaN(expected[i])) {
                double allowed = Math.max(ABSOLUTE, RELATIVE * Math.abs(expected[i]));
                assertThat(Math.abs(computed - expected[i]))
                        .as("row %d: %s instead of %s", i, computed, expected[i])
                        .isLessThanOrEqualTo(allowed);
            }
        }
    }

    private static Columns columns(String series) {
        if (series.isEmpty()) {
            return new Columns(series("open"), series("high"), series("low"), series("close"), series("volume"));
        }
        double[][] each = Arrays.stream(series.split(",", -1))
                .map(TtrColumnsReferenceTest::series)
                .toArray(double[][]::new);
        return switch (each.length) {
            case 1 -> Columns.ofReal(each[0]);
            case 2 -> Columns.ofPair(each[0], each[1]);
            default -> new Columns(each[0], each[1], each[2], each[3], each[4]);
        };
    }

    private static double[] series(String name) {
        String[] parts = name.split("/", -1);
        double divisor = parts.length > 1 ? Double.parseDouble(parts[1]) : 1;
        return Arrays.stream(numbers(HEADER.indexOf(parts[0])))
                .map(value -> value / divisor)
                .toArray();
    }

    private static double[] numbers(int column) {
        return ROWS.stream()
                .mapToDouble(row -> row[column].isEmpty() ? Double.NaN : Double.parseDouble(row[column]))
                .toArray();
    }

    private static Map<String, Object> arguments(String text) {
        Map<String, Object> arguments = new LinkedHashMap<>();
        for (String each : text.isEmpty() ? new String[0] : text.split(";", -1)) {
            String[] pair = each.split("=", -1);
            arguments.put(pair[0], value(pair[1]));
        }
        return arguments;
    }

    private static Object value(String text) {
        if (Character.isLetter(text.charAt(0))) {
            return text;
        }
        List<Double> numbers =
                Arrays.stream(text.split(",", -1)).map(Double::valueOf).toList();
        return numbers.size() == 1 ? numbers.getFirst() : numbers;
    }

    private static List<String> lines() {
        try (InputStream in =
                Objects.requireNonNull(TtrColumnsReferenceTest.class.getResourceAsStream("/ttr/columns.csv"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new ExceptionInInitializerError(e);
        }
    }
}
