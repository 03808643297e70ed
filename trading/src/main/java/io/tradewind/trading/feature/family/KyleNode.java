// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.feature.family;

import io.tradewind.quant.indicator.StateSink;
import io.tradewind.quant.indicator.StateSource;
import io.tradewind.quant.indicator.microstructure.KyleLambda;
import io.tradewind.trading.feature.node.BarInput;
import io.tradewind.trading.feature.node.FeatureNode;
import io.tradewind.trading.feature.node.FeatureSource;

/** Kyle's lambda of the closes on the net bought quantities of the bars. */
final class KyleNode extends FeatureNode {

    private final TradeFlow flow;
    private final KyleLambda lambda;
    private double closeBefore = Double.NaN;

    KyleNode(TradeFlow flow, int bars) {
        super(FeatureSource.TRADE, bars);
        this.flow = flow;
        lambda = new KyleLambda(bars);
    }

    @Override
    public void onBar(BarInput bar) {
        lambda.update(flow.value(TradeFlow.NET), bar.close() - closeBefore);
        closeBefore = bar.close();
    }

    @Override
    public double value(int output) {
        return lambda.value(0);
    }

    @Override
    public void save(StateSink sink) {
        sink.putDouble(closeBefore);
        lambda.save(sink);
    }

    @Override
    public void restore(StateSource source) {
        closeBefore = source.getDouble();
        lambda.restore(source);
    }
}
