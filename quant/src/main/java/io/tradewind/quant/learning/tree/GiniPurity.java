// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.learning.tree;

import java.util.Arrays;

/** Gini impurity of classes 0 to k - 1: {@code 1 - sum share^2}. */
final class GiniPurity implements Purity {

    private final double[] counts;
    private double rows;

    GiniPurity(int classes) {
        this.counts = new double[classes];
    }

    @Override
    public void clear() {
        Arrays.fill(counts, 0);
        rows = 0;
    }

    @Override
    public void add(double target, int sign) {
        counts[(int) target] += sign;
        rows += sign;
    }

    @Override
    public double impurity() {
        double squares = 0;
        for (double count : counts) {
            squares += count * count;
        }
        return 1 - squares / (rows * rows);
    }

    @Override
    public double[] answer() {
        return Arrays.stream(counts).map(count -> count / rows).toArray();
    }
}
