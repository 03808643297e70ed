// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.calibration;

import io.tradewind.quant.inference.Autocorrelation;
import io.tradewind.quant.performance.SampleMoments;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The same measurements on a log and on the synthetic market made from it. */
final class FeatureTable {
    private static final double BASIS_POINTS = 1e4;
    private static final int LAGS = 20;
    private static final double[] TAIL = {0.5, 0.9, 0.99};

    private final List<Feature> features = new ArrayList<>();

    private FeatureTable() {}

    static List<Feature> of(MarketSample real, MarketSample synthetic) {
        FeatureTable table = new FeatureTable();
        table.rates(real, synthetic);
        table.gaps("time between orders", real.orderGapsMs(), synthetic.orderGapsMs());
        table.gaps("time between quotes", real.quoteGapsMs(), synthetic.quoteGapsMs());
        table.spread(real, synthetic);
        table.depth(real, synthetic);
        table.changes(real, synthetic);
        table.sizes("order size", real.orderLots(), synthetic.orderLots());
        table.sizes("trade size", real.tradeLots(), synthetic.tradeLots());
        table.signs(Autocorrelation.of(real.signs(), LAGS), Autocorrelation.of(synthetic.signs(), LAGS));
        table.returns(real, synthetic);
        return List.copyOf(table.features);
    }

    private void add(String group, String name, String unit, double real, double synthetic) {
        features.add(new Feature(group, name, unit, real, synthetic));
    }

    private void rates(MarketSample real, MarketSample synthetic) {
        add("rate", "ticks", "/s", rate(real, real.ticks()), rate(synthetic, synthetic.ticks()));
        add(
                "rate",
                "quotes",
                "/s",
                rate(real, real.quoteTimesNs.size()),
                rate(synthetic, synthetic.quoteTimesNs.size()));
        add(
                "rate",
                "trades",
                "/s",
                rate(real, real.tradeQuantities.size()),
                rate(synthetic, synthetic.tradeQuantities.size()));
        add(
                "rate",
                "orders",
                "/s",
                rate(real, real.orderTimesNs.size()),
                rate(synthetic, synthetic.orderTimesNs.size()));
        add(
                "rate",
                "deltas",
                "/s",
                rate(real, real.levelsPerDelta.size()),
                rate(synthetic, synthetic.levelsPerDelta.size()));
        add("rate", "levels a delta, mean", "", mean(real.levelsPerDelta()), mean(synthetic.levelsPerDelta()));
        quantiles("rate", "levels a delta", "", real.levelsPerDelta(), synthetic.levelsPerDelta());
    }

    private static double rate(MarketSample sample, long count) {
        return count / sample.seconds();
    }

    private static double mean(double[] values) {
        return SampleMoments.mean(values);
    }

    private void quantiles(String group, String name, String unit, double[] real, double[] synthetic) {
        double[] left = sorted(real);
        double[] right = sorted(synthetic);
        for (double p : TAIL) {
            add(
                    group,
                    name + ", " + Math.round(p * 100) + " %",
                    unit,
                    SampleMoments.quantileOfSorted(left, p),
                    SampleMoments.quantileOfSorted(right, p));
        }
    }

    private static double[] sorted(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted;
    }

    private void gaps(String group, double[] real, double[] synthetic) {
        add(group, "mean", "ms", mean(real), mean(synthetic));
        add(group, "deviation over mean", "", variation(real), variation(synthetic));
        quantiles(group, "quantile", "ms", real, synthetic);
    }

    private static double variation(double[] values) {
        return SampleMoments.standardDeviation(values, 1) / mean(values);
    }

    private void spread(MarketSample real, MarketSample synthetic) {
        double[] left = real.spreadTicks();
        double[] right = synthetic.spreadTicks();
        add("spread", "mean after deltas", "ticks", mean(left), mean(right));
        add("spread", "1 tick, share of deltas", "", narrow(left), narrow(right));
        double[] leftQuotes = real.quoteSpreadTicks();
        double[] rightQuotes = synthetic.quoteSpreadTicks();
        add("spread", "1 tick, share of quotes", "", narrow(leftQuotes), narrow(rightQuotes));
        add("spread", "mean of quotes", "ticks", mean(leftQuotes), mean(rightQuotes));
        quantiles("spread", "of quotes", "ticks", leftQuotes, rightQuotes);
    }

    private static double narrow(double[] spreads) {
        return Arrays.stream(spreads).filter(spread -> spread <= 1).count() / (double) spreads.length;
    }

    private void depth(MarketSample real, MarketSample synthetic) {
        for (int level : new int[] {0, 1, 2, 4, 9}) {
            double[] left = real.depthLots(level);
            double[] right = synthetic.depthLots(level);
            add("depth", "level " + (level + 1) + ", mean", "lots", mean(left), mean(right));
            add("depth", "level " + (level + 1) + ", 50 %", "lots", median(left), median(right));
        }
        add("depth", "from a level to the next, best ten", "ticks", real.nearGapTicks(), synthetic.nearGapTicks());
    }

    private static double median(double[] values) {
        return SampleMoments.quantileOfSorted(sorted(values), 0.5);
    }

    private void changes(MarketSample real, MarketSample synthetic) {
        add("changed levels", "set", "", share(real, real.adds), share(synthetic, synthetic.adds));
        add("changed levels", "taken out", "", share(real, real.cancels), share(synthetic, synthetic.cancels));
        add("changed levels", "resized", "", share(real, real.updates), share(synthetic, synthetic.updates));
        quantiles("changed levels", "distance", "ticks", real.distanceTicks(), synthetic.distanceTicks());
    }

    private static double share(MarketSample sample, long count) {
        return (double) count / (sample.adds + sample.cancels + sample.updates);
    }

    private void sizes(String group, double[] real, double[] synthetic) {
        add(group, "mean", "lots", mean(real), mean(synthetic));
        quantiles(group, "quantile", "lots", real, synthetic);
    }

    private void signs(double[] real, double[] synthetic) {
        for (int lag : new int[] {1, 5, 10, 20}) {
            add("side of orders", "autocorrelation, lag " + lag, "", real[lag - 1], synthetic[lag - 1]);
        }
    }

    private void returns(MarketSample real, MarketSample synthetic) {
        double[] left = real.returns(1);
        double[] right = synthetic.returns(1);
        add("return over 1 s", "deviation", "bp", deviation(left), deviation(right));
        add("return over 1 s", "kurtosis", "", SampleMoments.kurtosis(left), SampleMoments.kurtosis(right));
        add("return over 1 s", "unchanged", "", zeros(left), zeros(right));
        add("return over 0.1 s", "deviation", "bp", deviation(real.returns(0.1)), deviation(synthetic.returns(0.1)));
        add("return over 0.1 s", "unchanged", "", zeros(real.returns(0.1)), zeros(synthetic.returns(0.1)));
        add("return over 10 s", "deviation", "bp", deviation(real.returns(10)), deviation(synthetic.returns(10)));
        add("return over 1 s", "autocorrelation, lag 1", "", memory(left, 0, 1), memory(right, 0, 1));
        double[] leftSize = FigureEstimator.absolute(left);
        double[] rightSize = FigureEstimator.absolute(right);
        add("|return| over 1 s", "autocorrelation, lag 1", "", memory(leftSize, 0, 1), memory(rightSize, 0, 1));
        add(
                "|return| over 1 s",
                "autocorrelation, mean of lags 1-5",
                "",
                memory(leftSize, 0, 5),
                memory(rightSize, 0, 5));
        add(
                "|return| over 1 s",
                "autocorrelation, mean of lags 6-20",
                "",
                memory(leftSize, 5, LAGS),
                memory(rightSize, 5, LAGS));
    }

    private static double deviation(double[] returns) {
        return SampleMoments.standardDeviation(returns, 1) * BASIS_POINTS;
    }

    private static double zeros(double[] values) {
        return Arrays.stream(values).filter(value -> value == 0).count() / (double) values.length;
    }

    private static double memory(double[] series, int from, int to) {
        double[] all = Autocorrelation.of(series, to);
        return mean(Arrays.copyOfRange(all, from, to));
    }
}
