// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tradewind.quant.indicator.kernel.RollingExtreme.Side;
import io.tradewind.quant.indicator.kernel.RollingExtreme.Ties;
import io.tradewind.quant.random.Xoshiro256;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RollingExtremeTest {

    private static final long SEED = 20_240_611L;
    private static final int STEPS = 100_000;

    @ParameterizedTest
    @EnumSource(Ties.class)
    void shouldEqualTheScanOfTheWindow(Ties ties) {
        for (Side side : Side.values()) {
            for (int window : new int[] {1, 2, 3, 7, 30, 64}) {
                var random = new Xoshiro256(SEED);
                var fast = new RollingExtreme(window, side, ties);
                var plain = new Scan(window, side, ties);
                for (int i = 0; i < STEPS / window; i++) {
                    double value = random.nextInt(9) - 4;
                    double extreme = fast.add(value);
                    double expected = plain.add(value);
                    boolean same =
                            Double.compare(extreme + 0.0, expected + 0.0) == 0 && fast.position() == plain.holder;
                    assertThat(same)
                            .as(
                                    "%s %s window %d step %d seed %d: %s at %d, scan %s at %d",
                                    side, ties, window, i, SEED, extreme, fast.position(), expected, plain.holder)
                            .isTrue();
                }
            }
        }
    }

    @Test
    void shouldHaveNoValueBeforeTheWindowIsFull() {
        var maximum = new RollingExtreme(3, Side.MAXIMUM);

        assertThat(maximum.add(5)).isNaN();
        assertThat(maximum.add(4)).isNaN();
        assertThat(maximum.position()).isEqualTo(-1);
        assertThat(maximum.add(3)).isEqualTo(5);
        assertThat(maximum.age()).isEqualTo(2);
    }

    @Test
    void shouldRefuseAWindowWithoutValues() {
        assertThatThrownBy(() -> new RollingExtreme(0, Side.MAXIMUM))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("0");
    }

    /** The plain twin: reads the whole window each time. */
    private static final class Scan {

        private final double[] values = new double[STEPS];
        private final int window;
        private final Side side;
        private final Ties ties;
        private int seen;
        private int holder = -1;

        Scan(int window, Side side, Ties ties) {
            this.window = window;
            this.side = side;
            this.ties = ties;
        }

        double add(double value) {
            values[seen++] = value;
            int first = seen - window;
            if (first < 0) {
                return Double.NaN;
            }
            if (ties == Ties.TA_LIB && holder >= first) {
                holder = beats(values[holder], value) ? holder : seen - 1;
            } else {
                holder = first;
                for (int i = first + 1; i < seen; i++) {
                    boolean moves =
                            beats(values[i], values[holder]) || (ties == Ties.LATEST && values[i] == values[holder]);
                    holder = moves ? i : holder;
                }
            }
            return values[holder];
        }

        private boolean beats(double one, double other) {
            return side == Side.MAXIMUM ? one > other : one < other;
        }
    }
}
