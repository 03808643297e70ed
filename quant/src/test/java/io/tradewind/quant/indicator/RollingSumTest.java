// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tradewind.quant.random.Xoshiro256;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RollingSumTest {

    private static final int STEPS = 100_000;

    @ParameterizedTest
    @CsvSource({"1, 11", "2, 12", "10, 13", "257, 14"})
    void shouldEqualTheSumOfTheWindowOverALongRun(int window, long seed) {
        Xoshiro256 random = new Xoshiro256(seed);
        long[] values = new long[STEPS];
        RollingSum rolling = new RollingSum(window);
        for (int i = 0; i < STEPS; i++) {
            values[i] = random.nextLong() >> 20;
            rolling.add(values[i]);
            long expected = plainSum(values, i, window);
            assertThat(rolling.sum()).as("seed %d step %d", seed, i).isEqualTo(expected);
            if (rolling.isReady()) {
                assertThat(rolling.mean()).as("seed %d step %d", seed, i).isEqualTo((double) expected / window);
            }
        }
    }

    @Test
    void shouldGiveEqualMeansForEqualWindowsWhateverCameBefore() {
        RollingSum one = new RollingSum(3);
        RollingSum other = new RollingSum(3);
        other.add(1_000_000_007L);
        other.add(-5);
        for (long value : new long[] {10, 11, 13}) {
            one.add(value);
            other.add(value);
        }

        assertThat(one.mean()).isEqualTo(other.mean()).isEqualTo(34.0 / 3);
    }

    @Test
    void shouldAnswerNaNUntilTheWindowIsFull() {
        RollingSum rolling = new RollingSum(2);
        rolling.add(4);

        assertThat(rolling.isReady()).isFalse();
        assertThat(rolling.mean()).isNaN();
        assertThat(rolling.count()).isEqualTo(1);
        assertThat(rolling.window()).isEqualTo(2);
    }

    @Test
    void shouldKeepItsStateWhenTheSumOverflows() {
        RollingSum rolling = new RollingSum(2);
        rolling.add(Long.MAX_VALUE);

        assertThatThrownBy(() -> rolling.add(1)).isInstanceOf(ArithmeticException.class);
        assertThat(rolling.sum()).isEqualTo(Long.MAX_VALUE);
        assertThat(rolling.count()).isEqualTo(1);
    }

    @Test
    void shouldContinueFromARestoredState() {
        RollingSum rolling = new RollingSum(4);
        for (int i = 0; i < 7; i++) {
            rolling.add(i);
        }
        RollingSum restored = new RollingSum(4);
        RecordedState.copy(rolling, restored);

        rolling.add(100);
        restored.add(100);
        assertThat(restored.sum()).isEqualTo(rolling.sum()).isEqualTo(4 + 5 + 6 + 100);
    }

    @Test
    void shouldRefuseAStateOfAnotherWindow() {
        RecordedState state = new RecordedState();
        new RollingSum(3).save(state);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RollingSum(4).restore(state))
                .withMessageContaining("window 3");
    }

    @Test
    void shouldForgetEverythingOnReset() {
        RollingSum rolling = new RollingSum(1);
        rolling.add(9);
        rolling.reset();

        assertThat(rolling.isReady()).isFalse();
        assertThat(rolling.sum()).isZero();
    }

    @Test
    void shouldRefuseAnEmptyWindow() {
        assertThatIllegalArgumentException().isThrownBy(() -> new RollingSum(0));
    }

    private static long plainSum(long[] values, int last, int window) {
        long sum = 0;
        for (int i = Math.max(0, last - window + 1); i <= last; i++) {
            sum += values[i];
        }
        return sum;
    }
}
