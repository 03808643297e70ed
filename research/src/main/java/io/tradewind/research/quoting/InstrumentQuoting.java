// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.quoting;

import io.tradewind.domain.book.OrderBook;
import io.tradewind.domain.command.Side;
import io.tradewind.domain.instrument.Instrument;
import io.tradewind.trading.order.Order;

/** What is known of the quoting in one instrument. */
final class InstrumentQuoting {
    private static final double BOTH = 2;
    private static final long SECOND_NS = 1_000_000_000L;

    final Instrument instrument;
    final QuotingTally tally = new QuotingTally();
    final Inventory inventory = new Inventory();
    private final ContractValue value;
    private final double lotSize;
    private final MidMoves after1s;
    private final MidMoves after10s;
    private final RestingQuotes bids = new RestingQuotes(Side.BUY.sign());
    private final RestingQuotes asks = new RestingQuotes(Side.SELL.sign());
    private boolean started;
    private long lastNs;
    private boolean tradable;
    private long bestBidTicks;
    private long bestAskTicks;
    private double midTicks = Double.NaN;
    private long heldLots;

    InstrumentQuoting(Instrument instrument, ContractValue value) {
        this.instrument = instrument;
        this.value = value;
        this.lotSize = instrument.terms().lot().toDouble();
        this.after1s = new MidMoves(SECOND_NS, value);
        this.after10s = new MidMoves(10 * SECOND_NS, value);
    }

    void onTick(long nowNs, OrderBook book) {
        advance(nowNs);
        tradable = book.isTradable();
        if (tradable) {
            bestBidTicks = book.bestBidTicks();
            bestAskTicks = book.bestAskTicks();
            midTicks = (bestBidTicks + bestAskTicks) / BOTH;
        }
    }

    /** Time passes with everything as it is. */
    void advance(long nowNs) {
        if (started && nowNs > lastNs && tradable) {
            double elapsed = nowNs - lastNs;
            tally.quotableNs += elapsed;
            tally.bidAtBestNs += bids.isAtBest(bestBidTicks) ? elapsed : 0;
            tally.askAtBestNs += asks.isAtBest(bestAskTicks) ? elapsed : 0;
        }
        after1s.advance(nowNs, midTicks);
        after10s.advance(nowNs, midTicks);
        inventory.advance(nowNs);
        lastNs = started ? Math.max(lastNs, nowNs) : nowNs;
        started = true;
    }

    void onAccepted(Order order) {
        advance(order.updatedNs());
        side(order).add(order.clientOrderId(), order.intent().limitTicks);
    }

    void onDone(Order order) {
        advance(order.updatedNs());
        side(order).remove(order.clientOrderId());
        double limitTicks = order.intent().limitTicks;
        tally.orders++;
        tally.ordersFilled += order.filledLots() > 0 ? 1 : 0;
        tally.orderedValue += value.of(limitTicks, order.quantityLots());
        tally.orderedFilledValue += value.of(limitTicks, order.filledLots());
    }

    private RestingQuotes side(Order order) {
        return order.side() == Side.BUY ? bids : asks;
    }

    /** A fill of a quote: the mid that counts is the last one that the core had seen. */
    void onQuoteFill(Side side, long lots, double priceTicks, long nowNs) {
        advance(nowNs);
        double filled = value.of(priceTicks, lots);
        tally.fills++;
        tally.filledValue += filled;
        if (!Double.isNaN(midTicks)) {
            long signedLots = side.sign() * lots;
            tally.capturedMoney += value.gain(priceTicks, midTicks, signedLots);
            tally.capturedValue += filled;
            after1s.onFill(nowNs, signedLots, midTicks, filled);
            after10s.onFill(nowNs, signedLots, midTicks, filled);
        }
    }

    /** Any fill of a strategy that quotes. */
    void hold(Side side, long lots, long nowNs) {
        advance(nowNs);
        heldLots += side.sign() * lots;
        inventory.set(heldLots * lotSize);
    }

    /** Absolute value of what is held at the last mid, in run currency. */
    double heldValue() {
        return heldLots == 0 || Double.isNaN(midTicks) ? 0 : value.of(midTicks, Math.abs(heldLots));
    }

    /** The sums so far. */
    QuotingTally tally() {
        tally.against1s = after1s.againstUs();
        tally.judged1s = after1s.judged();
        tally.against10s = after10s.againstUs();
        tally.judged10s = after10s.judged();
        return tally;
    }
}
