// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.tail.backtest;

import io.tradewind.quant.distribution.ChiSquareDistribution;
import io.tradewind.quant.tail.backtest.Exceedances.Transitions;

/**
 * Likelihood ratio tests of the frequency of exceedances and of their independence.
 *
 * <p>Sources: P. Kupiec, Techniques for verifying the accuracy of risk measurement models, Journal of Derivatives 3 (1995);
 * P. Christoffersen, Evaluating interval forecasts, International Economic Review 39 (1998). Checked against rugarch 1.5.1 {@code
 * VaRTest}. A term {@code 0 log 0} is 0, where rugarch gives NaN for products below the least number.
 *
 * @param statistic likelihood ratio, 0 or more
 * @param degreesOfFreedom of the chi-square law it has in a correct model
 * @param pValue probability of a larger one in a correct model
 */
public record CoverageTest(double statistic, int degreesOfFreedom, double pValue) {

    /** Which days the frequency is judged on, when it is judged together with independence. */
    public enum Convention {
        /** All n days, and independence on the n - 1 pairs: rugarch. */
        ALL_DAYS,
        /** The n - 1 days that follow another: Christoffersen's likelihood, in which the two parts add up exactly. */
        FOLLOWING_DAYS
    }

    private static CoverageTest of(double statistic, int degreesOfFreedom) {
        double ratio = Math.max(0, statistic);
        return new CoverageTest(ratio, degreesOfFreedom, new ChiSquareDistribution(degreesOfFreedom).survival(ratio));
    }

    /**
     * Kupiec's test: whether the frequency is the stated one.
     *
     * @param days number of days, 1 or more
     * @param count exceedances, 0 to {@code days}
     * @param confidence of the value at risk, above 0 and below 1
     * @return the test, one degree of freedom
     * @throws IllegalArgumentException when a figure is out of its range
     */
    public static CoverageTest unconditional(int days, int count, double confidence) {
        if (days < 1 || count < 0 || count > days) {
            throw new IllegalArgumentException(
                    "exceedances must be within 0 to the days, got " + count + " of " + days);
        }
        double probability = 1 - requireConfidence(confidence);
        double share = (double) count / days;
        double stated = logLikelihood(days - count, count, probability);
        return of(2 * (logLikelihood(days - count, count, share) - stated), 1);
    }

    /**
     * Kupiec's test of a series.
     *
     * @param exceedances the series
     * @param confidence of the value at risk
     * @return the test, one degree of freedom
     * @throws IllegalArgumentException when the confidence is out of range
     */
    public static CoverageTest unconditional(Exceedances exceedances, double confidence) {
        return unconditional(exceedances.days(), exceedances.count(), confidence);
    }

    /**
     * Christoffersen's test: whether an exceedance is as likely after an exceedance as after none.
     *
     * @param exceedances a series of two days or more
     * @return the test, one degree of freedom
     * @throws IllegalArgumentException when there is one day only
     */
    public static CoverageTest independence(Exceedances exceedances) {
        if (exceedances.days() < 2) {
            throw new IllegalArgumentException("independence of days needs two of them or more");
        }
        Transitions t = exceedances.transitions();
        double afterNone = share(t.none2hit(), t.none2none());
        double afterHit = share(t.hit2hit(), t.hit2none());
        double either = share(t.none2hit() + t.hit2hit(), t.none2none() + t.hit2none());
        double apart = logLikelihood(t.none2none(), t.none2hit(), afterNone)
                + logLikelihood(t.hit2none(), t.hit2hit(), afterHit);
        double together = logLikelihood(t.none2none() + t.hit2none(), t.none2hit() + t.hit2hit(), either);
        return of(2 * (apart - together), 1);
    }

    /**
     * Both at once.
     *
     * @param exceedances a series of two days or more
     * @param confidence of the value at risk
     * @param convention which days the frequency is judged on
     * @return the test, two degrees of freedom
     * @throws IllegalArgumentException when there is one day only or the confidence is out of range
     */
    public static CoverageTest conditional(Exceedances exceedances, double confidence, Convention convention) {
        CoverageTest independence = independence(exceedances);
        Transitions t = exceedances.transitions();
        CoverageTest frequency = convention == Convention.ALL_DAYS
                ? unconditional(exceedances, confidence)
                : unconditional(exceedances.days() - 1, t.none2hit() + t.hit2hit(), confidence);
        return of(frequency.statistic + independence.statistic, 2);
    }

    private static double requireConfidence(double confidence) {
        if (!(confidence > 0 && confidence < 1)) {
            throw new IllegalArgumentException("confidence must be above 0 and below 1, is " + confidence);
        }
        return confidence;
    }

    private static double share(int hits, int others) {
        return hits == 0 ? 0 : (double) hits / (hits + others);
    }

    private static double logLikelihood(int others, int hits, double probability) {
        return term(others, 1 - probability) + term(hits, probability);
    }

    private static double term(int count, double probability) {
        return count == 0 ? 0 : count * StrictMath.log(probability);
    }
}
