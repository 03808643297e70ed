// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.feature.node;

import io.tradewind.quant.indicator.BarIndicator;
import io.tradewind.quant.indicator.Indicator;
import io.tradewind.quant.indicator.RealIndicator;
import io.tradewind.quant.indicator.StateSink;
import io.tradewind.quant.indicator.StateSource;
import org.jspecify.annotations.Nullable;

/**
 * An indicator over the bars.
 *
 * <p>Those of one series take the close, and those of bars skip the check of numbers that is made once a bar: with a hundred kinds
 * of indicators each step between virtual methods counts.
 */
public final class IndicatorNode extends FeatureNode {

    private final Indicator indicator;
    private final @Nullable RealIndicator ofCloses;
    private final @Nullable BarIndicator ofFiniteBars;
    private double first = Double.NaN;

    /** Over an indicator without history. */
    public IndicatorNode(Indicator indicator) {
        super(FeatureSource.BAR, indicator.lookback());
        this.indicator = indicator;
        ofCloses = indicator instanceof RealIndicator real ? real : null;
        ofFiniteBars = indicator instanceof BarIndicator bars && bars.takesAnyFinite() ? bars : null;
    }

    @Override
    public void onBar(BarInput bar) {
        if (ofFiniteBars != null && bar.isFinite()) {
            first = ofFiniteBars.updateFinite(bar.open(), bar.high(), bar.low(), bar.close(), bar.volume());
        } else if (ofCloses != null) {
            first = ofCloses.update(bar.close());
        } else {
            first = indicator.update(bar.open(), bar.high(), bar.low(), bar.close(), bar.volume());
        }
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
