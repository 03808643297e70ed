// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.performance;

import io.tradewind.quant.distribution.NormalDistribution;

/**
 * How likely it is that a Sharpe ratio is real: probabilistic and deflated Sharpe ratio, minimum track record.
 *
 * <p>Sources: D. Bailey and M. López de Prado, The Sharpe ratio efficient frontier, Journal of Risk 15 (2012); The deflated
 * Sharpe ratio, Journal of Portfolio Management 40 (2014). All Sharpe ratios here are per observation, not annualised.
 */
public final class SharpeInference {

    private static final double EULER_GAMMA = 0.5772156649015329;

    private SharpeInference() {}

    /**
     * Variance of a Sharpe ratio estimate times {@code observations - 1}, for returns with the given shape.
     *
     * @param skewness third standardised moment
     * @param kurtosis fourth standardised moment, 3 for a normal law
     */
    public static double varianceFactor(double sharpe, double skewness, double kurtosis) {
        return 1 - skewness * sharpe + (kurtosis - 1) / 4 * sharpe * sharpe;
    }

    /**
     * Probability that the true Sharpe ratio exceeds {@code benchmark}; NaN with fewer than two observations or a shape for
     * which the variance is not positive.
     */
    public static double probabilistic(
            double sharpe, double benchmark, int observations, double skewness, double kurtosis) {
        double factor = varianceFactor(sharpe, skewness, kurtosis);
        if (observations < 2 || !(factor > 0)) {
            return Double.NaN;
        }
        double score = (sharpe - benchmark) * StrictMath.sqrt(observations - 1.0) / StrictMath.sqrt(factor);
        return NormalDistribution.cumulative(score);
    }

    /**
     * Expected best Sharpe ratio among {@code trials} independent strategies without skill.
     *
     * @param trials number of strategies tried, at least 1; 1 gives 0
     * @param trialVariance variance of the Sharpe ratios of the trials, at least 0
     */
    public static double expectedMaximum(int trials, double trialVariance) {
        if (trials < 1) {
            throw new IllegalArgumentException("trials must be at least 1, got " + trials);
        }
        if (trials == 1) {
            return 0;
        }
        double first = NormalDistribution.quantile(1 - 1.0 / trials);
        double second = NormalDistribution.quantile(1 - 1.0 / (trials * StrictMath.E));
        return StrictMath.sqrt(trialVariance) * ((1 - EULER_GAMMA) * first + EULER_GAMMA * second);
    }

    /** Probabilistic Sharpe ratio against {@link #expectedMaximum}. */
    public static double deflated(
            double sharpe, int trials, double trialVariance, int observations, double skewness, double kurtosis) {
        double benchmark = expectedMaximum(trials, trialVariance);
        return probabilistic(sharpe, benchmark, observations, skewness, kurtosis);
    }

    /**
     * Observations needed until {@link #probabilistic} reaches {@code confidence}; NaN when the Sharpe ratio does not exceed
     * the benchmark.
     */
    public static double minimumTrackRecord(
            double sharpe, double benchmark, double skewness, double kurtosis, double confidence) {
        if (!(sharpe > benchmark)) {
            return Double.NaN;
        }
        double ratio = NormalDistribution.quantile(confidence) / (sharpe - benchmark);
        return 1 + varianceFactor(sharpe, skewness, kurtosis) * ratio * ratio;
    }
}
