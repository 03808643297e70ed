// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.engine.shard;

import io.tradewind.domain.book.OrderBook;
import io.tradewind.domain.command.Side;
import io.tradewind.domain.instrument.Instrument;
import io.tradewind.quant.indicator.StateSink;
import io.tradewind.trading.feature.Bar;
import io.tradewind.trading.feature.FeatureRow;
import io.tradewind.trading.feature.pipeline.FeaturePipeline;
import io.tradewind.trading.feature.pipeline.FeatureSpec;
import io.tradewind.trading.signal.Signal;
import org.jspecify.annotations.Nullable;

/** One model with its features: stops 6 and 7 without the position. */
final class ShardModel {
    private final int slotId;
    private final SignalModel model;
    private final FeatureRow features = new FeatureRow();
    private final @Nullable FeaturePipeline pipeline;
    private final Signal signal = new Signal();

    ShardModel(ModelSlot slot, Instrument instrument) {
        this.slotId = slot.slotId();
        this.model = slot.model();
        FeatureSpec declared = slot.features();
        this.pipeline = declared.features().isEmpty()
                ? null
                : new FeaturePipeline(instrument, slot.session(), declared.limits(), declared.features());
        if (pipeline != null) {
            features.attach(pipeline);
        }
        model.declare(features);
    }

    int slotId() {
        return slotId;
    }

    void onTrade(long nowNs, long ticks, long lots, Side aggressor) {
        if (pipeline != null) {
            pipeline.onTrade(nowNs, ticks, lots, aggressor);
        }
    }

    void onBook(long nowNs, OrderBook book) {
        if (pipeline != null) {
            pipeline.onBook(nowNs, book);
        }
    }

    /** True when the model wants something: see {@link #signal}. */
    boolean decide(Bar finished, long nowNs) {
        if (pipeline != null) {
            pipeline.onBar(finished, nowNs);
        }
        features.onBar(finished);
        signal.clear();
        model.onBar(finished, features, signal);
        return signal.action() != Signal.Action.HOLD;
    }

    Signal signal() {
        return signal;
    }

    void save(StateSink sink) {
        features.save(sink);
        if (pipeline != null) {
            pipeline.save(sink);
        }
        model.save(sink);
    }
}
