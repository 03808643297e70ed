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

/** Order flow and cost of trading as trades show them; a bar without trades counts as one without flow. */
public final class TradeFeatures {

    private static final double LARGEST_VOLUME = 1e15;

    private TradeFeatures() {}

    /** All of them. */
    public static List<FeatureDefinition> definitions() {
        return new Family(FeatureSource.TRADE)
                .add(
                        "trade.imbalance",
                        "(bought - sold by aggressors) / traded in n bars, -1 to 1; NaN without trades",
                        TradeFeatures::imbalance,
                        bars(20, 1))
                .add(
                        "trade.count_ratio",
                        "trades of the bar / mean number in n bars",
                        TradeFeatures::countRatio,
                        bars(20, 1))
                .add(
                        "trade.size_ratio",
                        "mean trade of the bar / mean trade of n bars; NaN for a bar without trades",
                        TradeFeatures::sizeRatio,
                        bars(20, 1))
                .add(
                        "trade.vpin",
                        "VPIN, 0 to 1: one-sided share of the volume in the last buckets of a volume in base units",
                        TradeFeatures::vpin,
                        FeatureParameter.real("bucket_volume", 1, 1e-9, LARGEST_VOLUME),
                        FeatureParameter.window("buckets", 50, 1))
                .add(
                        "trade.vpin_daily",
                        "VPIN with buckets of a share of the volume of the session day before",
                        TradeFeatures::dailyVpin,
                        FeatureParameter.window("buckets_a_day", 50, 1),
                        FeatureParameter.window("buckets", 30, 1))
                .add(
                        "trade.kyle",
                        "Kyle's lambda over n bars / close: relative price change for one base unit of net buying",
                        TradeFeatures::kyle,
                        bars(60, 2))
                .add(
                        "trade.roll",
                        "Roll's spread from n pairs of trade price changes / last price; NaN where their covariance is positive",
                        TradeFeatures::roll,
                        FeatureParameter.window("trades", 200, 2))
                .definitions();
    }

    private static FeatureNode sum(int output, int n, FeatureGraph g) {
        TradeFlow flow = TradeFlow.of(g);
        return g.node(
                SeriesNode.class,
                "trade sum " + output + " " + n,
                () -> new SeriesNode(FeatureSource.TRADE, 0, () -> flow.value(output), RunningSum.of(n)));
    }

    private static FeatureFormula imbalance(FeatureArguments a, FeatureGraph g) {
        FeatureNode net = sum(TradeFlow.NET, a.integer(0), g);
        FeatureNode all = sum(TradeFlow.QUANTITY, a.integer(0), g);
        return FeatureFormula.of(() -> ratio(net.value(0), all.value(0)), net, all);
    }

    private static FeatureFormula countRatio(FeatureArguments a, FeatureGraph g) {
        int n = a.integer(0);
        TradeFlow flow = TradeFlow.of(g);
        FeatureNode count = sum(TradeFlow.COUNT, n, g);
        return FeatureFormula.of(() -> ratio(n * flow.value(TradeFlow.COUNT), count.value(0)), count);
    }

    private static FeatureFormula sizeRatio(FeatureArguments a, FeatureGraph g) {
        int n = a.integer(0);
        TradeFlow flow = TradeFlow.of(g);
        FeatureNode count = sum(TradeFlow.COUNT, n, g);
        FeatureNode all = sum(TradeFlow.QUANTITY, n, g);
        return FeatureFormula.of(
                () -> ratio(
                        ratio(flow.value(TradeFlow.QUANTITY), flow.value(TradeFlow.COUNT)),
                        ratio(all.value(0), count.value(0))),
                all,
                count);
    }

    private static FeatureFormula vpin(FeatureArguments a, FeatureGraph g) {
        return FeatureFormula.of(
                g.node(VpinNode.class, a.name().toString(), () -> new VpinNode(a.real(0), a.integer(1))), 0);
    }

    private static FeatureFormula dailyVpin(FeatureArguments a, FeatureGraph g) {
        return FeatureFormula.of(
                g.node(
                        DailyVpinNode.class,
                        a.name().toString(),
                        () -> new DailyVpinNode(g.session(), a.integer(0), a.integer(1))),
                0);
    }

    private static FeatureFormula kyle(FeatureArguments a, FeatureGraph g) {
        int n = a.integer(0);
        TradeFlow flow = TradeFlow.of(g);
        FeatureNode lambda = g.node(KyleNode.class, "kyle " + n, () -> new KyleNode(flow, n));
        BarInput bar = g.bar();
        return FeatureFormula.of(() -> lambda.value(0) / bar.close(), lambda);
    }

    private static FeatureFormula roll(FeatureArguments a, FeatureGraph g) {
        int n = a.integer(0);
        return FeatureFormula.of(g.node(TradeRollNode.class, "trade roll " + n, () -> new TradeRollNode(n)), 0);
    }
}
