// SPDX-License-Identifier: Apache-2.0
package io.tradewind.store.catalog.tick;

import java.util.List;

/**
 * The two Parquet files of one imported log; parts do not overlap in time.
 *
 * @param name common beginning of the names of its files
 * @param format format of the foreign files
 * @param options how they were read
 * @param counts ticks of each kind
 * @param firstSequence number of its first tick; the others follow without a gap. The number before it is that of no tick
 * @param firstNs smallest stored time of receipt
 * @param lastNs greatest stored time of receipt
 * @param clockOffsetNs to be added to the stored times of receipt
 * @param priceStep largest power of ten that all prices are multiples of, scaled by 10^8
 * @param quantityStep the same of all quantities
 * @param highest largest price or quantity, scaled by 10^8
 * @param otherIds trade ids that no stored trade has although the log accounts for them
 * @param events the file with the events
 * @param levels the file with their levels
 * @param files the foreign files
 */
record TickPart(
        String name,
        String format,
        String options,
        TickCounts counts,
        long firstSequence,
        long firstNs,
        long lastNs,
        long clockOffsetNs,
        long priceStep,
        long quantityStep,
        long highest,
        long otherIds,
        Checksum events,
        Checksum levels,
        List<TickFile> files) {
    static final String EVENTS = ".events.parquet";
    static final String LEVELS = ".levels.parquet";

    /**
     * Length and checksum of a file.
     *
     * @param bytes its length
     * @param sha256 its SHA-256 in hexadecimal
     */
    record Checksum(long bytes, String sha256) {}

    TickPart {
        files = List.copyOf(files);
    }

    String eventFile() {
        return name + EVENTS;
    }

    String levelFile() {
        return name + LEVELS;
    }

    long correctedFirstNs() {
        return firstNs + clockOffsetNs;
    }

    long correctedLastNs() {
        return lastNs + clockOffsetNs;
    }

    long endSequence() {
        return firstSequence + counts.ticks();
    }

    /** Number of the tick that voids the book of the part before. */
    long seamSequence() {
        return firstSequence - 1;
    }

    TickImport summary() {
        return new TickImport(format, options, counts, correctedFirstNs(), correctedLastNs(), clockOffsetNs, files);
    }
}
