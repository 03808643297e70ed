// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.queue;

/**
 * Which queue model resting orders have.
 *
 * <p>The probability models say that a cancellation stood behind us with probability {@code f(behind) / (f(behind) + f(ahead))},
 * for a rising function {@code f}: whoever stands far back has less to lose and cancels more. Sources: E. Rigtorp, Estimating
 * order queue position (2013), for the estimate; the documentation of hftbacktest, Order Fill and Queue Models, for these two
 * families of {@code f}.
 *
 * @param kind the model
 * @param exponent power of PROBABILITY_POWER, above 0 to 20; ignored by the others
 */
public record QueueSpec(Kind kind, double exponent) {
    /** Kinds of queue model. */
    public enum Kind {
        /** Every cancellation was behind us, as long as there is anyone: fewest fills. */
        RISK_AVERSE,
        /** {@code f(x) = x^n}. */
        PROBABILITY_POWER,
        /** {@code f(x) = log(1 + x)}. */
        PROBABILITY_LOG,
        /** Every cancellation was ahead of us, as long as there is anyone: most fills. */
        OPTIMISTIC
    }

    private static final double MOST_EXPONENT = 20;

    /** Checks the range. */
    public QueueSpec {
        if (!(exponent > 0 && exponent <= MOST_EXPONENT)) {
            throw new IllegalArgumentException("a queue exponent must be above 0 and at most 20, is " + exponent);
        }
    }

    /**
     * The model with fewest fills.
     *
     * @return the spec
     */
    public static QueueSpec riskAverse() {
        return new QueueSpec(Kind.RISK_AVERSE, 1);
    }

    /**
     * The power form.
     *
     * @param exponent above 0 to 20; 1 spreads cancellations evenly over the queue, more puts them behind the smaller part
     * @return the spec
     */
    public static QueueSpec power(double exponent) {
        return new QueueSpec(Kind.PROBABILITY_POWER, exponent);
    }

    /**
     * The logarithmic form.
     *
     * @return the spec
     */
    public static QueueSpec logarithmic() {
        return new QueueSpec(Kind.PROBABILITY_LOG, 1);
    }

    /**
     * The model with most fills.
     *
     * @return the spec
     */
    public static QueueSpec optimistic() {
        return new QueueSpec(Kind.OPTIMISTIC, 1);
    }

    /**
     * Makes the model.
     *
     * @return a model without a state
     */
    public QueueModel build() {
        return switch (kind) {
            case RISK_AVERSE -> (ahead, behind) -> 0;
            case PROBABILITY_POWER -> this::powerShare;
            case PROBABILITY_LOG -> QueueSpec::logShare;
            case OPTIMISTIC -> (ahead, behind) -> 1;
        };
    }

    /** {@code ahead^n / (behind^n + ahead^n)}, divided through by the larger so that no power overflows. */
    private double powerShare(long aheadLots, long behindLots) {
        double most = Math.max(aheadLots, behindLots);
        double ahead = StrictMath.pow(aheadLots / most, exponent);
        double behind = StrictMath.pow(behindLots / most, exponent);
        return ahead / (behind + ahead);
    }

    private static double logShare(long aheadLots, long behindLots) {
        double ahead = StrictMath.log1p((double) aheadLots);
        double behind = StrictMath.log1p((double) behindLots);
        return ahead / (behind + ahead);
    }
}
