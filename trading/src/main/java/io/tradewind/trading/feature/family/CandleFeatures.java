// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.feature.family;

import io.tradewind.quant.indicator.candle.CandlePattern;
import io.tradewind.quant.indicator.candle.CandlePatterns;
import io.tradewind.trading.feature.declaration.FeatureDefinition;
import io.tradewind.trading.feature.node.FeatureFormula;
import io.tradewind.trading.feature.node.FeatureGraph;
import io.tradewind.trading.feature.node.FeatureNode;
import io.tradewind.trading.feature.node.FeatureSource;
import java.util.List;
import java.util.Locale;

/** The candle patterns of TA-Lib: {@code candle.hammer} is its {@code CDLHAMMER}. */
public final class CandleFeatures {

    private static final double FULL = 100;

    private CandleFeatures() {}

    /** All of them. */
    public static List<FeatureDefinition> definitions() {
        Family family = new Family(FeatureSource.BAR);
        for (CandlePattern pattern : CandlePatterns.all()) {
            String name = "candle." + pattern.name().substring("CDL".length()).toLowerCase(Locale.ROOT);
            family.add(name, pattern.title() + ": 1 bullish, -1 bearish, 0 absent", (a, g) -> column(pattern, g));
        }
        return family.definitions();
    }

    private static FeatureFormula column(CandlePattern pattern, FeatureGraph g) {
        FeatureNode node = g.indicator(pattern.name(), pattern::create);
        return FeatureFormula.of(() -> node.value(0) / FULL, node);
    }
}
