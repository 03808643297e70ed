// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.inference;

import io.tradewind.quant.distribution.Law;
import io.tradewind.quant.optimise.GoldenSection;
import java.util.Arrays;

/**
 * The likeliest law of a family for a sample.
 *
 * <p>A shifted fit chooses the beginning of the law too, by the profile likelihood. That likelihood grows without bound as the shift nears
 * the least value (B. M. Hill, The three-parameter lognormal distribution, JASA 58, 1963), so the shift is sought between
 * {@value #FARTHEST} interquartile ranges below the least value and {@value #NEAREST} of one below it, and {@link #atBound} says when the
 * search ended at one of the two: then the sample does not determine it.
 *
 * @param family of the law
 * @param law with its parameters
 * @param logLikelihood of the sample
 * @param parameters that were fitted
 * @param shift where the law begins
 * @param atBound whether the shift is at an end of its range
 * @param count values in the sample
 */
public record LawFit(
        LawFamily family, Law law, double logLikelihood, int parameters, double shift, boolean atBound, int count) {
    /** How far below the least value the shift may be, in interquartile ranges. */
    static final double FARTHEST = 10;

    /** How near to the least value the shift may be, in interquartile ranges. */
    static final double NEAREST = 0.02;

    private static final int LEAST_VALUES = 10;
    private static final double TOLERANCE = 1e-3;

    /**
     * Fits a law that begins at 0.
     *
     * @param family of the law
     * @param sample values above 0, at least ten
     * @return the fit
     * @throws IllegalArgumentException when the sample is too small or has values of 0 and less
     */
    public static LawFit of(LawFamily family, double[] sample) {
        return at(family, checked(sample), 0);
    }

    /**
     * Fits a law and where it begins.
     *
     * @param family of the law
     * @param sample any values, at least ten and not all alike
     * @return the fit
     * @throws IllegalArgumentException when the sample is too small
     */
    public static LawFit shifted(LawFamily family, double[] sample) {
        double[] sorted = checked(sample).clone();
        Arrays.sort(sorted);
        double least = sorted[0];
        double range = sorted[sorted.length * 3 / 4] - sorted[sorted.length / 4];
        if (!(range > 0)) {
            throw new IllegalArgumentException("half of the values are alike: no law can be fitted");
        }
        double from = StrictMath.log(NEAREST);
        double to = StrictMath.log(FARTHEST);
        double best = GoldenSection.minimise(
                gap -> -at(family, sorted, least - range * StrictMath.exp(gap)).logLikelihood(), from, to, TOLERANCE);
        LawFit fit = at(family, sorted, least - range * StrictMath.exp(best));
        boolean end = best - from < 2 * TOLERANCE || to - best < 2 * TOLERANCE;
        return new LawFit(family, fit.law, fit.logLikelihood, fit.parameters + 1, fit.shift, end, fit.count);
    }

    private static double[] checked(double[] sample) {
        if (sample.length < LEAST_VALUES) {
            throw new IllegalArgumentException(
                    "a law needs at least " + LEAST_VALUES + " values, not " + sample.length);
        }
        return sample;
    }

    private static LawFit at(LawFamily family, double[] sample, double shift) {
        double[] values = new double[sample.length];
        double[] logs = new double[sample.length];
        for (int i = 0; i < sample.length; i++) {
            values[i] = sample[i] - shift;
            if (!(values[i] > 0)) {
                throw new IllegalArgumentException("a law that begins at " + shift + " has no value " + sample[i]);
            }
            logs[i] = StrictMath.log(values[i]);
        }
        Law law = family.fit(shift, values, logs);
        double likelihood = 0;
        for (double value : sample) {
            likelihood += law.logDensity(value);
        }
        return new LawFit(family, law, likelihood, family.parameters(), shift, false, sample.length);
    }

    /**
     * Akaike's information criterion: the less, the better the law for its number of parameters.
     *
     * @return twice the parameters less twice the log-likelihood
     */
    public double aic() {
        return 2.0 * parameters - 2 * logLikelihood;
    }

    /**
     * Fits another sample in the same way.
     *
     * @param sample as for the first
     * @return its fit
     */
    LawFit again(double[] sample) {
        return parameters > family.parameters() ? shifted(family, sample) : of(family, sample);
    }
}
