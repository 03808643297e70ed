// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tradewind.quant.SharedFolder;
import io.tradewind.quant.indicator.Columns;
import io.tradewind.quant.indicator.Indicator;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** pandas-ta and ta against the columns of the reference cases, 1,000 daily bars of GOOG. */
class PythonReferenceTest {

    private static final String BARS = "inputs/ohlcv_goog_1000.csv";
    private static final double RELATIVE = 1e-7;
    private static final double ABSOLUTE = 1e-8;

    @ParameterizedTest
    @CsvSource({
        "cmf, cmf, length=20, 0",
        "fisher.FISHERT_9_1, fisher, length=9, 0",
        "fisher.FISHERTs_9_1, fisher, length=9, 1",
        "massi, massi, fast=9;slow=25, 0",
        "tsi.TSI_13_25_13, tsi, fast=13;slow=25;signal=13, 0",
        "tsi.TSIs_13_25_13, tsi, fast=13;slow=25;signal=13, 1",
        "coppock, coppock, length=10;fast=11;slow=14, 0",
        "eom, eom, length=14, 0",
        "pvt, pvt, '', 0",
        "nvi, nvi, '', 0",
        "pvi, pvi, '', 0",
        "qstick, qstick, length=10, 0",
        "chop, chop, length=14, 0",
        "vhf, vhf, length=28, 0",
        "psl, psl, length=12, 0",
        "mcgd, mcgd, length=10, 0",
        "sinwma, sinwma, length=14, 0",
        "entropy, entropy, length=10;base=2, 0",
        "squeeze.SQZ_20_2.0_20_1.5_LB, squeeze, lazybear=1, 0",
        "squeeze.SQZ_ON, squeeze, lazybear=1, 1",
        "squeeze.SQZ_OFF, squeeze, lazybear=1, 2",
        "squeeze.SQZ_NO, squeeze, lazybear=1, 3",
        "stc.STC_10_12_26_0.5, stc, '', 0",
        "stc.STCmacd_10_12_26_0.5, stc, '', 1",
        "stc.STCstoch_10_12_26_0.5, stc, '', 2",
        "supertrend.SUPERT_10_3.0, supertrend, length=10, 0",
        "supertrend.SUPERTd_10_3.0, supertrend, length=10, 1",
        "vortex.VTXP_14, vortex, length=14, 0",
        "vortex.VTXM_14, vortex, length=14, 1",
        "kc.KCLe_20_2.0, kc, length=20, 0",
        "kc.KCBe_20_2.0, kc, length=20, 1",
        "kc.KCUe_20_2.0, kc, length=20, 2",
        "kdj.K_9_3, kdj, length=9, 0",
        "kdj.D_9_3, kdj, length=9, 1",
        "kdj.J_9_3, kdj, length=9, 2",
        "zscore, zscore, length=30, 0"
    })
    void shouldEqualPandasTa(String column, String name, String arguments, int output) {
        compare("indicators/pandasta_goog.csv", column, find("pandas-ta", name).create(arguments(arguments)), output);
    }

    @ParameterizedTest
    @CsvSource({
        "ichimoku.conversion, ichimoku, '', 0",
        "ichimoku.base, ichimoku, '', 1",
        "ichimoku.a, ichimoku, '', 2",
        "ichimoku.b, ichimoku, '', 3",
        "vortex.pos, vortex, '', 0",
        "vortex.neg, vortex, '', 1",
        "keltner.h, keltner, original_version=0, 0",
        "keltner.m, keltner, original_version=0, 1",
        "keltner.l, keltner, original_version=0, 2",
        "donchian.h, donchian, '', 0",
        "donchian.m, donchian, '', 1",
        "donchian.l, donchian, '', 2",
        "mass_index, mass_index, '', 0",
        "ulcer, ulcer, '', 0",
        "awesome, awesome, '', 0",
        "vwap, vwap, '', 0",
        "cmf, cmf, '', 0",
        "force_index, force_index, '', 0",
        "vpt, vpt, '', 0",
        "nvi, nvi, '', 0",
        "pvo, pvo, '', 0",
        "tsi, tsi, '', 0",
        "stc, stc, '', 0",
        "dpo, dpo, '', 0"
    })
    void shouldEqualTa(String column, String name, String arguments, int output) {
        compare("indicators/ta_goog.csv", column, find("ta ", name).create(arguments(arguments)), output);
    }

    @Test
    void shouldTakeThePriceBeforeTheFirstBarAsAnArgument() {
        Columns bars = Columns.ofReal(new double[] {110, 121});
        double[][] out = new double[1][2];
        find("ta ", "dr").create(Map.of("before", 100.0)).batch(bars, out);
        double[][] causal = new double[1][2];
        find("ta ", "dr").create().batch(bars, causal);

        assertThat(out[0][0]).isCloseTo(10, Offset.offset(1e-12));
        assertThat(causal[0][0]).isNaN();
        assertThat(causal[0][1]).isEqualTo(out[0][1]);
    }

    @Test
    void shouldHaveNoPlaceInARangeOfZero() {
        double[] flat = new double[60];
        Arrays.fill(flat, 5);
        for (String name : List.of("cci", "williams_r", "vortex", "mfi", "bollinger")) {
            Indicator indicator = find("ta ", name).create();
            double[][] out = new double[indicator.outputs()][flat.length];
            indicator.batch(Columns.ofReal(flat), out);
            int ratio = name.equals("bollinger") ? 4 : 0;
            assertThat(out[ratio]).as(name).containsOnly(Double.NaN);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "linreg, length, 1",
        "kurtosis, length, 3",
        "quantile, q, 1.5",
        "ssf, poles, 4",
        "jma, length, 1",
        "kc, scalar, -1"
    })
    void shouldRefuseAnArgumentOutOfRange(String name, String parameter, double value) {
        assertThatThrownBy(() -> find("pandas-ta", name).create(Map.of(parameter, value)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(parameter);
    }

    private static Definition find(String program, String name) {
        return IndicatorCatalog.find(program, name).orElseThrow();
    }

    private static Map<String, Object> arguments(String text) {
        Map<String, Object> arguments = new LinkedHashMap<>();
        for (String each : text.isEmpty() ? new String[0] : text.split(";", -1)) {
            String[] pair = each.split("=", -1);
            arguments.put(pair[0], Double.valueOf(pair[1]));
        }
        return arguments;
    }

    private static void compare(String file, String column, Indicator indicator, int output) {
        Columns bars =
                new Columns(numbers("open"), numbers("high"), numbers("low"), numbers("close"), numbers("volume"));
        double[][] out = new double[indicator.outputs()][bars.length()];
        indicator.batch(bars, out);
        List<String> expected = SharedFolder.column(file, column);
        for (int i = 0; i < expected.size(); i++) {
            if (expected.get(i).isEmpty()) {
                assertThat(out[output][i]).as("row %d", i).isNaN();
            } else {
                double reference = Double.parseDouble(expected.get(i));
                assertThat(Math.abs(out[output][i] - reference))
                        .as("row %d: %s instead of %s", i, out[output][i], reference)
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
