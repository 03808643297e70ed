// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.backtest;

import io.tradewind.domain.instrument.Instrument;
import io.tradewind.domain.number.Decimal;
import io.tradewind.domain.number.DecimalText;
import io.tradewind.domain.port.RequestException;
import io.tradewind.domain.port.TickBatch;
import io.tradewind.domain.port.TickSource;
import io.tradewind.research.backtest.spec.TickFeed;
import io.tradewind.simulation.latency.LatencyModel;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Reads one instrument's ticks and says when each happens.
 *
 * <p>The order of the source is the order of the venue. A tick happens at its event time, or, where it has none, when it was
 * received less the latency of the last tick that has one; never after it was received, and never before the tick before it. The
 * core sees it when it was received, or after the latency of the feed's model; never before the tick before it.
 */
final class TickBlockReader implements AutoCloseable {
    private final Instrument instrument;
    private final long priceStep;
    private final long quantityStep;
    private final TickSource source;
    private final @Nullable LatencyModel latency;
    private long lastVenueNs = Long.MIN_VALUE;
    private long lastCoreNs = Long.MIN_VALUE;
    private long lastLatencyNs;

    /** With a model of the feed's latency, or null to take times of receipt as recorded. */
    TickBlockReader(Instrument instrument, TickFeed feed, @Nullable LatencyModel latency) {
        this.instrument = instrument;
        this.priceStep = step("tick", instrument.terms().tick());
        this.quantityStep = step("lot", instrument.terms().lot());
        this.latency = latency;
        this.source = feed.source().get();
    }

    private long step(String name, Decimal value) {
        if (value.scale() > TickBatch.SCALE) {
            throw new RequestException("The " + name + " " + value + " of " + instrument
                    + " has more than 8 decimals; tick data have 8. Give it a coarser one in venues.instruments.");
        }
        return value.unscaledAt(TickBatch.SCALE);
    }

    /** Fills a block; false at the end. */
    boolean read(TickBlock block) {
        TickBatch batch = block.batch();
        if (source.read(batch) == 0) {
            return false;
        }
        if (!batch.toTicksAndLots(priceStep, quantityStep)) {
            throw offStep(batch, batch.firstOff(priceStep, quantityStep));
        }
        for (int i = 0; i < batch.size(); i++) {
            setMoments(block, i, batch.eventTimeNs(i), batch.receiveTimeNs(i));
        }
        return true;
    }

    private void setMoments(TickBlock block, int i, long eventNs, long receivedNs) {
        long happenedNs = receivedNs - lastLatencyNs;
        if (eventNs != TickBatch.NO_TIME) {
            happenedNs = Math.min(eventNs, receivedNs);
            lastLatencyNs = receivedNs - happenedNs;
        }
        lastVenueNs = Math.max(lastVenueNs, happenedNs);
        long seenNs = latency == null ? receivedNs : lastVenueNs + latency.sampleNs(lastVenueNs);
        lastCoreNs = Math.max(Math.max(lastCoreNs, lastVenueNs), seenNs);
        block.moments(i, lastVenueNs, lastCoreNs);
    }

    private RequestException offStep(TickBatch batch, int i) {
        return new RequestException(instrument.symbol() + ": the " + batch.kind(i) + " at "
                + Instant.ofEpochSecond(0, batch.receiveTimeNs(i)) + " (number " + batch.sequence(i)
                + ") has a price or quantity, such as " + DecimalText.format(example(batch, i), TickBatch.SCALE)
                + ", that is no multiple of the tick " + instrument.terms().tick() + " or lot "
                + instrument.terms().lot() + ". Give the instrument finer ones in venues.instruments.");
    }

    private long example(TickBatch batch, int i) {
        for (int level = batch.levelStart(i); level < batch.levelEnd(i); level++) {
            if (batch.levelPrice(level) % priceStep != 0) {
                return batch.levelPrice(level);
            }
            if (batch.levelQuantity(level) % quantityStep != 0) {
                return batch.levelQuantity(level);
            }
        }
        if (batch.price(i) % priceStep != 0) {
            return batch.price(i);
        }
        if (batch.quantity(i) % quantityStep != 0) {
            return batch.quantity(i);
        }
        return batch.askPrice(i) % priceStep != 0 ? batch.askPrice(i) : batch.askQuantity(i);
    }

    @Override
    public void close() {
        source.close();
    }
}
