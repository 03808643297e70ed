// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.portfolio;

/**
 * The share of capital that makes it grow fastest.
 *
 * <p>Sources: J. Kelly, A new interpretation of information rate, Bell System Technical Journal 35 (1956); E. Thorp, The Kelly
 * criterion in blackjack, sports betting and the stock market (2006). A fraction of it ("quarter Kelly") is the product with that
 * fraction, not a cap.
 */
public final class Kelly {
    private Kelly() {}

    /**
     * A bet that is won or lost: {@code p - (1 - p) / b}.
     *
     * @param winProbability p, 0 to 1
     * @param payoffRatio b, gain over loss, above 0
     * @return share of capital; below 0 when the bet has no edge
     * @throws IllegalArgumentException when an argument is out of range
     */
    public static double binary(double winProbability, double payoffRatio) {
        require(winProbability, payoffRatio);
        return winProbability - (1 - winProbability) / payoffRatio;
    }

    /**
     * Mean growth of the logarithm of capital in such a bet.
     *
     * @param winProbability p, 0 to 1
     * @param payoffRatio b, gain over loss, above 0
     * @param share of capital at stake, 0 to 1
     * @return {@code p log(1 + b share) + (1 - p) log(1 - share)}; minus infinity for a share of 1 that may be lost
     * @throws IllegalArgumentException when an argument is out of range
     */
    public static double growth(double winProbability, double payoffRatio, double share) {
        require(winProbability, payoffRatio);
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("a share must be within 0 to 1, is " + share);
        }
        double won = winProbability == 0 ? 0 : winProbability * StrictMath.log1p(payoffRatio * share);
        double lost = winProbability == 1 ? 0 : (1 - winProbability) * StrictMath.log1p(-share);
        return won + lost;
    }

    /**
     * A continuous position: {@code (mean - riskFree) / variance}.
     *
     * @param mean of the return per period
     * @param riskFree return without risk per period
     * @param variance of the return per period, above 0
     * @return share of capital; below 0 for a short, above 1 for leverage
     * @throws IllegalArgumentException when an argument is not finite or the variance not above 0
     */
    public static double continuous(double mean, double riskFree, double variance) {
        if (!(variance > 0) || !Double.isFinite(mean - riskFree + variance)) {
            throw new IllegalArgumentException("a Kelly share needs finite figures and a variance above 0, got mean "
                    + mean + ", rate " + riskFree + " and variance " + variance);
        }
        return (mean - riskFree) / variance;
    }

    /**
     * Several positions at once: {@code C^-1 (mean - riskFree)}.
     *
     * @param means of the returns per period
     * @param riskFree return without risk per period
     * @param covariance of the returns per period, positive definite
     * @return shares of capital; their sum is free
     * @throws io.tradewind.quant.linear.SingularMatrixException when the covariance is singular
     * @throws IllegalArgumentException when the shapes differ
     */
    public static double[] multiple(double[] means, double riskFree, double[][] covariance) {
        Weights.requireLength("means", means, covariance.length);
        double[] excess = means.clone();
        for (int i = 0; i < excess.length; i++) {
            excess[i] -= riskFree;
        }
        return Weights.factored(covariance).solve(excess);
    }

    private static void require(double winProbability, double payoffRatio) {
        if (!(winProbability >= 0 && winProbability <= 1)
                || !(payoffRatio > 0 && payoffRatio < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "a bet needs a probability within 0 to 1 and a payoff ratio above 0, got " + winProbability
                            + " and " + payoffRatio);
        }
    }
}
