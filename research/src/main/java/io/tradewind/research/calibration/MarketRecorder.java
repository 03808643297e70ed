// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.calibration;

import io.tradewind.domain.book.BookSide;
import io.tradewind.domain.command.Side;
import io.tradewind.domain.port.RejectReason;
import io.tradewind.domain.port.TickBatch;
import io.tradewind.domain.port.TickSink;
import io.tradewind.domain.port.TickSource;

/** Takes the ticks of one instrument and keeps what a {@link MarketSample} needs of them. */
public final class MarketRecorder implements TickSink {
    private static final int BATCH_TICKS = 4_096;
    private static final int BAND_EVERY = 10;

    private final BookSide bids = new BookSide(Side.BUY);
    private final BookSide asks = new BookSide(Side.SELL);
    private final MarketSample sample;
    private boolean known;
    private long rejects;
    private boolean lastBuy;

    /**
     * A recorder.
     *
     * @param symbol name of the instrument
     */
    public MarketRecorder(String symbol) {
        sample = new MarketSample(symbol);
    }

    /**
     * Records a whole source.
     *
     * @param symbol name of the instrument
     * @param source is read to its end
     * @return the sample
     */
    public static MarketSample record(String symbol, TickSource source) {
        MarketRecorder recorder = new MarketRecorder(symbol);
        TickBatch batch = new TickBatch(BATCH_TICKS);
        while (source.read(batch) > 0) {
            recorder.onTicks(batch);
        }
        return recorder.sample();
    }

    /**
     * What was recorded.
     *
     * @return the sample; it grows when more ticks come
     */
    public MarketSample sample() {
        return sample;
    }

    /**
     * Lines of the log that gave no tick.
     *
     * @return their number
     */
    public long rejects() {
        return rejects;
    }

    @Override
    public void onReject(String file, long line, RejectReason reason, String detail) {
        rejects++;
    }

    @Override
    public void onTicks(TickBatch batch) {
        for (int i = 0; i < batch.size(); i++) {
            sample.time(batch.receiveTimeNs(i), batch.eventTimeNs(i));
            switch (batch.kind(i)) {
                case SNAPSHOT -> onSnapshot(batch, i);
                case DELTA -> onDelta(batch, i);
                case TRADE -> onTrade(batch, i);
                case QUOTE -> onQuote(batch, i);
            }
        }
    }

    private void onSnapshot(TickBatch batch, int i) {
        bids.clear();
        asks.clear();
        known = true;
        for (int level = batch.levelStart(i); level < batch.levelEnd(i); level++) {
            sample.priceStep.add(batch.levelPrice(level));
            side(batch, i, level).set(batch.levelPrice(level), batch.levelQuantity(level));
        }
    }

    private BookSide side(TickBatch batch, int i, int level) {
        return level < batch.askStart(i) ? bids : asks;
    }

    private void onDelta(TickBatch batch, int i) {
        sample.levelsPerDelta.add(batch.levelEnd(i) - batch.levelStart(i));
        for (int level = batch.levelStart(i); level < batch.levelEnd(i); level++) {
            sample.priceStep.add(batch.levelPrice(level));
            BookSide side = side(batch, i, level);
            count(side, batch.levelPrice(level), batch.levelQuantity(level));
            side.set(batch.levelPrice(level), batch.levelQuantity(level));
        }
        if (known && bids.depth() > 0 && asks.depth() > 0) {
            for (int level = batch.levelStart(i); level < batch.levelEnd(i); level++) {
                distance(side(batch, i, level), batch.levelPrice(level));
            }
            shape();
        }
    }

    private void count(BookSide side, long price, long quantity) {
        boolean there = side.lotsAtPrice(price) != 0;
        if (quantity == 0) {
            sample.cancels++;
        } else if (there) {
            sample.updates++;
        } else {
            sample.adds++;
        }
    }

    private void distance(BookSide side, long price) {
        long behind = (side.bestTicks() - price) * side.side().sign();
        if (behind > 0) {
            sample.distances.add(behind);
        }
    }

    private void shape() {
        sample.spreads.add(asks.bestTicks() - bids.bestTicks());
        sample.bookMid(bids.bestTicks() + asks.bestTicks());
        depth(bids);
        depth(asks);
        if (sample.spreads.size() % BAND_EVERY == 0) {
            bands(bids);
            bands(asks);
        }
    }

    private void depth(BookSide side) {
        int levels = MarketSample.LEVELS;
        if (side.depth() >= levels) {
            for (int level = 0; level < levels; level++) {
                sample.depth[level].add(side.lotsAt(level));
            }
            sample.spans.add(Math.abs(side.ticksAt(0) - side.ticksAt(levels - 1)));
        }
    }

    private void bands(BookSide side) {
        sample.bandSamples++;
        int before = 0;
        for (int band = 0; band < MarketSample.BANDS; band++) {
            long edge = side.bestTicks() - side.side().sign() * (1L << (band + 1));
            int within = side.levelAtOrWorse(edge);
            sample.bandLevels[band] += within - before;
            before = within;
        }
    }

    private void onTrade(TickBatch batch, int i) {
        if (!batch.isOnBook(i)) {
            return;
        }
        long time = batch.eventTimeNs(i) == TickBatch.NO_TIME ? batch.receiveTimeNs(i) : batch.eventTimeNs(i);
        boolean buy = batch.aggressor(i) == Side.BUY;
        sample.priceStep.add(batch.price(i));
        sample.quantityStep.add(batch.quantity(i));
        sample.tradeQuantities.add(batch.quantity(i));
        LongSamples times = sample.orderTimesNs;
        if (times.size() > 0 && times.last() == time && lastBuy == buy) {
            sample.orderQuantities.addToLast(batch.quantity(i));
        } else {
            times.add(time);
            sample.orderQuantities.add(batch.quantity(i));
            sample.orderSigns.add(buy ? 1 : -1);
        }
        lastBuy = buy;
    }

    private void onQuote(TickBatch batch, int i) {
        if (batch.price(i) > 0 && batch.askPrice(i) > 0) {
            sample.quoteTimesNs.add(batch.receiveTimeNs(i));
            sample.quoteSpreads.add(batch.askPrice(i) - batch.price(i));
            sample.quoteMids.add(batch.askPrice(i) + batch.price(i));
        }
    }
}
