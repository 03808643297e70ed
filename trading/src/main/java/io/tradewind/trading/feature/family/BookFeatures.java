// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.feature.family;

import static io.tradewind.trading.feature.family.Family.bars;
import static io.tradewind.trading.feature.family.Family.ratio;

import io.tradewind.quant.indicator.rolling.RunningSum;
import io.tradewind.trading.feature.declaration.FeatureArguments;
import io.tradewind.trading.feature.declaration.FeatureDefinition;
import io.tradewind.trading.feature.declaration.FeatureParameter;
import io.tradewind.trading.feature.node.BarInput;
import io.tradewind.trading.feature.node.FeatureFormula;
import io.tradewind.trading.feature.node.FeatureGraph;
import io.tradewind.trading.feature.node.FeatureNode;
import io.tradewind.trading.feature.node.FeatureSource;
import io.tradewind.trading.feature.node.SeriesNode;
import java.util.List;

/** What the order book shows at the close of the bar; NaN while it is not known good. */
public final class BookFeatures {

    private static final double BPS = 1e4;
    private static final int MOST_LEVELS = 1_000;
    private static final FeatureParameter LEVELS = new FeatureParameter("levels", 1, 1, MOST_LEVELS, true);

    private BookFeatures() {}

    /** All of them. */
    public static List<FeatureDefinition> definitions() {
        return new Family(FeatureSource.BOOK)
                .add("book.spread", "(best ask - best bid) / mid price, hundredths of a percent", (a, g) -> spread(g))
                .add("book.microprice", "microprice / mid price - 1, hundredths of a percent", (a, g) -> microprice(g))
                .add("book.mid", "mid price / close - 1, hundredths of a percent", (a, g) -> mid(g))
                .add(
                        "book.imbalance",
                        "(bids - asks) / (bids + asks) on the best levels, -1 to 1",
                        BookFeatures::imbalance,
                        LEVELS)
                .add(
                        "book.depth_ratio",
                        "quantity on the best levels of both sides / its mean at the closes of n bars",
                        BookFeatures::depthRatio,
                        LEVELS,
                        bars(20, 1))
                .add(
                        "book.ofi",
                        "order-flow imbalance at the best prices in n bars / mean quantity there",
                        BookFeatures::orderFlow,
                        bars(20, 1))
                .definitions();
    }

    private static FeatureFormula spread(FeatureGraph g) {
        BookTop top = BookTop.of(g);
        return FeatureFormula.of(() -> BPS * top.value(BookTop.SPREAD) / top.value(BookTop.MID), top);
    }

    private static FeatureFormula microprice(FeatureGraph g) {
        BookTop top = BookTop.of(g);
        return FeatureFormula.of(() -> BPS * (top.value(BookTop.MICROPRICE) / top.value(BookTop.MID) - 1), top);
    }

    private static FeatureFormula mid(FeatureGraph g) {
        BookTop top = BookTop.of(g);
        BarInput bar = g.bar();
        return FeatureFormula.of(() -> BPS * (top.value(BookTop.MID) / bar.close() - 1), top);
    }

    private static FeatureFormula imbalance(FeatureArguments a, FeatureGraph g) {
        BookDepth depth = BookDepth.of(a.integer(0), g);
        return FeatureFormula.of(() -> ratio(depth.value(0) - depth.value(1), depth.value(0) + depth.value(1)), depth);
    }

    private static FeatureFormula depthRatio(FeatureArguments a, FeatureGraph g) {
        BookDepth depth = BookDepth.of(a.integer(0), g);
        FeatureNode mean = g.node(
                SeriesNode.class,
                "mean " + a.name(),
                () -> new SeriesNode(
                        FeatureSource.BOOK, 0, () -> depth.value(0) + depth.value(1), RunningSum.mean(a.integer(1))));
        return FeatureFormula.of(() -> ratio(depth.value(0) + depth.value(1), mean.value(0)), mean);
    }

    private static FeatureFormula orderFlow(FeatureArguments a, FeatureGraph g) {
        int n = a.integer(0);
        BookFlow flow = BookFlow.of(g);
        FeatureNode sum = g.node(
                SeriesNode.class,
                "book flow sum " + n,
                () -> new SeriesNode(FeatureSource.BOOK, 0, () -> flow.value(BookFlow.FLOW), RunningSum.of(n)));
        FeatureNode depth = g.node(
                SeriesNode.class,
                "book flow depth " + n,
                () -> new SeriesNode(FeatureSource.BOOK, 0, () -> flow.value(BookFlow.DEPTH), RunningSum.mean(n)));
        return FeatureFormula.of(() -> ratio(sum.value(0), depth.value(0)), sum, depth);
    }
}
