// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.tradewind.quant.SharedFolder;
import io.tradewind.quant.indicator.Columns;
import io.tradewind.quant.indicator.Indicator;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * TA-Lib's groups Momentum, Volume and Volatility against its C source, version 0.6.0-dev, built with gcc -O2: the columns of the
 * reference cases, and committed values ({@code talib/momentum_values.csv}) over 160 bars with flat stretches
 * ({@code talib/bars.csv}), each from one call {@code TA_NAME(0, 159, ...)} with unstable period 0.
 */
class TaLibMomentumReferenceTest {

    private static final double ABSOLUTE = 1e-9;
    private static final double RELATIVE = 1e-8;

    static Stream<Definition> definitions() {
        return Stream.of(TaLibMomentum.definitions(), TaLibVolume.definitions(), TaLibVolatility.definitions())
                .flatMap(List::stream);
    }

    @ParameterizedTest(name = "{0}({1}) over {3}")
    @CsvFileSource(resources = "/talib/momentum_oracle_columns.csv", delimiter = '|', useHeadersInDisplayName = true)
    void shouldEqualTheReferenceColumns(
            String function, String parameters, int lookback, String input, String expected, String columns) {
        Definition definition = definition(function);
        Indicator indicator = definition.create(arguments(parameters));
        double[][] computed = batch(indicator, isOfHighs(function) ? highsAsCloses(shared(input)) : shared(input));

        assertThat(indicator.lookback()).as("lookback").isEqualTo(lookback);
        for (String pair : columns.split(" ")) {
            String[] outputAndColumn = pair.split("=");
            double[] values = computed[definition.outputs().indexOf(outputAndColumn[0])];
            List<String> cells = SharedFolder.column(expected, outputAndColumn[1]);
            for (int i = 0; i < values.length; i++) {
                double reference = cells.get(i).isEmpty() ? Double.NaN : Double.parseDouble(cells.get(i));
                assertEqual(values[i], reference, pair + " at bar " + i);
            }
        }
    }

    @ParameterizedTest(name = "{0}({1}) {2}")
    @CsvFileSource(
            resources = "/talib/momentum_values.csv",
            delimiter = '|',
            maxCharsPerColumn = 10_000,
            useHeadersInDisplayName = true)
    void shouldEqualTheCommittedValues(String function, String parameters, String output, int first, String values) {
        Definition definition = definition(function);
        Indicator indicator = definition.create(arguments(parameters));
        double[] computed =
                batch(indicator, bars(resource("/talib/bars.csv").lines().toList()))[
                        definition.outputs().indexOf(output)];

        assertThat(indicator.lookback()).as("lookback").isEqualTo(first);
        assertThat(Arrays.stream(computed, 0, first).allMatch(Double::isNaN))
                .as("nothing before the first value")
                .isTrue();
        for (String entry : values.split(" ")) {
            String[] barAndValue = entry.split(":");
            int bar = Integer.parseInt(barAndValue[0]);
            assertEqual(computed[bar], Double.parseDouble(barAndValue[1]), "bar " + bar);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "ADX, optInTimePeriod, 1",
        "RSI, optInTimePeriod, 1",
        "MACD, optInFastPeriod, 1",
        "STOCH, optInFastK_Period, 0",
        "APO, optInMAType, 9",
        "ATR, optInTimePeriod, 0",
        "ADOSC, optInSlowPeriod, 100001",
        "MOM, optInTimePeriod, 2.5"
    })
    void shouldRefuseAParameterOutsideOfTaLibsRange(String function, String parameter, double value) {
        assertThatThrownBy(() -> definition(function).create(Map.of(parameter, value)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(function)
                .hasMessageContaining(parameter);
    }

    @Test
    void shouldTakeTheSeriesItselfAsTheSignalOfPeriodOne() {
        Indicator macd = definition("MACD").create(Map.of("optInSignalPeriod", 1));
        double[][] values = batch(macd, bars(resource("/talib/bars.csv").lines().toList()));

        assertThat(macd.lookback()).isEqualTo(25);
        for (int i = 25; i < values[0].length; i++) {
            assertThat(values[1][i]).as("bar %d", i).isCloseTo(values[0][i], within(1e-15));
        }
    }

    /** The reference columns of OBV were made from the highs, though the cases name the closes: no series of closes gives them. */
    private static boolean isOfHighs(String function) {
        return function.equals("OBV");
    }

    private static Columns highsAsCloses(Columns bars) {
        return new Columns(bars.open(), bars.high(), bars.low(), bars.high(), bars.volume());
    }

    private static Definition definition(String name) {
        return definitions()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, Object> arguments(String text) {
        Map<String, Object> arguments = new TreeMap<>();
        if (text != null) {
            for (String pair : text.split(" ")) {
                String[] nameAndValue = pair.split("=");
                arguments.put(nameAndValue[0], Integer.valueOf(nameAndValue[1]));
            }
        }
        return arguments;
    }

    private static double[][] batch(Indicator indicator, Columns bars) {
        double[][] out = new double[indicator.outputs()][bars.length()];
        indicator.batch(bars, out);
        return out;
    }

    private static void assertEqual(double computed, double reference, String where) {
        if (Double.isNaN(reference)) {
            assertThat(computed).as(where).isNaN();
        } else {
            double allowed = Math.max(ABSOLUTE, RELATIVE * Math.abs(reference));
            assertThat(computed).as(where).isCloseTo(reference, within(allowed));
        }
    }

    private static Columns shared(String file) {
        return bars(SharedFolder.text(file).lines().toList());
    }

    private static Columns bars(List<String> lines) {
        List<String> header = List.of(lines.getFirst().split(","));
        double[][] columns = Stream.of("open", "high", "low", "close", "volume")
                .map(header::indexOf)
                .map(index -> lines.stream()
                        .skip(1)
                        .mapToDouble(line -> Double.parseDouble(line.split(",")[index]))
                        .toArray())
                .toArray(double[][]::new);
        return new Columns(columns[0], columns[1], columns[2], columns[3], columns[4]);
    }

    private static String resource(String path) {
        try (InputStream in = TaLibMomentumReferenceTest.class.getResourceAsStream(path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError("cannot read " + path, e);
        }
    }
}
