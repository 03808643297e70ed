// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.feature.family;

import io.tradewind.quant.indicator.StateSink;
import io.tradewind.quant.indicator.StateSource;
import io.tradewind.trading.feature.node.BarInput;
import io.tradewind.trading.feature.node.FeatureGraph;
import io.tradewind.trading.feature.node.FeatureNode;
import io.tradewind.trading.feature.node.FeatureSource;
import io.tradewind.trading.feature.node.TradeInput;
import io.tradewind.trading.feature.node.TradeObserver;

/** The trades of the last bar: net bought quantity (0), quantity (1), number (2); NaN before the first bar with trades. */
final class TradeFlow extends FeatureNode implements TradeObserver {

    static final int NET = 0;
    static final int QUANTITY = 1;
    static final int COUNT = 2;

    private final double[] building = new double[3];
    private final double[] finished = {Double.NaN, Double.NaN, Double.NaN};
    private boolean started;

    private TradeFlow() {
        super(FeatureSource.TRADE, 0);
    }

    static TradeFlow of(FeatureGraph graph) {
        return graph.node(TradeFlow.class, "trade flow", TradeFlow::new);
    }

    @Override
    public void onTrade(TradeInput trade) {
        started = true;
        building[NET] += trade.signedQuantity();
        building[QUANTITY] += trade.quantity();
        building[COUNT]++;
    }

    @Override
    public void onBar(BarInput bar) {
        if (!started) {
            return;
        }
        for (int i = 0; i < building.length; i++) {
            finished[i] = building[i];
            building[i] = 0;
        }
    }

    @Override
    public double value(int output) {
        return finished[output];
    }

    @Override
    public void save(StateSink sink) {
        sink.putLong(started ? 1 : 0);
        for (int i = 0; i < building.length; i++) {
            sink.putDouble(building[i]);
            sink.putDouble(finished[i]);
        }
    }

    @Override
    public void restore(StateSource source) {
        started = source.getLong() != 0;
        for (int i = 0; i < building.length; i++) {
            building[i] = source.getDouble();
            finished[i] = source.getDouble();
        }
    }
}
