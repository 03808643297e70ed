// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.inference;

import io.tradewind.quant.optimise.NelderMead;

/**
 * Maximum likelihood for a self-exciting process whose kernel is a sum of two exponentials.
 *
 * <p>Intensity {@code mu + sum of n1 b1 exp(-b1 (t - s)) + n2 b2 exp(-b2 (t - s))} over the earlier arrivals s (A. G. Hawkes,
 * Biometrika 58, 1971). The likelihood takes one pass by the recursion of Y. Ogata, The asymptotic behaviour of maximum likelihood
 * estimators for stationary point processes (Annals of the Institute of Statistical Mathematics 30, 1978); the maximum is sought by
 * {@link NelderMead}. Arrivals before the first are taken as excitation at its mean.
 *
 * @param baseline mu, arrivals a second
 * @param fastBranching n1, arrivals that one causes by the fast kernel
 * @param fastDecay b1, a second
 * @param slowBranching n2, arrivals that one causes by the slow kernel
 * @param slowDecay b2, a second, below fastDecay
 * @param logLikelihood at the maximum found
 */
public record SelfExcitingFit(
        double baseline,
        double fastBranching,
        double fastDecay,
        double slowBranching,
        double slowDecay,
        double logLikelihood) {
    /** Arrivals that a fit needs. */
    public static final int LEAST_ARRIVALS = 50;

    private static final int ROUNDS = 400;

    /**
     * Fits arrivals.
     *
     * @param gaps seconds between successive arrivals, 0 or more, at least {@value #LEAST_ARRIVALS}, not all 0
     * @return the most likely figures found
     */
    public static SelfExcitingFit of(double[] gaps) {
        if (gaps.length < LEAST_ARRIVALS) {
            throw new IllegalArgumentException("a fit of self-excitation needs " + LEAST_ARRIVALS + " arrivals");
        }
        double duration = 0;
        for (double gap : gaps) {
            duration += gap;
        }
        double rate = gaps.length / duration;
        double[] start = {logit(0.7), logit(0.6), StrictMath.log(20 * rate), StrictMath.log(0.05 * rate)};
        double[] best = NelderMead.minimise(point -> -walk(gaps, rate, point, new double[0]), start, 1, 1e-3, ROUNDS);
        return of(gaps, rate, best);
    }

    private static SelfExcitingFit of(double[] gaps, double rate, double[] point) {
        double total = total(point);
        double share = logistic(point[1]);
        double first = StrictMath.exp(point[2]);
        double second = StrictMath.exp(point[3]);
        double likelihood = walk(gaps, rate, point, new double[0]);
        double baseline = rate * (1 - total);
        return first >= second
                ? new SelfExcitingFit(baseline, total * share, first, total * (1 - share), second, likelihood)
                : new SelfExcitingFit(baseline, total * (1 - share), second, total * share, first, likelihood);
    }

    /**
     * Times between arrivals in the time of the process: independent and exponential with mean 1 if the model is true.
     *
     * @param gaps the seconds between arrivals that were fitted
     * @return one value for each gap
     */
    public double[] residuals(double[] gaps) {
        double rate = baseline / (1 - fastBranching - slowBranching);
        double total = fastBranching + slowBranching;
        double[] point = {
            logit(total / MOST_BRANCHING),
            logit(fastBranching / total),
            StrictMath.log(fastDecay),
            StrictMath.log(slowDecay)
        };
        double[] residuals = new double[gaps.length];
        walk(gaps, rate, point, residuals);
        return residuals;
    }

    private static final double MOST_BRANCHING = 0.98;

    private static double total(double[] point) {
        return MOST_BRANCHING * logistic(point[0]);
    }

    private static double logistic(double x) {
        return 1 / (1 + StrictMath.exp(-x));
    }

    private static double logit(double share) {
        double inside = StrictMath.max(1e-9, StrictMath.min(1 - 1e-9, share));
        return StrictMath.log(inside / (1 - inside));
    }

    /** The log likelihood; fills the integral of the intensity over each gap where there is room for it. */
    private static double walk(double[] gaps, double rate, double[] point, double[] residuals) {
        double total = total(point);
        double n1 = total * logistic(point[1]);
        double n2 = total - n1;
        double b1 = StrictMath.exp(point[2]);
        double b2 = StrictMath.exp(point[3]);
        double steady = rate * (1 - total);
        double first = n1 * rate;
        double second = n2 * rate;
        double likelihood = 0;
        for (int i = 0; i < gaps.length; i++) {
            double gap = gaps[i];
            double keep1 = StrictMath.exp(-b1 * gap);
            double keep2 = StrictMath.exp(-b2 * gap);
            double area = steady * gap + first * (1 - keep1) / b1 + second * (1 - keep2) / b2;
            first *= keep1;
            second *= keep2;
            likelihood += StrictMath.log(steady + first + second) - area;
            first += n1 * b1;
            second += n2 * b2;
            if (residuals.length > 0) {
                residuals[i] = area;
            }
        }
        return likelihood;
    }
}
