// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.quant.indicator.Columns;
import io.tradewind.quant.indicator.Indicator;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The definitions of pandas-ta and ta against columns that pandas made by those programs' formulas, over one-minute bars of a
 * perpetual; the files {@code pandasta/columns.csv} and {@code ta/columns.csv} state versions and arguments.
 */
class PythonColumnsReferenceTest {

    private static final double RELATIVE = 1e-7;
    private static final double ABSOLUTE = 1e-8;
    private static final int PRICES = 5;

    record Reference(
            String program,
            String name,
            Map<String, Object> arguments,
            String output,
            Columns bars,
            double[] expected) {

        @Override
        public String toString() {
            return program + " " + name + arguments + " " + output;
        }
    }

    static Stream<Reference> references() {
        return Stream.concat(
                read("pandas-ta", "/pandasta/columns.csv").stream(), read("ta ", "/ta/columns.csv").stream());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("references")
    void shouldEqualTheColumnOfThePythonProgram(Reference reference) {
        Definition definition =
                IndicatorCatalog.find(reference.program(), reference.name()).orElseThrow();
        Indicator indicator = definition.create(reference.arguments());
        double[] expected = reference.expected();
        double[][] out = new double[indicator.outputs()][expected.length];
        indicator.batch(reference.bars(), out);
        int output = reference.output().equals("0") ? 0 : definition.outputs().indexOf(reference.output());
        for (int i = 0; i < expected.length; i++) {
            double computed = out[output][i];
            assertThat(Double.isNaN(computed))
                    .as("row %d is %s instead of %s", i, computed, expected[i])
                    .isEqualTo(Double.isNaN(expected[i]));
            if (!Double.isNaN(expected[i])) {
                assertThat(Math.abs(computed - expected[i]))
                        .as("row %d: %s instead of %s", i, computed, expected[i])
                        .isLessThanOrEqualTo(Math.max(ABSOLUTE, RELATIVE * Math.abs(expected[i])));
            }
        }
    }

    private static List<Reference> read(String program, String resource) {
        List<String> lines = lines(resource);
        List<String> specifications =
                lines.stream().filter(line -> line.startsWith("# ")).skip(2).toList();
        List<String[]> rows = lines.stream()
                .filter(line -> !line.startsWith("#"))
                .skip(1)
                .map(line -> line.split(",", -1))
                .toList();
        Columns bars = new Columns(
                numbers(rows, 0), numbers(rows, 1), numbers(rows, 2), numbers(rows, 3), numbers(rows, PRICES - 1));
        List<Reference> references = new ArrayList<>();
        for (int i = 0; i < specifications.size(); i++) {
            String[] cells = specifications.get(i).substring(2).split(" \\| ", -1);
            references.add(
                    new Reference(program, cells[0], arguments(cells[1]), cells[2], bars, numbers(rows, PRICES + i)));
        }
        return references;
    }

    private static double[] numbers(List<String[]> rows, int column) {
        return rows.stream()
                .mapToDouble(row -> row[column].isEmpty() ? Double.NaN : Double.parseDouble(row[column]))
                .toArray();
    }

    private static Map<String, Object> arguments(String text) {
        Map<String, Object> arguments = new LinkedHashMap<>();
        for (String each : text.isEmpty() ? new String[0] : text.split(";", -1)) {
            String[] pair = each.split("=", -1);
            arguments.put(pair[0], Character.isLetter(pair[1].charAt(0)) ? pair[1] : Double.valueOf(pair[1]));
        }
        return arguments;
    }

    private static List<String> lines(String resource) {
        try (InputStream in = Objects.requireNonNull(PythonColumnsReferenceTest.class.getResourceAsStream(resource))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new ExceptionInInitializerError(e);
        }
    }
}
