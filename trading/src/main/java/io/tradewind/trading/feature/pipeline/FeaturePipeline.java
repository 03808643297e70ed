// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.feature.pipeline;

import io.tradewind.domain.book.OrderBook;
import io.tradewind.domain.command.Side;
import io.tradewind.domain.instrument.Instrument;
import io.tradewind.quant.indicator.StateSink;
import io.tradewind.quant.indicator.StateSource;
import io.tradewind.trading.feature.Bar;
import io.tradewind.trading.feature.DeclaredFeatures;
import io.tradewind.trading.feature.Session;
import io.tradewind.trading.feature.declaration.FeatureArguments;
import io.tradewind.trading.feature.declaration.FeatureName;
import io.tradewind.trading.feature.node.BarInput;
import io.tradewind.trading.feature.node.BookInput;
import io.tradewind.trading.feature.node.BookObserver;
import io.tradewind.trading.feature.node.FeatureFormula;
import io.tradewind.trading.feature.node.FeatureGraph;
import io.tradewind.trading.feature.node.FeatureNode;
import io.tradewind.trading.feature.node.FeatureSource;
import io.tradewind.trading.feature.node.TradeInput;
import io.tradewind.trading.feature.node.TradeObserver;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleSupplier;

/**
 * A row of features of one instrument: kernels follow trades and books as they come, the row is computed at each finished bar.
 *
 * <p>Each value has the time of the data that it comes from. Reading it with the time of a decision gives NaN when it is older than
 * its source allows.
 */
public final class FeaturePipeline implements DeclaredFeatures {

    /** As-of time of a value whose source has given nothing yet. */
    public static final long NEVER = Long.MIN_VALUE;

    private static final int SOURCES = FeatureSource.values().length;

    private final Instrument instrument;
    private final FreshnessLimits limits;
    private final List<String> names;
    private final FeatureFormula[] formulas;
    private final DoubleSupplier[] columns;
    private final FeatureNode[] nodes;
    private final TradeObserver[] tradeObservers;
    private final BookObserver[] bookObservers;
    private final BarInput bar;
    private final TradeInput trade = new TradeInput();
    private final BookInput book;
    private final double lotSize;

    private final double[] values;
    private final int[] sources;
    private final long[] latestNs = new long[SOURCES];
    private final long[] asOfNs = new long[SOURCES];
    private long barNs;
    private long decisionNs = NEVER;
    private boolean good;

    /**
     * A row without history.
     *
     * @param instrument what it is about
     * @param session when its days begin
     * @param limits how old a value may be
     * @param features features and presets, such as {@code standard} or {@code rsi(14)}
     * @throws IllegalArgumentException when a feature is malformed, unknown or has wrong arguments
     */
    public FeaturePipeline(Instrument instrument, Session session, FreshnessLimits limits, List<String> features) {
        this.instrument = instrument;
        this.limits = limits;
        this.names = FeatureCatalog.columns(features);
        this.lotSize = instrument.terms().lot().toDouble();
        this.book = new BookInput(instrument);
        FeatureGraph graph = new FeatureGraph(instrument, session);
        this.bar = graph.bar();
        this.formulas = names.stream().map(name -> formula(name, graph)).toArray(FeatureFormula[]::new);
        this.columns = Arrays.stream(formulas).map(FeatureFormula::formula).toArray(DoubleSupplier[]::new);
        this.nodes = graph.nodes().toArray(new FeatureNode[0]);
        this.tradeObservers =
                Arrays.stream(nodes).filter(TradeObserver.class::isInstance).toArray(TradeObserver[]::new);
        this.bookObservers =
                Arrays.stream(nodes).filter(BookObserver.class::isInstance).toArray(BookObserver[]::new);
        this.values = new double[formulas.length];
        this.sources = Arrays.stream(formulas)
                .mapToInt(formula -> formula.source().ordinal())
                .toArray();
        Arrays.fill(values, Double.NaN);
        Arrays.fill(latestNs, NEVER);
        Arrays.fill(asOfNs, NEVER);
    }

    private static FeatureFormula formula(String name, FeatureGraph graph) {
        FeatureArguments arguments = FeatureCatalog.check(name);
        return FeatureCatalog.definition(FeatureName.parse(name)).factory().create(arguments, graph);
    }

    /**
     * Takes a trade.
     *
     * @param nowNs the core's clock, nanoseconds since the epoch, UTC
     * @param ticks price
     * @param lots quantity, positive
     * @param aggressor side of the order that took
     */
    public void onTrade(long nowNs, long ticks, long lots, Side aggressor) {
        latestNs[FeatureSource.TRADE.ordinal()] = nowNs;
        trade.set(nowNs, instrument.priceOf(ticks), lots * lotSize, aggressor == Side.BUY);
        for (TradeObserver observer : tradeObservers) {
            observer.onTrade(trade);
        }
    }

    /**
     * Takes the book after an update.
     *
     * @param nowNs the core's clock, nanoseconds since the epoch, UTC
     * @param updated the book; features of one that may not be traded on are NaN
     */
    public void onBook(long nowNs, OrderBook updated) {
        if (updated.isTradable()) {
            good = true;
            latestNs[FeatureSource.BOOK.ordinal()] = nowNs;
            book.set(updated);
            for (BookObserver observer : bookObservers) {
                observer.onBook(book);
            }
        } else if (good) {
            good = false;
            for (BookObserver observer : bookObservers) {
                observer.onGap();
            }
        }
    }

    /**
     * Takes a finished bar and computes the row.
     *
     * @param finished follows all trades and books that were taken
     * @param nowNs time of the decision that reads it, nanoseconds since the epoch, UTC
     */
    public void onBar(Bar finished, long nowNs) {
        decisionNs = nowNs;
        bar.set(finished);
        barNs = finished.closeTimeNs() + 1 - finished.openTimeNs();
        latestNs[FeatureSource.BAR.ordinal()] = finished.closeTimeNs();
        latestNs[FeatureSource.CLOCK.ordinal()] = finished.closeTimeNs();
        System.arraycopy(latestNs, 0, asOfNs, 0, SOURCES);
        for (FeatureNode node : nodes) {
            node.onBar(bar);
        }
        for (int i = 0; i < columns.length; i++) {
            values[i] = columns[i].getAsDouble();
        }
    }

    /** Time of the decision that the last row was computed for; {@link #NEVER} before the first. */
    public long decisionNs() {
        return decisionNs;
    }

    /** Number of columns. */
    public int size() {
        return values.length;
    }

    @Override
    public List<String> names() {
        return names;
    }

    @Override
    public int column(String feature) {
        int index = names.indexOf(FeatureCatalog.check(feature).name().toString());
        if (index < 0) {
            throw new IllegalArgumentException("the row has no feature " + feature);
        }
        return index;
    }

    @Override
    public double value(int column) {
        return value(column, decisionNs);
    }

    /**
     * A value for a decision at another time than that of the bar.
     *
     * @param column index
     * @param nowNs time of the decision
     * @return the value as of the last bar; NaN until warm, where it is undefined, and when it is stale
     */
    public double value(int column, long nowNs) {
        return isFresh(column, nowNs) ? values[column] : Double.NaN;
    }

    /** The value as of the last bar, however old. */
    public double cached(int column) {
        return values[column];
    }

    /** Whether the data that a value comes from are recent enough for a decision. */
    public boolean isFresh(int column, long nowNs) {
        long asOf = asOfNs[sources[column]];
        return asOf != NEVER && nowNs - asOf <= limits.of(formulas[column].source(), barNs);
    }

    @Override
    public long asOfNs(int column) {
        return asOfNs[sources[column]];
    }

    /** Time of the data of a source in the last row; {@link #NEVER} before the first. */
    public long asOfNs(FeatureSource source) {
        return asOfNs[source.ordinal()];
    }

    /** What a column is computed from. */
    public FeatureSource source(int column) {
        return formulas[column].source();
    }

    /**
     * Warm-up of a column.
     *
     * @return 0-based index of the first bar that has a value, given data of its source in every bar; {@link
     *     FeatureNode#NOT_IN_BARS} when it counts trades
     */
    public int lookback(int column) {
        return formulas[column].lookback();
    }

    /** Writes the whole state. */
    public void save(StateSink sink) {
        sink.putLong(values.length);
        sink.putLong(nodes.length);
        sink.putLong(barNs);
        sink.putLong(decisionNs);
        sink.putLong(good ? 1 : 0);
        for (int i = 0; i < SOURCES; i++) {
            sink.putLong(latestNs[i]);
            sink.putLong(asOfNs[i]);
        }
        for (double value : values) {
            sink.putDouble(value);
        }
        for (FeatureNode node : nodes) {
            node.save(sink);
        }
    }

    /**
     * Replaces the state with one written by {@link #save} of a row with the same columns.
     *
     * @throws IllegalArgumentException when the columns differ
     */
    public void restore(StateSource source) {
        requireSame("columns", values.length, source.getLong());
        requireSame("kernels", nodes.length, source.getLong());
        barNs = source.getLong();
        decisionNs = source.getLong();
        good = source.getLong() != 0;
        for (int i = 0; i < SOURCES; i++) {
            latestNs[i] = source.getLong();
            asOfNs[i] = source.getLong();
        }
        for (int i = 0; i < values.length; i++) {
            values[i] = source.getDouble();
        }
        for (FeatureNode node : nodes) {
            node.restore(source);
        }
    }

    private static void requireSame(String what, long expected, long found) {
        if (expected != found) {
            throw new IllegalArgumentException(
                    "state was saved with " + found + " " + what + ", this row has " + expected);
        }
    }
}
