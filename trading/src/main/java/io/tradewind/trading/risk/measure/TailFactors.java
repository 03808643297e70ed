// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.risk.measure;

import io.tradewind.quant.distribution.StudentT;
import io.tradewind.quant.tail.GaussianTail;
import io.tradewind.quant.tail.StudentTail;
import io.tradewind.quant.tail.TailRisk;

/**
 * Losses at 99 % for a deviation of 1: normal (2.326 and 2.665) for default deviations, Student's t with 4 degrees of freedom and the
 * same deviation (2.650 and 3.691) for measured ones, whose tails are fatter than normal.
 */
final class TailFactors {
    static final double CONFIDENCE = 0.99;

    private static final double DEGREES_OF_FREEDOM = 4;
    private static final TailRisk NORMAL = GaussianTail.ofMoments(0, 1).at(CONFIDENCE);
    private static final TailRisk STUDENT =
            StudentTail.of(StudentT.unitVariance(DEGREES_OF_FREEDOM)).at(CONFIDENCE);

    private TailFactors() {}

    static double normalValueAtRisk(double daysInYear) {
        return NORMAL.valueAtRiskLoss() / Math.sqrt(daysInYear);
    }

    static double normalShortfall(double daysInYear) {
        return NORMAL.expectedShortfallLoss() / Math.sqrt(daysInYear);
    }

    /** Between the normal law (weight 0) and Student's (weight 1). */
    static double valueAtRisk(double weight, double daysInYear) {
        return ((1 - weight) * NORMAL.valueAtRiskLoss() + weight * STUDENT.valueAtRiskLoss()) / Math.sqrt(daysInYear);
    }

    static double shortfall(double weight, double daysInYear) {
        return ((1 - weight) * NORMAL.expectedShortfallLoss() + weight * STUDENT.expectedShortfallLoss())
                / Math.sqrt(daysInYear);
    }
}
