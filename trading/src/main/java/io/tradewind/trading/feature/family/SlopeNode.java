// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.feature.family;

import io.tradewind.quant.indicator.StateSink;
import io.tradewind.quant.indicator.StateSource;
import io.tradewind.quant.indicator.kernel.RollingLinearRegression;
import io.tradewind.trading.feature.node.BarInput;
import io.tradewind.trading.feature.node.FeatureNode;
import io.tradewind.trading.feature.node.FeatureSource;

/** The slope of the line through the last closes. */
final class SlopeNode extends FeatureNode {

    private final RollingLinearRegression line;

    SlopeNode(int bars) {
        super(FeatureSource.BAR, bars - 1);
        line = new RollingLinearRegression(bars);
    }

    @Override
    public void onBar(BarInput bar) {
        line.add(bar.close());
    }

    @Override
    public double value(int output) {
        return line.slope();
    }

    @Override
    public void save(StateSink sink) {
        line.save(sink);
    }

    @Override
    public void restore(StateSource source) {
        line.restore(source);
    }
}
