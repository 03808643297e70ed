// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.volatility.multivariate;

/**
 * The exponentially weighted covariance of returns whose mean counts as 0: {@code S[t] = decay S[t-1] + (1 - decay) r[t] r'[t]}.
 *
 * <p>Source: J. P. Morgan and Reuters, RiskMetrics technical document, 4th edition (1996), section 5.2, with decay 0.94 for days and
 * 0.97 for months. Streaming: {@link #update} costs n^2 and allocates nothing.
 */
public final class EwmaCovariance {
    /** RiskMetrics' decay for daily returns. */
    public static final double DAILY_DECAY = 0.94;

    private final double decay;
    private final double[][] covariance;
    private long updates;

    /**
     * A covariance of no returns yet.
     *
     * @param series number of returns in each update, 1 or more
     * @param decay weight of the past, above 0 and below 1
     */
    public EwmaCovariance(int series, double decay) {
        if (series < 1) {
            throw new IllegalArgumentException("the number of series must be 1 or more, is " + series);
        }
        if (!(decay > 0 && decay < 1)) {
            throw new IllegalArgumentException("the decay must be above 0 and below 1, is " + decay);
        }
        this.decay = decay;
        this.covariance = new double[series][series];
    }

    /**
     * Takes in one return of each series; the first update sets the covariance to its own products.
     *
     * @throws IllegalArgumentException when their number is another, or one is not finite
     */
    public void update(double[] returns) {
        if (returns.length != covariance.length) {
            throw new IllegalArgumentException(covariance.length + " returns are wanted, got " + returns.length);
        }
        for (double value : returns) {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("returns must be finite, got " + value);
            }
        }
        double past = updates == 0 ? 0 : decay;
        for (int i = 0; i < returns.length; i++) {
            for (int j = 0; j <= i; j++) {
                covariance[i][j] = past * covariance[i][j] + (1 - past) * returns[i] * returns[j];
                covariance[j][i] = covariance[i][j];
            }
        }
        updates++;
    }

    /** The number of updates so far. */
    public long updates() {
        return updates;
    }

    /**
     * The covariance that the updates give for the next returns.
     *
     * @throws IllegalStateException before the first update
     */
    public double[][] covariance() {
        if (updates == 0) {
            throw new IllegalStateException("no returns yet");
        }
        double[][] copy = new double[covariance.length][];
        for (int i = 0; i < copy.length; i++) {
            copy[i] = covariance[i].clone();
        }
        return copy;
    }
}
