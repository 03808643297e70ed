// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.volatility.innovation;

import java.util.Arrays;

/**
 * The derivatives of each observation's log-likelihood, the Jacobian {@code -log(h) / 2} included, with respect to its residual, the
 * logarithm of its variance and the shape of the law. An instance is a workspace: each sum overwrites it.
 */
public final class Score {
    private final boolean wanted;
    private final double[] residual;
    private final double[] logVariance;
    private final double[] shapeRows;
    private final double[] shapeTotal;
    private final int shapes;

    private Score(boolean wanted, int size, int shapes, boolean rows) {
        this.wanted = wanted;
        this.residual = new double[size];
        this.logVariance = new double[size];
        this.shapes = shapes;
        this.shapeTotal = new double[shapes];
        this.shapeRows = new double[rows ? size * shapes : 0];
    }

    /** For a sum of which only the value is wanted. */
    public static Score none() {
        return new Score(false, 0, 0, false);
    }

    /**
     * For the derivatives of a sum.
     *
     * @param size length of the arrays of residuals that will be passed
     * @param shapes number of shape parameters
     * @param rows whether the derivatives by the shape are wanted for each observation, not only in total
     */
    public static Score of(int size, int shapes, boolean rows) {
        return new Score(true, size, shapes, rows);
    }

    /** Whether derivatives are to be computed at all. */
    public boolean isWanted() {
        return wanted;
    }

    /** The derivatives by the residual of an observation. */
    public double[] residual() {
        return residual;
    }

    /** The derivatives by the logarithm of the variance of an observation. */
    public double[] logVariance() {
        return logVariance;
    }

    /** The sums of the derivatives by the shape parameters. */
    public double[] shapeTotal() {
        return shapeTotal;
    }

    /** The derivative of one observation by one shape parameter, where rows were asked for. */
    public double shape(int observation, int parameter) {
        return shapeRows[observation * shapes + parameter];
    }

    /** Whether the derivatives by the shape are wanted for each observation. */
    boolean wantsRows() {
        return shapeRows.length > 0;
    }

    void clearShapes() {
        Arrays.fill(shapeTotal, 0);
    }

    void addShape(int observation, int parameter, double derivative) {
        shapeTotal[parameter] += derivative;
        if (wantsRows()) {
            shapeRows[observation * shapes + parameter] = derivative;
        }
    }
}
