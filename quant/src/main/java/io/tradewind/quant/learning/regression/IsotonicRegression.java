// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.learning.regression;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Least-squares fit by a function that never falls: turns scores into calibrated probabilities.
 *
 * <p>Source: pool adjacent violators, Ayer and others (1955); for calibration Zadrozny and Elkan (2002). Between fitted points the
 * function is linear, outside it is constant, as in scikit-learn 1.2.1 {@code IsotonicRegression(out_of_bounds='clip')}. Equal
 * scores share one mean.
 */
public final class IsotonicRegression {

    private final double[] scores;
    private final double[] values;

    private IsotonicRegression(double[] scores, double[] values) {
        this.scores = scores;
        this.values = values;
    }

    /**
     * Fits scores.
     *
     * @param scores n finite numbers, in any order
     * @param target n finite numbers, such as 0 and 1
     * @throws IllegalArgumentException when the lengths differ, are 0, or a value is not finite
     */
    public static IsotonicRegression fit(double[] scores, double[] target) {
        double[][] rows =
                Arrays.stream(scores).mapToObj(score -> new double[] {score}).toArray(double[][]::new);
        Design.check(rows, target);
        int[] order = IntStream.range(0, scores.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> scores[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] sums = new double[order.length];
        double[] weights = new double[order.length];
        double[] knots = new double[order.length];
        int count = 0;
        for (int i : order) {
            if (count > 0 && knots[count - 1] == scores[i]) {
                sums[count - 1] += target[i];
                weights[count - 1]++;
            } else {
                knots[count] = scores[i];
                sums[count] = target[i];
                weights[count++] = 1;
            }
        }
        return new IsotonicRegression(Arrays.copyOf(knots, count), pooled(sums, weights, count));
    }

    /** The fitted value at a score. */
    public double predict(double score) {
        int at = Arrays.binarySearch(scores, score);
        if (at >= 0) {
            return values[at];
        }
        int above = -at - 1;
        if (above == 0) {
            return values[0];
        }
        if (above == scores.length) {
            return values[scores.length - 1];
        }
        double share = (score - scores[above - 1]) / (scores[above] - scores[above - 1]);
        return values[above - 1] + share * (values[above] - values[above - 1]);
    }

    private static double[] pooled(double[] sums, double[] weights, int count) {
        double[] blockSums = new double[count];
        double[] blockWeights = new double[count];
        int[] lengths = new int[count];
        int blocks = 0;
        for (int i = 0; i < count; i++) {
            blockSums[blocks] = sums[i];
            blockWeights[blocks] = weights[i];
            lengths[blocks++] = 1;
            while (blocks > 1
                    && mean(blockSums, blockWeights, blocks - 2) >= mean(blockSums, blockWeights, blocks - 1)) {
                blocks--;
                blockSums[blocks - 1] += blockSums[blocks];
                blockWeights[blocks - 1] += blockWeights[blocks];
                lengths[blocks - 1] += lengths[blocks];
            }
        }
        double[] values = new double[count];
        int at = 0;
        for (int b = 0; b < blocks; b++) {
            Arrays.fill(values, at, at + lengths[b], mean(blockSums, blockWeights, b));
            at += lengths[b];
        }
        return values;
    }

    private static double mean(double[] sums, double[] weights, int block) {
        return sums[block] / weights[block];
    }
}
