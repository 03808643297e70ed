// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.eval.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tradewind.app.eval.indicator.IndicatorNames.Request;
import io.tradewind.app.eval.runner.UnsupportedCaseException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FormulaNamesTest {

    private final FormulaNames names = new FormulaNames();

    @Test
    void shouldTakeTheLongestNameAndTheStatedParameters() {
        Request request = names.resolve(NamedCase.of(
                "SUPERTREND_14_2.5",
                "{\"period\": 14, \"multiplier\": 2.5, \"atr\": \"Wilder\"}",
                "formula",
                "SUPERTREND_14_2.5.direction",
                "SUPERTREND_14_2.5.line"));

        assertThat(request.definition().name()).isEqualTo("SUPERTREND");
        assertThat(request.arguments()).isEqualTo(Map.of("period", 14.0, "multiplier", 2.5));
        assertThat(request.outputs()).containsExactly(1, 0);
    }

    @Test
    void shouldReadTheNumbersOfTheNameWhenNoParameterIsStated() {
        Request request = names.resolve(NamedCase.of("CHANDELIER_10_2.5", "{}", "formula", "CHANDELIER_10_2.5.long"));

        assertThat(request.arguments()).isEqualTo(Map.of("n", 10.0, "mult", 2.5));
    }

    @Test
    void shouldMoveOnlyTheLaggingPriceBack() {
        Request request = names.resolve(NamedCase.of(
                "ICHIMOKU", "{\"shift\": 22}", "formula", "ICHIMOKU.span_a_plotted", "ICHIMOKU.chikou_plotted"));

        assertThat(request.outputs()).containsExactly(4, 6);
        assertThat(request.shifts()).containsExactly(0, -22);
    }

    @Test
    void shouldReadTheCloseWhereTheFormulaHasOneSeries() {
        assertThat(names.resolve(NamedCase.of("ZSCORE_20", "{}", "formula", "ZSCORE_20"))
                        .series())
                .containsExactly("close");
    }

    @Test
    void shouldSayThatItHasNoCounterpart() {
        assertThatThrownBy(() -> names.resolve(NamedCase.of("NOSUCH_5", "{}", "formula", "NOSUCH_5")))
                .isInstanceOf(UnsupportedCaseException.class)
                .hasMessageContaining("NOSUCH_5");
        assertThatThrownBy(() -> names.resolve(NamedCase.of("VORTEX", "{\"speed\": 3}", "formula", "VORTEX.plus")))
                .isInstanceOf(UnsupportedCaseException.class)
                .hasMessageContaining("speed");
    }
}
