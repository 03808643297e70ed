// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.optimise;

/**
 * Where a search ended.
 *
 * @param point the best point found
 * @param value of the function there
 * @param gradientNorm the largest component of the gradient that does not push against a bound
 * @param iterations steps taken
 * @param evaluations of the function, those for numerical gradients included
 * @param converged whether the gradient meets the search's tolerance; false for a search that ran out of iterations or got stuck
 */
public record Minimum(
        double[] point, double value, double gradientNorm, int iterations, int evaluations, boolean converged) {

    /**
     * This minimum.
     *
     * @param what was searched, for the message
     * @throws NotConvergedException when the search did not converge
     */
    public Minimum orThrow(String what) {
        if (!converged) {
            throw new NotConvergedException(
                    what + " did not converge: after " + iterations + " iterations the value is " + value
                            + " and the largest component of the gradient " + gradientNorm);
        }
        return this;
    }
}
