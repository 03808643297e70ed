// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.feature;

import io.tradewind.domain.event.BarInterval;
import io.tradewind.domain.instrument.Instrument;
import io.tradewind.quant.indicator.StateSink;
import org.jspecify.annotations.Nullable;

/**
 * Builds longer bars from shorter ones, on boundaries counted from the start of the session day.
 *
 * <p>A bar of a day or less never crosses the start of a session day; longer intervals count whole days from the day that
 * holds the epoch. A bar is finished when a short bar ends at its boundary, or when one begins after it (a gap): in the second
 * case the finished bar is returned before the new one is begun, so nothing of the later bar can leak into it.
 */
public final class BarAggregator {
    private static final long DAY_NS = BarInterval.parse("1d").lengthNs();

    private final long lengthNs;
    private final Session session;
    private final Bar building;
    private final Bar finished;
    private boolean started;
    private long endNs;
    private long dayStartNs;
    private long dayEndNs = Long.MIN_VALUE;

    /**
     * An aggregator without bars.
     *
     * @param instrument what the bars are of
     * @param interval length of the long bars: at most a day, or whole days
     * @param session where their boundaries are counted from
     * @throws IllegalArgumentException when the interval is longer than a day and not whole days
     */
    public BarAggregator(Instrument instrument, BarInterval interval, Session session) {
        this.lengthNs = interval.lengthNs();
        if (lengthNs > DAY_NS && lengthNs % DAY_NS != 0) {
            throw new IllegalArgumentException("bars longer than a day are whole days, not " + interval);
        }
        this.session = session;
        this.building = new Bar(instrument);
        this.finished = new Bar(instrument);
    }

    /**
     * The long bar that a gap finished, if the given short bar lies beyond it. Call before {@link #add}.
     *
     * @param bar the next short bar
     * @return the finished bar, valid until the next call, or null
     */
    public @Nullable Bar finishedBefore(Bar bar) {
        if (!started || bar.openTimeNs() < endNs) {
            return null;
        }
        return finish();
    }

    /**
     * Adds a short bar.
     *
     * @param bar begins at or after all bars before it
     * @return the long bar that it finishes, valid until the next call, or null
     */
    public @Nullable Bar add(Bar bar) {
        if (started) {
            building.extend(bar);
        } else {
            building.copyOf(bar);
            endNs = endOf(bar.openTimeNs());
            started = true;
        }
        return bar.closeTimeNs() + 1 >= endNs ? finish() : null;
    }

    private Bar finish() {
        finished.copyOf(building);
        started = false;
        return finished;
    }

    private long endOf(long openTimeNs) {
        if (lengthNs > DAY_NS) {
            return session.periodEndNs(openTimeNs, lengthNs / DAY_NS);
        }
        if (openTimeNs >= dayEndNs || openTimeNs < dayStartNs) {
            dayStartNs = session.dayStartNs(openTimeNs);
            dayEndNs = session.nextDayStartNs(openTimeNs);
        }
        long end = dayStartNs + ((openTimeNs - dayStartNs) / lengthNs + 1) * lengthNs;
        return lengthNs == DAY_NS ? dayEndNs : Math.min(end, dayEndNs);
    }

    /**
     * Writes the state in its canonical order.
     *
     * @param sink receives it
     */
    public void save(StateSink sink) {
        sink.putLong(started ? 1 : 0);
        if (started) {
            sink.putLong(endNs);
            sink.putLong(building.openTimeNs());
            sink.putLong(building.openTicks());
            sink.putLong(building.highTicks());
            sink.putLong(building.lowTicks());
            sink.putLong(building.closeTicks());
            sink.putLong(building.volumeUnits());
        }
    }
}
