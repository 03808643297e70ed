// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.feature.family;

import io.tradewind.domain.command.Side;
import io.tradewind.quant.indicator.StateSink;
import io.tradewind.quant.indicator.StateSource;
import io.tradewind.trading.feature.node.BarInput;
import io.tradewind.trading.feature.node.BookInput;
import io.tradewind.trading.feature.node.BookObserver;
import io.tradewind.trading.feature.node.FeatureGraph;
import io.tradewind.trading.feature.node.FeatureNode;
import io.tradewind.trading.feature.node.FeatureSource;

/** The quantity on the best levels of the last good book: bids (0), asks (1). */
final class BookDepth extends FeatureNode implements BookObserver {

    private final int levels;
    private double bids = Double.NaN;
    private double asks = Double.NaN;

    private BookDepth(int levels) {
        super(FeatureSource.BOOK, 0);
        this.levels = levels;
    }

    static BookDepth of(int levels, FeatureGraph graph) {
        return graph.node(BookDepth.class, "book depth " + levels, () -> new BookDepth(levels));
    }

    @Override
    public void onBook(BookInput book) {
        bids = book.depth(Side.BUY, levels);
        asks = book.depth(Side.SELL, levels);
    }

    @Override
    public void onGap() {
        bids = Double.NaN;
        asks = Double.NaN;
    }

    @Override
    public void onBar(BarInput bar) {
        // the book does not follow bars
    }

    @Override
    public double value(int output) {
        return output == 0 ? bids : asks;
    }

    @Override
    public void save(StateSink sink) {
        sink.putDouble(bids);
        sink.putDouble(asks);
    }

    @Override
    public void restore(StateSource source) {
        bids = source.getDouble();
        asks = source.getDouble();
    }
}
