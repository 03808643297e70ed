// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.feature.family;

import io.tradewind.quant.indicator.StateSink;
import io.tradewind.quant.indicator.StateSource;
import io.tradewind.quant.indicator.microstructure.OrderFlowImbalance;
import io.tradewind.trading.feature.node.BarInput;
import io.tradewind.trading.feature.node.BookInput;
import io.tradewind.trading.feature.node.BookObserver;
import io.tradewind.trading.feature.node.FeatureGraph;
import io.tradewind.trading.feature.node.FeatureNode;
import io.tradewind.trading.feature.node.FeatureSource;

/** Order-flow imbalance of the updates during the last bar (0) and the mean quantity at a best price during it (1). */
final class BookFlow extends FeatureNode implements BookObserver {

    static final int FLOW = 0;
    static final int DEPTH = 1;

    private final OrderFlowImbalance imbalance = new OrderFlowImbalance();
    private double flowSum;
    private double depthSum;
    private long updates;
    private double flow = Double.NaN;
    private double depth = Double.NaN;

    private BookFlow() {
        super(FeatureSource.BOOK, 0);
    }

    static BookFlow of(FeatureGraph graph) {
        return graph.node(BookFlow.class, "book flow", BookFlow::new);
    }

    @Override
    public void onBook(BookInput book) {
        double bidSize = book.bidSize();
        double askSize = book.askSize();
        flowSum += imbalance.update(book.bid(), bidSize, book.ask(), askSize);
        depthSum += (bidSize + askSize) / 2;
        updates++;
    }

    @Override
    public void onGap() {
        imbalance.reset();
    }

    @Override
    public void onBar(BarInput bar) {
        if (!imbalance.isReady() && updates == 0) {
            flow = Double.NaN;
            return;
        }
        flow = flowSum;
        depth = updates == 0 ? depth : depthSum / updates;
        flowSum = 0;
        depthSum = 0;
        updates = 0;
    }

    @Override
    public double value(int output) {
        return output == FLOW ? flow : depth;
    }

    @Override
    public void save(StateSink sink) {
        imbalance.save(sink);
        sink.putDouble(flowSum);
        sink.putDouble(depthSum);
        sink.putLong(updates);
        sink.putDouble(flow);
        sink.putDouble(depth);
    }

    @Override
    public void restore(StateSource source) {
        imbalance.restore(source);
        flowSum = source.getDouble();
        depthSum = source.getDouble();
        updates = source.getLong();
        flow = source.getDouble();
        depth = source.getDouble();
    }
}
