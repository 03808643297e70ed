// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.market;

/**
 * Figures of a self-exciting process of arrivals whose kernel is a sum of two exponentials.
 *
 * <p>Intensity at time t, in events a second: {@code mu + sum over earlier events s of n1 b1 exp(-b1 (t-s)) + n2 b2 exp(-b2 (t-s))}
 * (A. G. Hawkes, Spectra of some self-exciting and mutually exciting point processes, Biometrika 58, 1971). Its mean is
 * {@code mu / (1 - n1 - n2)}.
 *
 * @param baseline mu, events a second, positive
 * @param fastBranching n1, events that one event causes by the fast kernel, 0 to 1
 * @param fastDecay b1, a second, positive
 * @param slowBranching n2, events that one event causes by the slow kernel, 0 to 1
 * @param slowDecay b2, a second, positive
 */
public record SelfExcitation(
        double baseline, double fastBranching, double fastDecay, double slowBranching, double slowDecay) {
    /** Checks the ranges. */
    public SelfExcitation {
        if (!(baseline > 0) || !(fastDecay > 0) || !(slowDecay > 0)) {
            throw new IllegalArgumentException(
                    "baseline and decays must be positive, are " + baseline + ", " + fastDecay + " and " + slowDecay);
        }
        if (!(fastBranching >= 0) || !(slowBranching >= 0) || !(fastBranching + slowBranching < 1)) {
            throw new IllegalArgumentException("branching ratios must be 0 or more and their sum below 1, are "
                    + fastBranching + " and " + slowBranching);
        }
    }

    /**
     * Events that one event causes.
     *
     * @return 0 to 1
     */
    public double branching() {
        return fastBranching + slowBranching;
    }

    /**
     * Mean rate in the long run.
     *
     * @return events a second
     */
    public double rate() {
        return baseline / (1 - branching());
    }

    /**
     * The same clusters at another mean rate.
     *
     * @param rate events a second, positive
     * @return figures with another baseline
     */
    public SelfExcitation withRate(double rate) {
        return new SelfExcitation(rate * (1 - branching()), fastBranching, fastDecay, slowBranching, slowDecay);
    }
}
