// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.momentum;

import io.tradewind.quant.indicator.Columns;
import io.tradewind.quant.indicator.batch.StrengthBatch;

/**
 * Relative strength index: {@code 100 gain / (gain + loss)} of Wilder's averages of rises and falls, 0 to 100.
 *
 * <p>The first value is at bar {@code period}; where nothing moved (the sum is within 1e-14 of zero) it is 0. Source: J. W. Wilder,
 * New Concepts in Technical Trading Systems (1978); checked against TA-Lib 0.6 RSI.
 */
public final class RelativeStrengthIndex extends GainLossOscillator {

    /** The index over {@code period} changes, at least 2. */
    public RelativeStrengthIndex(int period) {
        super(period);
    }

    @Override
    double share(double gain, double loss) {
        return gain / (gain + loss);
    }

    @Override
    public double batchTolerance() {
        return StrengthBatch.tolerance(period());
    }

    /** Within {@link #batchTolerance} of the stream, see {@link StrengthBatch#index}. */
    @Override
    public void batch(Columns in, double[][] out) {
        in.requireOutputs(out, outputs());
        if (StrengthBatch.index(in.close(), period(), out[0])) {
            reset();
        } else {
            super.batch(in, out);
        }
    }
}
