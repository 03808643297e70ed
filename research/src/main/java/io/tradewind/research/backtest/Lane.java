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
import io.tradewind.simulation.venue.BarVenue;
import io.tradewind.simulation.venue.BarVenueSpec;
import io.tradewind.simulation.venue.BarVenueSpec.Settlement;
import io.tradewind.trading.engine.EngineListeners;
import io.tradewind.trading.engine.EngineSpec;
import io.tradewind.trading.engine.TradingEngine;
import io.tradewind.trading.portfolio.Portfolio;
import org.agrona.DirectBuffer;

/** One core with its venue and its sequencer: what a replay drives. */
final class Lane {
    private final EventSequencer sequencer;
    private final TradingEngine engine;
    private final BarVenue venue;
    private final Settlement settlement;
    private final Money cash;
    private final MessageHeaderEncoder header = new MessageHeaderEncoder();
    private final BarEncoder bar = new BarEncoder();
    private final CorporateActionEffectiveEncoder action = new CorporateActionEffectiveEncoder();
    private final LaneTimer timer;
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
            boolean hashed) {
        this.cash = cash;
        this.settlement = settlement;
        this.sequencer = hashed ? new EventSequencer(this::deliver) : EventSequencer.withoutHash(this::deliver);
        this.timer = new LaneTimer(sequencer);
        this.venue =
                new BarVenue(registry, venueRates, venueSpec, cash.units(), engineSpec.reinvestDividends(), sequencer);
        Portfolio portfolio = new Portfolio(registry, coreRates, listeners.ledger());
        this.engine = new TradingEngine(registry, portfolio, engineSpec, venue, listeners);
    }

    private void deliver(DirectBuffer buffer, int offset) {
        engine.onEvent(buffer, offset);
    }

    void onOpen(BarCursor cursor) {
        if (!opened) {
            engine.open(cash, cursor.barOpenNs());
            opened = true;
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
    }

    void onAction(int instrumentId, CorporateAction corporateAction) {
        venue.onCorporateAction(instrumentId, corporateAction);
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
        timer.fire(TimerKind.AFTER_SETTLEMENT, lastNs);
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
