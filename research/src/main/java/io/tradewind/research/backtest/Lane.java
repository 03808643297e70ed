// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.backtest;

import io.tradewind.domain.event.EventHeader;
import io.tradewind.domain.event.TimerKind;
import io.tradewind.domain.event.codec.BarEncoder;
import io.tradewind.domain.event.codec.CorporateActionEffectiveEncoder;
import io.tradewind.domain.event.codec.MessageHeaderEncoder;
import io.tradewind.domain.instrument.InstrumentRegistry;
import io.tradewind.domain.instrument.RateTable;
import io.tradewind.domain.number.Money;
import io.tradewind.domain.port.CorporateAction;
import io.tradewind.research.backtest.spec.LinkSpec;
import io.tradewind.simulation.fill.ExecutionModel;
import io.tradewind.simulation.venue.BarVenue;
import io.tradewind.simulation.venue.BarVenueSpec;
import io.tradewind.simulation.venue.BarVenueSpec.Settlement;
import io.tradewind.trading.engine.EngineListeners;
import io.tradewind.trading.engine.EngineSpec;
import io.tradewind.trading.engine.TradingEngine;
import io.tradewind.trading.portfolio.Portfolio;
import org.agrona.DirectBuffer;
import org.jspecify.annotations.Nullable;

/** One core with its venue and its sequencer: what a replay drives. */
final class Lane {
    private final EventSequencer sequencer;
    private final TradingEngine engine;
    private final BarVenue venue;
    private final ExecutionModel execution;
    private final Settlement settlement;
    private final Money cash;
    private final MessageHeaderEncoder header = new MessageHeaderEncoder();
    private final BarEncoder bar = new BarEncoder();
    private final CorporateActionEffectiveEncoder action = new CorporateActionEffectiveEncoder();
    private final LaneTimer timer;
    private final @Nullable LaneLink link;
    private boolean opened;
    private long lastNs = Long.MIN_VALUE;

    Lane(
            InstrumentRegistry registry,
            RateTable coreRates,
            RateTable venueRates,
            Money cash,
            EngineSpec engineSpec,
            BarVenueSpec venueSpec,
            Settlement settlement,
            EngineListeners listeners,
            boolean hashed,
            @Nullable LinkSpec linkSpec) {
        this.cash = cash;
        this.settlement = settlement;
        this.execution = venueSpec.execution();
        this.sequencer = hashed ? new EventSequencer(this::deliver) : EventSequencer.withoutHash(this::deliver);
        this.timer = new LaneTimer(sequencer);
        this.link = linkSpec == null ? null : new LaneLink(linkSpec, registry, sequencer, timer);
        this.venue = new BarVenue(
                registry,
                venueRates,
                venueSpec,
                cash.units(),
                engineSpec.reinvestDividends(),
                link == null ? sequencer : link.answers());
        Portfolio portfolio = new Portfolio(registry, coreRates, listeners.ledger());
        if (link == null) {
            this.engine = new TradingEngine(registry, portfolio, engineSpec, venue, listeners);
        } else {
            link.connect(venue, venue);
            this.engine = new TradingEngine(
                    registry,
                    portfolio,
                    engineSpec,
                    link.link(),
                    link.link(),
                    link.spec().recovery(),
                    listeners);
        }
    }

    private void deliver(DirectBuffer buffer, int offset) {
        engine.onEvent(buffer, offset);
    }

    /** The market comes to an instant: what is due before it happens first. */
    void advanceTo(long timeNs) {
        if (link != null && opened) {
            runDue(link, timeNs - 1);
        }
    }

    private void runDue(LaneLink way, long toNs) {
        for (long dueNs = way.nextDueNs(engine); dueNs <= toNs; dueNs = way.nextDueNs(engine)) {
            way.onDue(engine, dueNs);
        }
    }

    void onOpen(BarCursor cursor) {
        if (!opened) {
            engine.open(cash, cursor.barOpenNs());
            opened = true;
            if (link != null) {
                link.link().open(cursor.barOpenNs());
            }
        }
        venue.onOpen(
                cursor.instrument().id(),
                cursor.barOpenNs(),
                cursor.openTicks(),
                cursor.highTicks(),
                cursor.lowTicks());
        sequencer.drain();
    }

    void onClose(BarCursor cursor, long closeNs) {
        int id = cursor.instrument().id();
        lastNs = closeNs;
        venue.onBar(id, closeNs, cursor.closeTicks());
        if (link != null) {
            link.onPrice(id, cursor.closeTicks(), 1, closeNs);
        }
        execution.onBar(id, closeNs, cursor.closeTicks(), cursor.volumeUnits());
        int at = sequencer.claim();
        bar.wrapAndApplyHeader(sequencer.buffer(), at, header)
                .sequence(0)
                .eventTimeNs(closeNs)
                .receiveTimeNs(closeNs)
                .openTimeNs(cursor.barOpenNs())
                .openTicks(cursor.openTicks())
                .highTicks(cursor.highTicks())
                .lowTicks(cursor.lowTicks())
                .closeTicks(cursor.closeTicks())
                .volumeUnits(cursor.volumeUnits())
                .instrumentId(id);
        sequencer.commit(EventHeader.MESSAGE_HEADER_LENGTH + BarEncoder.BLOCK_LENGTH);
        sequencer.drain();
    }

    void onBarsComplete(long closeNs) {
        venue.onClose(closeNs);
        sequencer.drain();
        if (engine.watchesBars()) {
            timer.fire(TimerKind.BARS_COMPLETE, closeNs);
        }
    }

    void onAction(int instrumentId, CorporateAction corporateAction) {
        venue.onCorporateAction(instrumentId, corporateAction);
        if (corporateAction.kind() == CorporateAction.Kind.SPLIT) {
            execution.onSplit(instrumentId, corporateAction.numerator(), corporateAction.denominator());
        }
        int at = sequencer.claim();
        action.wrapAndApplyHeader(sequencer.buffer(), at, header)
                .sequence(0)
                .eventTimeNs(corporateAction.exTimeNs())
                .receiveTimeNs(corporateAction.exTimeNs())
                .numerator(corporateAction.numerator())
                .denominator(corporateAction.denominator())
                .amount(corporateAction.amount())
                .referencePrice(corporateAction.referencePrice())
                .instrumentId(instrumentId)
                .kind((short) corporateAction.kind().ordinal());
        sequencer.commit(EventHeader.MESSAGE_HEADER_LENGTH + CorporateActionEffectiveEncoder.BLOCK_LENGTH);
        sequencer.drain();
    }

    void finish() {
        if (!opened) {
            return;
        }
        timer.fire(TimerKind.END_OF_DATA, lastNs);
        venue.settle(settlement, lastNs);
        sequencer.drain();
        if (link != null) {
            runDue(link, link.stop(engine, lastNs));
        }
        timer.fire(TimerKind.AFTER_SETTLEMENT, lastNs);
        if (link != null) {
            link.end(engine, venue::positionLots);
        }
        engine.close();
    }

    TradingEngine engine() {
        return engine;
    }

    String inputHash() {
        return sequencer.inputHash();
    }

    long events() {
        return sequencer.sequence();
    }
}
