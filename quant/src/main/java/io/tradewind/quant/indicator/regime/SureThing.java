// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.regime;

import io.tradewind.quant.indicator.RealIndicator;
import io.tradewind.quant.indicator.compose.ComposedReal;
import io.tradewind.quant.indicator.rolling.Delay;
import io.tradewind.quant.indicator.rolling.RunningSum;
import java.util.Arrays;

/**
 * Know Sure Thing: weighted sum of averaged rates of change, its mean, and the difference.
 *
 * <p>Source: M. Pring, Stocks and Commodities (1992). References: kst of pandas-ta 0.3.14b0 (where rates are percentages and are multiplied by
 * 100 once more) and of ta 0.11.0, whose mean is one of as many values as there are at the start, and which sets the mean of the whole
 * series for prices before the first bar: a look ahead that here is an argument.
 */
public final class SureThing extends ComposedReal {

    private final double scale;
    private final double priceBefore;
    private final Delay[] delays;
    private final RunningSum[] means;
    private final RealIndicator signal;

    /**
     * A sum of terms with the weights 1, 2, 3 ...
     *
     * @param rates bars of each rate of change
     * @param lengths of each mean
     * @param signal a fresh average
     * @param scale times the sum of fractions
     * @param priceBefore the price assumed before the first bar; 0 for none
     */
    public SureThing(int[] rates, int[] lengths, RealIndicator signal, double scale, double priceBefore) {
        super(firstOutput(rates, lengths, priceBefore), 3);
        this.scale = scale;
        this.priceBefore = priceBefore;
        this.signal = part(signal);
        this.delays = Arrays.stream(rates).mapToObj(Delay::new).toArray(Delay[]::new);
        this.means =
                Arrays.stream(lengths).mapToObj(RunningSum::compensatedMean).toArray(RunningSum[]::new);
        for (int i = 0; i < rates.length; i++) {
            part(delays[i]);
            part(means[i]);
        }
    }

    @Override
    protected void compute(double value) {
        double sum = 0;
        for (int i = 0; i < delays.length; i++) {
            double before = delays[i].update(value);
            if (Double.isNaN(before) && priceBefore != 0) {
                before = priceBefore;
            }
            sum += (i + 1) * means[i].update((value - before) / before);
        }
        double line = scale * sum;
        double mean = signal.update(line);
        set(0, line);
        set(1, mean);
        set(2, line - mean);
    }

    private static int firstOutput(int[] rates, int[] lengths, double priceBefore) {
        int first = 0;
        for (int i = 0; i < rates.length; i++) {
            first = Math.max(first, (priceBefore == 0 ? rates[i] : 0) + lengths[i] - 1);
        }
        return first;
    }
}
