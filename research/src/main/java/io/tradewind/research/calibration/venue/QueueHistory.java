// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.calibration.venue;

import io.tradewind.simulation.queue.QueueModel;
import java.util.Arrays;

/**
 * What happened at a level from the moment when an order joined it until just before it was filled.
 *
 * <p>The quantity ahead is known at both ends, so what was cancelled ahead of the order is known too:
 * {@code aheadAtJoin - traded - aheadAtEnd}. A queue model guesses it from the steps between.
 */
final class QueueHistory {
    /** What a step does to the level. */
    enum Step {
        /** A quantity joined behind. */
        ADD,
        /** A quantity was cancelled, ahead or behind. */
        CANCEL,
        /** A quantity traded at the front. */
        TRADE
    }

    private final long joinTimeNs;
    private final double aheadAtJoin;
    private Step[] steps = new Step[16];
    private double[] amounts = new double[16];
    private int size;
    private double traded;
    private double cancelled;
    private double aheadAtEnd;

    QueueHistory(long joinTimeNs, double aheadAtJoin) {
        this.joinTimeNs = joinTimeNs;
        this.aheadAtJoin = aheadAtJoin;
    }

    void add(Step step, double amount) {
        if (size == amounts.length) {
            steps = Arrays.copyOf(steps, size * 2);
            amounts = Arrays.copyOf(amounts, size * 2);
        }
        steps[size] = step;
        amounts[size++] = amount;
        traded += step == Step.TRADE ? amount : 0;
        cancelled += step == Step.CANCEL ? amount : 0;
    }

    void end(double ahead) {
        aheadAtEnd = ahead;
    }

    long joinTimeNs() {
        return joinTimeNs;
    }

    double aheadAtJoin() {
        return aheadAtJoin;
    }

    double cancelled() {
        return cancelled;
    }

    /** What was cancelled ahead of the order. */
    double cancelledAhead() {
        return aheadAtJoin - traded - aheadAtEnd;
    }

    /** Whether what is known of both ends agrees with the steps between, to a share of the quantity cancelled. */
    boolean isConsistent(double tolerance) {
        double ahead = cancelledAhead();
        return ahead >= -tolerance * cancelled && ahead <= (1 + tolerance) * cancelled;
    }

    /** Share of the cancelled quantity that stood ahead, 0 to 1. */
    double observedShare() {
        return Math.max(0, Math.min(1, cancelledAhead() / cancelled));
    }

    /** The same by a model. */
    double predictedShare(QueueModel model) {
        return replay(model)[0] / cancelled;
    }

    /** Quantity that a model has ahead of the order at the end less what was there, over what was ahead when it joined. */
    double positionError(QueueModel model) {
        return (replay(model)[1] - aheadAtEnd) / aheadAtJoin;
    }

    /** What a model cancels ahead, and what it leaves ahead, negative when it would have filled the order before. */
    private double[] replay(QueueModel model) {
        double ahead = aheadAtJoin;
        double behind = 0;
        double gone = 0;
        double early = 0;
        for (int i = 0; i < size; i++) {
            double amount = amounts[i];
            switch (steps[i]) {
                case ADD -> behind += amount;
                case TRADE -> {
                    early += Math.max(0, amount - ahead);
                    ahead = Math.max(0, ahead - amount);
                }
                case CANCEL -> {
                    double share = aheadShare(model, ahead, behind);
                    double cut = Math.max(amount - behind, Math.min(ahead, share * amount));
                    gone += cut;
                    ahead = Math.max(0, ahead - cut);
                    behind = Math.max(0, behind - (amount - cut));
                }
            }
        }
        return new double[] {gone, ahead - early};
    }

    private static double aheadShare(QueueModel model, double ahead, double behind) {
        long lotsAhead = Math.round(ahead);
        long lotsBehind = Math.round(behind);
        return lotsAhead + lotsBehind > 0 ? model.aheadShare(lotsAhead, lotsBehind) : 0;
    }
}
