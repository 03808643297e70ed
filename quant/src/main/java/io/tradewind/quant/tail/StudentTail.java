// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.tail;

import io.tradewind.quant.distribution.StudentT;

/**
 * A Student's t law with location and scale.
 *
 * <p>Expected shortfall as in A. McNeil, R. Frey and P. Embrechts, Quantitative Risk Management (2015), example 2.15: {@code
 * location - scale f(q) (df + q^2) / ((df - 1) (1 - confidence))} with the standard quantile q and density f. With one degree of
 * freedom or less the tail has no mean: the expected shortfall is minus infinity.
 */
public final class StudentTail implements TailModel {
    private final StudentT law;
    private final TailMethod method;

    private StudentTail(StudentT law, TailMethod method) {
        this.law = law;
        this.method = method;
    }

    /**
     * Fits location, scale and degrees of freedom by maximum likelihood.
     *
     * @param returns at least {@link StudentFit#LEAST_OBSERVATIONS}, finite, not all alike
     * @return the model
     * @throws IllegalArgumentException when the returns do not allow a fit
     */
    public static StudentTail fitted(double[] returns) {
        return of(StudentFit.of(returns).law());
    }

    /**
     * Fits location and scale for given degrees of freedom by maximum likelihood.
     *
     * @param returns at least {@link StudentFit#LEAST_OBSERVATIONS}, finite, not all alike
     * @param degreesOfFreedom above 0; 4 is usual for daily returns
     * @return the model
     * @throws IllegalArgumentException when the returns do not allow a fit
     */
    public static StudentTail fitted(double[] returns, double degreesOfFreedom) {
        return of(StudentFit.of(returns, degreesOfFreedom).law());
    }

    /**
     * Of a given law.
     *
     * @param law its scale is not the standard deviation
     * @return the model
     */
    public static StudentTail of(StudentT law) {
        return new StudentTail(law, TailMethod.STUDENT_T);
    }

    static StudentTail labelled(StudentT law, TailMethod method) {
        return new StudentTail(law, method);
    }

    @Override
    public TailRisk at(double confidence) {
        double tail = 1 - Confidence.require(confidence);
        double df = law.degreesOfFreedom();
        double quantile = law.quantile(tail);
        if (df <= 1) {
            return new TailRisk(quantile, Double.NEGATIVE_INFINITY);
        }
        double q = (quantile - law.location()) / law.scale();
        double mean = law.density(quantile) * law.scale() * (df + q * q) / ((df - 1) * tail);
        return new TailRisk(quantile, law.location() - law.scale() * mean);
    }

    @Override
    public TailMethod method() {
        return method;
    }
}
