// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.feature.family;

import static io.tradewind.trading.feature.family.Family.bars;
import static io.tradewind.trading.feature.family.Family.ratio;

import io.tradewind.quant.indicator.momentum.RateOfChange;
import io.tradewind.quant.indicator.momentum.RateOfChange.Form;
import io.tradewind.trading.feature.declaration.FeatureArguments;
import io.tradewind.trading.feature.declaration.FeatureDefinition;
import io.tradewind.trading.feature.node.BarInput;
import io.tradewind.trading.feature.node.FeatureFormula;
import io.tradewind.trading.feature.node.FeatureGraph;
import io.tradewind.trading.feature.node.FeatureSource;
import io.tradewind.trading.feature.node.LogPrices;
import java.util.List;

/** Returns, and the shape of the last bar. */
public final class ReturnFeatures {

    private ReturnFeatures() {}

    /** All of them. */
    public static List<FeatureDefinition> definitions() {
        return new Family(FeatureSource.BAR)
                .add("return", "close / close n bars ago - 1", ReturnFeatures::simple, bars(1, 1))
                .add("log_return", "log(close / close n bars ago)", ReturnFeatures::logarithmic, bars(1, 1))
                .add("gap", "open / close before - 1", ReturnFeatures::gap)
                .add("body", "(close - open) / open", (a, g) -> body(g.bar()))
                .add("upper_shadow", "(high - higher of open and close) / close", (a, g) -> upperShadow(g.bar()))
                .add("lower_shadow", "(lower of open and close - low) / close", (a, g) -> lowerShadow(g.bar()))
                .add("range", "(high - low) / close", (a, g) -> range(g.bar()))
                .add(
                        "close_location",
                        "place of the close in the bar, -1 at the low, 1 at the high; NaN for a bar" + " without range",
                        (a, g) -> closeLocation(g.bar()))
                .definitions();
    }

    private static FeatureFormula simple(FeatureArguments a, FeatureGraph g) {
        int n = a.integer(0);
        return FeatureFormula.of(g.indicator("change " + n, () -> new RateOfChange(Form.FRACTION, n)), 0);
    }

    private static FeatureFormula logarithmic(FeatureArguments a, FeatureGraph g) {
        int n = a.integer(0);
        LogPrices logs = g.logs();
        return FeatureFormula.of(
                g.series(
                        "log change " + n,
                        () -> logs.value(LogPrices.CLOSE),
                        () -> new RateOfChange(Form.DIFFERENCE, n)),
                0);
    }

    private static FeatureFormula gap(FeatureArguments a, FeatureGraph g) {
        LogPrices logs = g.logs();
        BarInput bar = g.bar();
        return new FeatureFormula(FeatureSource.BAR, 1, () -> bar.open() / logs.value(LogPrices.PRICE_BEFORE) - 1);
    }

    private static FeatureFormula body(BarInput bar) {
        return FeatureFormula.ofBar(() -> (bar.close() - bar.open()) / bar.open());
    }

    private static FeatureFormula upperShadow(BarInput bar) {
        return FeatureFormula.ofBar(() -> (bar.high() - Math.max(bar.open(), bar.close())) / bar.close());
    }

    private static FeatureFormula lowerShadow(BarInput bar) {
        return FeatureFormula.ofBar(() -> (Math.min(bar.open(), bar.close()) - bar.low()) / bar.close());
    }

    private static FeatureFormula range(BarInput bar) {
        return FeatureFormula.ofBar(() -> (bar.high() - bar.low()) / bar.close());
    }

    private static FeatureFormula closeLocation(BarInput bar) {
        return FeatureFormula.ofBar(() -> ratio(2 * bar.close() - bar.high() - bar.low(), bar.high() - bar.low()));
    }
}
