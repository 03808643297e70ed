// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.feature.family;

import static io.tradewind.trading.feature.family.Family.bars;

import io.tradewind.quant.indicator.RealIndicator;
import io.tradewind.quant.indicator.average.ExponentialMovingAverage;
import io.tradewind.quant.indicator.average.KaufmanMovingAverage;
import io.tradewind.quant.indicator.average.ParabolicSar;
import io.tradewind.quant.indicator.average.SimpleMovingAverage;
import io.tradewind.quant.indicator.average.WeightedMovingAverage;
import io.tradewind.quant.indicator.directional.AverageDirectionalIndex;
import io.tradewind.quant.indicator.directional.Direction;
import io.tradewind.quant.indicator.directional.DirectionalIndicator;
import io.tradewind.quant.indicator.momentum.Aroon;
import io.tradewind.quant.indicator.momentum.MovingAverageConvergence;
import io.tradewind.trading.feature.declaration.FeatureArguments;
import io.tradewind.trading.feature.declaration.FeatureDefinition;
import io.tradewind.trading.feature.declaration.FeatureParameter;
import io.tradewind.trading.feature.node.BarInput;
import io.tradewind.trading.feature.node.FeatureFormula;
import io.tradewind.trading.feature.node.FeatureGraph;
import io.tradewind.trading.feature.node.FeatureNode;
import io.tradewind.trading.feature.node.FeatureSource;
import java.util.List;
import java.util.function.IntFunction;

/** Averages against each other, and measures of direction. */
public final class TrendFeatures {

    private static final FeatureParameter[] FAST_SLOW = {bars("fast", 12, 1), bars("slow", 26, 2)};
    private static final FeatureParameter[] MACD = {bars("fast", 12, 2), bars("slow", 26, 2), bars("signal", 9, 1)};

    private TrendFeatures() {}

    /** All of them. */
    public static List<FeatureDefinition> definitions() {
        return new Family(FeatureSource.BAR)
                .add(
                        "sma_ratio",
                        "fast / slow simple moving average - 1; a fast one of 1 is the close",
                        (a, g) -> ratio("sma", SimpleMovingAverage::new, a, g),
                        FAST_SLOW)
                .add(
                        "ema_ratio",
                        "fast / slow exponential moving average - 1; a fast one of 1 is the close",
                        (a, g) -> ratio("ema", ExponentialMovingAverage::new, a, g),
                        FAST_SLOW)
                .add(
                        "wma_ratio",
                        "fast / slow weighted moving average - 1; a fast one of 1 is the close",
                        (a, g) -> ratio("wma", WeightedMovingAverage::new, a, g),
                        FAST_SLOW)
                .add(
                        "kama_ratio",
                        "fast / slow Kaufman adaptive moving average - 1; a fast one of 1 is the close",
                        (a, g) -> ratio("kama", KaufmanMovingAverage::new, a, g),
                        FAST_SLOW)
                .add("macd", "MACD line / close", (a, g) -> macd(0, a, g), MACD)
                .add("macd.signal", "MACD signal line / close", (a, g) -> macd(1, a, g), MACD)
                .add("macd.histogram", "MACD histogram / close", (a, g) -> macd(2, a, g), MACD)
                .add("adx", "average directional index, 0 to 100", TrendFeatures::adx, bars(14, 2))
                .add("di.plus", "plus directional indicator, 0 to 100", (a, g) -> di(Direction.PLUS, a, g), bars(14, 1))
                .add(
                        "di.minus",
                        "minus directional indicator, 0 to 100",
                        (a, g) -> di(Direction.MINUS, a, g),
                        bars(14, 1))
                .add("aroon", "Aroon up - down, -100 to 100", TrendFeatures::aroon, bars(25, 2))
                .add(
                        "sar",
                        "close / parabolic stop and reverse - 1",
                        TrendFeatures::sar,
                        FeatureParameter.real("acceleration", 0.02, 0, 1),
                        FeatureParameter.real("maximum", 0.2, 0, 1))
                .add(
                        "slope",
                        "slope of the least-squares line through n closes, a bar, / close",
                        TrendFeatures::slope,
                        bars(20, 2))
                .definitions();
    }

    private static FeatureFormula ratio(
            String name, IntFunction<RealIndicator> average, FeatureArguments a, FeatureGraph g) {
        int fast = a.integer(0);
        int slow = a.integer(1);
        FeatureNode slowNode = g.indicator(name + " " + slow, () -> average.apply(slow));
        if (fast == 1) {
            BarInput bar = g.bar();
            return FeatureFormula.of(() -> bar.close() / slowNode.value(0) - 1, slowNode);
        }
        FeatureNode fastNode = g.indicator(name + " " + fast, () -> average.apply(fast));
        return FeatureFormula.of(() -> fastNode.value(0) / slowNode.value(0) - 1, slowNode, fastNode);
    }

    private static FeatureFormula macd(int output, FeatureArguments a, FeatureGraph g) {
        int fast = a.integer(0);
        int slow = a.integer(1);
        int signal = a.integer(2);
        FeatureNode macd = g.indicator(
                "macd " + fast + " " + slow + " " + signal, () -> new MovingAverageConvergence(fast, slow, signal));
        BarInput bar = g.bar();
        return FeatureFormula.of(() -> macd.value(output) / bar.close(), macd);
    }

    private static FeatureFormula adx(FeatureArguments a, FeatureGraph g) {
        int n = a.integer(0);
        return FeatureFormula.of(g.indicator("adx " + n, () -> new AverageDirectionalIndex(n)), 0);
    }

    private static FeatureFormula di(Direction direction, FeatureArguments a, FeatureGraph g) {
        int n = a.integer(0);
        return FeatureFormula.of(g.indicator(direction + " " + n, () -> new DirectionalIndicator(direction, n)), 0);
    }

    private static FeatureFormula aroon(FeatureArguments a, FeatureGraph g) {
        int n = a.integer(0);
        return FeatureFormula.of(g.indicator("aroon " + n, () -> new Aroon(n, Aroon.Form.OSCILLATOR)), 0);
    }

    private static FeatureFormula sar(FeatureArguments a, FeatureGraph g) {
        FeatureNode sar = g.indicator(a.name().toString(), () -> new ParabolicSar(a.real(0), a.real(1)));
        BarInput bar = g.bar();
        return FeatureFormula.of(() -> bar.close() / sar.value(0) - 1, sar);
    }

    private static FeatureFormula slope(FeatureArguments a, FeatureGraph g) {
        int n = a.integer(0);
        SlopeNode slope = g.node(SlopeNode.class, "slope " + n, () -> new SlopeNode(n));
        BarInput bar = g.bar();
        return FeatureFormula.of(() -> slope.value(0) / bar.close(), slope);
    }
}
