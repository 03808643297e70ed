// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.distribution;

/**
 * The F distribution: the ratio of two independent chi-square values, each over its degrees of freedom.
 *
 * <p>Source: Abramowitz and Stegun 26.6.2, by the incomplete beta function; checked against scipy 1.10 {@code stats.f}.
 *
 * @param numerator degrees of freedom above 0
 * @param denominator degrees of freedom above 0
 */
public record FisherF(double numerator, double denominator) {
    private static final int BISECTIONS = 2_000;

    /** Checks the range. */
    public FisherF {
        if (!(numerator > 0 && numerator < Double.POSITIVE_INFINITY)
                || !(denominator > 0 && denominator < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "degrees of freedom must be above 0 and finite, are " + numerator + " and " + denominator);
        }
    }

    /**
     * Probability of a value at most x.
     *
     * @param x any number
     * @return 0 to 1
     */
    public double cumulative(double x) {
        if (x <= 0 || x == Double.POSITIVE_INFINITY) {
            return x <= 0 ? 0 : 1;
        }
        double scaled = numerator * x;
        return BetaFunction.regularised(scaled / (scaled + denominator), numerator / 2, denominator / 2);
    }

    /**
     * Probability of a value above x, accurate in the upper tail.
     *
     * @param x any number
     * @return 0 to 1
     */
    public double survival(double x) {
        if (x <= 0 || x == Double.POSITIVE_INFINITY) {
            return x <= 0 ? 1 : 0;
        }
        return BetaFunction.regularised(denominator / (denominator + numerator * x), denominator / 2, numerator / 2);
    }

    /**
     * The x with {@code cumulative(x) = probability}, by bisection to the last bit.
     *
     * @param probability above 0 and below 1
     * @return above 0
     * @throws IllegalArgumentException when the probability is not
     */
    public double quantile(double probability) {
        Law.requireInside(probability);
        double low = 0;
        double high = 1;
        while (cumulative(high) < probability) {
            low = high;
            high *= 2;
        }
        for (int i = 0; i < BISECTIONS; i++) {
            double middle = low + (high - low) / 2;
            if (middle == low || middle == high) {
                break;
            }
            if (cumulative(middle) < probability) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }
}
