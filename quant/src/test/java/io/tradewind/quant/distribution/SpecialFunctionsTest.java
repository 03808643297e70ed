// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.tradewind.quant.random.Xoshiro256;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Expected values: mpmath 1.3.0 with 40 digits, {@code loggamma}, {@code gammainc} and {@code betainc} with regularized=True. */
class SpecialFunctionsTest {
    private static final double RELATIVE = 1e-12;

    @ParameterizedTest
    @CsvSource({
        "0.001, 6.9071788853838536617",
        "0.5, 0.57236494292470008707",
        "1, 0",
        "1.5, -0.12078223763524522235",
        "3, 0.69314718055994530942",
        "7.25, 7.0521854507385394449",
        "10, 12.801827480081469611",
        "100.5, 361.43554046777762156",
        "12345.678, 103959.91990554605982"
    })
    void shouldGiveTheLogarithmOfTheGammaFunction(double x, double expected) {
        assertThat(GammaFunction.logarithm(x)).isCloseTo(expected, within(4e-15 * Math.max(1, Math.abs(expected))));
    }

    @ParameterizedTest
    @CsvSource({
        "0.5, 0.1, 0.34527915398142297956, 0.65472084601857702044",
        "0.5, 2, 0.9544997361036415856, 0.045500263896358414401",
        "0.5, 30, 0.99999999999999051426, 9.4857375710738483885e-15",
        "1, 1, 0.6321205588285576784, 0.3678794411714423216",
        "3, 0.2, 0.0011484812448621326045, 0.9988515187551378674",
        "3, 10, 0.99723060428448842406, 0.0027693957155115759437",
        "10, 10, 0.54207028552814779169, 0.45792971447185220831",
        "50, 30, 0.00051889146254803429258, 0.99948110853745196571",
        "50, 80, 0.99986921602340858966, 0.00013078397659141033656",
        "100, 100, 0.51329879827914866486, 0.48670120172085133514",
        "1000, 1100, 0.99894067674607002265, 0.0010593232539299773489",
        "2.5, 0.001, 9.5085345986079498136e-9, 0.99999999049146540139"
    })
    void shouldGiveTheIncompleteGammaFunctions(double a, double x, double lower, double upper) {
        assertThat(GammaFunction.regularisedLower(a, x)).isCloseTo(lower, within(RELATIVE * lower));
        assertThat(GammaFunction.regularisedUpper(a, x)).isCloseTo(upper, within(RELATIVE * upper));
    }

    @ParameterizedTest
    @CsvSource({
        "0.1, 2, 5, 0.11426500000000001093",
        "0.3, 2, 5, 0.57982499999999997601",
        "0.9, 2, 5, 0.99994500000000000006",
        "0.5, 0.5, 0.5, 0.5",
        "0.01, 1, 8, 0.077255305572079901552",
        "0.2, 1, 8, 0.83222784000000001863",
        "0.5, 3, 3, 0.5",
        "0.75, 3, 3, 0.896484375",
        "0.25, 200, 600, 0.50542998213458041313",
        "0.001, 0.05, 3, 0.76185410458410588167",
        "0.6, 900, 600, 0.49859811879519916889"
    })
    void shouldGiveTheIncompleteBetaFunction(double x, double a, double b, double expected) {
        assertThat(BetaFunction.regularised(x, a, b)).isCloseTo(expected, within(RELATIVE * expected));
        assertThat(BetaFunction.regularised(1 - x, b, a)).isCloseTo(1 - expected, within(RELATIVE));
    }

    @Test
    void shouldMakeTheIncompleteFunctionsMeetAtTheirSeams() {
        long seed = 73;
        Xoshiro256 random = new Xoshiro256(seed);
        for (int i = 0; i < 10_000; i++) {
            double a = 0.05 + 200 * random.nextDouble();
            double x = 2 * a * random.nextDouble();
            double sum = GammaFunction.regularisedLower(a, x) + GammaFunction.regularisedUpper(a, x);
            assertThat(sum).as("seed %d a %s x %s", seed, a, x).isCloseTo(1, within(1e-12));
            double below = GammaFunction.regularisedLower(a, Math.nextDown(a + 1));
            double above = GammaFunction.regularisedLower(a, a + 1);
            assertThat(above).as("seed %d a %s", seed, a).isCloseTo(below, within(1e-12));
        }
    }

    @Test
    void shouldReachTheEnds() {
        assertThat(GammaFunction.regularisedLower(2, 0)).isZero();
        assertThat(GammaFunction.regularisedUpper(2, 0)).isEqualTo(1);
        assertThat(GammaFunction.regularisedUpper(2, Double.POSITIVE_INFINITY)).isZero();
        assertThat(BetaFunction.regularised(0, 2, 3)).isZero();
        assertThat(BetaFunction.regularised(1, 2, 3)).isEqualTo(1);
        assertThat(GammaFunction.regularisedLower(2, Double.NaN)).isNaN();
        assertThat(BetaFunction.regularised(Double.NaN, 2, 3)).isNaN();
    }

    @Test
    void shouldRefuseArgumentsOutOfRange() {
        assertThatIllegalArgumentException().isThrownBy(() -> GammaFunction.logarithm(0));
        assertThatIllegalArgumentException().isThrownBy(() -> GammaFunction.regularisedLower(0, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> GammaFunction.regularisedUpper(1, -1));
        assertThatIllegalArgumentException().isThrownBy(() -> BetaFunction.regularised(1.1, 1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> BetaFunction.regularised(0.1, 0, 1));
    }
}
