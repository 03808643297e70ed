// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.feature.node;

import java.util.function.DoubleSupplier;

/**
 * A column of a row: a formula without state over nodes.
 *
 * @param source what its as-of time is taken from
 * @param lookback 0-based index of the first bar after which it has a value, given data of its source in every bar
 * @param formula the value after the last bar; NaN until warm, and where it is undefined
 */
public record FeatureFormula(FeatureSource source, int lookback, DoubleSupplier formula) {

    /** A formula over nodes: the source of the first one, and the longest of their warm-ups. */
    public static FeatureFormula of(DoubleSupplier formula, FeatureNode first, FeatureNode... others) {
        int lookback = first.lookback();
        for (FeatureNode other : others) {
            lookback = Math.max(lookback, other.lookback());
        }
        return new FeatureFormula(first.source(), lookback, formula);
    }

    /** An output of a node; nodes of the two common classes are read without a virtual call. */
    public static FeatureFormula of(FeatureNode node, int output) {
        DoubleSupplier read = switch (node) {
            case IndicatorNode indicator -> () -> indicator.value(output);
            case SeriesNode series -> () -> series.value(output);
            default -> () -> node.value(output);
        };
        return of(read, node);
    }

    /** A formula over the last bar alone. */
    public static FeatureFormula ofBar(DoubleSupplier formula) {
        return new FeatureFormula(FeatureSource.BAR, 0, formula);
    }
}
