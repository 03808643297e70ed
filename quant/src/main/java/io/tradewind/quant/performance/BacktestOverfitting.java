// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.performance;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * How often the strategy that was best on one half of the data is below the middle on the other half: the probability that choosing
 * the best of several backtests fits noise.
 *
 * <p>Source: D. Bailey, J. Borwein, M. López de Prado and Q. Zhu, The probability of backtest overfitting, Journal of Computational
 * Finance 20 (2017): combinatorially symmetric cross-validation. The returns are cut into S blocks of one length; each choice of S/2
 * of them is a training set, the rest its test set. 0.5 is what noise gives; below 0.05 the choice carries over.
 *
 * @param probability share of the splits in which the best in training ranks at or below the median in testing
 * @param logits per split, {@code log(rank / (1 - rank))} of the relative rank in testing, in lexicographic order of the splits
 * @param degradation slope of the chosen strategy's test figure on its training figure, over the splits
 * @param lossProbability share of the splits in which the chosen strategy's test figure is below 0
 */
public record BacktestOverfitting(double probability, double[] logits, double degradation, double lossProbability) {
    private static final int MOST_BLOCKS = 20;

    /**
     * Estimates the probability with the Sharpe ratio as the figure of merit.
     *
     * @param strategies two or more series of returns, of one length, finite
     * @param blocks S, even, 2 to 20; each block has two returns or more, a rest at the end is left out
     * @return the estimate
     * @throws IllegalArgumentException when an argument is out of range
     */
    public static BacktestOverfitting of(double[][] strategies, int blocks) {
        return of(strategies, blocks, BacktestOverfitting::sharpe);
    }

    /**
     * Estimates the probability.
     *
     * @param strategies two or more series of returns, of one length, finite
     * @param blocks S, even, 2 to 20; each block has two returns or more, a rest at the end is left out
     * @param merit of a series of returns, higher is better
     * @return the estimate
     * @throws IllegalArgumentException when an argument is out of range
     */
    public static BacktestOverfitting of(double[][] strategies, int blocks, ToDoubleFunction<double[]> merit) {
        if (blocks < 2 || blocks > MOST_BLOCKS || blocks % 2 != 0 || strategies.length < 2) {
            throw new IllegalArgumentException("blocks must be even and within 2 to " + MOST_BLOCKS
                    + " and strategies two or more, got " + blocks + " and " + strategies.length);
        }
        for (int i = 0; i < strategies.length; i++) {
            requireReturns(i, strategies[i], strategies[0].length, 2 * blocks);
        }
        List<Split> splits = new ArrayList<>();
        for (int mask = 0; mask < 1 << blocks; mask++) {
            if (Integer.bitCount(mask) == blocks / 2) {
                splits.add(split(strategies, blocks, mask, merit));
            }
        }
        return summary(splits);
    }

    private static void requireReturns(int strategy, double[] returns, int length, int least) {
        if (returns.length != length || length < least) {
            throw new IllegalArgumentException("strategies must have one length of at least " + least + ": strategy "
                    + strategy + " has " + returns.length + " returns, strategy 0 has " + length);
        }
        for (double value : returns) {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException(
                        "returns of strategy " + strategy + " must be finite, one is " + value);
            }
        }
    }

    private record Split(double logit, double training, double testing) {}

    private static Split split(double[][] strategies, int blocks, int mask, ToDoubleFunction<double[]> merit) {
        int count = strategies.length;
        double[] testing = new double[count];
        int best = 0;
        double bestTraining = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < count; i++) {
            double training = merit.applyAsDouble(joined(strategies[i], blocks, mask));
            testing[i] = merit.applyAsDouble(joined(strategies[i], blocks, ~mask));
            if (training > bestTraining) {
                best = i;
                bestTraining = training;
            }
        }
        double rank = rank(testing, best) / (count + 1);
        return new Split(StrictMath.log(rank / (1 - rank)), bestTraining, testing[best]);
    }

    /** Rank from 1 (worst), equal values sharing the mean of theirs. */
    private static double rank(double[] values, int index) {
        double rank = 0.5;
        for (double value : values) {
            rank += value < values[index] ? 1 : value == values[index] ? 0.5 : 0;
        }
        return rank;
    }

    private static double[] joined(double[] returns, int blocks, int mask) {
        int length = returns.length / blocks;
        double[] joined = new double[length * (blocks / 2)];
        int filled = 0;
        for (int block = 0; block < blocks; block++) {
            if ((mask >> block & 1) == 1) {
                System.arraycopy(returns, block * length, joined, filled, length);
                filled += length;
            }
        }
        return joined;
    }

    private static BacktestOverfitting summary(List<Split> splits) {
        double[] logits = splits.stream().mapToDouble(Split::logit).toArray();
        double[] training = splits.stream().mapToDouble(Split::training).toArray();
        double[] testing = splits.stream().mapToDouble(Split::testing).toArray();
        double overfitted = splits.stream().filter(split -> split.logit <= 0).count();
        double lost = splits.stream().filter(split -> split.testing < 0).count();
        double slope = MarketModel.of(testing, training).beta();
        return new BacktestOverfitting(overfitted / splits.size(), logits, slope, lost / splits.size());
    }

    private static double sharpe(double[] returns) {
        double deviation = SampleMoments.standardDeviation(returns, 1);
        return deviation > 0 ? SampleMoments.mean(returns) / deviation : 0;
    }
}
