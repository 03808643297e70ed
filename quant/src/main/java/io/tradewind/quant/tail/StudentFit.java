// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.tail;

import io.tradewind.quant.distribution.Digamma;
import io.tradewind.quant.distribution.StudentT;
import io.tradewind.quant.inference.Samples;
import io.tradewind.quant.optimise.NotConvergedException;
import java.util.Arrays;

/**
 * Maximum likelihood of a Student's t law with location and scale.
 *
 * <p>Source: C. Liu and D. Rubin, ML estimation of the t distribution using EM and its extensions, Statistica Sinica 5 (1995). For
 * given degrees of freedom location and scale are the fixed point of a weighted mean; the degrees of freedom are the root of the
 * likelihood's derivative along these, the best of several when there are. Checked against R 4.2.2 {@code MASS::fitdistr(x, "t")}.
 *
 * @param law location, scale (not the deviation) and degrees of freedom
 * @param logLikelihood of the sample
 * @param atNormalLimit true when the likelihood still grows at {@link #MOST_DEGREES} degrees of freedom, where the law is normal
 */
public record StudentFit(StudentT law, double logLikelihood, boolean atNormalLimit) {
    /** Fewest observations that are fitted. */
    public static final int LEAST_OBSERVATIONS = 5;

    /** Where the search for degrees of freedom ends. */
    public static final double MOST_DEGREES = 4096;

    private static final double LEAST_DEGREES = 0.25;
    private static final double TOLERANCE = 1e-13;
    private static final int MOST_ROUNDS = 5000;
    private static final int BISECTIONS = 50;

    /**
     * Fits all three parameters.
     *
     * @param returns at least five, finite, fewer than a third of them alike
     * @return the fit
     * @throws IllegalArgumentException when the sample is too small, not finite, or half of it is one value
     * @throws NotConvergedException when no fixed point is reached
     */
    public static StudentFit of(double[] returns) {
        Search search = new Search(returns);
        double best = LEAST_DEGREES;
        double bestLikelihood = Double.NEGATIVE_INFINITY;
        for (double degrees = LEAST_DEGREES; degrees <= MOST_DEGREES; degrees *= 2) {
            double likelihood = search.logLikelihoodIfAny(degrees);
            if (likelihood > bestLikelihood) {
                best = degrees;
                bestLikelihood = likelihood;
            }
        }
        if (bestLikelihood == Double.NEGATIVE_INFINITY) {
            throw new NotConvergedException("a t law: location and scale did not settle for any degrees of freedom");
        }
        if (best == MOST_DEGREES && search.slope(best) >= 0) {
            return search.fit(best, true);
        }
        return search.fit(search.root(Math.max(LEAST_DEGREES, best / 2), Math.min(MOST_DEGREES, best * 2)), false);
    }

    /**
     * Fits location and scale.
     *
     * @param returns at least five, finite, fewer than half of them alike
     * @param degreesOfFreedom above 0
     * @return the fit
     * @throws IllegalArgumentException when the sample is too small, not finite, or half of it is one value
     * @throws NotConvergedException when no fixed point is reached
     */
    public static StudentFit of(double[] returns, double degreesOfFreedom) {
        return new Search(returns).fit(StudentT.standard(degreesOfFreedom).degreesOfFreedom(), false);
    }

    private static final class Search {
        private final double[] values;
        private double location;
        private double scale;

        Search(double[] returns) {
            this.values = Samples.requireFinite("returns", returns, LEAST_OBSERVATIONS);
            double[] sorted = values.clone();
            Arrays.sort(sorted);
            this.location = sorted[sorted.length / 2];
            double[] distances = new double[sorted.length];
            Arrays.setAll(distances, i -> Math.abs(sorted[i] - location));
            Arrays.sort(distances);
            this.scale = distances[distances.length / 2];
            if (!(scale > 0)) {
                throw new IllegalArgumentException(
                        "half of the returns or more are " + location + ": the likelihood of a t law has no maximum");
            }
        }

        /** Minus infinity for degrees so few that the scale falls to 0 around values that are alike. */
        double logLikelihoodIfAny(double degrees) {
            double startLocation = location;
            double startScale = scale;
            if (settles(degrees)) {
                return logLikelihoodHere(degrees);
            }
            location = startLocation;
            scale = startScale;
            return Double.NEGATIVE_INFINITY;
        }

        void settle(double degrees) {
            if (!settles(degrees)) {
                throw new NotConvergedException("a t law with " + degrees
                        + " degrees of freedom: location and scale did not settle in " + MOST_ROUNDS + " rounds");
            }
        }

        /** Moves location and scale to the best ones for given degrees of freedom, from those of the last call. */
        boolean settles(double degrees) {
            for (int round = 0; round < MOST_ROUNDS; round++) {
                double weights = 0;
                double weighted = 0;
                for (double value : values) {
                    double z = (value - location) / scale;
                    double weight = (degrees + 1) / (degrees + z * z);
                    weights += weight;
                    weighted += weight * (value - location);
                }
                double shift = weighted / weights;
                double squares = 0;
                for (double value : values) {
                    double z = (value - location) / scale;
                    double deviation = value - location - shift;
                    squares += deviation * deviation * (degrees + 1) / (degrees + z * z);
                }
                double next = Math.sqrt(squares / weights);
                double change = Math.abs(shift) + Math.abs(next - scale);
                location += shift;
                scale = next;
                if (change <= TOLERANCE * scale + 4 * Math.ulp(location)) {
                    return true;
                }
            }
            return false;
        }

        double logLikelihood(double degrees) {
            settle(degrees);
            return logLikelihoodHere(degrees);
        }

        private double logLikelihoodHere(double degrees) {
            StudentT law = new StudentT(degrees, location, scale);
            double sum = 0;
            for (double value : values) {
                sum += law.logDensity(value);
            }
            return sum;
        }

        /** Derivative of the likelihood by the degrees of freedom, location and scale following along. */
        double slope(double degrees) {
            settle(degrees);
            double fixed = Digamma.of(0.5 * (degrees + 1)) - Digamma.of(0.5 * degrees) - 1 / degrees;
            double sum = 0;
            for (double value : values) {
                double z = (value - location) / scale;
                double square = z * z;
                sum += fixed
                        - StrictMath.log1p(square / degrees)
                        + (degrees + 1) / degrees * square / (degrees + square);
            }
            return 0.5 * sum;
        }

        double root(double from, double to) {
            double low = StrictMath.log(from);
            double high = StrictMath.log(to);
            for (int k = 0; k < BISECTIONS; k++) {
                double middle = 0.5 * (low + high);
                if (slope(StrictMath.exp(middle)) > 0) {
                    low = middle;
                } else {
                    high = middle;
                }
            }
            return StrictMath.exp(0.5 * (low + high));
        }

        StudentFit fit(double degrees, boolean atNormalLimit) {
            double likelihood = logLikelihood(degrees);
            return new StudentFit(new StudentT(degrees, location, scale), likelihood, atNormalLimit);
        }
    }
}
