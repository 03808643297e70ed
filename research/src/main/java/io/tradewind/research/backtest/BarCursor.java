// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.backtest;

import io.tradewind.domain.instrument.Instrument;
import io.tradewind.domain.number.Decimal;
import io.tradewind.domain.number.DecimalText;
import io.tradewind.domain.number.PowersOfTen;
import io.tradewind.domain.port.BarBatch;
import io.tradewind.domain.port.BarSource;
import io.tradewind.domain.port.CorporateAction;
import io.tradewind.domain.port.RequestException;
import io.tradewind.research.backtest.spec.FeedSpec;
import java.time.Instant;
import java.util.List;

/**
 * One instrument's bars and corporate actions, as moments in time: an action, the open of a bar, its close.
 *
 * <p>A bar ends with its interval, or with the next bar where that comes first: a local day is 23 hours long when the clocks go
 * forward.
 */
final class BarCursor implements AutoCloseable {
    /** Nothing more. */
    static final long END = Long.MAX_VALUE;

    private static final int BATCH = FeedSpec.BATCH;

    private final Instrument instrument;
    private final long intervalNs;
    private final BarSource source;
    private final List<CorporateAction> actions;
    private final BarBatch batch = new BarBatch(BATCH);
    private final long priceDivisor;
    private final long priceFactor;
    private int index = -1;
    private int nextAction;
    private boolean opened;
    private long barOpenNs = END;
    private long openTicks;
    private long highTicks;
    private long lowTicks;
    private long closeTicks;
    private long volumeUnits;
    private long barCloseNs;
    private long bars;

    BarCursor(Instrument instrument, FeedSpec feed) {
        this.instrument = instrument;
        this.intervalNs = feed.interval().lengthNs();
        this.actions = feed.actions();
        Decimal tick = instrument.terms().tick();
        boolean coarse = tick.scale() <= BarBatch.SCALE;
        this.priceDivisor = coarse ? tick.unscaledAt(BarBatch.SCALE) : tick.unscaled();
        this.priceFactor = coarse ? 1 : PowersOfTen.of(tick.scale() - BarBatch.SCALE);
        this.source = feed.bars().get();
        source.read(batch);
        advance();
        skipEarlierActions();
    }

    private void skipEarlierActions() {
        while (nextAction < actions.size() && actions.get(nextAction).exTimeNs() < barOpenNs) {
            nextAction++;
        }
    }

    /** Time of the next moment, {@link #END} when there is none. */
    long nextNs() {
        return opened ? barCloseNs : Math.min(barOpenNs, actionNs());
    }

    private long actionNs() {
        return barOpenNs == END || nextAction == actions.size()
                ? END
                : actions.get(nextAction).exTimeNs();
    }

    /** Whether the next moment is a corporate action; actions come before the open at the same time. */
    boolean isAction() {
        return !opened && actionNs() <= barOpenNs && actionNs() != END;
    }

    /** Whether the next moment is the close of the bar. */
    boolean isClose() {
        return opened;
    }

    CorporateAction takeAction() {
        return actions.get(nextAction++);
    }

    void takeOpen() {
        opened = true;
    }

    void takeClose() {
        opened = false;
        bars++;
        advance();
    }

    /** Copies the next bar out of the batch, and looks at the one behind it for when this one ends. */
    private void advance() {
        index++;
        if (index >= batch.size()) {
            barOpenNs = END;
            return;
        }
        barOpenNs = batch.openTimeNs(index);
        openTicks = ticks(batch.open(index));
        highTicks = ticks(batch.high(index));
        lowTicks = ticks(batch.low(index));
        closeTicks = ticks(batch.close(index));
        volumeUnits = batch.volume(index);
        if (index + 1 == batch.size()) {
            source.read(batch);
            index = -1;
        }
        long endNs = barOpenNs + intervalNs;
        boolean cut = index + 1 < batch.size() && batch.openTimeNs(index + 1) < endNs;
        barCloseNs = (cut ? batch.openTimeNs(index + 1) : endNs) - 1;
    }

    private long ticks(long price) {
        long scaled = priceFactor == 1 ? price : Math.multiplyExact(price, priceFactor);
        long ticks = scaled / priceDivisor;
        if (ticks * priceDivisor != scaled) {
            throw offTick(price);
        }
        return ticks;
    }

    private RequestException offTick(long price) {
        return new RequestException(instrument.symbol() + ": the price " + DecimalText.format(price, BarBatch.SCALE)
                + " of the bar at " + Instant.ofEpochSecond(0, barOpenNs) + " is no multiple of the tick "
                + instrument.terms().tick() + ". Give the instrument a finer tick in venues.instruments.");
    }

    Instrument instrument() {
        return instrument;
    }

    long barOpenNs() {
        return barOpenNs;
    }

    long openTicks() {
        return openTicks;
    }

    long highTicks() {
        return highTicks;
    }

    long lowTicks() {
        return lowTicks;
    }

    long closeTicks() {
        return closeTicks;
    }

    long volumeUnits() {
        return volumeUnits;
    }

    /** Bars whose close was taken. */
    long bars() {
        return bars;
    }

    @Override
    public void close() {
        source.close();
    }
}
