// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.learning.tree;

/** Variance of real targets with divisor n. */
final class VariancePurity implements Purity {

    private double rows;
    private double sum;
    private double squares;

    @Override
    public void clear() {
        rows = 0;
        sum = 0;
        squares = 0;
    }

    @Override
    public void add(double target, int sign) {
        rows += sign;
        sum += sign * target;
        squares += sign * target * target;
    }

    @Override
    public double impurity() {
        double mean = sum / rows;
        return StrictMath.max(0, squares / rows - mean * mean);
    }

    @Override
    public double[] answer() {
        return new double[] {sum / rows};
    }
}
