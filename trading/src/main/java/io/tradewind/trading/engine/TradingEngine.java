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
import io.tradewind.domain.event.codec.FundsTransferredDecoder;
import io.tradewind.domain.event.codec.HealthReportedDecoder;
import io.tradewind.domain.event.codec.HeartbeatDecoder;
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
import io.tradewind.domain.port.CorporateAction;
import io.tradewind.domain.port.VenuePort;
import io.tradewind.domain.port.VenueQueryPort;
import io.tradewind.quant.indicator.StateSink;
import io.tradewind.trading.control.ControlDesk;
import io.tradewind.trading.execution.OrderRecovery;
import io.tradewind.trading.execution.RecoverySpec;
import io.tradewind.trading.feature.Bar;
import io.tradewind.trading.order.OrderManager;
import io.tradewind.trading.portfolio.Portfolio;
import io.tradewind.trading.portfolio.RoundTripTracker;
import io.tradewind.trading.risk.RiskDesk;
import org.agrona.DirectBuffer;

/** The deterministic core: numbered events in, orders out. */
public final class TradingEngine {
    private final InstrumentRegistry registry;
    private final Portfolio portfolio;
    private final OrderManager orders;
    private final RiskDesk risk;
    private final CorporateActions corporateActions;
    private final EquitySampler sampler;
    private final MarketStage market;
    private final PendingExits exits;
    private final OrderRecovery recovery;
    private final ControlStage controls;
    private final BarStage strategies;
    private final VenueStage venueEvents;
    private final LinkStage linkEvents;
    private final RoundTripTracker[] roundTrips;
    private final boolean closeAtEnd;
    private final MarketStage.BarHandler tickBars = this::onTickBar;
    private final BarFeed.Handler fedBars = this::onTickBar;

    private final CorporateActionEffectiveDecoder action = new CorporateActionEffectiveDecoder();
    private final TimerFiredDecoder timer = new TimerFiredDecoder();

    private BarFeed barFeed = BarFeed.NONE;
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
        EngineParts parts =
                new EngineParts(registry, portfolio, spec, venue, queries, recoverySpec, listeners, this::heldBySlot);
        StrategySlots slots = new StrategySlots(spec, registry, parts.losses.before(listeners.roundTrips()));
        parts.watchSizers();
        this.registry = registry;
        this.portfolio = portfolio;
        this.closeAtEnd = spec.closeAtEnd();
        this.orders = parts.orders;
        this.sampler = parts.sampler;
        this.risk = parts.risk;
        this.recovery = parts.recovery;
        this.exits = new PendingExits(parts.executor, portfolio, slots.all(), recovery);
        this.controls = ControlStage.of(parts, exits);
        this.market = new MarketStage(parts, slots, controls);
        this.roundTrips = roundTripsOf(slots.all(), market);
        this.strategies = new BarStage(parts, slots, controls, exits);
        FillStage fills = new FillStage(parts, slots.all(), roundTrips, strategies::barOf, exits, controls);
        this.venueEvents = new VenueStage(registry, orders, recovery, fills, market, controls, exits);
        this.linkEvents = new LinkStage(recovery, controls);
        this.corporateActions = new CorporateActions(portfolio, orders, slots.byInstrument(), spec.reinvestDividends());
    }

    private long heldBySlot(int slotId) {
        return roundTrips[slotId].lots();
    }

    private static RoundTripTracker[] roundTripsOf(StrategySlot[] slots, MarketStage market) {
        RoundTripTracker[] all = new RoundTripTracker[slots.length + market.quotingCount()];
        for (int i = 0; i < all.length; i++) {
            all[i] = i < slots.length ? slots[i].roundTrips() : market.roundTrips(i - slots.length);
        }
        return all;
    }

    /**
     * Books the owner's first deposit.
     *
     * @param cash in the run currency
     * @param timeNs nanoseconds since the epoch, UTC
     */
    public void open(Money cash, long timeNs) {
        portfolio.deposit(cash, timeNs);
        controls.open(timeNs);
    }

    /**
     * Takes bars of ticks that were made elsewhere, such as in a shard, beside those that {@link TickSpec} asks for here.
     *
     * @param feed is asked at each event, once the clock has moved and before the event is applied
     */
    public void barsFrom(BarFeed feed) {
        barFeed = feed;
    }

    /**
     * Takes the next event: the whole path. What it throws has tripped the kill switch before, where the specification says so.
     *
     * @param buffer holds the event
     * @param offset where its message header begins
     * @throws IllegalStateException when the event is not the next in sequence, or of an unknown template
     */
    public void onEvent(DirectBuffer buffer, int offset) {
        try {
            advance(buffer, offset);
            apply(buffer, offset);
            controls.afterEvent(nowNs);
        } catch (RuntimeException e) {
            controls.onError(e, nowNs);
            throw e;
        }
    }

    private void apply(DirectBuffer buffer, int offset) {
        int body = offset + EventHeader.MESSAGE_HEADER_LENGTH;
        switch (EventHeader.templateId(buffer, offset)) {
            case BookDeltaDecoder.TEMPLATE_ID -> market.onDelta(buffer, body, nowNs);
            case QuoteDecoder.TEMPLATE_ID -> market.onQuote(buffer, body, nowNs);
            case TradeDecoder.TEMPLATE_ID -> market.onTrade(buffer, body, nowNs);
            case BookSnapshotDecoder.TEMPLATE_ID -> market.onSnapshot(buffer, body, nowNs);
            case BarDecoder.TEMPLATE_ID -> strategies.onBar(buffer, body, nowNs);
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
            case ControlCommandDecoder.TEMPLATE_ID -> {
                // was carried out before anything else
            }
            case FundsTransferredDecoder.TEMPLATE_ID -> controls.onTransfer(buffer, offset, nowNs);
            case HealthReportedDecoder.TEMPLATE_ID -> controls.onHealth(buffer, offset, nowNs);
            case HeartbeatDecoder.TEMPLATE_ID -> controls.onHeartbeat(nowNs);
            case TimerFiredDecoder.TEMPLATE_ID -> onTimer(buffer, body);
            case ModelScoredDecoder.TEMPLATE_ID -> strategies.onModelScored(buffer, body);
            default ->
                throw new IllegalStateException(
                        "event " + sequence + " has unknown template " + EventHeader.templateId(buffer, offset));
        }
    }

    /** A command that tightens is carried out first: nothing that the clock wakes, and nobody who is told of it, can keep it back. */
    private void advance(DirectBuffer buffer, int offset) {
        long eventSequence = EventHeader.sequence(buffer, offset);
        if (eventSequence != sequence + 1) {
            throw new IllegalStateException("event " + eventSequence + " follows " + sequence + ": one is missing");
        }
        sequence = eventSequence;
        nowNs = Math.max(nowNs, EventHeader.receiveTimeNs(buffer, offset));
        risk.at(nowNs);
        if (EventHeader.templateId(buffer, offset) == ControlCommandDecoder.TEMPLATE_ID) {
            controls.onCommand(buffer, offset, nowNs);
        }
        sampler.beforeEvent(nowNs);
        controls.at(buffer, offset, nowNs);
        market.closeBars(nowNs, tickBars);
        barFeed.closeBars(nowNs, fedBars);
    }

    private void onTickBar(int id, Bar finished) {
        strategies.onTickBar(id, finished, nowNs);
    }

    private void onCorporateAction(DirectBuffer buffer, int body) {
        action.wrap(
                buffer,
                body,
                CorporateActionEffectiveDecoder.BLOCK_LENGTH,
                CorporateActionEffectiveDecoder.SCHEMA_VERSION);
        corporateActions.apply(action, registry.get(action.instrumentId()), nowNs);
        if (action.kind() == CorporateAction.Kind.SPLIT.ordinal()) {
            risk.onSplit(action.instrumentId());
        }
    }

    private void onTimer(DirectBuffer buffer, int body) {
        timer.wrap(buffer, body, TimerFiredDecoder.BLOCK_LENGTH, TimerFiredDecoder.SCHEMA_VERSION);
        switch (TimerKind.of(timer.kind())) {
            case END_OF_DATA -> closeOpenPositions();
            case AFTER_SETTLEMENT -> {
                controls.finish(nowNs);
                sampler.finish();
            }
            case ANSWER_OVERDUE -> recovery.onOverdue(nowNs);
            case BARS_COMPLETE -> controls.onBarsComplete(nowNs);
        }
    }

    private void closeOpenPositions() {
        if (closeAtEnd) {
            strategies.closeOpenPositions(nowNs);
        }
    }

    /** Reports what a plan leaves, and the orders that still work: the run is over. */
    public void close() {
        controls.finish(nowNs);
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
     * Whether losses are looked at when all bars of an instant were told: the driver of bars sends a timer BARS_COMPLETE then. Over several
     * instruments a bar of the next instant is refused without it.
     *
     * @return false without limits of losses and without control
     */
    public boolean watchesBars() {
        return controls.watchesBars();
    }

    /**
     * When something is overdue, or a plan goes on: the venue's next answer, a heartbeat, the next slice. Its driver sends a timer
     * ANSWER_OVERDUE then; any other event at that time or later does as well, over bars of several instruments all but bars and answers
     * of the venue.
     *
     * @return nanoseconds since the epoch, UTC; Long.MAX_VALUE when nothing is awaited
     */
    public long nextDueNs() {
        return Math.min(recovery.nextDueNs(), controls.nextDueNs());
    }

    /**
     * The mode, the kill switch and who may loosen them.
     *
     * @return for reading
     */
    public ControlDesk control() {
        return controls.desk();
    }

    /**
     * The limits at work, and what was measured for them.
     *
     * @return for reading
     */
    public RiskDesk risk() {
        return risk;
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
        portfolio.save(sink);
        orders.save(sink);
        risk.save(sink);
        strategies.save(sink);
        exits.save(sink);
        market.save(sink);
        recovery.save(sink);
        controls.save(sink);
    }
}
