// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.impact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.tradewind.quant.random.Xoshiro256;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Impact against reference cases {@code exec_impact} (numpy 1.24.2 and a published table), and its dimensions. */
class ImpactModelTest {
    private static final double RELATIVE = 1e-10;
    private static final long SEED = 3;

    static Stream<ImpactModel> models() {
        return Stream.of(
                ImpactModel.NONE,
                new LinearImpact(0.7),
                new SquareRootImpact(1),
                AlmgrenChrissImpact.published(0.2, 200),
                new AlmgrenChrissImpact(0.3, 0.1, 1, 0.5, 1, 2));
    }

    @ParameterizedTest
    @CsvSource({
        "100000, 5000000, 0.02, 1, 28.284271247461902",
        "1000000, 5000000, 0.02, 1, 89.44271909999159",
        "2500, 1000000, 0.035, 0.7, 12.250000000000002",
        "50000, 2000000, 0.015, 0.314, 7.447163889696533"
    })
    void shouldFollowTheSquareRootLaw(double quantity, double volume, double sigma, double y, double expectedBps) {
        assertThat(new SquareRootImpact(y).impactBps(quantity / volume, 1e4 * sigma))
                .isCloseTo(expectedBps, within(RELATIVE * expectedBps));
    }

    /** The last three rows are IBM in the paper's table of 10 % of the daily volume: 20 bp and 32, 25 and 18 bp, rounded. */
    @ParameterizedTest
    @CsvSource({
        "100000, 5000000, 0.02, 0.2, 1000000000, 4.723317484916509, 9.49541620794546",
        "1000000, 5000000, 0.02, 0.2, 1000000000, 47.2331748491651, 52.01658742458254",
        "2500, 1000000, 0.035, 0.2, 200000000, 1.0332256998254867, 4.10172211609217",
        "50000, 2000000, 0.015, 0.2, 400000000, 4.428110142109229, 8.330873811413825",
        "656100, 6561000, 0.0157, 0.1, 1728000000, 19.859701911852525, 32.22385095592626",
        "656100, 6561000, 0.0157, 0.2, 1728000000, 19.859701911852525, 24.638405637311713",
        "656100, 6561000, 0.0157, 0.5, 1728000000, 19.859701911852525, 18.41786313787262"
    })
    void shouldGiveThePublishedAlmgrenChrissImpact(
            double quantity,
            double volume,
            double sigma,
            double days,
            double outstanding,
            double permanent,
            double realised) {
        AlmgrenChrissImpact impact = AlmgrenChrissImpact.published(days, outstanding / volume);
        assertThat(impact.permanentBps(quantity / volume, 1e4 * sigma))
                .isCloseTo(permanent, within(RELATIVE * permanent));
        assertThat(impact.impactBps(quantity / volume, 1e4 * sigma)).isCloseTo(realised, within(RELATIVE * realised));
    }

    @ParameterizedTest
    @MethodSource("models")
    void shouldBeZeroAtZeroAndNeverFallWithSizeOrVolatility(ImpactModel model) {
        Xoshiro256 random = new Xoshiro256(SEED);
        for (int i = 0; i < 10_000; i++) {
            double sigmaBps = 500 * random.nextDouble();
            double size = random.nextDouble() * random.nextDouble();
            double larger = size + random.nextDouble();
            String why = model + ", seed " + SEED + " case " + i;
            assertThat(model.impactBps(0, sigmaBps)).as(why).isZero();
            assertThat(model.impactBps(size, sigmaBps)).as(why).isBetween(0.0, model.impactBps(larger, sigmaBps));
            assertThat(model.impactBps(size, sigmaBps))
                    .as(why)
                    .isLessThanOrEqualTo(model.impactBps(size, sigmaBps + 1));
        }
    }

    /** Impact is a return: it has the unit of sigma and no other, so it scales with sigma; its size has no unit at all. */
    @Test
    void shouldHaveTheDimensionOfVolatility() {
        for (ImpactModel model : models().filter(m -> !m.equals(new AlmgrenChrissImpact(0.3, 0.1, 1, 0.5, 1, 2)))
                .toList()) {
            double once = model.impactBps(0.04, 150);
            assertThat(model.impactBps(0.04, 450)).isCloseTo(3 * once, within(1e-12));
        }
        assertThat(new LinearImpact(0.7).impactBps(0.04, 150)).isCloseTo(0.7 * 150 * 0.04, within(1e-12));
        assertThat(new LinearImpact(1).impactBps(0.08, 150))
                .isCloseTo(2 * new LinearImpact(1).impactBps(0.04, 150), within(1e-12));
        assertThat(new SquareRootImpact(1).impactBps(0.16, 150))
                .isCloseTo(2 * new SquareRootImpact(1).impactBps(0.04, 150), within(1e-12));
    }

    /** A day's figures against four days': volume times 4, volatility times 2, horizon over 4 give the same basis points. */
    @Test
    void shouldNotDependOnTheUnitOfTime() {
        double day = new SquareRootImpact(1).impactBps(0.04, 150);
        double fourDays = new SquareRootImpact(1).impactBps(0.01, 300);
        assertThat(fourDays).isCloseTo(day, within(1e-12));
        AlmgrenChrissImpact temporary = new AlmgrenChrissImpact(0, 0.142, 0.5, 0.2, 1, 0);
        AlmgrenChrissImpact inFourDays = new AlmgrenChrissImpact(0, 0.071, 0.5, 0.05, 1, 0);
        assertThat(inFourDays.impactBps(0.01, 300)).isCloseTo(temporary.impactBps(0.04, 150), within(1e-12));
    }

    @Test
    void shouldChargeTheFixedPartOnlyWhenSomethingIsTraded() {
        AlmgrenChrissImpact impact = new AlmgrenChrissImpact(0.3, 0.1, 1, 0.5, 1, 2);
        assertThat(impact.impactBps(0, 100)).isZero();
        assertThat(impact.impactBps(1e-12, 100)).isCloseTo(2, within(1e-6));
    }

    @Test
    void shouldRefuseFiguresOutOfRange() {
        assertThatIllegalArgumentException().isThrownBy(() -> new LinearImpact(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> new SquareRootImpact(101));
        assertThatIllegalArgumentException().isThrownBy(() -> AlmgrenChrissImpact.published(0, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> AlmgrenChrissImpact.published(1, 0.5));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AlmgrenChrissImpact(0.3, 0.1, 3, 0.5, 1, 0))
                .withMessageContaining("exponent");
        assertThatIllegalArgumentException().isThrownBy(() -> new SquareRootImpact(1).impactBps(-0.1, 10));
        assertThatIllegalArgumentException().isThrownBy(() -> new LinearImpact(1).impactBps(0.1, Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> new LiquiditySpec(-1, 0));
    }
}
