// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.feature.node;

import io.tradewind.quant.indicator.Indicator;
import io.tradewind.quant.indicator.StateSink;
import io.tradewind.quant.indicator.StateSource;

/** An indicator over the bars. */
public final class IndicatorNode extends FeatureNode {

    private final Indicator indicator;
    private double first = Double.NaN;

    /** Over an indicator without history. */
    public IndicatorNode(Indicator indicator) {
        super(FeatureSource.BAR, indicator.lookback());
        this.indicator = indicator;
    }

    @Override
    public void onBar(BarInput bar) {
        first = indicator.update(bar.open(), bar.high(), bar.low(), bar.close(), bar.volume());
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
