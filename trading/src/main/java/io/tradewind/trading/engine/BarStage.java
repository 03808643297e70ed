// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.engine;

import io.tradewind.domain.event.codec.BarDecoder;
import io.tradewind.domain.event.codec.ModelScoredDecoder;
import io.tradewind.domain.instrument.InstrumentRegistry;
import io.tradewind.quant.indicator.StateSink;
import io.tradewind.trading.execution.OrderExecutor;
import io.tradewind.trading.feature.Bar;
import io.tradewind.trading.feature.BarAggregator;
import io.tradewind.trading.feature.pipeline.FeaturePipeline;
import io.tradewind.trading.portfolio.Portfolio;
import io.tradewind.trading.sizing.IntentPlanner;
import io.tradewind.trading.sizing.Size;
import org.agrona.DirectBuffer;

/** What bars lead to: marks, longer bars, decisions, and the intents of a plan. */
final class BarStage {
    private final Portfolio portfolio;
    private final OrderExecutor executor;
    private final EquitySampler sampler;
    private final ControlStage controls;
    private final PendingExits exits;
    private final EngineListeners listeners;
    private final StrategySlots slots;
    private final Bar[] bars;
    private final long[] barsSeen;
    private final BarDecoder decoder = new BarDecoder();
    private final ModelScoredDecoder score = new ModelScoredDecoder();

    BarStage(EngineParts parts, StrategySlots slots, ControlStage controls, PendingExits exits) {
        InstrumentRegistry registry = parts.registry;
        this.portfolio = parts.portfolio;
        this.executor = parts.executor;
        this.sampler = parts.sampler;
        this.controls = controls;
        this.exits = exits;
        this.listeners = parts.listeners;
        this.slots = slots;
        this.bars = new Bar[registry.size()];
        this.barsSeen = new long[registry.size()];
        for (int i = 0; i < bars.length; i++) {
            bars[i] = new Bar(registry.get(i));
        }
    }

    void onBar(DirectBuffer buffer, int body, long nowNs) {
        BarDecoder event = decoder.wrap(buffer, body, BarDecoder.BLOCK_LENGTH, BarDecoder.SCHEMA_VERSION);
        int id = event.instrumentId();
        Bar finished = bars[id].set(
                event.openTimeNs(),
                event.eventTimeNs(),
                event.openTicks(),
                event.highTicks(),
                event.lowTicks(),
                event.closeTicks(),
                event.volumeUnits());
        StrategySlot[] own = slots.on(id);
        for (int i = 0; i < own.length; i++) {
            finishGap(own[i], finished, nowNs);
        }
        barsSeen[id]++;
        portfolio.mark(id, finished.closeTicks());
        controls.onVolume(id, finished.volumeUnits());
        controls.onMark(id, nowNs);
        sampler.onPrice(nowNs);
        for (int i = 0; i < own.length; i++) {
            aggregate(own[i], finished, nowNs);
        }
    }

    /** A bar that was made of ticks: the ticks have marked the position already. */
    void onTickBar(int id, Bar finished, long nowNs) {
        bars[id].copyOf(finished);
        StrategySlot[] own = slots.on(id);
        for (int i = 0; i < own.length; i++) {
            finishGap(own[i], finished, nowNs);
        }
        barsSeen[id]++;
        for (int i = 0; i < own.length; i++) {
            aggregate(own[i], finished, nowNs);
        }
    }

    private void finishGap(StrategySlot slot, Bar next, long nowNs) {
        BarAggregator aggregator = slot.aggregator();
        if (aggregator != null) {
            Bar longBar = aggregator.finishedBefore(next);
            if (longBar != null) {
                decide(slot, longBar, nowNs);
            }
        }
    }

    private void aggregate(StrategySlot slot, Bar finished, long nowNs) {
        BarAggregator aggregator = slot.aggregator();
        Bar longBar = aggregator == null ? finished : aggregator.add(finished);
        if (longBar != null) {
            decide(slot, longBar, nowNs);
        }
    }

    private void decide(StrategySlot slot, Bar finished, long nowNs) {
        boolean wantsToTrade = slot.decide(finished, portfolio, nowNs);
        FeaturePipeline row = slot.pipeline();
        if (row != null) {
            listeners.features().onRow(slot.id(), row);
        }
        if (!wantsToTrade || controls.isClosing()) {
            return;
        }
        IntentPlanner plan = slot.planner();
        boolean exitInFlight = executor.isExitInFlight(slot.id());
        if (plan.hasExit() || plan.hasEntry()) {
            exits.forget(slot.id());
            executor.cancelAllButExit(slot.id(), nowNs);
        }
        if (exitInFlight) {
            plan.forgetExit();
        }
        if (plan.hasExit()) {
            executor.execute(plan.exit(), nowNs);
        }
        if (plan.hasEntry()) {
            enter(plan, nowNs);
        } else if (plan.sizeReason() != Size.Reason.NONE) {
            listeners.rejections().onNotSized(nowNs, slot.id(), slot.spec().instrumentId(), plan.sizeReason());
        }
    }

    private void enter(IntentPlanner plan, long nowNs) {
        boolean sent = executor.execute(plan.entry(), nowNs);
        if (!sent && plan.entry().closingLots > 0) {
            executor.execute(plan.exit(), nowNs);
        }
    }

    /** The bar whose prices made a fill, counted from 0. */
    long barOf(int instrumentId, long venueTimeNs) {
        long seen = barsSeen[instrumentId];
        if (seen == 0 || venueTimeNs > bars[instrumentId].closeTimeNs()) {
            return seen;
        }
        return venueTimeNs < bars[instrumentId].openTimeNs() ? Math.max(0, seen - 2) : seen - 1;
    }

    /** The data are over: closes what is open. */
    void closeOpenPositions(long nowNs) {
        for (StrategySlot slot : slots.all()) {
            if (!executor.isExiting(slot.id()) && slot.planClose(portfolio)) {
                executor.cancelProtection(slot.id(), nowNs);
                executor.execute(slot.planner().exit(), nowNs);
            }
        }
    }

    void onModelScored(DirectBuffer buffer, int body) {
        score.wrap(buffer, body, ModelScoredDecoder.BLOCK_LENGTH, ModelScoredDecoder.SCHEMA_VERSION);
        for (StrategySlot slot : slots.on(score.instrumentId())) {
            slot.features().onModelScore(score.modelId(), score.value());
        }
    }

    void save(StateSink sink) {
        for (long seen : barsSeen) {
            sink.putLong(seen);
        }
        slots.save(sink);
    }
}
