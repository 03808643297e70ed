// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.jump;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.tradewind.quant.random.Xoshiro256;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class JumpDiffusionTest {
    private static final double DAY = 1.0 / 252;
    private static final JumpDiffusion TRUTH = new JumpDiffusion(0.08, 0.2, 15, -0.02, 0.04);

    @Test
    void shouldRecoverTheParametersItWasSimulatedWith() {
        for (long seed = 1; seed <= 6; seed++) {
            JumpDiffusionFitter.Fit fit = JumpDiffusionFitter.fit(
                    TRUTH.simulate(2500, DAY, new Xoshiro256(seed)).returns(), DAY);
            JumpDiffusion model = fit.model();
            double[] errors = fit.standardErrors();
            String which = "seed " + seed;
            assertThat(model.drift()).as(which).isCloseTo(TRUTH.drift(), within(4 * errors[0]));
            assertThat(model.volatility()).as(which).isCloseTo(TRUTH.volatility(), within(4 * errors[1]));
            assertThat(model.intensity()).as(which).isCloseTo(TRUTH.intensity(), within(4 * errors[2]));
            assertThat(model.jumpMean()).as(which).isCloseTo(TRUTH.jumpMean(), within(4 * errors[3]));
            assertThat(model.jumpDeviation()).as(which).isCloseTo(TRUTH.jumpDeviation(), within(4 * errors[4]));
            assertThat(fit.likelihoodRatio()).as(which).isGreaterThan(100);
        }
    }

    @Test
    void shouldGainNothingFromJumpsWhereThereAreNone() {
        double[] returns = new JumpDiffusion(0.08, 0.2, 0, 0, 0)
                .simulate(2500, DAY, new Xoshiro256(2))
                .returns();
        JumpDiffusionFitter.Fit fit = JumpDiffusionFitter.fit(returns, DAY);
        assertThat(fit.likelihoodRatio()).as("seed 2").isLessThan(11.3);
    }

    @Test
    void shouldHaveADensityThatIntegratesToOneWithItsMoments() {
        double dt = 0.1;
        double mass = 0;
        double mean = 0;
        double square = 0;
        double step = 1e-4;
        for (double x = -1.5; x < 1.5; x += step) {
            double density = StrictMath.exp(TRUTH.logDensity(x, dt)) * step;
            mass += density;
            mean += x * density;
            square += x * x * density;
        }
        assertThat(mass).isCloseTo(1, within(1e-9));
        assertThat(mean).isCloseTo(TRUTH.mean() * dt, within(1e-9));
        assertThat(square - mean * mean).isCloseTo(TRUTH.variance() * dt, within(1e-9));
    }

    @Test
    void shouldTellAJumpFromTheDiffusion() {
        assertThat(TRUTH.jumpProbability(-0.1, DAY)).isGreaterThan(0.999);
        assertThat(TRUTH.jumpProbability(0, DAY)).isLessThan(0.05);
    }

    @Test
    void shouldFindJumpsByBipowerVariationAndOnlyWhereThereAreSome() {
        int rejected = 0;
        for (long seed = 1; seed <= 200; seed++) {
            double[] calm = new JumpDiffusion(0, 0.2, 0, 0, 0)
                    .simulate(400, DAY, new Xoshiro256(seed))
                    .returns();
            rejected += BipowerTest.of(calm).p() < 0.05 ? 1 : 0;
        }
        assertThat(rejected).as("of 200, seeds 1 to 200").isBetween(2, 22);
        double fiveMinutes = DAY / 78;
        BipowerTest jumping = BipowerTest.of(
                TRUTH.simulate(19_656, fiveMinutes, new Xoshiro256(1)).returns());
        assertThat(jumping.p()).isLessThan(1e-10);
        double diffused = TRUTH.volatility() * TRUTH.volatility();
        assertThat(jumping.bipowerVariation()).isCloseTo(diffused, within(0.1 * diffused));
        assertThat(jumping.jumpShare()).isGreaterThan(0.2);
    }

    @Test
    void shouldSayWhenItJumped() {
        double[] returns = new JumpDiffusion(0, 0.2, 0, 0, 0)
                .simulate(1000, DAY, new Xoshiro256(9))
                .returns();
        returns[400] += 0.15;
        returns[700] -= 0.15;
        LeeMykland found = LeeMykland.of(returns, 60, 0.01);
        assertThat(found.jumps()).as("seed 9").containsExactly(400, 700);
        assertThat(found.statistics()[10]).isNaN();
    }

    @Test
    void shouldRefuseWhatIsOutsideItsRange() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new JumpDiffusion(0, 0, 1, 0, 1))
                .withMessageContaining("volatility");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new JumpDiffusion(0, 1, -1, 0, 1))
                .withMessageContaining("intensity");
        assertThatIllegalArgumentException().isThrownBy(() -> TRUTH.simulate(0, 1, new Xoshiro256(1)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TRUTH.logDensity(0, 100))
                .withMessageContaining("jumps");
        assertThatIllegalArgumentException().isThrownBy(() -> JumpDiffusionFitter.fit(new double[10], DAY));
        double[] constant = new double[100];
        Arrays.fill(constant, 0.01);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> JumpDiffusionFitter.fit(constant, DAY))
                .withMessageContaining("constant");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BipowerTest.of(new double[20]))
                .withMessageContaining("differ from 0");
        constant[3] = Double.NaN;
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BipowerTest.of(constant))
                .withMessageContaining("return 3");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LeeMykland.of(constant, 2, 0.05))
                .withMessageContaining("window");
    }
}
