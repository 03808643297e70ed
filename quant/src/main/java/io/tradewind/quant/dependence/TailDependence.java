// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.dependence;

/**
 * Limits of the probability that one variable is beyond a quantile, given that the other is.
 *
 * @param lower for quantiles towards 0
 * @param upper for quantiles towards 1
 */
public record TailDependence(double lower, double upper) {
    /** None in either tail. */
    public static final TailDependence NONE = new TailDependence(0, 0);
}
