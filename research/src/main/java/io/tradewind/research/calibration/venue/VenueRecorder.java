// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.calibration.venue;

import io.tradewind.domain.book.BookSide;
import io.tradewind.domain.command.Side;
import io.tradewind.domain.port.RejectReason;
import io.tradewind.domain.port.TickBatch;
import io.tradewind.domain.port.TickSink;
import io.tradewind.research.calibration.DecimalStep;

/** Takes the ticks of one instrument and keeps what a {@link VenueSample} needs of them. */
public final class VenueRecorder implements TickSink {
    private static final long WALK_EVERY_NS = 1_000_000_000L;

    private final VenueSample sample;
    private final BookSide bids = new BookSide(Side.BUY);
    private final BookSide asks = new BookSide(Side.SELL);
    private final DecimalStep priceStep = new DecimalStep();
    private final DecimalStep tradeStep = new DecimalStep();
    private final DecimalStep bookStep = new DecimalStep();
    private boolean known;
    private long walkedNs = Long.MIN_VALUE;

    /**
     * A recorder.
     *
     * @param symbol name of the instrument
     */
    public VenueRecorder(String symbol) {
        sample = new VenueSample(symbol);
    }

    /**
     * What was recorded.
     *
     * @return the sample; it grows when more ticks come
     */
    public VenueSample sample() {
        sample.orders.finish();
        sample.steps(priceStep.step(), tradeStep.step(), Math.min(tradeStep.step(), bookStep.step()));
        return sample;
    }

    @Override
    public void onReject(String file, long line, RejectReason reason, String detail) {
        // The recorder of the market counts them; a line without a tick has nothing to measure.
    }

    @Override
    public void onTicks(TickBatch batch) {
        for (int i = 0; i < batch.size(); i++) {
            if (batch.eventTimeNs(i) != TickBatch.NO_TIME) {
                sample.latenciesNs.add(batch.receiveTimeNs(i) - batch.eventTimeNs(i));
                sample.latencyTimesNs.add(batch.receiveTimeNs(i));
            }
            switch (batch.kind(i)) {
                case SNAPSHOT -> onSnapshot(batch, i);
                case DELTA -> onLevels(batch, i);
                case TRADE -> onTrade(batch, i);
                case QUOTE -> onQuote(batch, i);
            }
        }
    }

    private void onSnapshot(TickBatch batch, int i) {
        bids.clear();
        asks.clear();
        known = true;
        onLevels(batch, i);
    }

    private void onLevels(TickBatch batch, int i) {
        for (int level = batch.levelStart(i); level < batch.levelEnd(i); level++) {
            BookSide side = level < batch.askStart(i) ? bids : asks;
            priceStep.add(batch.levelPrice(level));
            bookStep.add(batch.levelQuantity(level));
            side.set(batch.levelPrice(level), batch.levelQuantity(level));
        }
        long now = batch.receiveTimeNs(i);
        boolean due = walkedNs == Long.MIN_VALUE || now - walkedNs >= WALK_EVERY_NS;
        if (known && due && bids.depth() > 0 && asks.depth() > 0 && bids.bestTicks() < asks.bestTicks()) {
            sample.walk.sample(bids, asks);
            walkedNs = now;
        }
    }

    private void onTrade(TickBatch batch, int i) {
        if (!batch.isOnBook(i)) {
            return;
        }
        long received = batch.receiveTimeNs(i);
        long made = batch.eventTimeNs(i) == TickBatch.NO_TIME ? received : batch.eventTimeNs(i);
        priceStep.add(batch.price(i));
        tradeStep.add(batch.quantity(i));
        TradePath path = batch.aggressor(i) == Side.SELL ? sample.soldIntoBids : sample.boughtFromAsks;
        path.add(received, made, batch.price(i), batch.quantity(i));
        sample.orders.add(received, made, batch.aggressor(i), batch.quantity(i));
        sample.tradeQuantities.add(batch.quantity(i));
    }

    private void onQuote(TickBatch batch, int i) {
        long bid = batch.price(i);
        long ask = batch.askPrice(i);
        if (bid <= 0 || ask <= 0) {
            return;
        }
        priceStep.add(bid);
        priceStep.add(ask);
        long now = batch.receiveTimeNs(i);
        sample.bids.add(now, bid, batch.quantity(i));
        sample.asks.add(now, ask, batch.askQuantity(i));
        sample.quoteTimesNs.add(now);
        sample.twiceMids.add(bid + ask);
    }
}
