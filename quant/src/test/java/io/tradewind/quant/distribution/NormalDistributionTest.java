// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.tradewind.quant.random.Xoshiro256;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Expected values: the power series of the error function in 80-digit decimal arithmetic, at the exact doubles. */
class NormalDistributionTest {

    private static final double RELATIVE = 2e-15;

    @ParameterizedTest
    @CsvSource({
        "-8, 6.22096057427178412352e-16",
        "-5.5, 1.89895624658877193839e-8",
        "-3, 1.34989803163009452665e-3",
        "-1.96, 2.49978951482204362128e-2",
        "-1, 1.58655253931457051415e-1",
        "-0.5, 3.08537538725986896362e-1",
        "-0.1, 4.60172162722971016331e-1",
        "0, 0.5",
        "0.25, 5.98706325682923724241e-1",
        "1, 8.41344746068542948585e-1",
        "1.959963984540054, 9.74999999999999989124e-1",
        "2.5, 9.93790334674223864833e-1",
        "4, 9.99968328758166880079e-1",
        "6, 9.99999999013412354962e-1"
    })
    void shouldGiveTheProbabilityToRounding(double x, double expected) {
        assertThat(NormalDistribution.cumulative(x)).isCloseTo(expected, within(RELATIVE * expected));
        assertThat(NormalDistribution.survival(-x)).isCloseTo(expected, within(RELATIVE * expected));
    }

    @ParameterizedTest
    @CsvSource({
        "1e-10, -6.36134090240405619910",
        "1e-5, -4.26489079392282461023",
        "0.001, -3.09023230616781353536",
        "0.025, -1.95996398454005421178",
        "0.05, -1.64485362695147268795",
        "0.2, -0.841621233572914165522",
        "0.4, -0.253347103135799741325",
        "0.5, 0",
        "0.6, 0.253347103135799741325",
        "0.9, 1.28155156554460059349",
        "0.975, 1.95996398454005385560",
        "0.999, 3.09023230616781327776"
    })
    void shouldGiveTheQuantileToRounding(double probability, double expected) {
        assertThat(NormalDistribution.quantile(probability))
                .isCloseTo(expected, within(RELATIVE * Math.max(1, Math.abs(expected))));
    }

    @Test
    void shouldInvertTheProbabilityOverTheWholeLowerTail() {
        long seed = 61;
        Xoshiro256 random = new Xoshiro256(seed);
        for (int i = 0; i < 10_000; i++) {
            double x = -37 * random.nextDouble();
            double back = NormalDistribution.quantile(NormalDistribution.cumulative(x));
            assertThat(back).as("seed %d x %s", seed, x).isCloseTo(x, within(1e-13));
        }
    }

    @Test
    void shouldNeverDecrease() {
        double previous = 0;
        for (double x = -40; x <= 10; x += 0.001) {
            double probability = NormalDistribution.cumulative(x);
            assertThat(probability).as("x %s", x).isGreaterThanOrEqualTo(previous * (1 - 1e-15));
            previous = probability;
        }
    }

    @Test
    void shouldReachTheEndsOfTheLine() {
        assertThat(NormalDistribution.quantile(0)).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(NormalDistribution.quantile(1)).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(NormalDistribution.cumulative(Double.NEGATIVE_INFINITY)).isZero();
        assertThat(NormalDistribution.cumulative(Double.POSITIVE_INFINITY)).isEqualTo(1);
        assertThat(NormalDistribution.cumulative(Double.NaN)).isNaN();
        assertThat(NormalDistribution.quantile(Double.NaN)).isNaN();
        assertThat(NormalDistribution.density(0)).isEqualTo(1 / Math.sqrt(2 * Math.PI), within(1e-16));
    }

    @Test
    void shouldRefuseWhatIsNoProbability() {
        assertThatIllegalArgumentException().isThrownBy(() -> NormalDistribution.quantile(-1e-300));
        assertThatIllegalArgumentException().isThrownBy(() -> NormalDistribution.quantile(1.0000001));
    }
}
