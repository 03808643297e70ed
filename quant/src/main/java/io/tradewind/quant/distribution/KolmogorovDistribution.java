// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.distribution;

/**
 * The law of the largest distance between a continuous distribution function and that of a sample of n values from it.
 *
 * <p>Sources: for n values the choice of methods of R. Simard and P. L'Ecuyer, Computing the two-sided Kolmogorov-Smirnov distribution,
 * Journal of Statistical Software 39 (2011): the closed forms of Ruben and Gambino at both ends, Durbin's matrix as G. Marsaglia, W. W.
 * Tsang and J. Wang (2003) raise it, Miller's doubling of the one-sided law, and beyond 140 values the expansion of W. Pelz and I. J. Good
 * (1976), which has five digits and more. The regions are those of scipy 1.10 {@code kstwo}, so that values agree where the
 * expansion itself is the larger error. The limit is Kolmogorov's; scipy {@code kstwobign}.
 */
public final class KolmogorovDistribution {
    private static final int EXACT_UP_TO = 140;
    private static final int MATRIX_UP_TO = 100_000;
    private static final double THETA_BELOW = 0.82;
    private static final int MOST_TERMS = 200;

    private KolmogorovDistribution() {}

    /**
     * Probability of a distance above d among n values.
     *
     * @param n values, at least 1
     * @param d any number
     * @return 0 to 1
     * @throws IllegalArgumentException when n is below 1 or d is NaN
     */
    public static double survival(int n, double d) {
        if (n < 1 || Double.isNaN(d)) {
            throw new IllegalArgumentException(
                    "a Kolmogorov law needs at least 1 value and a number, got " + n + " and " + d);
        }
        double t = n * d;
        if (d >= 1 || t <= 0.5) {
            return d >= 1 ? 0 : 1;
        }
        if (t <= 1) {
            return 1 - within(n, 2 * t - 1);
        }
        if (t >= n - 1) {
            return 2 * StrictMath.pow(1 - d, n);
        }
        double square = t * d;
        if (d >= 0.5 || square > (n <= EXACT_UP_TO ? 4 : 2.2)) {
            return Math.min(1, 2 * oneSidedSurvival(n, d));
        }
        boolean matrix = n <= EXACT_UP_TO || n <= MATRIX_UP_TO && t * Math.sqrt(d) <= 1.4;
        double below = matrix ? DurbinMatrix.cumulative(n, d) : PelzGood.cumulative(n, d);
        return Math.max(0, Math.min(1, 1 - below));
    }

    /** {@code n! / n^n w^n}: the chance that each of n equal cells is hit in its middle part of the share w. */
    private static double within(int n, double share) {
        double product = 1;
        for (int i = 1; i <= n; i++) {
            product *= (double) i / n * share;
        }
        return product;
    }

    /**
     * Probability that the sample's function exceeds the law's by more than d, which is also that it falls short by more.
     *
     * <p>Source: N. Smirnov (1939) and Z. W. Birnbaum and F. H. Tingey, Annals of Mathematical Statistics 22 (1951); scipy {@code ksone}.
     *
     * @param n values, at least 1
     * @param d any number
     * @return 0 to 1
     */
    public static double oneSidedSurvival(int n, double d) {
        if (n < 1 || Double.isNaN(d)) {
            throw new IllegalArgumentException(
                    "a Smirnov law needs at least 1 value and a number, got " + n + " and " + d);
        }
        if (d <= 0 || d >= 1) {
            return d <= 0 ? 1 : 0;
        }
        double sum = 0;
        double logBinomial = 0;
        for (int v = 0; v < n; v++) {
            double hit = d + (double) v / n;
            double rest = 1 - hit;
            if (rest <= 0) {
                break;
            }
            sum += StrictMath.exp(logBinomial + (v - 1) * StrictMath.log(hit) + (n - v) * StrictMath.log(rest));
            logBinomial += StrictMath.log((double) (n - v) / (v + 1));
        }
        return Math.min(1, d * sum);
    }

    /**
     * Probability of {@code sqrt(n)} times the distance above x in the limit of many values.
     *
     * @param x any number
     * @return 0 to 1
     */
    public static double limitSurvival(double x) {
        if (x <= 0) {
            return 1;
        }
        return x < THETA_BELOW ? 1 - limitBelow(x) : limitAbove(x);
    }

    private static double limitAbove(double x) {
        double sum = 0;
        double sign = 1;
        for (int k = 1; k <= MOST_TERMS; k++) {
            double term = StrictMath.exp(-2.0 * k * k * x * x);
            sum += sign * term;
            sign = -sign;
            if (term <= sum * 0x1.0p-60) {
                break;
            }
        }
        return Math.max(0, Math.min(1, 2 * sum));
    }

    private static double limitBelow(double x) {
        double sum = 0;
        double factor = StrictMath.PI * StrictMath.PI / (8 * x * x);
        for (int k = 1; k <= MOST_TERMS; k += 2) {
            sum += StrictMath.exp(-factor * k * k);
        }
        return Math.min(1, Math.sqrt(2 * StrictMath.PI) / x * sum);
    }

    /**
     * Probability of a distance of at least {@code steps / (n m)} between samples of n and m values of one continuous law.
     *
     * <p>The share of lattice paths from one corner of a rectangle to the other that reach the distance (J. L. Hodges, The significance
     * probability of the Smirnov two-sample test, Arkiv for Matematik 3, 1958), by a recursion without subtractions, so small probabilities
     * keep their digits. Takes n times m steps.
     *
     * @param first n, at least 1
     * @param second m, at least 1
     * @param steps the largest {@code |i m - j n|}, where i and j are the numbers of values of each sample up to some point
     * @return 0 to 1
     */
    public static double twoSampleSurvival(int first, int second, long steps) {
        if (first < 1 || second < 1) {
            throw new IllegalArgumentException("both samples need at least 1 value, have " + first + " and " + second);
        }
        if (steps <= 0) {
            return 1;
        }
        double[] reached = new double[second + 1];
        for (int i = 0; i <= first; i++) {
            for (int j = 0; j <= second; j++) {
                if (Math.abs((long) i * second - (long) j * first) >= steps) {
                    reached[j] = 1;
                } else if (i + j > 0) {
                    double fromLeft = j == 0 ? 0 : reached[j - 1];
                    reached[j] = (i * reached[j] + j * fromLeft) / (i + j);
                }
            }
        }
        return reached[second];
    }
}
