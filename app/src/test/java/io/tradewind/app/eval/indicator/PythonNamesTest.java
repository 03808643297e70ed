// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.eval.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tradewind.app.eval.indicator.IndicatorNames.Request;
import io.tradewind.app.eval.runner.UnsupportedCaseException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PythonNamesTest {

    private final PandasTaNames pandasTa = new PandasTaNames();
    private final TaNames ta = new TaNames();

    @Test
    void shouldReadShortParametersAndTheFormOutOfAColumn() {
        Request request = pandasTa.resolve(NamedCase.of(
                "squeeze",
                "{\"bb\": 15, \"bb_mult\": 2, \"kc\": 18, \"kc_mult\": 1.5, \"mom\": 10}",
                "pandas_ta.squeeze(...)",
                "squeeze.SQZ_15_2.0_18_1.5_LB",
                "squeeze.SQZ_OFF"));

        assertThat(request.arguments())
                .isEqualTo(Map.of(
                        "bb_length",
                        15.0,
                        "bb_std",
                        2.0,
                        "kc_length",
                        18.0,
                        "kc_scalar",
                        1.5,
                        "mom_length",
                        10.0,
                        "lazybear",
                        1.0));
        assertThat(request.outputs()).containsExactly(0, 2);
    }

    @Test
    void shouldIgnoreTheLetterOfTheAverageInAColumn() {
        Request request = pandasTa.resolve(
                NamedCase.of("kc_5", "{\"length\": 5, \"tr\": false}", "x()", "kc_5.KCUe_5_2.0", "kc_5.KCLe_5_2.0"));

        assertThat(request.arguments()).isEqualTo(Map.of("length", 5.0, "tr", 0.0));
        assertThat(request.outputs()).containsExactly(2, 0);
    }

    @Test
    void shouldTakeColumnsByPositionWhenTheirNamesDoNotTell() {
        Request request =
                pandasTa.resolve(NamedCase.of("amat", "{}", "x()", "amat.AMATe_LR_8_21_2", "amat.AMATe_SR_8_21_2"));

        assertThat(request.outputs()).containsExactly(0, 1);
    }

    @Test
    void shouldDrawOnlyTheLaggingLineEarlier() {
        Request request = pandasTa.resolve(
                NamedCase.of("ichimoku", "{\"kijun\": 22}", "x()", "ichimoku.ISA_9", "ichimoku.ICS_22"));

        assertThat(request.outputs()).containsExactly(4, 6);
        assertThat(request.shifts()).containsExactly(0, -22);
    }

    @Test
    void shouldReadAKeywordOfTheCallWhereTheCaseStatesNone() {
        Request request = ta.resolve(NamedCase.of(
                "keltner",
                "{\"window\": 20, \"multiplier\": 2}",
                "KeltnerChannel(original_version=False)",
                "keltner.h",
                "keltner.pband"));

        assertThat(request.arguments()).isEqualTo(Map.of("window", 20.0, "multiplier", 2.0, "original_version", 0.0));
        assertThat(request.outputs()).containsExactly(0, 4);
    }

    @Test
    void shouldFindTheOutputInTheNameOfTheFunction() {
        assertThat(ta.resolve(NamedCase.of("macd_diff", "{\"slow\": 20}", "x()", "macd_diff"))
                        .outputs())
                .containsExactly(2);
        assertThat(ta.resolve(NamedCase.of("adx_pos", "{\"n\": 9}", "x()", "adx_pos"))
                        .outputs())
                .containsExactly(0);
        assertThat(ta.resolve(NamedCase.of("sma_eom", "{\"n\": 9}", "x()", "sma_eom"))
                        .outputs())
                .containsExactly(0);
    }

    @Test
    void shouldWriteTheZerosThatTheProgramShowsBeforeTheFirstValue() {
        Request request = ta.resolve(NamedCase.of("atr_9", "{\"window\": 9}", "x()", "atr_9"));

        assertThat(request.leading()).containsExactly(new Request.Leading(0, 8));
    }

    @Test
    void shouldSayThatItHasNoCounterpart() {
        assertThatThrownBy(() -> pandasTa.resolve(NamedCase.of("vp", "{}", "x()", "vp")))
                .isInstanceOf(UnsupportedCaseException.class)
                .hasMessageContaining("vp");
        assertThatThrownBy(() -> ta.resolve(NamedCase.of("cmf", "{\"speed\": 3}", "x()", "cmf")))
                .isInstanceOf(UnsupportedCaseException.class)
                .hasMessageContaining("speed");
    }
}
