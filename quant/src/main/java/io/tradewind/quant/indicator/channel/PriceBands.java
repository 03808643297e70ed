// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.channel;

import io.tradewind.quant.indicator.RealIndicator;
import io.tradewind.quant.indicator.compose.ComposedReal;
import io.tradewind.quant.indicator.rolling.RunningDeviation;
import io.tradewind.quant.indicator.smoothing.AverageKind;

/**
 * Bands around a slow average whose width is the deviation between a slow and a fast one: lower, centre, upper.
 *
 * <p>Reference: PBands of TTR 0.24.3. A centred band adds an average of the standardised difference to the slow average.
 */
public final class PriceBands extends ComposedReal {

    private final double sd;
    private final boolean centred;
    private final RealIndicator slow;
    private final RealIndicator fast;
    private final RunningDeviation deviation;
    private final RealIndicator centre;

    /**
     * Bands.
     *
     * @param n length of the slow average and of the deviation, at least 1
     * @param sd width in standard deviations
     * @param fastLength length of the fast average, at least 1
     * @param centred whether the centre follows the standardised difference
     * @param longCentre whether that is averaged over 2 n bars instead of n
     * @throws IllegalArgumentException when a centred band can have no deviation: n of 1, or two averages alike
     */
    public PriceBands(int n, AverageKind kind, double sd, int fastLength, boolean centred, boolean longCentre) {
        if (centred && (n == 1 || n == fastLength)) {
            throw new IllegalArgumentException("centred bands need n of at least 2 and a fast length other than n, got "
                    + n + " and " + fastLength);
        }
        RealIndicator middle = kind.of(longCentre ? 2 * n : n);
        int first = Math.max(kind.of(n).lookback(), kind.of(fastLength).lookback()) + n - 1;
        super(centred ? first + middle.lookback() : firstUncentred(n, kind, first), 3);
        this.sd = sd;
        this.centred = centred;
        this.slow = part(kind.of(n));
        this.fast = part(kind.of(fastLength));
        this.deviation = part(RunningDeviation.standard(n, false, false));
        this.centre = part(middle);
    }

    @Override
    protected void compute(double value) {
        double average = slow.update(value);
        double difference = average - fast.update(value);
        double width = deviation.update(difference);
        double shift = centre.update(difference / width);
        double middle = centred ? average + shift : average;
        set(0, middle - sd * width);
        set(1, middle);
        set(2, middle + sd * width);
    }

    private static int firstUncentred(int n, AverageKind kind, int first) {
        return Math.min(first, kind.of(n).lookback());
    }
}
