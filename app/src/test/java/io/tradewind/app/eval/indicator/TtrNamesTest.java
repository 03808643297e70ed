// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.eval.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tradewind.app.eval.indicator.IndicatorNames.Request;
import io.tradewind.app.eval.runner.UnsupportedCaseException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TtrNamesTest {

    private static final List<String> BARS = List.of("open", "high", "low", "close", "volume");

    private final TtrNames names = new TtrNames();

    @Test
    void shouldReadPositionsNamesAndSelectedColumns() {
        Request request = resolve("keltnerChannels(HLC, n = n20, atr = 2)[, c(\"up\", \"dn\")]", "a", "b");

        assertThat(request.definition().name()).isEqualTo("keltnerChannels");
        assertThat(request.arguments()).isEqualTo(Map.of("n", 20.0, "atr", 2.0));
        assertThat(request.series()).isEqualTo(BARS);
        assertThat(request.outputs()).containsExactly(2, 0);
    }

    @Test
    void shouldMatchColumnsThatAreNamedAfterOutputs() {
        Request request = resolve("ADX(HLC, n = 14)", "CASE.ADX", "CASE.DIp");

        assertThat(request.outputs()).containsExactly(3, 0);
    }

    @Test
    void shouldTakeWilderWithOrWithoutAnAverage() {
        assertThat(resolve("RSI(C, 14)", "a").arguments()).doesNotContainKey("maType");
        assertThat(resolve("RSI(C, 14, wilder = FALSE)", "a").arguments()).containsEntry("maType", "EMA");
        assertThat(resolve("RSI(C, 14, maType = EMA, wilder = TRUE)", "a").arguments())
                .containsEntry("maType", "EMA_WILDER");
        assertThat(resolve("RSI(C, maType = list(maUp = list(EMA), maDown = list(WMA)))", "a")
                        .arguments())
                .containsEntry("maUp", "EMA")
                .containsEntry("maDown", "WMA");
    }

    @Test
    void shouldReadOtherPricesThanTheClose() {
        assertThat(resolve("VWAP((H + L + C)/3, V, n10)", "a").series().get(3)).isEqualTo("(((H+L)+C)/3.0)");
        assertThat(resolve("WPR(C, 10)", "a").series()).containsExactly("C", "C", "C", "C", "volume");
        assertThat(resolve("runCor(ROC(C), V, 10)", "a").series()).containsExactly("ROC(C)", "V");
        assertThat(resolve("ATR(cbind(H, L, O), 10)[, \"atr\"]", "a").series())
                .containsExactly("open", "H", "L", "O", "volume");
    }

    @Test
    void shouldUseTheFunctionThatTheArgumentsMean() {
        assertThat(resolve("WMA(C, 20, wts = V)", "a").definition().name()).isEqualTo("VWMA");
        assertThat(resolve("runVar(C, V, n = 20)", "a").definition().name()).isEqualTo("runCov");
        assertThat(resolve("EMA(C, ratio = 0.3)", "a").arguments()).containsEntry("n", 5.0);
        assertThat(resolve("KST(C, n = c(5, 8), nROC = c(3, 6))", "a", "b").arguments())
                .containsEntry("wts", List.of(1.0, 2.0));
    }

    @ParameterizedTest
    @CsvSource({"'DPO(C, 10)', -6", "'DPO(C, 11)', -6", "'DPO(C, 20, shift = 3)', -3", "'DPO(C, 20, shift = -4)', 0"})
    void shouldMoveTheDetrendedPriceToTheBarItBelongsTo(String call, int shift) {
        assertThat(resolve(call, "a").shifts()).containsExactly(shift);
    }

    @Test
    void shouldReadTheNameWhenThereIsNoCall() {
        Request request = names.resolve(NamedCase.of("DONCHIAN_LAG", "{\"n\": 7}", "", "DONCHIAN_LAG.low"));

        assertThat(request.definition().name()).isEqualTo("DonchianChannel");
        assertThat(request.arguments()).isEqualTo(Map.of("n", 7.0, "include.lag", 1.0));
        assertThat(request.outputs()).containsExactly(2);
        assertThat(names.resolve(NamedCase.of("VOL_GK.YZ", "{\"n\": 7}", "", "a"))
                        .arguments())
                .containsEntry("calc", "gk.yz");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ZigZag(HL, change = 10)",
                "growth(C)",
                "nosuch(C, 10)",
                "SMA(C, 10, 11)",
                "MACD(C, maType = list(list(SMA)))",
                "RSI(C, maType = list(list(EMA, n = 5), list(EMA)))",
                "ADX(HLC)[, \"nosuch\"]",
                "DPO(C, 10, shift = 0)",
                "SMA(C, n)"
            })
    void shouldSayThatItHasNoCounterpart(String call) {
        assertThatThrownBy(() -> resolve(call, "a")).isInstanceOf(UnsupportedCaseException.class);
    }

    private Request resolve(String call, String... columns) {
        return names.resolve(NamedCase.of("CASE", "{}", call, columns));
    }
}
