// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.quant.SharedFolder;
import io.tradewind.quant.indicator.Columns;
import io.tradewind.quant.indicator.Indicator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Formulas and functions of TTR against the columns of the reference cases, 1,000 daily bars of GOOG. */
class FormulaReferenceTest {

    private static final String BARS = "inputs/ohlcv_goog_1000.csv";
    private static final double RELATIVE = 1e-7;
    private static final double ABSOLUTE = 1e-8;

    @ParameterizedTest
    @CsvSource({
        "ICHIMOKU.span_a_plotted, ICHIMOKU, span_a_plotted",
        "ICHIMOKU.span_b_plotted, ICHIMOKU, span_b_plotted",
        "ICHIMOKU.kijun, ICHIMOKU, kijun",
        "SUPERTREND_10_3.0.line, SUPERTREND, line",
        "SUPERTREND_10_3.0.direction, SUPERTREND, direction",
        "SUPERTREND_10_3.0.final_upper, SUPERTREND, final_upper",
        "SUPERTREND_10_3.0.final_lower, SUPERTREND, final_lower",
        "KELTNER_EMA_ATR.lower, KELTNER_EMA_ATR, lower",
        "VWAP_CUMULATIVE, VWAP_CUMULATIVE, value",
        "VORTEX.plus, VORTEX, plus",
        "VORTEX.minus, VORTEX, minus",
        "HEIKIN_ASHI.open, HEIKIN_ASHI, open",
        "HEIKIN_ASHI.high, HEIKIN_ASHI, high",
        "PIVOT_CLASSIC.r3, PIVOT_CLASSIC, r3",
        "PIVOT_CLASSIC.s2, PIVOT_CLASSIC, s2",
        "PIVOT_FIB.r1, PIVOT_FIB, r1",
        "PIVOT_CAMARILLA.s4, PIVOT_CAMARILLA, s4",
        "CHANDELIER_22_3.long, CHANDELIER, long",
        "CHANDELIER_22_3.short, CHANDELIER, short",
        "ELDER_RAY_13.bear, ELDER_RAY, bear",
        "AWESOME, AWESOME, value",
        "CHOPPINESS_14, CHOPPINESS, value",
        "ZSCORE_20, ZSCORE, value",
        "EFFICIENCY_RATIO_10, EFFICIENCY_RATIO, value",
        "FORCE_INDEX_13, FORCE_INDEX, value",
        "HMA_16, HMA, value",
        "ULCER_14, ULCER, value"
    })
    void shouldEqualTheFormula(String column, String name, String output) {
        compare("indicators/formula_goog.csv", column, find("formula", name), Map.of(), output);
    }

    @Test
    void shouldEqualTheFormulaOfAnotherSupertrend() {
        compare(
                "indicators/formula_goog.csv",
                "SUPERTREND_7_2.0.line",
                find("formula", "SUPERTREND"),
                Map.of("period", 7.0, "multiplier", 2.0),
                "line");
    }

    @ParameterizedTest
    @CsvSource({
        "VOL_CLOSE, volatility, calc, close",
        "VOL_GARMAN.KLASS, volatility, calc, garman.klass",
        "VOL_PARKINSON, volatility, calc, parkinson",
        "VOL_YANG.ZHANG, volatility, calc, yang.zhang",
        "RSI_SMA, RSI, maType, SMA"
    })
    void shouldEqualTtrWithAnOption(String column, String name, String option, String value) {
        Map<String, Object> arguments =
                name.equals("RSI") ? Map.of(option, value) : Map.of(option, value, "n", 20.0, "N", 252.0);
        Definition definition = find("TTR", name);
        compare(
                "indicators/ttr_goog.csv",
                column,
                definition,
                arguments,
                definition.outputs().getFirst());
    }

    @ParameterizedTest
    @CsvSource({
        "EMA, EMA, EMA",
        "DEMA, DEMA, DEMA",
        "KELTNER.dn, keltnerChannels, dn",
        "CMF, CMF, CMF",
        "CHAIKIN_AD, chaikinAD, chaikinAD",
        "CHAIKIN_VOL, chaikinVolatility, chaikinVolatility",
        "SMI.signal, SMI, signal",
        "KST.signal, KST, signal",
        "CCI, CCI, cci",
        "RSI_WILDER, RSI, rsi",
        "ADX.ADX, ADX, ADX",
        "ATR.atr, ATR, atr",
        "AROON.oscillator, aroon, oscillator",
        "MFI, MFI, mfi",
        "STOCH.slowD, stoch, slowD",
        "WPR, WPR, WPR",
        "TRIX.signal, TRIX, signal",
        "OBV, OBV, obv",
        "EMV.maEMV, EMV, maEMV",
        "BBANDS.pctB, BBands, pctB"
    })
    void shouldEqualTtrByDefault(String column, String name, String output) {
        compare("indicators/ttr_goog.csv", column, find("TTR", name), Map.of(), output);
    }

    private static Definition find(String program, String name) {
        return IndicatorCatalog.find(program, name).orElseThrow();
    }

    private static void compare(
            String file, String column, Definition definition, Map<String, Object> arguments, String output) {
        Indicator indicator = definition.create(arguments);
        Columns bars =
                new Columns(numbers("open"), numbers("high"), numbers("low"), numbers("close"), numbers("volume"));
        double[][] out = new double[indicator.outputs()][bars.length()];
        indicator.batch(bars, out);
        double[] computed = out[definition.outputs().indexOf(output)];
        List<String> expected = SharedFolder.column(file, column);
        for (int i = 0; i < expected.size(); i++) {
            if (expected.get(i).isEmpty()) {
                assertThat(computed[i]).as("row %d", i).isNaN();
            } else {
                double reference = Double.parseDouble(expected.get(i));
                assertThat(Math.abs(computed[i] - reference))
                        .as("row %d: %s instead of %s", i, computed[i], reference)
                        .isLessThanOrEqualTo(Math.max(ABSOLUTE, RELATIVE * Math.abs(reference)));
            }
        }
    }

    private static double[] numbers(String column) {
        return SharedFolder.column(BARS, column).stream()
                .mapToDouble(Double::parseDouble)
                .toArray();
    }
}
