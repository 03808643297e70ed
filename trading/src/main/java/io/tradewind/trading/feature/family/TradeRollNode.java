// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.feature.family;

import io.tradewind.quant.indicator.StateSink;
import io.tradewind.quant.indicator.StateSource;
import io.tradewind.quant.indicator.microstructure.RollSpread;
import io.tradewind.trading.feature.node.BarInput;
import io.tradewind.trading.feature.node.FeatureNode;
import io.tradewind.trading.feature.node.FeatureSource;
import io.tradewind.trading.feature.node.TradeInput;
import io.tradewind.trading.feature.node.TradeObserver;

/** Roll's spread of the last trade prices as a fraction of the last one. */
final class TradeRollNode extends FeatureNode implements TradeObserver {

    private final RollSpread spread;
    private double price = Double.NaN;

    TradeRollNode(int window) {
        super(FeatureSource.TRADE, NOT_IN_BARS);
        spread = new RollSpread(window);
    }

    @Override
    public void onTrade(TradeInput trade) {
        price = trade.price();
        spread.update(price);
    }

    @Override
    public void onBar(BarInput bar) {
        // trades do not follow bars
    }

    @Override
    public double value(int output) {
        return spread.value(0) / price;
    }

    @Override
    public void save(StateSink sink) {
        sink.putDouble(price);
        spread.save(sink);
    }

    @Override
    public void restore(StateSource source) {
        price = source.getDouble();
        spread.restore(source);
    }
}
