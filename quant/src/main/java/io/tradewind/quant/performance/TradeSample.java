// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.performance;

/**
 * The closed trades of a run as columns of one length.
 *
 * <p>The arrays are not copied and must not change while the sample is in use.
 */
public final class TradeSample {

    /** A run without trades. */
    public static final TradeSample NONE = new TradeSample(new double[0], new double[0], new long[0]);

    private final double[] pnl;
    private final double[] returnFraction;
    private final long[] holdingNs;

    /**
     * A sample.
     *
     * @param pnl profit after fees, in the run's currency
     * @param returnFraction profit after fees over the entry notional
     * @param holdingNs time from entry to exit
     * @throws IllegalArgumentException when the lengths differ
     */
    public TradeSample(double[] pnl, double[] returnFraction, long[] holdingNs) {
        if (pnl.length != returnFraction.length || pnl.length != holdingNs.length) {
            throw new IllegalArgumentException("columns of trades differ in length: " + pnl.length + ", "
                    + returnFraction.length + ", " + holdingNs.length);
        }
        this.pnl = pnl;
        this.returnFraction = returnFraction;
        this.holdingNs = holdingNs;
    }

    int count() {
        return pnl.length;
    }

    int wins() {
        int wins = 0;
        for (double value : pnl) {
            wins += value > 0 ? 1 : 0;
        }
        return wins;
    }

    int losses() {
        int losses = 0;
        for (double value : pnl) {
            losses += value < 0 ? 1 : 0;
        }
        return losses;
    }

    double grossProfit() {
        double sum = 0;
        for (double value : pnl) {
            sum += StrictMath.max(value, 0);
        }
        return sum;
    }

    double grossLoss() {
        double sum = 0;
        for (double value : pnl) {
            sum -= StrictMath.min(value, 0);
        }
        return sum;
    }

    double meanHoldingNs() {
        double sum = 0;
        for (long value : holdingNs) {
            sum += value;
        }
        return sum / holdingNs.length;
    }

    double meanReturn() {
        return SampleMoments.mean(returnFraction);
    }

    double meanPnl() {
        return SampleMoments.mean(pnl);
    }

    double systemQuality() {
        double deviation = SampleMoments.standardDeviation(pnl, 1);
        return deviation > 0 ? StrictMath.sqrt(pnl.length) * meanPnl() / deviation : Double.NaN;
    }

    Interval meanPnlInterval(double confidence) {
        return Interval.ofMean(pnl, confidence);
    }
}
