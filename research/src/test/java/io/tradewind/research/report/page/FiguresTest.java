// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FiguresTest {
    @Test
    void shouldGroupThousandsAndUseATrueMinusSign() {
        assertThat(Figures.number(-1_234_567.891, 2)).isEqualTo("\u22121,234,567.89");
        assertThat(Figures.number(999, 0)).isEqualTo("999");
        assertThat(Figures.count(1_000)).isEqualTo("1,000");
        assertThat(Figures.plain(0.00001234)).isEqualTo("0.00001234");
        assertThat(Figures.plain(1e9)).isEqualTo("1,000,000,000");
    }

    @Test
    void shouldSignWhatIsPrintedAndNotWhatIsRoundedAway() {
        assertThat(Figures.signed(0.5, 1)).isEqualTo("+0.5");
        assertThat(Figures.signed(0.0001, 2)).isEqualTo("0.00");
        assertThat(Figures.signed(-0.0001, 2)).isEqualTo("0.00");
        assertThat(Figures.signedPercent(-0.1)).isEqualTo("\u221210.00\u00a0%");
    }

    @Test
    void shouldPrintAbsentFiguresAsNotAvailable() {
        assertThat(Figures.number(Double.NaN, 2)).isEqualTo("n/a");
        assertThat(Figures.signed(Double.NaN, 2)).isEqualTo("n/a");
        assertThat(Figures.percent(Double.POSITIVE_INFINITY)).isEqualTo("n/a");
        assertThat(Figures.plain(Double.NaN)).isEqualTo("n/a");
        assertThat(Figures.minute(Double.NaN)).isEqualTo("n/a");
    }
}
