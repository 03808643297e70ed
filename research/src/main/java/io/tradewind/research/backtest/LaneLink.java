// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.backtest;

import io.tradewind.domain.event.TimerKind;
import io.tradewind.domain.instrument.InstrumentRegistry;
import io.tradewind.domain.port.EventSink;
import io.tradewind.domain.port.VenuePort;
import io.tradewind.domain.port.VenueQueryPort;
import io.tradewind.research.backtest.spec.Drill;
import io.tradewind.research.backtest.spec.LinkSpec;
import io.tradewind.simulation.chaos.FaultyLink;
import io.tradewind.simulation.door.FrontDesk;
import io.tradewind.simulation.door.VenueDoor;
import io.tradewind.trading.engine.TradingEngine;

/**
 * The faulty way of one lane, with the timers of its core: what is due on it besides the market.
 *
 * <pre>
 *   core -> FaultyLink -> VenueDoor -> ArrivalStamp -> Drill.requests -> venue
 *   core &lt;- FaultyLink &lt;- FrontDesk.watching &lt;----- Drill.answers &lt;- venue
 * </pre>
 */
final class LaneLink {
    /** Nothing is due. */
    static final long NOTHING = Long.MAX_VALUE;

    private final LinkSpec spec;
    private final FaultyLink link;
    private final FrontDesk desk;
    private final EventSequencer sequencer;
    private final LaneTimer timer;

    LaneLink(LinkSpec spec, InstrumentRegistry registry, EventSequencer sequencer, LaneTimer timer) {
        this.spec = spec;
        this.sequencer = sequencer;
        this.timer = timer;
        this.link = new FaultyLink(spec.plan(), spec.log(), sequencer);
        this.desk = new FrontDesk(registry, spec.rules(), link, venueTimeNs -> venueTimeNs);
    }

    /** Connects the venue that gives its answers to {@link #answers}. */
    void connect(VenuePort venue, VenueQueryPort questions) {
        ArrivalStamp stamp = new ArrivalStamp(spec.drill().requests(venue), questions, link);
        VenueDoor door = new VenueDoor(desk, stamp, stamp, link::nowNs);
        link.connect(door, door);
    }

    FaultyLink link() {
        return link;
    }

    LinkSpec spec() {
        return spec;
    }

    /** Takes the venue's answers at the moment when they would reach the core. */
    EventSink answers() {
        return spec.drill().answers(desk.watching(link));
    }

    /** The market traded: the front desk's average price knows it. */
    void onPrice(int instrumentId, long priceTicks, long quantityLots, long timeNs) {
        desk.onPrice(instrumentId, priceTicks, quantityLots, timeNs);
    }

    long nextDueNs(TradingEngine engine) {
        return Math.min(link.nextDueNs(), engine.nextDueNs());
    }

    /** What is due at an instant happens: first on the way, then the core's timer. */
    void onDue(TradingEngine engine, long nowNs) {
        if (link.nextDueNs() <= nowNs) {
            link.deliverDue(nowNs);
            sequencer.drain();
        }
        if (engine.nextDueNs() <= nowNs) {
            timer.fire(TimerKind.ANSWER_OVERDUE, nowNs);
        }
    }

    /** The data have ended: no more faults, and the core compares its account. Returns until when it may settle what is open. */
    long stop(TradingEngine engine, long nowNs) {
        link.stop(nowNs);
        sequencer.drain();
        engine.compareAccount();
        sequencer.drain();
        return nowNs + spec.settleNs();
    }

    void end(TradingEngine engine, Drill.Holdings venue) {
        spec.drill().onEnd(engine, venue);
    }
}
