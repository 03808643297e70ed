// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The levels of the day after a bar with high 110, low 100, close 106, by hand. */
class PivotPointsTest {

    @ParameterizedTest
    @CsvSource({
        "CLASSIC, 102, 105.333333333 110.666666667 100.666666667 115.333333333 95.333333333 120.666666667 90.666666667",
        "FIBONACCI, 102, 105.333333333 109.153333333 101.513333333 111.513333333 99.153333333 115.333333333"
                + " 95.333333333",
        "CAMARILLA, 102, 106.916666667 105.083333333 107.833333333 104.166666667 108.75 103.25 111.5 100.5",
        "WOODIE, 102, 105.5 111 101 115.5 95.5",
        "DEMARK, 102, 106.5 113 103",
        "DEMARK, 108, 104 108 98",
        "DEMARK, 106, 105.5 111 101"
    })
    void shouldComputeTheLevelsFromThePreviousBar(PivotPoints.Kind kind, double open, String levels) {
        PivotPoints pivots = new PivotPoints(kind);
        pivots.update(open, 110, 100, 106, 1);
        assertThat(pivots.value(0)).isNaN();

        pivots.update(1, 4, 1, 2, 1);

        String[] expected = levels.split(" ", -1);
        assertThat(pivots.outputs()).isEqualTo(expected.length);
        for (int k = 0; k < expected.length; k++) {
            assertThat(pivots.value(k)).as("level %d", k).isCloseTo(Double.parseDouble(expected[k]), within(1e-8));
        }
    }
}
