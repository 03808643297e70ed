// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.smoothing;

import io.tradewind.quant.indicator.RealIndicator;
import io.tradewind.quant.indicator.compose.ComposedReal;
import java.util.Arrays;

/**
 * Averages of one kind and several lengths, one output each: with EMA, D. Guppy's multiple moving averages (TTR 0.24.3: GMMA).
 */
public final class AverageRibbon extends ComposedReal {

    private final RealIndicator[] averages;

    /** Averages of {@code kind} over each of {@code lengths}, at least one, each at least 1. */
    public AverageRibbon(AverageKind kind, int... lengths) {
        super(firstOutput(kind, lengths), lengths.length);
        this.averages = Arrays.stream(lengths).mapToObj(kind::of).toArray(RealIndicator[]::new);
        for (RealIndicator average : averages) {
            part(average);
        }
    }

    @Override
    protected void compute(double value) {
        for (int k = 0; k < averages.length; k++) {
            set(k, averages[k].update(value));
        }
    }

    private static int firstOutput(AverageKind kind, int... lengths) {
        return Arrays.stream(lengths)
                .map(n -> kind.of(n).lookback())
                .min()
                .orElseThrow(() -> new IllegalArgumentException("lengths must not be empty"));
    }
}
