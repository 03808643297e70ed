// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.feature.node;

import io.tradewind.quant.indicator.RealIndicator;
import io.tradewind.quant.indicator.StateSink;
import io.tradewind.quant.indicator.StateSource;
import java.util.function.DoubleSupplier;

/** An indicator of one series over a number that changes with every bar. */
public final class SeriesNode extends FeatureNode {

    private final DoubleSupplier input;
    private final RealIndicator indicator;
    private double first = Double.NaN;

    /**
     * Over an indicator without history.
     *
     * @param source where the input comes from
     * @param inputLookback first bar that has an input
     * @param input the value of a bar, read when the bar is finished; where it is not finite the indicator starts anew
     * @param indicator what is computed from it
     */
    public SeriesNode(FeatureSource source, int inputLookback, DoubleSupplier input, RealIndicator indicator) {
        super(source, inputLookback + indicator.lookback());
        this.input = input;
        this.indicator = indicator;
    }

    @Override
    public void onBar(BarInput bar) {
        first = indicator.update(input.getAsDouble());
    }

    @Override
    public double value(int output) {
        return output == 0 ? first : indicator.value(output);
    }

    @Override
    public void save(StateSink sink) {
        indicator.save(sink);
    }

    @Override
    public void restore(StateSource source) {
        indicator.restore(source);
        first = indicator.value(0);
    }
}
