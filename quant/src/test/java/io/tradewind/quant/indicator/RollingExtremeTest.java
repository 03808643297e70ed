// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.tradewind.quant.random.Xoshiro256;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RollingExtremeTest {

    private static final int STEPS = 100_000;

    @ParameterizedTest
    @CsvSource({"1, 21, 1000000", "2, 22, 3", "20, 23, 50", "55, 24, 1000000"})
    void shouldEqualTheExtremesOfTheWindowOverALongRun(int window, long seed, int spread) {
        Xoshiro256 random = new Xoshiro256(seed);
        long[] values = new long[STEPS];
        RollingMaximum maximum = new RollingMaximum(window);
        RollingMinimum minimum = new RollingMinimum(window);
        for (int i = 0; i < STEPS; i++) {
            values[i] = (long) random.nextInt(spread) - spread / 2;
            maximum.add(values[i]);
            minimum.add(values[i]);
            if (i == STEPS / 2) {
                maximum = restored(maximum, new RollingMaximum(window));
                minimum = restored(minimum, new RollingMinimum(window));
            }
            if (i >= window - 1) {
                int highest = plainExtreme(values, i, window, 1);
                int lowest = plainExtreme(values, i, window, -1);
                assertThat(maximum.value()).as("seed %d step %d", seed, i).isEqualTo(values[highest]);
                assertThat(minimum.value()).as("seed %d step %d", seed, i).isEqualTo(values[lowest]);
                assertThat(maximum.age()).as("seed %d step %d", seed, i).isEqualTo(i - highest);
                assertThat(minimum.age()).as("seed %d step %d", seed, i).isEqualTo(i - lowest);
            }
        }
    }

    @Test
    void shouldThrowUntilTheWindowIsFull() {
        RollingMaximum maximum = new RollingMaximum(2);
        maximum.add(1);

        assertThat(maximum.isReady()).isFalse();
        assertThat(maximum.window()).isEqualTo(2);
        assertThatIllegalStateException().isThrownBy(maximum::value).withMessageContaining("only 1");
    }

    @Test
    void shouldForgetEverythingOnReset() {
        RollingMinimum minimum = new RollingMinimum(1);
        minimum.add(-7);
        minimum.reset();

        assertThat(minimum.isReady()).isFalse();
        minimum.add(3);
        assertThat(minimum.value()).isEqualTo(3);
        assertThat(minimum.window()).isEqualTo(1);
    }

    @Test
    void shouldRefuseAStateOfAnotherWindow() {
        RecordedState state = new RecordedState();
        new RollingMinimum(3).save(state);

        assertThatIllegalArgumentException().isThrownBy(() -> new RollingMinimum(4).restore(state));
    }

    private static <K extends StreamingKernel> K restored(K original, K fresh) {
        RecordedState.copy(original, fresh);
        return fresh;
    }

    private static int plainExtreme(long[] values, int last, int window, int sign) {
        int best = last;
        for (int i = last; i > last - window; i--) {
            best = sign * Long.compare(values[i], values[best]) > 0 ? i : best;
        }
        return best;
    }
}
