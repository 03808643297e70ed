// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.volatility;

/** The loop of GARCH(1,1) with no mean or a constant one, written out for speed; its plain twin is the general recursion. */
final class GarchOneOne {

    private GarchOneOne() {}

    /** Fills variances and derivatives from an observation on; false when a variance is not a positive number. */
    static boolean run(LinearVarianceRecursion into, double[] parameters, int from, boolean wanted) {
        boolean valid = variances(into, parameters, from);
        if (valid && wanted) {
            if (into.means == 0) {
                slopes(into, parameters, from);
            } else {
                slopesWithMean(into, parameters, from);
            }
        }
        return valid;
    }

    private static boolean variances(LinearVarianceRecursion into, double[] parameters, int from) {
        double omega = parameters[into.at.omega()];
        double alpha = parameters[into.at.alpha()];
        double beta = parameters[into.at.beta()];
        double[] variances = into.variances;
        double variance = variances[from - 1];
        double lowest = Double.POSITIVE_INFINITY;
        for (int t = from; t < into.end; t++) {
            variance = omega + alpha * into.square(t - 1) + beta * variance;
            variances[t] = variance;
            lowest = Math.min(lowest, variance);
        }
        return lowest > 0 && variance < Double.POSITIVE_INFINITY;
    }

    private static void slopes(LinearVarianceRecursion into, double[] parameters, int from) {
        double beta = parameters[into.at.beta()];
        double[] slopes = into.slopes;
        int row = from * 3;
        for (int t = from; t < into.end; t++, row += 3) {
            slopes[row] = 1 + beta * slopes[row - 3];
            slopes[row + 1] = into.square(t - 1) + beta * slopes[row - 2];
            slopes[row + 2] = into.variances[t - 1] + beta * slopes[row - 1];
        }
    }

    private static void slopesWithMean(LinearVarianceRecursion into, double[] parameters, int from) {
        double alpha = parameters[into.at.alpha()];
        double beta = parameters[into.at.beta()];
        double[] slopes = into.slopes;
        double[] residualSlopes = into.residualSlopes;
        int row = from * 4;
        double mean = slopes[row - 4];
        double omega = slopes[row - 3];
        double shock = slopes[row - 2];
        double memory = slopes[row - 1];
        for (int t = from; t < into.end; t++, row += 4) {
            mean = alpha * into.squareFactor(t - 1) * residualSlopes[t - 1] + beta * mean;
            omega = 1 + beta * omega;
            shock = into.square(t - 1) + beta * shock;
            memory = into.variances[t - 1] + beta * memory;
            slopes[row] = mean;
            slopes[row + 1] = omega;
            slopes[row + 2] = shock;
            slopes[row + 3] = memory;
        }
    }
}
