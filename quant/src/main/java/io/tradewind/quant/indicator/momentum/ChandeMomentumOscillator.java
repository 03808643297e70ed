// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.momentum;

/**
 * Chande's momentum oscillator in TA-Lib's form: {@code 100 (gain - loss) / (gain + loss)} of Wilder's averages, -100 to 100.
 *
 * <p>The first value is at bar {@code period}; where nothing moved (the sum is within 1e-14 of zero) it is 0. Chande's own definition
 * takes plain sums over the window. Source: T. S. Chande and S. Kroll, The New Technical Trader (1994); checked against TA-Lib 0.6
 * CMO.
 */
public final class ChandeMomentumOscillator extends GainLossOscillator {

    /** The oscillator over {@code period} changes, at least 2. */
    public ChandeMomentumOscillator(int period) {
        super(period);
    }

    @Override
    double share(double gain, double loss) {
        return (gain - loss) / (gain + loss);
    }
}
