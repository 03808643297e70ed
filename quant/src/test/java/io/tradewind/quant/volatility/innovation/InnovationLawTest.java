// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.volatility.innovation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tradewind.quant.random.Xoshiro256;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class InnovationLawTest {

    private static Map<InnovationLaw, double[]> laws() {
        Map<InnovationLaw, double[]> laws = new LinkedHashMap<>();
        laws.put(new NormalInnovation(), new double[0]);
        laws.put(new StudentInnovation(), new double[] {4.5});
        laws.put(new GeneralisedErrorInnovation(), new double[] {1.3});
        laws.put(new RatioSkewInnovation(new NormalInnovation()), new double[] {1.4});
        laws.put(new RatioSkewInnovation(new StudentInnovation()), new double[] {0.8, 6});
        laws.put(new RatioSkewInnovation(new GeneralisedErrorInnovation()), new double[] {0.9, 1.5});
        laws.put(new HansenInnovation(), new double[] {6, -0.3});
        return laws;
    }

    @Test
    void shouldHaveMassAndVarianceOneAndMeanZero() {
        laws().forEach((law, shape) -> {
            double mass = DensityIntegral.of(z -> Math.exp(law.logDensity(z, shape)), true, true);
            double mean = DensityIntegral.of(z -> z * Math.exp(law.logDensity(z, shape)), true, true);
            double square = DensityIntegral.of(z -> z * z * Math.exp(law.logDensity(z, shape)), true, true);
            assertThat(mass).as("%s", law).isCloseTo(1, within(1e-4));
            assertThat(mean).as("%s", law).isCloseTo(0, within(1e-4));
            assertThat(square).as("%s", law).isCloseTo(1, within(1e-4));
        });
    }

    @Test
    void shouldKnowTheMomentsItsDensityIntegratesTo() {
        laws().forEach((law, shape) -> {
            double absolute = DensityIntegral.of(z -> Math.abs(z) * Math.exp(law.logDensity(z, shape)), true, true);
            double below = DensityIntegral.of(z -> z * z * Math.exp(law.logDensity(z, shape)), true, false);
            assertThat(law.meanAbsolute(shape)).as("%s", law).isCloseTo(absolute, within(1e-6));
            assertThat(law.negativeSquare(shape)).as("%s", law).isCloseTo(below, within(1e-4));
        });
    }

    @Test
    void shouldDifferentiateInClosedFormAsByDifferences() {
        Xoshiro256 random = new Xoshiro256(3);
        double[] residuals = new double[40];
        double[] variances = new double[40];
        for (int t = 0; t < 40; t++) {
            residuals[t] = 4 * random.nextDouble() - 2;
            variances[t] = 0.2 + random.nextDouble();
        }
        InnovationLaw student = new StudentInnovation();
        double[] shape = {4.5};
        Score closed = Score.of(40, 1, true);
        Score differences = Score.of(40, 1, true);
        double a = student.sum(residuals, variances, 0, 40, shape, closed);
        double b = NumericalScore.sum(student, residuals, variances, 0, 40, shape, differences);
        assertThat(a).isCloseTo(b, within(1e-11));
        assertThat(closed.residual()).containsExactly(differences.residual(), within(1e-8));
        assertThat(closed.logVariance()).containsExactly(differences.logVariance(), within(1e-8));
        assertThat(closed.shapeTotal()).containsExactly(differences.shapeTotal(), within(1e-7));
        assertThat(closed.shape(7, 0)).isCloseTo(differences.shape(7, 0), within(1e-8));
    }

    @Test
    void shouldBecomeTheSymmetricLawWithoutSkew() {
        InnovationLaw student = new StudentInnovation();
        double expected = student.logDensity(-1.3, new double[] {5});
        assertThat(new RatioSkewInnovation(student).logDensity(-1.3, new double[] {1, 5}))
                .isCloseTo(expected, within(1e-14));
        assertThat(new HansenInnovation().logDensity(-1.3, new double[] {5, 0})).isCloseTo(expected, within(1e-14));
        double normal = new NormalInnovation().logDensity(0.4, new double[0]);
        assertThat(new GeneralisedErrorInnovation().logDensity(0.4, new double[] {2}))
                .isCloseTo(normal, within(1e-14));
    }

    /** fGarch 4022.89: dstd(0.7,nu=5), dged(0.7,nu=1.3), dsstd(-0.7,nu=5,xi=1.3), dsnorm(0.7,xi=0.8), dsged(0.7,nu=1.3,xi=0.8). */
    @Test
    void shouldEqualTheDensitiesOfFGarch() {
        InnovationLaw student = new StudentInnovation();
        InnovationLaw error = new GeneralisedErrorInnovation();
        check(student, 0.7, 0.311276056261601, 5);
        check(error, 0.7, 0.287975316683575, 1.3);
        check(new RatioSkewInnovation(student), -0.7, 0.410351571309490, 1.3, 5);
        check(new RatioSkewInnovation(new NormalInnovation()), 0.7, 0.363155041113805, 0.8);
        check(new RatioSkewInnovation(error), 0.7, 0.368145696557960, 0.8, 1.3);
    }

    private static void check(InnovationLaw law, double z, double density, double... shape) {
        assertThat(Math.exp(law.logDensity(z, shape))).isCloseTo(density, within(1e-12));
    }

    @Test
    void shouldBeUndefinedOutsideTheRangeOfTheShape() {
        assertThat(new StudentInnovation().logDensity(0, new double[] {2})).isNaN();
        assertThat(new GeneralisedErrorInnovation().logDensity(0, new double[] {0}))
                .isNaN();
        assertThat(new RatioSkewInnovation(new NormalInnovation()).logDensity(0, new double[] {0}))
                .isNaN();
        assertThat(new HansenInnovation().logDensity(0, new double[] {5, 1})).isNaN();
    }

    @Test
    void shouldTakeTheLogarithmOfALongProductOfAnySize() {
        LogProduct product = new LogProduct();
        double sum = 0;
        Xoshiro256 random = new Xoshiro256(9);
        for (int i = 0; i < 5_000; i++) {
            double factor = Math.pow(10, 40 * random.nextDouble() - (i % 2 == 0 ? 10 : 35));
            product.times(factor);
            sum += Math.log(factor);
        }
        product.times(1e-300);
        product.times(Double.MIN_VALUE);
        sum += Math.log(1e-300) + Math.log(Double.MIN_VALUE);
        assertThat(product.logarithm()).isCloseTo(sum, within(1e-9 * Math.abs(sum)));
    }
}
