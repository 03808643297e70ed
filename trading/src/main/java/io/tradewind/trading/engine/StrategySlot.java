// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.engine;

import io.tradewind.domain.instrument.Instrument;
import io.tradewind.quant.indicator.StateSink;
import io.tradewind.trading.feature.Bar;
import io.tradewind.trading.feature.BarAggregator;
import io.tradewind.trading.feature.FeatureRow;
import io.tradewind.trading.feature.pipeline.FeaturePipeline;
import io.tradewind.trading.feature.pipeline.FeatureSpec;
import io.tradewind.trading.portfolio.PortfolioView;
import io.tradewind.trading.portfolio.RoundTripListener;
import io.tradewind.trading.portfolio.RoundTripTracker;
import io.tradewind.trading.risk.limit.StopLimits;
import io.tradewind.trading.signal.Signal;
import io.tradewind.trading.signal.Strategy;
import io.tradewind.trading.sizing.IntentPlanner;
import io.tradewind.trading.sizing.StopRules;
import org.jspecify.annotations.Nullable;

/** One strategy in one instrument at work: its bars, features, position and plan. */
public final class StrategySlot {
    private final int id;
    private final SlotSpec spec;
    private final boolean exclusive;
    private final Strategy strategy;
    private final FeatureRow features = new FeatureRow();
    private final @Nullable FeaturePipeline pipeline;
    private final @Nullable BarAggregator aggregator;
    private final IntentPlanner planner;
    private final RoundTripTracker roundTrips;
    private final Signal signal = new Signal();

    StrategySlot(
            int id,
            SlotSpec spec,
            Instrument instrument,
            boolean exclusive,
            StopLimits stops,
            RoundTripListener listener) {
        this.id = id;
        this.spec = spec;
        this.exclusive = exclusive;
        this.strategy = spec.strategy();
        this.aggregator =
                spec.aggregate() == null ? null : new BarAggregator(instrument, spec.aggregate(), spec.session());
        this.planner = new IntentPlanner(
                id,
                instrument,
                spec.policy(),
                spec.sizer(),
                exclusive,
                new StopRules(stops.fallbackDistance(), stops.maxDistance()));
        this.roundTrips = new RoundTripTracker(id, instrument, trip -> {
            spec.sizer().onRoundTrip(trip);
            listener.onRoundTrip(trip);
        });
        this.pipeline = pipeline(spec, instrument);
        if (pipeline != null) {
            features.attach(pipeline);
        }
        strategy.declare(features);
        planner.declare(features);
    }

    private static @Nullable FeaturePipeline pipeline(SlotSpec spec, Instrument instrument) {
        FeatureSpec declared = spec.features();
        return declared.features().isEmpty()
                ? null
                : new FeaturePipeline(instrument, spec.session(), declared.limits(), declared.features());
    }

    int id() {
        return id;
    }

    /**
     * What was configured.
     *
     * @return the slot's terms
     */
    public SlotSpec spec() {
        return spec;
    }

    boolean isExclusive() {
        return exclusive;
    }

    @Nullable
    BarAggregator aggregator() {
        return aggregator;
    }

    FeatureRow features() {
        return features;
    }

    /** The features that the configuration declares, or null for none. */
    @Nullable
    FeaturePipeline pipeline() {
        return pipeline;
    }

    IntentPlanner planner() {
        return planner;
    }

    RoundTripTracker roundTrips() {
        return roundTrips;
    }

    /** Features, strategy, sizing: stops 6 to 8. True when the planner holds something to do. */
    boolean decide(Bar bar, PortfolioView portfolio, long nowNs) {
        if (pipeline != null) {
            pipeline.onBar(bar, nowNs);
        }
        features.onBar(bar);
        signal.clear();
        strategy.onBar(bar, features, roundTrips.lots(), signal);
        return signal.action() != Signal.Action.HOLD
                && planner.plan(signal, bar, features, roundTrips.lots(), portfolio);
    }

    /** Plans the exit of whatever is held, at the current mark. True when there is something to close. */
    boolean planClose(PortfolioView portfolio) {
        return planner.planClose(roundTrips.lots(), portfolio.markTicks(spec.instrumentId()));
    }

    void save(StateSink sink) {
        features.save(sink);
        if (pipeline != null) {
            pipeline.save(sink);
        }
        strategy.save(sink);
        roundTrips.save(sink);
        spec.sizer().save(sink);
        if (aggregator != null) {
            aggregator.save(sink);
        }
    }
}
