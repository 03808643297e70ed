// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.feature.node;

import io.tradewind.domain.instrument.Instrument;
import io.tradewind.quant.indicator.Indicator;
import io.tradewind.quant.indicator.RealIndicator;
import io.tradewind.trading.feature.Session;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;

/** The nodes of a row while its columns are declared: columns that need the same kernel share one. */
public final class FeatureGraph {

    private final Map<String, FeatureNode> nodes = new LinkedHashMap<>();
    private final BarInput bar = new BarInput();
    private final Instrument instrument;
    private final Session session;

    /**
     * Without nodes.
     *
     * @param instrument what the row is about
     * @param session when its days begin
     */
    public FeatureGraph(Instrument instrument, Session session) {
        this.instrument = instrument;
        this.session = session;
    }

    /** What the row is about. */
    public Instrument instrument() {
        return instrument;
    }

    /** When its days begin. */
    public Session session() {
        return session;
    }

    /** The bar that just finished, for formulas to read. */
    public BarInput bar() {
        return bar;
    }

    /**
     * The node of a key, made when it is asked for first.
     *
     * @param type what the node is
     * @param key names the kernel and all its parameters
     * @param make makes it; nodes that it reads must have been asked for before
     * @throws IllegalStateException when the key was used for a node of another type
     */
    public <N extends FeatureNode> N node(Class<N> type, String key, Supplier<N> make) {
        FeatureNode existing = nodes.get(key);
        if (existing == null) {
            N made = make.get();
            nodes.put(key, made);
            return made;
        }
        if (!type.isInstance(existing)) {
            throw new IllegalStateException(key + " is already a " + existing.getClass());
        }
        return type.cast(existing);
    }

    /** The node of an indicator over bars. */
    public IndicatorNode indicator(String key, Supplier<Indicator> make) {
        return node(IndicatorNode.class, key, () -> new IndicatorNode(make.get()));
    }

    /** The logarithms of the prices, made once a bar. */
    public LogPrices logs() {
        return node(LogPrices.class, "logs", LogPrices::new);
    }

    /** The node of an indicator over a number that is there from the first bar on. */
    public SeriesNode series(String key, DoubleSupplier input, Supplier<RealIndicator> make) {
        return series(key, 0, input, make);
    }

    /** The node of an indicator over a number that is there from the bar {@code inputLookback} on. */
    public SeriesNode series(String key, int inputLookback, DoubleSupplier input, Supplier<RealIndicator> make) {
        return node(SeriesNode.class, key, () -> new SeriesNode(FeatureSource.BAR, inputLookback, input, make.get()));
    }

    /** All nodes in the order in which they were made. */
    public List<FeatureNode> nodes() {
        return List.copyOf(nodes.values());
    }
}
