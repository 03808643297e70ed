// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.feature.family;

import io.tradewind.quant.indicator.StateSink;
import io.tradewind.quant.indicator.StateSource;
import io.tradewind.quant.indicator.microstructure.VolumeBuckets;
import io.tradewind.trading.feature.node.BarInput;
import io.tradewind.trading.feature.node.FeatureNode;
import io.tradewind.trading.feature.node.FeatureSource;
import io.tradewind.trading.feature.node.TradeInput;
import io.tradewind.trading.feature.node.TradeObserver;

/** VPIN over buckets of one volume. */
final class VpinNode extends FeatureNode implements TradeObserver {

    private final VolumeBuckets buckets;

    VpinNode(double bucketVolume, int window) {
        super(FeatureSource.TRADE, NOT_IN_BARS);
        buckets = new VolumeBuckets(bucketVolume, window);
    }

    @Override
    public void onTrade(TradeInput trade) {
        buckets.add(trade.quantity(), trade.isBuy());
    }

    @Override
    public void onBar(BarInput bar) {
        // buckets do not follow bars
    }

    @Override
    public double value(int output) {
        return buckets.value();
    }

    @Override
    public void save(StateSink sink) {
        buckets.save(sink);
    }

    @Override
    public void restore(StateSource source) {
        buckets.restore(source);
    }
}
