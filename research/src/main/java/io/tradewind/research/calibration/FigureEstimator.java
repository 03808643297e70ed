// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.calibration;

import io.tradewind.domain.port.RequestException;
import io.tradewind.quant.inference.Autocorrelation;
import io.tradewind.quant.inference.SelfExcitingFit;
import io.tradewind.quant.performance.SampleMoments;
import io.tradewind.simulation.market.MarketFigures;
import io.tradewind.simulation.market.QuantileTable;
import io.tradewind.simulation.market.SelfExcitation;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;

/**
 * Makes the figures of a synthetic market from a sample.
 *
 * <p>Arrivals by maximum likelihood; quantities, distances and levels a delta as tables of quantiles; the sides of orders from
 * their autocorrelation at lags 1 and 10; volatility from the autocorrelation of absolute returns over 1 s, by
 * {@code 1 + rho_k (m2 / m1^2 - 1) = exp(s^2 phi^k)} with m1 and m2 the first two moments of absolute returns; the shocks' degrees of
 * freedom from what kurtosis that leaves. {@link FigureRefiner} then corrects those that the market shows through others.
 */
public final class FigureEstimator {
    /** Correlation with the common factor where one symbol alone is measured. */
    public static final double USUAL_COMMON_SHARE = 0.8;

    private static final int MOST_ARRIVALS = 30_000;
    private static final int LAGS = 20;
    private static final double MILLISECONDS = 1e3;

    private FigureEstimator() {}

    /**
     * Estimates all figures and corrects them by simulation.
     *
     * @param sample of at least a minute, with deltas, trades and quotes
     * @param commonShare correlation with the common factor, as {@link Calibration} finds it from several samples
     * @return the figures
     * @throws RequestException when the sample is too small
     */
    public static MarketFigures of(MarketSample sample, double commonShare) {
        if (!sample.isSufficient()) {
            throw new RequestException(
                    "the log of " + sample.symbol()
                            + " is too small for figures: it needs a minute of deltas after a snapshot, 100 orders and 100 quotes");
        }
        return FigureRefiner.refine(sample, measured(sample, commonShare));
    }

    private static MarketFigures measured(MarketSample sample, double commonShare) {
        double[] latencies = logs(sample.latenciesMs());
        return new MarketFigures(
                new MarketFigures.Terms(
                        sample.symbol(),
                        sample.priceStepUnits(),
                        sample.quantityStepUnits(),
                        Math.round(sample.lastMidTicks())),
                arrivals(sample),
                flow(sample),
                book(sample),
                returns(sample, commonShare),
                latencies.length < 2
                        ? new MarketFigures.Feed(0, 0)
                        : new MarketFigures.Feed(
                                SampleMoments.mean(latencies), SampleMoments.standardDeviation(latencies, 1)));
    }

    private static MarketFigures.Arrivals arrivals(MarketSample sample) {
        return new MarketFigures.Arrivals(
                excitation(sample.orderGapsMs()), excitation(sample.quoteGapsMs()), table(sample.levelsPerDelta()));
    }

    /** Fits the first arrivals and takes the rate from all. */
    static SelfExcitation excitation(double[] gapsMs) {
        SelfExcitingFit fit = SelfExcitingFit.of(fitted(gapsMs));
        SelfExcitation figures = new SelfExcitation(
                fit.baseline(), fit.fastBranching(), fit.fastDecay(), fit.slowBranching(), fit.slowDecay());
        return figures.withRate(MILLISECONDS / SampleMoments.mean(gapsMs));
    }

    /** The gaps that a fit uses, in seconds. */
    static double[] fitted(double[] gapsMs) {
        return Arrays.stream(gapsMs)
                .limit(MOST_ARRIVALS)
                .map(gap -> gap / MILLISECONDS)
                .toArray();
    }

    private static MarketFigures.Flow flow(MarketSample sample) {
        double[] memory = Autocorrelation.of(sample.signs(), LAGS);
        double near = within(0, 0.95, memory[0]);
        double far = within(0, near, memory[9]);
        double persistence = near > 0 ? StrictMath.pow(far / near, 1.0 / 9) : 0;
        double share = persistence > 0 ? within(0, 1, near / persistence) : 0;
        return new MarketFigures.Flow(share, persistence, table(sample.orderLots()), table(sample.tradeLots()));
    }

    private static MarketFigures.Book book(MarketSample sample) {
        QuantileTable distances = table(sample.distanceTicks());
        double changes = sample.adds + sample.cancels + sample.updates;
        return new MarketFigures.Book(
                table(sample.depthLots(0)),
                table(sample.depthLots(1, MarketSample.LEVELS)),
                distances,
                Math.max(1, sample.nearGapTicks()),
                Math.max(1, sample.gapTicks(distances.quantile(0.5))),
                sample.updates / changes,
                wide(sample.spreadTicks()),
                wide(sample.quoteSpreadTicks()));
    }

    private static double wide(double[] spreads) {
        return Arrays.stream(spreads).filter(spread -> spread > 1).count() / (double) spreads.length;
    }

    private static MarketFigures.Returns returns(MarketSample sample, double commonShare) {
        double[] returns = sample.returns(1);
        double[] memory = Autocorrelation.of(absolute(returns), Math.min(LAGS, returns.length - 1));
        double first = StrictMath.pow(SampleMoments.mean(absolute(returns)), 2);
        double ratio = SampleMoments.mean(Arrays.stream(returns).map(r -> r * r).toArray()) / first - 1;
        double near = logMoment(memory, 0, 5, ratio);
        double far = logMoment(memory, 5, memory.length, ratio);
        double persistence = near > 0 ? within(0.8, 0.98, StrictMath.pow(Math.max(far, 1e-9) / near, 1 / 10.0)) : 0.8;
        double logVariance = within(0, 1, near / StrictMath.pow(persistence, 3));
        double shocks = SampleMoments.kurtosis(returns) / StrictMath.exp(4 * logVariance);
        double excess = Math.max(0.2, shocks - 3) * 10;
        double[] moves = sample.returns(0.1);
        double moved = Arrays.stream(moves).filter(r -> r != 0).count() / (double) moves.length;
        return new MarketFigures.Returns(
                SampleMoments.standardDeviation(returns, 1),
                within(0.01, 0.95, moved),
                within(3, 30, 4 + 6 / excess),
                logVariance,
                persistence,
                commonShare);
    }

    /** Mean of {@code log(1 + rho_k (m2 / m1^2 - 1))} over some lags. */
    private static double logMoment(double[] memory, int from, int to, double ratio) {
        double sum = 0;
        for (int lag = from; lag < to; lag++) {
            sum += StrictMath.log(Math.max(0.01, 1 + memory[lag] * ratio));
        }
        return sum / Math.max(1, to - from);
    }

    static double[] absolute(double[] values) {
        return Arrays.stream(values).map(Math::abs).toArray();
    }

    static double[] logs(double[] values) {
        return Arrays.stream(values).map(StrictMath::log).toArray();
    }

    /** Quantiles of values, those below 1 counted as 1. */
    static QuantileTable table(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return new QuantileTable(Arrays.stream(QuantileTable.probabilities())
                .map(p -> rounded(Math.max(1, SampleMoments.quantileOfSorted(sorted, p))))
                .toArray());
    }

    /** To six significant digits, so that a file of figures can be read. */
    static double rounded(double value) {
        return value == 0 || !Double.isFinite(value) ? value : new BigDecimal(value, new MathContext(6)).doubleValue();
    }

    private static double within(double least, double most, double value) {
        return Math.max(least, Math.min(most, value));
    }
}
