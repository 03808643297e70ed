// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tradewind.quant.indicator.kernel.Ema;
import io.tradewind.quant.indicator.kernel.HilbertPhasor;
import io.tradewind.quant.indicator.kernel.Ring;
import io.tradewind.quant.indicator.kernel.RollingExtreme;
import io.tradewind.quant.indicator.kernel.RollingLinearRegression;
import io.tradewind.quant.indicator.kernel.RollingMeanDeviation;
import io.tradewind.quant.indicator.kernel.RollingMoments;
import io.tradewind.quant.indicator.kernel.RollingWindowSum;
import io.tradewind.quant.indicator.kernel.WilderSmoothing;
import io.tradewind.quant.random.Xoshiro256;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class KernelStateTest {

    private static final long SEED = 77;

    /** Gives a value to a kernel and asks it. */
    @FunctionalInterface
    interface Step<K> {
        double apply(K kernel, double value);
    }

    /** A kernel by its window, and how it takes a value and answers. */
    record Case<K extends StreamingKernel>(String name, IntFunction<K> create, Step<K> add) {

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Case<?>> kernels() {
        return Stream.of(
                new Case<>("Ring", Ring::new, Ring::push),
                new Case<>("RollingWindowSum", RollingWindowSum::new, RollingWindowSum::add),
                new Case<>("Ema", Ema::new, Ema::add),
                new Case<>(
                        "WilderSmoothing", n -> new WilderSmoothing(n, WilderSmoothing.Form.SUM), WilderSmoothing::add),
                new Case<>(
                        "RollingExtreme",
                        n -> new RollingExtreme(n, RollingExtreme.Side.MINIMUM),
                        (kernel, x) -> kernel.add(x) + kernel.position()),
                new Case<>("RollingLinearRegression", RollingLinearRegression::new, (kernel, x) -> {
                    kernel.add(x);
                    return kernel.slope();
                }),
                new Case<>("RollingMoments", RollingMoments::new, (kernel, x) -> {
                    kernel.add(x);
                    return kernel.variance();
                }),
                new Case<>("RollingMeanDeviation", RollingMeanDeviation::new, KernelStateTest::addAndAsk),
                new Case<>(
                        "RollingMeanDeviation, long",
                        n -> new RollingMeanDeviation(10 * n),
                        KernelStateTest::addAndAsk),
                new Case<>("HilbertPhasor", HilbertPhasor::new, (kernel, x) -> {
                    kernel.add(x);
                    return kernel.quadrature() + kernel.period();
                }));
    }

    private static double addAndAsk(RollingMeanDeviation kernel, double value) {
        kernel.add(value);
        return kernel.value();
    }

    @ParameterizedTest
    @MethodSource("kernels")
    <K extends StreamingKernel> void shouldContinueBitForBitAfterARestore(Case<K> kernel) {
        for (int cut : new int[] {0, 1, 36, 40, 41, 95, 200, 500}) {
            var random = new Xoshiro256(SEED);
            K original = kernel.create.apply(40);
            K restored = kernel.create.apply(40);
            for (int i = 0; i < cut; i++) {
                kernel.add.apply(original, random.nextInt(50));
                kernel.add.apply(restored, 7.0 * i);
            }
            RecordedState.copy(original, restored);
            for (int i = 0; i < 200; i++) {
                double value = random.nextInt(50);
                assertThat(Double.doubleToLongBits(kernel.add.apply(restored, value)))
                        .as("value %d after a restore at %d, seed %d", i, cut, SEED)
                        .isEqualTo(Double.doubleToLongBits(kernel.add.apply(original, value)));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("kernels")
    <K extends StreamingKernel> void shouldRefuseTheStateOfAnotherWindow(Case<K> kernel) {
        K one = kernel.create.apply(40);
        K other = kernel.create.apply(41);

        assertThatThrownBy(() -> RecordedState.copy(one, other))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("40")
                .hasMessageContaining("41");
    }
}
