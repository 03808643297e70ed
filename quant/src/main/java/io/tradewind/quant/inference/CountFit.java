// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.inference;

import io.tradewind.quant.distribution.GammaFunction;
import io.tradewind.quant.optimise.GoldenSection;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntToDoubleFunction;

/**
 * A law of counts of at least one, fitted by maximum likelihood, with Pearson's test.
 *
 * @param law name of the law
 * @param parameter its parameter
 * @param standardError of the parameter, from the curvature of the likelihood
 * @param aic Akaike's information criterion
 * @param test of the counts against the law
 * @param family the law for any parameter
 */
public record CountFit(
        String law, double parameter, double standardError, double aic, ChiSquareTest test, Family family) {
    private static final double TOLERANCE = 1e-7;
    private static final double NUDGE = 1e-3;

    /**
     * {@code max(1, N)} with N Poisson: how the simulated venue counts fills.
     *
     * @param counts how often each count from 1 on was seen
     * @return the fit; its parameter is the mean of N
     */
    public static CountFit clampedPoisson(long[] counts) {
        return fit("Poisson, at least 1", counts, 1e-6, 2 * mean(counts) + 1, CountFit::clampedPoisson);
    }

    private static IntToDoubleFunction clampedPoisson(double lambda) {
        return count -> count == 1
                ? -lambda + StrictMath.log1p(lambda)
                : -lambda + count * StrictMath.log(lambda) - GammaFunction.logarithm(count + 1.0);
    }

    /**
     * Geometric from 1 on: each trade is followed by another with one probability.
     *
     * @param counts how often each count from 1 on was seen
     * @return the fit; its parameter is the probability of another
     */
    public static CountFit geometric(long[] counts) {
        return fit(
                "geometric",
                counts,
                1e-9,
                1 - 1e-9,
                more -> count -> (count - 1) * StrictMath.log(more) + StrictMath.log1p(-more));
    }

    /** Probabilities of counts for a parameter. */
    public interface Family {
        /** Logarithm of the probability of each count from 1 on. */
        IntToDoubleFunction logProbability(double parameter);
    }

    private static CountFit fit(String law, long[] counts, double from, double to, Family family) {
        DoubleUnaryOperator loss = parameter -> -likelihood(counts, family.logProbability(parameter));
        double parameter = GoldenSection.minimise(loss, from, to, TOLERANCE * to);
        double step = NUDGE * StrictMath.min(parameter, to - parameter);
        double least = loss.applyAsDouble(parameter);
        double curvature = (loss.applyAsDouble(parameter + step) + loss.applyAsDouble(parameter - step) - 2 * least)
                / (step * step);
        return new CountFit(
                law,
                parameter,
                1 / StrictMath.sqrt(curvature),
                2 + 2 * least,
                test(counts, family.logProbability(parameter)),
                family);
    }

    /**
     * Probability of a count.
     *
     * @param count at least 1
     * @return 0 to 1
     */
    public double probability(int count) {
        return StrictMath.exp(family.logProbability(parameter).applyAsDouble(count));
    }

    private static double likelihood(long[] counts, IntToDoubleFunction logProbability) {
        double sum = 0;
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] > 0) {
                sum += counts[i] * logProbability.applyAsDouble(i + 1);
            }
        }
        return sum;
    }

    private static ChiSquareTest test(long[] counts, IntToDoubleFunction logProbability) {
        long[] observed = Arrays.copyOf(counts, counts.length + 1);
        double[] probabilities = new double[counts.length + 1];
        double rest = 1;
        for (int i = 0; i < counts.length; i++) {
            probabilities[i] = StrictMath.exp(logProbability.applyAsDouble(i + 1));
            rest -= probabilities[i];
        }
        probabilities[counts.length] = rest;
        return ChiSquareTest.of(observed, probabilities).afterFitting(1);
    }

    private static double mean(long[] counts) {
        double sum = 0;
        double total = 0;
        for (int i = 0; i < counts.length; i++) {
            sum += (i + 1.0) * counts[i];
            total += counts[i];
        }
        if (total == 0) {
            throw new IllegalArgumentException("a law of counts needs at least one count");
        }
        return sum / total;
    }
}
