// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.inference;

import io.tradewind.quant.random.Xoshiro256;

/**
 * How well a law fits the sample that its parameters come from.
 *
 * <p>The plain p of {@link KolmogorovSmirnov} is too large there, since the law was drawn towards the sample (H. W. Lilliefors, On
 * the Kolmogorov-Smirnov test for normality with mean and variance unknown, JASA 62, 1967). The bootstrap p is right for independent
 * values: as many values are drawn from the fitted law, fitted again and measured, and p is {@code (1 + at least as far) / (1 + resamples)}
 * (W. Stute, W. Gonzalez Manteiga and M. Presedo Quindimil, Bootstrap based goodness-of-fit tests, Metrika 40, 1993).
 *
 * @param plain distance, and p as if the law had been fixed beforehand
 * @param bootstrapP p with the parameters fitted again in each resample
 * @param resamples drawn
 */
public record FittedLawTest(KolmogorovSmirnov plain, double bootstrapP, int resamples) {
    private static final double LEAST_DRAW = 0x1.0p-54;

    /**
     * Tests a fit.
     *
     * @param fit of the sample
     * @param sample independent values
     * @param resamples to draw, at least 1
     * @param seed of the draws
     * @return both p
     */
    public static FittedLawTest of(LawFit fit, double[] sample, int resamples, long seed) {
        KolmogorovSmirnov plain = KolmogorovSmirnov.of(sample, fit.law()::cumulative);
        Xoshiro256 random = new Xoshiro256(seed);
        int far = 0;
        for (int i = 0; i < resamples; i++) {
            double[] drawn = draw(fit, sample.length, random);
            LawFit again = fit.again(drawn);
            if (KolmogorovSmirnov.of(drawn, again.law()::cumulative).distance() >= plain.distance()) {
                far++;
            }
        }
        return new FittedLawTest(plain, (1.0 + far) / (1.0 + resamples), resamples);
    }

    private static double[] draw(LawFit fit, int count, Xoshiro256 random) {
        double[] values = new double[count];
        for (int i = 0; i < count; i++) {
            values[i] = fit.law().quantile(StrictMath.max(random.nextDouble(), LEAST_DRAW));
        }
        return values;
    }
}
