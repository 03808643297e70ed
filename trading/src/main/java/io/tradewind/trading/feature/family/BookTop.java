// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.feature.family;

import io.tradewind.quant.indicator.StateSink;
import io.tradewind.quant.indicator.StateSource;
import io.tradewind.trading.feature.node.BarInput;
import io.tradewind.trading.feature.node.BookInput;
import io.tradewind.trading.feature.node.BookObserver;
import io.tradewind.trading.feature.node.FeatureGraph;
import io.tradewind.trading.feature.node.FeatureNode;
import io.tradewind.trading.feature.node.FeatureSource;

/** The best prices of the last good book: mid price (0), spread (1), microprice (2). */
final class BookTop extends FeatureNode implements BookObserver {

    static final int MID = 0;
    static final int SPREAD = 1;
    static final int MICROPRICE = 2;

    private double mid = Double.NaN;
    private double spread = Double.NaN;
    private double microprice = Double.NaN;

    private BookTop() {
        super(FeatureSource.BOOK, 0);
    }

    static BookTop of(FeatureGraph graph) {
        return graph.node(BookTop.class, "book top", BookTop::new);
    }

    @Override
    public void onBook(BookInput book) {
        mid = book.mid();
        spread = book.spread();
        microprice = book.microprice();
    }

    @Override
    public void onGap() {
        mid = Double.NaN;
        spread = Double.NaN;
        microprice = Double.NaN;
    }

    @Override
    public void onBar(BarInput bar) {
        // the book does not follow bars
    }

    @Override
    public double value(int output) {
        return switch (output) {
            case MID -> mid;
            case SPREAD -> spread;
            default -> microprice;
        };
    }

    @Override
    public void save(StateSink sink) {
        sink.putDouble(mid);
        sink.putDouble(spread);
        sink.putDouble(microprice);
    }

    @Override
    public void restore(StateSource source) {
        mid = source.getDouble();
        spread = source.getDouble();
        microprice = source.getDouble();
    }
}
