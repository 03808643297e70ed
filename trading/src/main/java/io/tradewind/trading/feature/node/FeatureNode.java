// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.feature.node;

import io.tradewind.quant.indicator.StateSink;
import io.tradewind.quant.indicator.StateSource;

/** Something with state that columns read. It sees every finished bar; trades or books too when it is an observer of them. */
public abstract class FeatureNode {

    /** Lookback of a node whose warm-up is not counted in bars but in trades. */
    public static final int NOT_IN_BARS = -1;

    private final FeatureSource source;
    private final int lookback;

    /**
     * Without history.
     *
     * @param source which data its value comes from
     * @param lookback 0-based index of the first bar after which it has a value, given data of its source in every bar
     */
    protected FeatureNode(FeatureSource source, int lookback) {
        this.source = source;
        this.lookback = lookback;
    }

    /** Which data its value comes from. */
    public final FeatureSource source() {
        return source;
    }

    /** 0-based index of the first bar after which it has a value. */
    public final int lookback() {
        return lookback;
    }

    /** Takes a finished bar. */
    public abstract void onBar(BarInput bar);

    /** An output as of the last bar, NaN until warm. */
    public abstract double value(int output);

    /** Writes the whole state. */
    public abstract void save(StateSink sink);

    /**
     * Replaces the state with one written by {@link #save}.
     *
     * @throws IllegalArgumentException when the parameters differ
     */
    public abstract void restore(StateSource source);
}
