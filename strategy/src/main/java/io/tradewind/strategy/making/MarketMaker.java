// SPDX-License-Identifier: Apache-2.0
package io.tradewind.strategy.making;

import io.tradewind.domain.book.OrderBook;
import io.tradewind.domain.command.Side;
import io.tradewind.domain.instrument.Instrument;
import io.tradewind.quant.indicator.StateSink;
import io.tradewind.trading.signal.Quotes;
import io.tradewind.trading.signal.QuotingStrategy;

/**
 * Shows a bid and an ask round the microprice, leaning against what it holds and keeping away when prices move fast.
 *
 * <pre>
 *  microprice   m = bid + (ask - bid) * bidLots / (bidLots + askLots)     best prices; the mid where no quantities are given
 *  reservation  r = m - skew * held / maxInventory                        held is signed
 *  half width   h = max(halfSpread, volatilityMultiple * s)               s: deviation of a one-second change of the mid
 *  bid target   b = min(floor(r - h), best ask - 1)                       ticks, rounded away from the market,
 *  ask target   a = max(ceil(r + h), best bid + 1)                        never through the other side
 * </pre>
 *
 * <p>A reservation price that moves against the inventory, and a width that grows with volatility, are the two ideas of
 * M. Avellaneda and S. Stoikov, "High-frequency trading in a limit order book", Quantitative Finance 8 (2008), 217-224. Their
 * closed form needs a horizon and an arrival rate of takers; here the skew is linear with a stated size at full inventory, and
 * the width is a stated multiple, because both can be read off a ladder.
 *
 * <p>A quote keeps its price, and with it its place in the queue, until the target is {@code requoteTicks} away from it or it
 * would stand in the other side. A side shows no more than keeps the inventory within its limit when it fills, and vanishes when
 * that is less than the instrument allows. Nothing is shown before the volatility is known, unless its multiple is 0.
 *
 * <p>Assumes that takers are mostly uninformed at the scale of the half width, and that maker fees are below it: with a spread of
 * one tick and an ordinary maker fee it pays more for each fill than the spread is worth. It loses in a trend, where the side
 * that fills is the wrong one.
 *
 * <p>Both sides are said at each tick: a quote that already rests as said is for the executor to leave where it is.
 */
public final class MarketMaker implements QuotingStrategy {
    private final Instrument instrument;
    private final MarketMakerSpec spec;
    private final MidVolatility volatility;
    private long bidTicks;
    private long askTicks;

    /**
     * A maker that shows nothing.
     *
     * @param instrument what it quotes; its bounds are kept
     * @param spec parameters
     */
    public MarketMaker(Instrument instrument, MarketMakerSpec spec) {
        this.instrument = instrument;
        this.spec = spec;
        this.volatility = new MidVolatility(spec.volatilityHalflifeSeconds());
    }

    @Override
    public void onTrade(long nowNs, long priceTicks, long quantityLots, Side aggressor) {
        // the book that follows a trade says all that is used here
    }

    @Override
    public void onBook(long nowNs, OrderBook book, long heldLots, Quotes quotes) {
        long bestBid = book.bestBidTicks();
        long bestAsk = book.bestAskTicks();
        volatility.onMid(nowNs, bestBid + bestAsk);
        if (spec.volatilityMultiple() > 0 && !volatility.isKnown()) {
            return;
        }
        double reservation = microprice(book, bestBid, bestAsk) - lean(heldLots);
        double half = Math.max(spec.halfSpreadTicks(), spec.volatilityMultiple() * volatility.deviationTicks());
        long bid = Math.min((long) StrictMath.floor(reservation - half), bestAsk - 1);
        long ask = Math.max((long) StrictMath.ceil(reservation + half), bestBid + 1);
        long bidLots = allowed(bid, roomLots(-heldLots));
        long askLots = allowed(ask, roomLots(heldLots));
        keepOrMove(bidLots == 0 ? 0 : bid, askLots == 0 ? 0 : ask, bestBid, bestAsk);
        quotes.bid(bidTicks, bidLots);
        quotes.ask(askTicks, askLots);
    }

    private static double microprice(OrderBook book, long bestBid, long bestAsk) {
        double bidLots = book.bestBidLots();
        double lots = bidLots + book.bestAskLots();
        return bestBid + (bestAsk - bestBid) * (lots == 0 ? 0.5 : bidLots / lots);
    }

    private double lean(long heldLots) {
        return spec.skewTicks() * ((double) heldLots / spec.maxInventoryLots());
    }

    /** What one more fill may add on a side on which so much less than nothing is held. */
    private long roomLots(long heldAgainstLots) {
        return Math.min(spec.quantityLots(), spec.maxInventoryLots() + heldAgainstLots);
    }

    private long allowed(long ticks, long lots) {
        boolean fits = lots > 0
                && instrument.isPriceAllowed(ticks)
                && instrument.isQuantityAllowed(lots)
                && instrument.notionalUnits(ticks, lots) >= instrument.minNotionalUnits();
        return fits ? lots : 0;
    }

    private void keepOrMove(long bid, long ask, long bestBid, long bestAsk) {
        boolean keepBid = isKept(bidTicks, bid) && bidTicks < bestAsk;
        boolean keepAsk = isKept(askTicks, ask) && askTicks > bestBid;
        bidTicks = keepBid ? bidTicks : bid;
        askTicks = keepAsk ? askTicks : ask;
        if (bidTicks != 0 && askTicks != 0 && bidTicks >= askTicks) {
            bidTicks = bid;
            askTicks = ask;
        }
    }

    private boolean isKept(long shown, long target) {
        return shown != 0 && target != 0 && Math.abs(target - shown) < spec.requoteTicks();
    }

    @Override
    public void save(StateSink sink) {
        sink.putLong(bidTicks);
        sink.putLong(askTicks);
        volatility.save(sink);
    }
}
