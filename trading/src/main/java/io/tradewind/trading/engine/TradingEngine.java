// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.engine;

import io.tradewind.domain.event.EventHeader;
import io.tradewind.domain.event.TimerKind;
import io.tradewind.domain.event.codec.AccountReportedDecoder;
import io.tradewind.domain.event.codec.BarDecoder;
import io.tradewind.domain.event.codec.BookDeltaDecoder;
import io.tradewind.domain.event.codec.BookSnapshotDecoder;
import io.tradewind.domain.event.codec.CancelRejectedDecoder;
import io.tradewind.domain.event.codec.ControlCommandDecoder;
import io.tradewind.domain.event.codec.CorporateActionEffectiveDecoder;
import io.tradewind.domain.event.codec.ModelScoredDecoder;
import io.tradewind.domain.event.codec.OrderAcceptedDecoder;
import io.tradewind.domain.event.codec.OrderAmendedDecoder;
import io.tradewind.domain.event.codec.OrderCancelledDecoder;
import io.tradewind.domain.event.codec.OrderExpiredDecoder;
import io.tradewind.domain.event.codec.OrderFilledDecoder;
import io.tradewind.domain.event.codec.OrderRejectedDecoder;
import io.tradewind.domain.event.codec.OrderRestatedDecoder;
import io.tradewind.domain.event.codec.OrderStatusReportedDecoder;
import io.tradewind.domain.event.codec.OrderTriggeredDecoder;
import io.tradewind.domain.event.codec.QuoteDecoder;
import io.tradewind.domain.event.codec.RequestFailedDecoder;
import io.tradewind.domain.event.codec.StreamChangedDecoder;
import io.tradewind.domain.event.codec.TimerFiredDecoder;
import io.tradewind.domain.event.codec.TradeDecoder;
import io.tradewind.domain.instrument.InstrumentRegistry;
import io.tradewind.domain.number.Money;
import io.tradewind.domain.port.VenuePort;
import io.tradewind.domain.port.VenueQueryPort;
import io.tradewind.quant.indicator.StateSink;
import io.tradewind.trading.control.ModeControl;
import io.tradewind.trading.control.TradingMode;
import io.tradewind.trading.execution.OrderExecutor;
import io.tradewind.trading.execution.OrderRecovery;
import io.tradewind.trading.execution.RecoverySpec;
import io.tradewind.trading.feature.Bar;
import io.tradewind.trading.feature.BarAggregator;
import io.tradewind.trading.feature.pipeline.FeaturePipeline;
import io.tradewind.trading.order.OrderManager;
import io.tradewind.trading.portfolio.Portfolio;
import io.tradewind.trading.portfolio.RoundTripTracker;
import io.tradewind.trading.risk.RiskContext;
import io.tradewind.trading.risk.RiskGate;
import io.tradewind.trading.sizing.IntentPlanner;
import io.tradewind.trading.sizing.Size;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.agrona.DirectBuffer;

/** The deterministic core: numbered events in, orders out. */
public final class TradingEngine {
    private final InstrumentRegistry registry;
    private final Portfolio portfolio;
    private final ModeControl mode = new ModeControl();
    private final OrderManager orders;
    private final RiskGate gate;
    private final OrderExecutor executor;
    private final CorporateActions corporateActions;
    private final EngineListeners listeners;
    private final EquitySampler sampler;
    private final MarketStage market;
    private final PendingExits exits;
    private final OrderRecovery recovery;
    private final VenueStage venueEvents;
    private final LinkStage linkEvents;
    private final StrategySlot[] slots;
    private final StrategySlot[][] slotsByInstrument;
    private final Bar[] bars;
    private final long[] barsSeen;
    private final boolean closeAtEnd;
    private final MarketStage.BarHandler tickBars = this::onTickBar;

    private final BarDecoder bar = new BarDecoder();
    private final CorporateActionEffectiveDecoder action = new CorporateActionEffectiveDecoder();
    private final ControlCommandDecoder control = new ControlCommandDecoder();
    private final TimerFiredDecoder timer = new TimerFiredDecoder();
    private final ModelScoredDecoder score = new ModelScoredDecoder();

    private long sequence;
    private long nowNs = Long.MIN_VALUE;

    /**
     * An engine before its first event.
     *
     * @param registry instruments and currencies
     * @param portfolio the account; the engine owns it from here on
     * @param spec strategies, limits and options
     * @param venue where orders go; it answers whatever it is sent
     * @param listeners what is told to the outside
     */
    public TradingEngine(
            InstrumentRegistry registry,
            Portfolio portfolio,
            EngineSpec spec,
            VenuePort venue,
            EngineListeners listeners) {
        this(registry, portfolio, spec, venue, VenueQueryPort.NONE, RecoverySpec.OFF, listeners);
    }

    /**
     * An engine before its first event, of a venue whose answers may be lost.
     *
     * @param registry instruments and currencies
     * @param portfolio the account; the engine owns it from here on
     * @param spec strategies, limits and options
     * @param venue where orders go
     * @param queries where questions about orders go
     * @param recoverySpec when they are asked
     * @param listeners what is told to the outside
     */
    public TradingEngine(
            InstrumentRegistry registry,
            Portfolio portfolio,
            EngineSpec spec,
            VenuePort venue,
            VenueQueryPort queries,
            RecoverySpec recoverySpec,
            EngineListeners listeners) {
        this.registry = registry;
        this.portfolio = portfolio;
        this.listeners = listeners;
        this.orders = new OrderManager(listeners.orders());
        Books books = new Books(spec.ticks().depths());
        this.recovery = new OrderRecovery(orders, venue, queries, recoverySpec);
        RiskContext context = new RiskContext(registry, portfolio, mode, orders, spec.leverage(), books);
        context.watch(recovery);
        this.gate = new RiskGate(spec.limits(), context);
        this.executor = new OrderExecutor(gate, orders, venue, listeners.rejections(), recovery);
        this.sampler = new EquitySampler(spec.equitySampleNs(), listeners.equity(), portfolio);
        this.closeAtEnd = spec.closeAtEnd();
        this.bars = new Bar[registry.size()];
        this.barsSeen = new long[registry.size()];
        this.slotsByInstrument = new StrategySlot[registry.size()][];
        this.slots = buildSlots(spec.slots(), spec.ticks());
        this.exits = new PendingExits(executor, portfolio, slots, recovery);
        this.market = new MarketStage(
                spec.ticks(),
                slots.length,
                books,
                registry,
                portfolio,
                sampler,
                executor,
                listeners.roundTrips(),
                listeners.market(),
                exits,
                rowsByInstrument());
        RoundTripTracker[] roundTrips = roundTripsOfAllSlots();
        this.venueEvents = new VenueStage(
                registry,
                orders,
                recovery,
                new FillStage(slots, roundTrips, portfolio, executor, orders, this::barOf, exits, listeners.fills()),
                market,
                exits);
        this.linkEvents = new LinkStage(recovery);
        this.corporateActions = new CorporateActions(portfolio, orders, slotsByInstrument, spec.reinvestDividends());
    }

    private StrategySlot[] buildSlots(List<SlotSpec> specs, TickSpec ticks) {
        StrategySlot[] built = new StrategySlot[specs.size()];
        for (int i = 0; i < registry.size(); i++) {
            bars[i] = new Bar(registry.get(i));
            List<StrategySlot> own = new ArrayList<>();
            boolean exclusive = countOn(specs, i) == 1 && !ticks.isQuoted(i);
            for (int s = 0; s < built.length; s++) {
                if (specs.get(s).instrumentId() == i) {
                    built[s] = new StrategySlot(s, specs.get(s), registry.get(i), exclusive, listeners.roundTrips());
                    own.add(built[s]);
                }
            }
            slotsByInstrument[i] = own.toArray(new StrategySlot[0]);
        }
        return built;
    }

    private FeaturePipeline[][] rowsByInstrument() {
        FeaturePipeline[][] rows = new FeaturePipeline[slotsByInstrument.length][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = Arrays.stream(slotsByInstrument[i])
                    .map(StrategySlot::pipeline)
                    .filter(Objects::nonNull)
                    .toArray(FeaturePipeline[]::new);
        }
        return rows;
    }

    private RoundTripTracker[] roundTripsOfAllSlots() {
        RoundTripTracker[] all = new RoundTripTracker[slots.length + market.quotingCount()];
        for (int i = 0; i < all.length; i++) {
            all[i] = i < slots.length ? slots[i].roundTrips() : market.roundTrips(i - slots.length);
        }
        return all;
    }

    private static int countOn(List<SlotSpec> specs, int instrumentId) {
        int count = 0;
        for (SlotSpec spec : specs) {
            count += spec.instrumentId() == instrumentId ? 1 : 0;
        }
        return count;
    }

    /**
     * Books the owner's first deposit.
     *
     * @param cash in the run currency
     * @param timeNs nanoseconds since the epoch, UTC
     */
    public void open(Money cash, long timeNs) {
        portfolio.deposit(cash, timeNs);
    }

    /**
     * Takes the next event: the whole path.
     *
     * @param buffer holds the event
     * @param offset where its message header begins
     * @throws IllegalStateException when the event is not the next in sequence, or of an unknown template
     */
    public void onEvent(DirectBuffer buffer, int offset) {
        advance(EventHeader.sequence(buffer, offset), EventHeader.receiveTimeNs(buffer, offset));
        int body = offset + EventHeader.MESSAGE_HEADER_LENGTH;
        switch (EventHeader.templateId(buffer, offset)) {
            case BookDeltaDecoder.TEMPLATE_ID -> market.onDelta(buffer, body, nowNs);
            case QuoteDecoder.TEMPLATE_ID -> market.onQuote(buffer, body, nowNs);
            case TradeDecoder.TEMPLATE_ID -> market.onTrade(buffer, body, nowNs);
            case BookSnapshotDecoder.TEMPLATE_ID -> market.onSnapshot(buffer, body, nowNs);
            case BarDecoder.TEMPLATE_ID -> onBar(wrapBar(buffer, body));
            case OrderFilledDecoder.TEMPLATE_ID -> venueEvents.onFilled(buffer, body, nowNs);
            case OrderAcceptedDecoder.TEMPLATE_ID -> venueEvents.onAccepted(buffer, body, nowNs);
            case OrderRestatedDecoder.TEMPLATE_ID -> venueEvents.onRestated(buffer, body, nowNs);
            case OrderTriggeredDecoder.TEMPLATE_ID -> venueEvents.onTriggered(buffer, body, nowNs);
            case OrderAmendedDecoder.TEMPLATE_ID -> venueEvents.onAmended(buffer, body, nowNs);
            case OrderCancelledDecoder.TEMPLATE_ID -> venueEvents.onCancelled(buffer, body, nowNs);
            case OrderRejectedDecoder.TEMPLATE_ID -> venueEvents.onRejected(buffer, body, nowNs);
            case OrderExpiredDecoder.TEMPLATE_ID -> venueEvents.onExpired(buffer, body, nowNs);
            case CancelRejectedDecoder.TEMPLATE_ID -> linkEvents.onCancelRejected(buffer, body, nowNs);
            case OrderStatusReportedDecoder.TEMPLATE_ID -> linkEvents.onStatus(buffer, body, nowNs);
            case AccountReportedDecoder.TEMPLATE_ID -> linkEvents.onAccount(buffer, body, nowNs);
            case RequestFailedDecoder.TEMPLATE_ID -> linkEvents.onRequestFailed(buffer, body, nowNs);
            case StreamChangedDecoder.TEMPLATE_ID -> linkEvents.onStream(buffer, body, nowNs);
            case CorporateActionEffectiveDecoder.TEMPLATE_ID -> onCorporateAction(buffer, body);
            case ControlCommandDecoder.TEMPLATE_ID -> onControl(buffer, body);
            case TimerFiredDecoder.TEMPLATE_ID -> onTimer(buffer, body);
            case ModelScoredDecoder.TEMPLATE_ID -> onModelScored(buffer, body);
            default ->
                throw new IllegalStateException(
                        "event " + sequence + " has unknown template " + EventHeader.templateId(buffer, offset));
        }
    }

    private void advance(long eventSequence, long receiveTimeNs) {
        if (eventSequence != sequence + 1) {
            throw new IllegalStateException("event " + eventSequence + " follows " + sequence + ": one is missing");
        }
        sequence = eventSequence;
        nowNs = Math.max(nowNs, receiveTimeNs);
        sampler.beforeEvent(nowNs);
        market.closeBars(nowNs, tickBars);
    }

    private void onBar(BarDecoder event) {
        int id = event.instrumentId();
        Bar finished = bars[id].set(
                event.openTimeNs(),
                event.eventTimeNs(),
                event.openTicks(),
                event.highTicks(),
                event.lowTicks(),
                event.closeTicks(),
                event.volumeUnits());
        StrategySlot[] own = slotsByInstrument[id];
        for (int i = 0; i < own.length; i++) {
            finishGap(own[i], finished);
        }
        barsSeen[id]++;
        portfolio.mark(id, finished.closeTicks());
        exits.retry(id, nowNs);
        sampler.onPrice(nowNs);
        for (int i = 0; i < own.length; i++) {
            aggregate(own[i], finished);
        }
    }

    private void onTickBar(int id, Bar finished) {
        bars[id].copyOf(finished);
        StrategySlot[] own = slotsByInstrument[id];
        for (int i = 0; i < own.length; i++) {
            finishGap(own[i], finished);
        }
        barsSeen[id]++;
        for (int i = 0; i < own.length; i++) {
            aggregate(own[i], finished);
        }
    }

    private void finishGap(StrategySlot slot, Bar next) {
        BarAggregator aggregator = slot.aggregator();
        if (aggregator != null) {
            Bar longBar = aggregator.finishedBefore(next);
            if (longBar != null) {
                decide(slot, longBar);
            }
        }
    }

    private void aggregate(StrategySlot slot, Bar finished) {
        BarAggregator aggregator = slot.aggregator();
        Bar longBar = aggregator == null ? finished : aggregator.add(finished);
        if (longBar != null) {
            decide(slot, longBar);
        }
    }

    private void decide(StrategySlot slot, Bar finished) {
        boolean wantsToTrade = slot.decide(finished, portfolio, nowNs);
        FeaturePipeline row = slot.pipeline();
        if (row != null) {
            listeners.features().onRow(slot.id(), row);
        }
        if (!wantsToTrade) {
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
            enter(plan);
        } else if (plan.sizeReason() != Size.Reason.NONE) {
            listeners.rejections().onNotSized(nowNs, slot.id(), slot.spec().instrumentId(), plan.sizeReason());
        }
    }

    private void enter(IntentPlanner plan) {
        boolean sent = executor.execute(plan.entry(), nowNs);
        if (!sent && plan.entry().closingLots > 0) {
            executor.execute(plan.exit(), nowNs);
        }
    }

    private long barOf(int instrumentId, long venueTimeNs) {
        long seen = barsSeen[instrumentId];
        if (seen == 0 || venueTimeNs > bars[instrumentId].closeTimeNs()) {
            return seen;
        }
        return venueTimeNs < bars[instrumentId].openTimeNs() ? Math.max(0, seen - 2) : seen - 1;
    }

    private void onCorporateAction(DirectBuffer buffer, int body) {
        action.wrap(
                buffer,
                body,
                CorporateActionEffectiveDecoder.BLOCK_LENGTH,
                CorporateActionEffectiveDecoder.SCHEMA_VERSION);
        corporateActions.apply(action, registry.get(action.instrumentId()), nowNs);
    }

    private void onControl(DirectBuffer buffer, int body) {
        control.wrap(buffer, body, ControlCommandDecoder.BLOCK_LENGTH, ControlCommandDecoder.SCHEMA_VERSION);
        mode.set(TradingMode.of(control.mode()));
    }

    private void onTimer(DirectBuffer buffer, int body) {
        timer.wrap(buffer, body, TimerFiredDecoder.BLOCK_LENGTH, TimerFiredDecoder.SCHEMA_VERSION);
        switch (TimerKind.of(timer.kind())) {
            case END_OF_DATA -> closeOpenPositions();
            case AFTER_SETTLEMENT -> sampler.finish();
            case ANSWER_OVERDUE -> recovery.onOverdue(nowNs);
        }
    }

    private void closeOpenPositions() {
        if (!closeAtEnd) {
            return;
        }
        for (StrategySlot slot : slots) {
            if (!executor.isExiting(slot.id()) && slot.planClose(portfolio)) {
                executor.cancelProtection(slot.id(), nowNs);
                executor.execute(slot.planner().exit(), nowNs);
            }
        }
    }

    private void onModelScored(DirectBuffer buffer, int body) {
        score.wrap(buffer, body, ModelScoredDecoder.BLOCK_LENGTH, ModelScoredDecoder.SCHEMA_VERSION);
        for (StrategySlot slot : slotsByInstrument[score.instrumentId()]) {
            slot.features().onModelScore(score.modelId(), score.value());
        }
    }

    private BarDecoder wrapBar(DirectBuffer buffer, int body) {
        return bar.wrap(buffer, body, BarDecoder.BLOCK_LENGTH, BarDecoder.SCHEMA_VERSION);
    }

    /** Reports the orders that still work: the run is over. */
    public void close() {
        orders.reportWorking();
    }

    /**
     * The account.
     *
     * @return positions, ledger and marks
     */
    public Portfolio portfolio() {
        return portfolio;
    }

    /**
     * The orders.
     *
     * @return working orders and counts
     */
    public OrderManager orders() {
        return orders;
    }

    /**
     * When the venue's next answer is overdue: its driver sends a timer ANSWER_OVERDUE then.
     *
     * @return nanoseconds since the epoch, UTC; Long.MAX_VALUE when nothing is awaited
     */
    public long nextDueNs() {
        return recovery.nextDueNs();
    }

    /** Asks the venue for the fills that were not told and for its working orders, to compare them. */
    public void compareAccount() {
        recovery.askAccount(nowNs);
    }

    /**
     * Number of the last event.
     *
     * @return 0 before the first
     */
    public long sequence() {
        return sequence;
    }

    /**
     * Writes the whole state in its canonical order: equal bytes mean equal states.
     *
     * @param sink receives it
     */
    public void save(StateSink sink) {
        sink.putLong(sequence);
        sink.putLong(nowNs);
        sink.putLong(mode.mode().ordinal());
        portfolio.save(sink);
        orders.save(sink);
        gate.save(sink);
        for (long seen : barsSeen) {
            sink.putLong(seen);
        }
        for (StrategySlot slot : slots) {
            slot.save(sink);
        }
        exits.save(sink);
        market.save(sink);
        recovery.save(sink);
    }
}
