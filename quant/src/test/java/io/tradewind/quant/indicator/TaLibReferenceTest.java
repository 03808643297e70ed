// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tradewind.quant.SharedFolder;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.DoubleSupplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The kernels against columns that TA-Lib 0.6 computed on 1,000 daily bars of GOOG; the tolerance is that of the cases. */
class TaLibReferenceTest {

    private static final String BARS = "inputs/ohlcv_goog_1000.csv";
    private static final double ABSOLUTE = 1e-9;
    private static final double RELATIVE = 1e-8;

    @ParameterizedTest
    @CsvSource({
        "SMA.Real, 30",
        "SMA_5.Real, 5",
        "SMA_10.Real, 10",
        "SMA_20.Real, 20",
        "SMA_50.Real, 50",
        "SMA_200.Real, 200"
    })
    void shouldEqualTheSimpleMovingAverage(String column, int window) {
        RollingSum sum = new RollingSum(window);
        List<String> closes = SharedFolder.column(BARS, "close");
        List<String> expected = SharedFolder.column("indicators/goog_overlap_studies.csv", column);
        compare(expected, i -> {
            sum.add(new BigDecimal(closes.get(i)).movePointRight(2).longValueExact());
            return sum.mean() / 100;
        });
    }

    @ParameterizedTest
    @CsvSource({"ATR.Real, 14", "ATR_2.Real, 2", "ATR_7.Real, 7", "ATR_21.Real, 21"})
    void shouldEqualTheAverageTrueRange(String column, int period) {
        WilderAtr atr = new WilderAtr(period);
        List<String> highs = SharedFolder.column(BARS, "high");
        List<String> lows = SharedFolder.column(BARS, "low");
        List<String> closes = SharedFolder.column(BARS, "close");
        List<String> expected = SharedFolder.column("indicators/goog_volatility_indicators.csv", column);
        compare(expected, i -> {
            atr.add(
                    Double.parseDouble(highs.get(i)),
                    Double.parseDouble(lows.get(i)),
                    Double.parseDouble(closes.get(i)));
            return atr.value();
        });
    }

    @ParameterizedTest
    @CsvSource({"STDDEV.Real, 5", "STDDEV_20.Real, 20"})
    void shouldEqualThePopulationStandardDeviation(String column, int window) {
        RollingStandardDeviation deviation = new RollingStandardDeviation(window, 0);
        List<String> closes = SharedFolder.column(BARS, "close");
        List<String> expected = SharedFolder.column("indicators/goog_statistic_functions.csv", column);
        compare(expected, i -> {
            deviation.add(Double.parseDouble(closes.get(i)));
            return deviation.value();
        });
    }

    @ParameterizedTest
    @CsvSource({"MAX.Real, 30", "MIN.Real, 30"})
    void shouldEqualTheExtremesOfTheWindow(String column, int window) {
        RollingMaximum maximum = new RollingMaximum(window);
        RollingMinimum minimum = new RollingMinimum(window);
        DoubleSupplier value = column.startsWith("MAX") ? () -> maximum.value() / 100.0 : () -> minimum.value() / 100.0;
        List<String> closes = SharedFolder.column(BARS, "close");
        List<String> expected = SharedFolder.column("indicators/goog_math_operators.csv", column);
        compare(expected, i -> {
            long cents = new BigDecimal(closes.get(i)).movePointRight(2).longValueExact();
            maximum.add(cents);
            minimum.add(cents);
            return maximum.isReady() ? value.getAsDouble() : Double.NaN;
        });
    }

    private interface Step {
        double apply(int row);
    }

    private static void compare(List<String> expected, Step step) {
        for (int i = 0; i < expected.size(); i++) {
            double computed = step.apply(i);
            if (expected.get(i).isEmpty()) {
                assertThat(computed).as("row %d", i).isNaN();
            } else {
                double reference = Double.parseDouble(expected.get(i));
                double allowed = Math.max(ABSOLUTE, RELATIVE * Math.abs(reference));
                assertThat(computed).as("row %d", i).isCloseTo(reference, within(allowed));
            }
        }
    }
}
