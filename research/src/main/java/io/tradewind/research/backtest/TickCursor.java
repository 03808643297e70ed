// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.backtest;

import io.tradewind.domain.instrument.Instrument;
import io.tradewind.domain.port.TickBatch;
import java.util.ArrayDeque;
import org.jspecify.annotations.Nullable;

/** One instrument's ticks with two positions in them: how far the venue is, and how far, behind it, the core is. */
final class TickCursor implements AutoCloseable {
    /** Nothing more. */
    static final long END = Long.MAX_VALUE;

    private final Instrument instrument;
    private final TickBlocks blocks;
    private final ArrayDeque<TickBlock> between = new ArrayDeque<>();
    private @Nullable TickBlock venueBlock;
    private @Nullable TickBlock coreBlock;
    private int venueIndex;
    private int coreIndex;
    private long venueNs = END;
    private long coreNs = END;
    private long ticks;
    private long levels;

    /** At the first tick. Owns the blocks, also when they fail at once. */
    TickCursor(Instrument instrument, TickBlocks blocks) {
        this.instrument = instrument;
        this.blocks = blocks;
        try {
            loadVenueBlock();
        } catch (RuntimeException | Error e) {
            blocks.close();
            throw e;
        }
        coreBlock = venueBlock;
    }

    private void loadVenueBlock() {
        venueBlock = blocks.next();
        venueIndex = 0;
        venueNs = venueBlock == null ? END : venueBlock.venueNs(0);
    }

    Instrument instrument() {
        return instrument;
    }

    /** When the venue makes the next tick. */
    long venueNs() {
        return venueNs;
    }

    /** When the core sees the next tick; {@link #END} while it has seen all that the venue has made. */
    long coreNs() {
        return coreNs;
    }

    TickBatch venueBatch() {
        return required(venueBlock).batch();
    }

    int venueIndex() {
        return venueIndex;
    }

    /** Time from the venue to the core of the tick that the venue is at. */
    long feedLatencyNs() {
        TickBlock block = required(venueBlock);
        return block.coreNs(venueIndex) - block.venueNs(venueIndex);
    }

    /** The venue has made its tick. */
    void takeVenue() {
        TickBlock block = required(venueBlock);
        if (coreNs == END) {
            coreNs = required(coreBlock).coreNs(coreIndex);
        }
        venueIndex++;
        if (venueIndex < block.size()) {
            venueNs = block.venueNs(venueIndex);
            return;
        }
        loadVenueBlock();
        if (venueBlock != null) {
            between.add(venueBlock);
        }
    }

    TickBatch coreBatch() {
        return required(coreBlock).batch();
    }

    /** When the venue made the tick that the core is at. */
    long coreEventNs() {
        return required(coreBlock).venueNs(coreIndex);
    }

    int coreIndex() {
        return coreIndex;
    }

    /** The core has seen its tick. */
    void takeCore() {
        TickBlock block = required(coreBlock);
        ticks++;
        levels += block.batch().levelEnd(coreIndex) - block.batch().levelStart(coreIndex);
        coreIndex++;
        if (coreIndex == block.size()) {
            blocks.recycle(block);
            coreBlock = between.poll();
            coreIndex = 0;
        }
        TickBlock next = coreBlock;
        boolean caughtUp = next == null || next == venueBlock && coreIndex == venueIndex;
        coreNs = caughtUp ? END : required(next).coreNs(coreIndex);
    }

    private static TickBlock required(@Nullable TickBlock block) {
        if (block == null) {
            throw new IllegalStateException("the ticks are over");
        }
        return block;
    }

    /** Ticks that the core has seen. */
    long ticks() {
        return ticks;
    }

    /** Levels in them. */
    long levels() {
        return levels;
    }

    @Override
    public void close() {
        blocks.close();
    }
}
