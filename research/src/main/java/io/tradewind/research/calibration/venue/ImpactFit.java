// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.calibration.venue;

import io.tradewind.quant.distribution.ChiSquareDistribution;
import io.tradewind.quant.inference.OriginRegression;
import java.util.List;

/**
 * Move of the mid after an order, over one horizon, against the order's size.
 *
 * <p>Both are without a unit: the size is a share of the volume that trades in the horizon on average, the move, positive in the order's
 * direction, is in standard deviations of the mid's move over the horizon.
 *
 * @param horizonSeconds from just before the order
 * @param sigmaBps root mean square of the mid's log return over the horizon, basis points
 * @param volumeLots mean volume of the horizon, lots
 * @param linear {@code move = coefficient * share}
 * @param squareRoot {@code move = coefficient * sqrt(share)}: its coefficient is the Y of {@code Y sigma sqrt(Q / V)}
 * @param buckets mean move by size, sizes rising
 */
public record ImpactFit(
        double horizonSeconds,
        double sigmaBps,
        double volumeLots,
        OriginRegression linear,
        OriginRegression squareRoot,
        List<Bucket> buckets) {
    /** Copies the list. */
    public ImpactFit {
        buckets = List.copyOf(buckets);
    }

    /**
     * Orders of similar size.
     *
     * @param share mean size over the horizon's volume
     * @param move mean move, in sigmas
     * @param standardError of the mean, as if the orders were independent
     * @param count orders
     */
    public record Bucket(double share, double move, double standardError, int count) {}

    /**
     * Pearson's test of the buckets' means against the line, as if orders were independent.
     *
     * @return probability of means at least as far off if the line were true, parameter fitted
     */
    public double linearP() {
        return p(linear.coefficient(), 1);
    }

    /**
     * The same against the square root.
     *
     * @return probability
     */
    public double squareRootP() {
        return p(squareRoot.coefficient(), 0.5);
    }

    private double p(double coefficient, double power) {
        double statistic = 0;
        for (Bucket bucket : buckets) {
            double error = bucket.move() - coefficient * StrictMath.pow(bucket.share(), power);
            statistic += error * error / (bucket.standardError() * bucket.standardError());
        }
        return new ChiSquareDistribution(Math.max(1, buckets.size() - 1)).survival(statistic);
    }

    /** Whether the square root describes the moves better than the line, by Akaike's criterion. */
    public boolean isSquareRootBetter() {
        return squareRoot.aic() < linear.aic();
    }
}
