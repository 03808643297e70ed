// SPDX-License-Identifier: Apache-2.0
package io.tradewind.strategy;

import io.tradewind.domain.instrument.Instrument;
import io.tradewind.domain.instrument.InstrumentTerms;
import io.tradewind.domain.number.Currency;
import io.tradewind.domain.number.Decimal;
import io.tradewind.quant.indicator.StateSink;
import io.tradewind.trading.feature.Bar;
import io.tradewind.trading.feature.FeatureRow;
import io.tradewind.trading.signal.Signal;
import io.tradewind.trading.signal.Signal.Action;
import io.tradewind.trading.signal.Strategy;
import java.util.ArrayList;
import java.util.List;

/** Feeds bars in whole dollars to a strategy; the tick is 0.01. */
public final class StrategyBench {
    private final Bar bar = new Bar(new Instrument(
            0,
            InstrumentTerms.spot("XYZ", "SIM", Currency.of("XYZ"), Currency.of("USD"), Decimal.of(1, 2), Decimal.ONE)));
    private final FeatureRow features = new FeatureRow();
    private final Signal signal = new Signal();
    private final Strategy strategy;
    private long bars;

    public StrategyBench(Strategy strategy) {
        this.strategy = strategy;
        strategy.declare(features);
    }

    /** Action at a bar of one price, nothing held. */
    public Action close(double price) {
        return bar(price, price, price, 0);
    }

    /** Action at a bar. */
    public Action bar(double high, double low, double close, long heldLots) {
        bar.set(100 * bars, 100 * bars + 99, ticks(close), ticks(high), ticks(low), ticks(close), 0);
        bars++;
        features.onBar(bar);
        signal.clear();
        strategy.onBar(bar, features, heldLots, signal);
        return signal.action();
    }

    private static long ticks(double price) {
        return Math.round(price * 100);
    }

    /** Actions at bars of one price each. */
    public List<Action> closes(double... prices) {
        List<Action> actions = new ArrayList<>();
        for (double price : prices) {
            actions.add(close(price));
        }
        return actions;
    }

    public Signal signal() {
        return signal;
    }

    public List<String> columns() {
        return features.names();
    }

    /** What the strategy saves. */
    public List<Number> state() {
        List<Number> saved = new ArrayList<>();
        strategy.save(new StateSink() {
            @Override
            public void putLong(long value) {
                saved.add(value);
            }

            @Override
            public void putDouble(double value) {
                saved.add(value);
            }
        });
        return saved;
    }
}
