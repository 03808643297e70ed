// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.inference.sample;

import io.tradewind.quant.distribution.NormalDistribution;
import io.tradewind.quant.inference.Samples;
import java.util.Arrays;

/**
 * Wilcoxon's rank-sum test, which is that of Mann and Whitney: null hypothesis that two samples have the same law.
 *
 * <p>Sources: F. Wilcoxon, Individual comparisons by ranking methods, Biometrics Bulletin 1 (1945); H. B. Mann and D. R. Whitney, Annals of
 * Mathematical Statistics 18 (1947), for the exact law. Reference: R 4.2 {@code wilcox.test}, with its corrections for ties and continuity.
 *
 * @param w pairs in which the first sample's value is greater, equal ones counted half
 * @param first size of the first sample
 * @param second size of the second sample
 * @param ties sum of {@code t^3 - t} over values that stand t times
 */
public record RankSum(double w, int first, int second, double ties) {
    private static final int MOST_PAIRS = 1_000_000;

    /**
     * Ranks two samples.
     *
     * @param first finite values, at least one
     * @param second finite values, at least one
     * @return the statistic
     */
    public static RankSum of(double[] first, double[] second) {
        double[] mine = Samples.requireFinite("first", first, 1).clone();
        double[] others = Samples.requireFinite("second", second, 1).clone();
        Arrays.sort(mine);
        Arrays.sort(others);
        double[] all = Arrays.copyOf(mine, mine.length + others.length);
        System.arraycopy(others, 0, all, mine.length, others.length);
        Arrays.sort(all);
        return new RankSum(greaterPairs(mine, others), first.length, second.length, ties(all));
    }

    private static double greaterPairs(double[] mine, double[] others) {
        double pairs = 0;
        int below = 0;
        int upTo = 0;
        for (double value : mine) {
            while (below < others.length && others[below] < value) {
                below++;
            }
            while (upTo < others.length && others[upTo] <= value) {
                upTo++;
            }
            pairs += (below + upTo) / 2.0;
        }
        return pairs;
    }

    private static double ties(double[] sorted) {
        double sum = 0;
        int begin = 0;
        for (int i = 1; i <= sorted.length; i++) {
            if (i == sorted.length || sorted[i] != sorted[begin]) {
                double times = i - begin;
                sum += times * times * times - times;
                begin = i;
            }
        }
        return sum;
    }

    /**
     * p-value by the normal approximation.
     *
     * @param alternative what the equality is tested against
     * @param continuity whether the distance from the mean is less by a half
     * @return 0 to 1
     * @throws IllegalArgumentException when all values are alike
     */
    public double normalP(Alternative alternative, boolean continuity) {
        double pairs = (double) first * second;
        double n = (double) first + second;
        double variance = pairs / 12 * (n + 1 - ties / (n * (n - 1)));
        if (!(variance > 0)) {
            throw new IllegalArgumentException("samples with one value in common have no ranks");
        }
        double distance = w - pairs / 2;
        double correction = switch (alternative) {
            case TWO_SIDED -> Math.signum(distance) / 2;
            case GREATER -> 0.5;
            case LESS -> -0.5;
        };
        double z = (distance - (continuity ? correction : 0)) / Math.sqrt(variance);
        return alternative.p(NormalDistribution.cumulative(z), NormalDistribution.survival(z));
    }

    /**
     * p-value by the exact law, for samples without ties.
     *
     * @param alternative what the equality is tested against
     * @return 0 to 1
     * @throws IllegalArgumentException when there are ties or the product of the sizes is above {@value #MOST_PAIRS}
     */
    public double exactP(Alternative alternative) {
        if (ties > 0) {
            throw new IllegalArgumentException("the exact law of the rank sum is that of samples without ties");
        }
        if ((long) first * second > MOST_PAIRS) {
            throw new IllegalArgumentException(
                    "sizes of " + first + " and " + second + " are too many for the exact law");
        }
        double[] law = law();
        int at = (int) w;
        return alternative.p(upTo(law, at), upTo(law, law.length - 1 - at));
    }

    /** Both tails are sums of the lower half, where the law keeps its relative accuracy. */
    private static double upTo(double[] law, int last) {
        boolean inHalf = last <= (law.length - 1) / 2;
        double sum = 0;
        for (int i = 0; i <= (inHalf ? last : law.length - 2 - last); i++) {
            sum += law[i];
        }
        return inHalf ? sum : 1 - sum;
    }

    /** Probabilities of w from 0 to first times second: the Gaussian binomial coefficients, divided as they grow. */
    private double[] law() {
        int fewer = Math.min(first, second);
        int more = Math.max(first, second);
        double[] law = new double[first * second + 1];
        law[0] = 1;
        for (int k = 1; k <= fewer; k++) {
            int top = more + k;
            for (int i = law.length - 1; i >= top; i--) {
                law[i] -= law[i - top];
            }
            for (int i = k; i < law.length; i++) {
                law[i] += law[i - k];
            }
            double share = (double) k / top;
            for (int i = 0; i < law.length; i++) {
                law[i] *= share;
            }
        }
        return law;
    }
}
