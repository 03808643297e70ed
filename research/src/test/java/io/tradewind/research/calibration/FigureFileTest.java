// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.tradewind.domain.port.RequestException;
import io.tradewind.simulation.market.MarketFigures;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FigureFileTest {
    @Test
    void shouldReadWhatItWrote() {
        List<MarketFigures> figures = List.copyOf(FigureFile.committed().values());
        String text = FigureFile.format(figures);
        assertThat(FigureFile.format(List.copyOf(FigureFile.parse(text).values())))
                .isEqualTo(text);
    }

    @Test
    void shouldHoldThreeSymbolsOfWhichTheThirdIsDerived() {
        Map<String, MarketFigures> figures = FigureFile.committed();
        assertThat(figures.keySet()).containsExactly("BTCUSDT", "ETHUSDT", "SOLUSDT");
        MarketFigures derived = DerivedFigures.solusdt(FigureFile.committed().get("ETHUSDT"));
        assertThat(FigureFile.values(derived))
                .isEqualTo(FigureFile.values(FigureFile.committed().get("SOLUSDT")));
    }

    @Test
    void shouldNameAFigureThatIsMissingOrNoNumber() {
        String text = FigureFile.format(List.copyOf(FigureFile.committed().values()));
        assertThatExceptionOfType(RequestException.class)
                .isThrownBy(() -> FigureFile.parse(text.replace("BTCUSDT.flow.signShare", "BTCUSDT.flow.other")))
                .withMessageContaining("BTCUSDT.flow.signShare is missing");
        assertThatExceptionOfType(RequestException.class)
                .isThrownBy(() -> FigureFile.parse(text.replace("returns.deviation=", "returns.deviation=x")))
                .withMessageContaining("BTCUSDT.returns.deviation is no number");
    }
}
