// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.calibration;

import io.tradewind.quant.inference.Autocorrelation;
import io.tradewind.quant.performance.SampleMoments;
import io.tradewind.simulation.market.MarketFigures;
import io.tradewind.simulation.market.SyntheticBookMarket;
import java.util.Arrays;

/**
 * Corrects the figures whose measured counterpart is not the parameter itself, by simulation: a market is made from them, measured
 * as the log was, and each figure moved by the ratio of the two measurements.
 *
 * <p>Indirect inference (C. Gourieroux, A. Monfort and E. Renault, Journal of Applied Econometrics 8, 1993) with one moment a figure:
 * deviation and kurtosis of returns over 1 s, share of 100 ms with a move, autocorrelation of absolute returns, gap between the best levels,
 * autocorrelation of order sides, rate of quotes.
 */
final class FigureRefiner {
    private static final int ROUNDS = 6;
    private static final long SEED = 1;
    private static final long DURATION_NS = 3_600_000_000_000L;
    private static final double LEAST_MEMORY = 0.02;
    private static final int LAGS = 5;

    /** Kurtosis that is matched at the most: more in minutes of returns is one or two of them. */
    private static final double MOST_KURTOSIS = 12;

    private static final double DAMPING = 0.7;

    private FigureRefiner() {}

    /** What is matched. */
    private record Moments(
            double deviation, double kurtosis, double moved, double memory, double gap, double sides, double quotes) {
        static Moments of(MarketSample sample) {
            double[] returns = sample.returns(1);
            double[] memory = Autocorrelation.of(FigureEstimator.absolute(returns), LAGS);
            double[] sides = Autocorrelation.of(sample.signs(), LAGS);
            double[] moves = sample.returns(0.1);
            return new Moments(
                    SampleMoments.standardDeviation(returns, 1),
                    Math.min(MOST_KURTOSIS, SampleMoments.kurtosis(returns)),
                    Arrays.stream(moves).filter(r -> r != 0).count() / (double) moves.length,
                    Math.max(LEAST_MEMORY, SampleMoments.mean(memory)),
                    sample.nearGapTicks(),
                    Math.max(LEAST_MEMORY, SampleMoments.mean(sides)),
                    sample.quoteTimesNs.size() / sample.seconds());
        }
    }

    static MarketFigures refine(MarketSample real, MarketFigures measured) {
        Moments goal = Moments.of(real);
        MarketFigures figures = measured;
        for (int round = 0; round < ROUNDS; round++) {
            SyntheticBookMarket market = new SyntheticBookMarket(figures, 0, SEED, real.firstNs(), DURATION_NS);
            Moments now = Moments.of(MarketRecorder.record(real.symbol(), market));
            figures = moved(figures, goal, now);
        }
        return figures;
    }

    private static MarketFigures moved(MarketFigures figures, Moments goal, Moments now) {
        MarketFigures.Returns returns = figures.returns();
        MarketFigures.Book book = figures.book();
        MarketFigures.Flow flow = figures.flow();
        MarketFigures.Arrivals arrivals = figures.arrivals();
        double quotes = arrivals.quotes().rate() * ratio(goal.quotes(), now.quotes());
        return new MarketFigures(
                figures.terms(),
                new MarketFigures.Arrivals(
                        arrivals.orders(), arrivals.quotes().withRate(quotes), arrivals.levelsPerDelta()),
                new MarketFigures.Flow(
                        Math.min(0.98, flow.signShare() * ratio(goal.sides(), now.sides())),
                        flow.signPersistence(),
                        flow.orderLots(),
                        flow.tradeLots()),
                new MarketFigures.Book(
                        book.bestLots(),
                        book.deepLots(),
                        book.distanceTicks(),
                        Math.max(1, book.nearGapTicks() * ratio(goal.gap(), now.gap())),
                        book.farGapTicks(),
                        book.updateShare(),
                        book.wideTimeShare(),
                        book.wideQuoteShare()),
                new MarketFigures.Returns(
                        returns.deviation() * ratio(goal.deviation(), now.deviation()),
                        Math.min(0.95, returns.moveShare() * ratio(goal.moved(), now.moved())),
                        freedom(returns.degreesOfFreedom() * ratio(now.kurtosis(), goal.kurtosis())),
                        Math.min(1, returns.logVariance() * ratio(goal.memory(), now.memory())),
                        returns.persistence(),
                        returns.commonShare()),
                figures.feed());
    }

    private static double freedom(double wanted) {
        return Math.max(3, Math.min(30, wanted));
    }

    private static double ratio(double goal, double now) {
        return StrictMath.pow(Math.max(0.4, Math.min(2.5, goal / now)), DAMPING);
    }
}
