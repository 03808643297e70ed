// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.feature.family;

import static io.tradewind.trading.feature.family.Family.bars;

import io.tradewind.quant.indicator.rolling.RunningDeviation;
import io.tradewind.quant.indicator.rolling.RunningSum;
import io.tradewind.trading.feature.declaration.FeatureArguments;
import io.tradewind.trading.feature.declaration.FeatureDefinition;
import io.tradewind.trading.feature.node.FeatureFormula;
import io.tradewind.trading.feature.node.FeatureGraph;
import io.tradewind.trading.feature.node.FeatureNode;
import io.tradewind.trading.feature.node.FeatureSource;
import io.tradewind.trading.feature.node.LogPrices;
import java.util.List;
import java.util.function.DoubleSupplier;

/**
 * Volatilities of one bar, not annualised, over the last n bars.
 *
 * <p>The definitions are those of {@code quant.indicator.range}, over logarithms that all columns share; a test holds them together.
 */
public final class VolatilityFeatures {

    private static final double LOG_2 = StrictMath.log(2);
    private static final double OPEN_CLOSE = 2 * LOG_2 - 1;
    private static final double ALPHA = 1.34;

    private VolatilityFeatures() {}

    /** All of them. */
    public static List<FeatureDefinition> definitions() {
        return new Family(FeatureSource.BAR)
                .add(
                        "realised",
                        "realised volatility: square root of the mean squared log return",
                        VolatilityFeatures::realised,
                        bars(20, 1))
                .add(
                        "volatility_ratio",
                        "realised volatility over the shorter window / over the longer one",
                        VolatilityFeatures::volatilityRatio,
                        bars("short", 10, 1),
                        bars("long", 60, 2))
                .add("parkinson", "Parkinson volatility", VolatilityFeatures::parkinson, bars(20, 1))
                .add("garman_klass", "Garman-Klass volatility", VolatilityFeatures::garmanKlass, bars(20, 1))
                .add("rogers_satchell", "Rogers-Satchell volatility", VolatilityFeatures::rogersSatchell, bars(20, 1))
                .add("yang_zhang", "Yang-Zhang volatility, alpha 1.34", VolatilityFeatures::yangZhang, bars(20, 2))
                .definitions();
    }

    private static FeatureFormula realised(FeatureArguments a, FeatureGraph g) {
        FeatureNode squares = meanSquare(a.integer(0), g);
        return FeatureFormula.of(() -> root(squares.value(0)), squares);
    }

    private static FeatureFormula volatilityRatio(FeatureArguments a, FeatureGraph g) {
        FeatureNode fast = meanSquare(a.integer(0), g);
        FeatureNode slow = meanSquare(a.integer(1), g);
        return FeatureFormula.of(() -> Family.ratio(root(fast.value(0)), root(slow.value(0))), fast, slow);
    }

    private static FeatureNode meanSquare(int n, FeatureGraph g) {
        LogPrices logs = g.logs();
        return g.series("mean square return " + n, 1, () -> square(logs.change()), () -> RunningSum.mean(n));
    }

    private static FeatureFormula parkinson(FeatureArguments a, FeatureGraph g) {
        LogPrices logs = g.logs();
        FeatureNode mean = mean("parkinson", () -> square(range(logs)), a, g);
        return FeatureFormula.of(() -> root(mean.value(0) / (4 * LOG_2)), mean);
    }

    private static FeatureFormula garmanKlass(FeatureArguments a, FeatureGraph g) {
        LogPrices logs = g.logs();
        FeatureNode mean =
                mean("garman klass", () -> 0.5 * square(range(logs)) - OPEN_CLOSE * square(openToClose(logs)), a, g);
        return FeatureFormula.of(() -> root(mean.value(0)), mean);
    }

    private static FeatureFormula rogersSatchell(FeatureArguments a, FeatureGraph g) {
        FeatureNode mean = rogersSatchellMean(a, g);
        return FeatureFormula.of(() -> root(mean.value(0)), mean);
    }

    private static FeatureNode rogersSatchellMean(FeatureArguments a, FeatureGraph g) {
        LogPrices logs = g.logs();
        return mean("rogers satchell", () -> rogersSatchell(logs), a, g);
    }

    private static double rogersSatchell(LogPrices logs) {
        double open = logs.value(LogPrices.OPEN);
        double high = logs.value(LogPrices.HIGH);
        double low = logs.value(LogPrices.LOW);
        double close = logs.value(LogPrices.CLOSE);
        return (high - close) * (high - open) + (low - close) * (low - open);
    }

    private static FeatureFormula yangZhang(FeatureArguments a, FeatureGraph g) {
        int n = a.integer(0);
        LogPrices logs = g.logs();
        FeatureNode jumps = g.series(
                "variance of gaps " + n,
                1,
                () -> logs.value(LogPrices.OPEN) - logs.value(LogPrices.CLOSE_BEFORE),
                () -> RunningDeviation.variance(n, true, false));
        FeatureNode days = g.series(
                "variance of bodies " + n, () -> openToClose(logs), () -> RunningDeviation.variance(n, true, false));
        FeatureNode ranges = rogersSatchellMean(a, g);
        double k = (ALPHA - 1) / (ALPHA + (n + 1.0) / (n - 1));
        return FeatureFormula.of(
                () -> root(jumps.value(0) + k * days.value(0) + (1 - k) * Math.max(0, ranges.value(0))),
                jumps,
                days,
                ranges);
    }

    private static FeatureNode mean(String key, DoubleSupplier term, FeatureArguments a, FeatureGraph g) {
        int n = a.integer(0);
        return g.series(key + " " + n, term, () -> RunningSum.mean(n));
    }

    private static double range(LogPrices logs) {
        return logs.value(LogPrices.HIGH) - logs.value(LogPrices.LOW);
    }

    private static double openToClose(LogPrices logs) {
        return logs.value(LogPrices.CLOSE) - logs.value(LogPrices.OPEN);
    }

    private static double square(double x) {
        return x * x;
    }

    /** Root of a mean that rounding may have made a little negative. */
    private static double root(double mean) {
        return Math.sqrt(Math.max(0, mean));
    }
}
