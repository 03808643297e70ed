// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.tail;

import io.tradewind.quant.distribution.NormalDistribution;
import io.tradewind.quant.inference.Samples;
import io.tradewind.quant.optimise.NotConvergedException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Value at risk of a portfolio from its first day on: default deviations at first, its own history later, and a gradual transition
 * between them.
 *
 * <p>The fallback is {@code z * deviation * exposure} summed over the holdings, without a credit for diversification, with the exact
 * normal z of the confidence. The history's share grows as {@code min(1, n / N)} with the number n of returns. A non-empty
 * portfolio never has a figure of 0: where history shows no loss at all, {@link Settings#floorShare} of the fallback remains. With
 * the fallback off the answer is a refusal until N returns are there, not 0.
 *
 * <p>A model of the history may refuse its sample, however many returns there are: {@link CornishFisherTail} refuses returns that
 * are all alike, {@link StudentTail} fewer than {@link StudentFit#LEAST_OBSERVATIONS} returns or half of them alike. The fallback is
 * then in force, with the label {@link TailMethod#FALLBACK}; with the fallback off the answer is a refusal.
 */
public final class ColdStartRisk {
    private final Settings settings;
    private final Function<double[], TailModel> history;

    /** How fallback and history make one figure while the history is short. */
    public enum Transition {
        /** {@code (1 - w) fallback + w history}. */
        WEIGHTED,
        /**
         * {@code fallback + w max(0, history - fallback)}: not below the fallback until the history is complete. From N to 2 N returns
         * the fallback fades out as a floor, so that the figure does not drop at once.
         */
        PRUDENT
    }

    /**
     * What is fixed for all portfolios.
     *
     * @param fallbackEnabled false refuses a figure until the history is complete
     * @param completeAt N, returns from which history alone counts, 2 or more; 60 is usual
     * @param transition how the two are put together before
     * @param floorShare least share of the fallback, above 0 and up to 1
     */
    public record Settings(boolean fallbackEnabled, int completeAt, Transition transition, double floorShare) {
        /** Fallback on, 60 returns, weighted, a floor of a tenth. */
        public static final Settings USUAL = new Settings(true, 60, Transition.WEIGHTED, 0.1);

        /** Checks the ranges. */
        public Settings {
            if (completeAt < 2 || !(floorShare > 0 && floorShare <= 1)) {
                throw new IllegalArgumentException(
                        "completeAt must be 2 or more and floorShare above 0 and up to 1, got " + completeAt + " and "
                                + floorShare);
            }
        }
    }

    /** What is said of a portfolio's risk. */
    public sealed interface Verdict permits Assessed, Refused {}

    /**
     * A figure and how it came about.
     *
     * @param valueAtRisk loss in the currency of the account, above 0 unless nothing is held
     * @param method label of the calculation
     * @param historyWeight w, 0 to 1
     * @param fallback loss by default deviations
     * @param history loss by history; NaN without one
     */
    public record Assessed(double valueAtRisk, TailMethod method, double historyWeight, double fallback, double history)
            implements Verdict {}

    /**
     * No figure: whoever asked must not go on as if the risk were 0.
     *
     * @param observations returns there are; {@code needed} or more when the model of the history refused them
     * @param needed returns there must be
     */
    public record Refused(int observations, int needed) implements Verdict {}

    /**
     * With the normal law of the returns so far as history: the smoothest, since no single return decides it.
     *
     * @param settings what is fixed
     */
    public ColdStartRisk(Settings settings) {
        this(settings, returns -> GaussianTail.of(returns, 1));
    }

    /**
     * With a given model of the history.
     *
     * @param settings what is fixed
     * @param history model of two returns or more; an {@link IllegalArgumentException} or {@link NotConvergedException} says that
     *     it has none for these returns
     */
    public ColdStartRisk(Settings settings, Function<double[], TailModel> history) {
        this.settings = settings;
        this.history = history;
    }

    /**
     * Value at risk over one day.
     *
     * @param holdings what is held; none, or all without exposure, gives 0
     * @param returns past daily returns of the portfolio, as fractions of its gross exposure, finite, oldest first
     * @param confidence above 0.5 and below 1
     * @return a figure, or a refusal
     * @throws IllegalArgumentException when a return is not finite or the confidence is out of range
     */
    public Verdict assess(List<Holding> holdings, double[] returns, double confidence) {
        Samples.requireFinite("returns", returns, 0);
        double fallback = fallback(holdings, confidence);
        int count = returns.length;
        boolean fallbackCounts = settings.fallbackEnabled || fallback == 0;
        if (!fallbackCounts && count < settings.completeAt) {
            return new Refused(count, settings.completeAt);
        }
        Optional<TailModel> model = model(returns);
        double own = model.map(each -> each.at(confidence).valueAtRiskLoss() * gross(holdings))
                .orElse(Double.NaN);
        if (model.isPresent() && Double.isFinite(own)) {
            return weighed(fallback, own, count, model.get().method());
        }
        return fallbackCounts
                ? new Assessed(fallback, TailMethod.FALLBACK, 0, fallback, Double.NaN)
                : new Refused(count, settings.completeAt);
    }

    /** Empty for too few returns, and where the model refuses them: the fallback stands in for every such history. */
    private Optional<TailModel> model(double[] returns) {
        if (returns.length < 2) {
            return Optional.empty();
        }
        try {
            return Optional.of(history.apply(returns));
        } catch (IllegalArgumentException | NotConvergedException refusal) {
            return Optional.empty();
        }
    }

    private Assessed weighed(double fallback, double own, int count, TailMethod ofHistory) {
        double weight = historyWeight(count, own < fallback);
        double figure = (1 - weight) * fallback + weight * own;
        double floor = settings.floorShare * fallback;
        TailMethod method = figure < floor ? TailMethod.FLOOR : weight < 1 ? TailMethod.TRANSITION : ofHistory;
        return new Assessed(Math.max(floor, figure), method, weight, fallback, own);
    }

    private double historyWeight(int count, boolean historyIsLower) {
        if (!settings.fallbackEnabled) {
            return 1;
        }
        double complete = (double) count / settings.completeAt;
        boolean held = settings.transition == Transition.PRUDENT && historyIsLower;
        return Math.max(0, Math.min(1, held ? complete - 1 : complete));
    }

    /**
     * Loss by default deviations alone.
     *
     * @param holdings what is held
     * @param confidence above 0.5 and below 1
     * @return currency of the account, above 0 unless nothing is held
     * @throws IllegalArgumentException when the confidence is out of range
     */
    public static double fallback(List<Holding> holdings, double confidence) {
        double z = NormalDistribution.quantile(Confidence.require(confidence));
        double sum = 0;
        for (Holding holding : holdings) {
            sum += z * holding.assetClass().dailyDeviation() * holding.exposure();
        }
        return sum;
    }

    private static double gross(List<Holding> holdings) {
        return holdings.stream().mapToDouble(Holding::exposure).sum();
    }
}
