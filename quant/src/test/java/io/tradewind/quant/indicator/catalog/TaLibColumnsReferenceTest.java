// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tradewind.quant.SharedFolder;
import io.tradewind.quant.indicator.BarIndicator;
import io.tradewind.quant.indicator.Columns;
import io.tradewind.quant.indicator.Indicator;
import io.tradewind.quant.indicator.PairIndicator;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * TA-Lib's groups Overlap Studies, Price Transform, Statistic Functions, Math Operators, Math Transform and Cycle Indicators against
 * its C source, version 0.6.0-dev: the columns of the reference cases, and every bar of the committed columns in {@code
 * talib/columns}, whose headers name the call.
 */
class TaLibColumnsReferenceTest {

    private static final double ABSOLUTE = 1e-9;
    private static final double RELATIVE = 1e-8;
    private static final String FOLDER = "/talib/columns/";

    static Stream<Definition> definitions() {
        return Stream.of(
                        TaLibOverlap.definitions(),
                        TaLibPrice.definitions(),
                        TaLibStatistic.definitions(),
                        TaLibMath.definitions(),
                        TaLibCycle.definitions())
                .flatMap(List::stream);
    }

    static Stream<Arguments> committedColumns() {
        return Stream.of("overlap.csv", "statistic.csv", "math.csv", "cycle.csv")
                .flatMap(
                        file -> Stream.of(lines(file).getFirst().split(",")).map(header -> Arguments.of(file, header)));
    }

    @ParameterizedTest(name = "{0}({1}) over {3}")
    @CsvFileSource(resources = FOLDER + "cases.csv", delimiter = '|', useHeadersInDisplayName = true)
    void shouldEqualTheReferenceColumns(
            String function,
            String parameters,
            int lookback,
            String input,
            String reals,
            String expected,
            String columns) {
        Definition definition = definition(function);
        Indicator indicator = definition.create(arguments(parameters));
        double[][] computed = batch(indicator, inputs(indicator, function, reals, name -> shared(input, name)));

        assertThat(indicator.lookback()).as("lookback").isEqualTo(lookback);
        for (String pair : columns.split(" ")) {
            String[] outputAndColumn = pair.split("=");
            double[] reference = shared(expected, outputAndColumn[1]);
            assertEqual(computed[definition.outputs().indexOf(outputAndColumn[0])], reference, pair);
        }
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("committedColumns")
    void shouldEqualTheCommittedColumns(String file, String header) {
        String function = header.substring(0, header.indexOf('('));
        String reals = header.substring(header.indexOf('(') + 1, header.indexOf('|'));
        String parameters = header.substring(header.indexOf('|') + 1, header.indexOf(')'));
        String output = header.substring(header.indexOf(')') + 2);
        Definition definition = definition(function);
        Indicator indicator = definition.create(arguments(parameters));
        double[][] computed = batch(indicator, inputs(indicator, function, reals, name -> committed("bars.csv", name)));
        double[] reference = committed(file, header);

        assertEqual(computed[definition.outputs().indexOf(output)], reference, header);
        assertThat(firstDefined(reference)).as("lookback").isEqualTo(indicator.lookback());
    }

    @Test
    void shouldCheckEveryFunctionAgainstACommittedColumn() {
        List<String> checked = committedColumns()
                .map(each -> (String) each.get()[1])
                .map(header -> header.substring(0, header.indexOf('(')))
                .toList();

        assertThat(definitions().map(Definition::name)).hasSize(63).allMatch(checked::contains);
    }

    @ParameterizedTest
    @CsvSource({
        "SMA, optInTimePeriod, 1",
        "SMA, optInTimePeriod, 100001",
        "EMA, optInTimePeriod, 2.5",
        "MA, optInMAType, 9",
        "T3, optInVFactor, 1.1",
        "MAMA, optInFastLimit, 0.001",
        "MAVP, optInMinPeriod, 1",
        "BBANDS, optInNbDevUp, 4e37",
        "SAR, optInAcceleration, -0.01",
        "STDDEV, optInTimePeriod, 1",
        "VAR, optInTimePeriod, 0",
        "CORREL, optInTimePeriod, 0",
        "LINEARREG, optInTimePeriod, 1",
        "MAX, optInTimePeriod, 1"
    })
    void shouldRefuseAParameterOutsideOfTaLibsRange(String function, String parameter, double value) {
        assertThatThrownBy(() -> definition(function).create(Map.of(parameter, value)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(function)
                .hasMessageContaining(parameter);
    }

    @Test
    void shouldRefuseALeastPeriodAboveTheGreatest() {
        assertThatThrownBy(() -> definition("MAVP").create(Map.of("optInMinPeriod", 31)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("31");
    }

    @Test
    void shouldAlignTheMiddleBandWithTheDeviationWhereMamaIsReadyFirst() {
        double[] closes = committed("bars.csv", "close");
        Map<String, Object> mama = Map.of("optInTimePeriod", 50, "optInMAType", 7);
        Indicator bands = definition("BBANDS").create(mama);
        double[] middle = batch(bands, Columns.ofReal(closes))[1];
        double[] average = batch(definition("MA").create(mama), Columns.ofReal(closes))[0];

        assertThat(bands.lookback()).isEqualTo(49);
        assertThat(firstDefined(middle)).isEqualTo(49);
        assertThat(Arrays.copyOfRange(middle, 49, middle.length))
                .isEqualTo(Arrays.copyOfRange(average, 49, average.length));
    }

    /** The columns that the indicator reads: bars, or the named series. */
    private static Columns inputs(
            Indicator indicator, String function, String reals, Function<String, double[]> column) {
        boolean ofBars = indicator instanceof BarIndicator
                || definition(function).inputs().startsWith("high, low");
        if (ofBars) {
            return new Columns(
                    column.apply("open"),
                    column.apply("high"),
                    column.apply("low"),
                    column.apply("close"),
                    column.apply("volume"));
        }
        String[] names = reals.split(" ");
        return indicator instanceof PairIndicator
                ? Columns.ofPair(column.apply(names[0]), column.apply(names[1]))
                : Columns.ofReal(column.apply(names[0]));
    }

    private static Definition definition(String name) {
        return definitions()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, Object> arguments(String parameters) {
        Map<String, Object> arguments = new TreeMap<>();
        if (parameters != null && !parameters.isEmpty()) {
            for (String each : parameters.split(" ")) {
                String[] nameAndValue = each.split("=");
                arguments.put(nameAndValue[0], Double.valueOf(nameAndValue[1]));
            }
        }
        return arguments;
    }

    private static double[][] batch(Indicator indicator, Columns bars) {
        double[][] out = new double[indicator.outputs()][bars.length()];
        indicator.batch(bars, out);
        return out;
    }

    private static double[] shared(String file, String column) {
        return numbers(SharedFolder.column(file, column).stream());
    }

    private static double[] committed(String file, String column) {
        List<String> lines = lines(file);
        int index = List.of(lines.getFirst().split(",", -1)).indexOf(column);
        return numbers(lines.stream().skip(1).map(line -> line.split(",", -1)[index]));
    }

    private static double[] numbers(Stream<String> cells) {
        return cells.mapToDouble(cell -> cell.isEmpty() ? Double.NaN : Double.parseDouble(cell))
                .toArray();
    }

    /** Lines of a committed file without its comments, the header first. */
    private static List<String> lines(String file) {
        try (InputStream stream = TaLibColumnsReferenceTest.class.getResourceAsStream(FOLDER + file)) {
            return new String(Objects.requireNonNull(stream, file).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int firstDefined(double[] values) {
        int at = 0;
        while (Double.isNaN(values[at])) {
            at++;
        }
        return at;
    }

    private static void assertEqual(double[] computed, double[] reference, String what) {
        assertThat(computed).as(what).hasSameSizeAs(reference);
        for (int i = 0; i < reference.length; i++) {
            double allowed = Math.max(ABSOLUTE, RELATIVE * Math.abs(reference[i]));
            boolean equal = Double.isNaN(reference[i])
                    ? Double.isNaN(computed[i])
                    : Math.abs(computed[i] - reference[i]) <= allowed;
            assertThat(equal)
                    .as("%s at bar %d: %s, reference %s", what, i, computed[i], reference[i])
                    .isTrue();
        }
    }
}
