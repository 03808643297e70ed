// SPDX-License-Identifier: Apache-2.0
package io.tradewind.store.catalog.tick;

import java.util.List;
import java.util.OptionalLong;

/**
 * Outcome of the import of one log.
 *
 * @param files names of its files
 * @param format their format
 * @param symbol instrument
 * @param imported false when the catalog held these very files already, so that nothing was read
 * @param lines lines read, rejects among them
 * @param counts ticks imported, or held already
 * @param firstNs first time of receipt, corrected by the clock offset
 * @param lastNs last time of receipt, corrected by the clock offset
 * @param clockOffsetNs what was added to the times of receipt; empty when unknown
 * @param continuity what the ids of updates and trades tell
 * @param beforeSnapshot deltas left out because the first snapshot holds them already
 * @param repeatedSnapshots snapshots after the first
 * @param rejected lines left out
 * @param rejects the first 1,000 of them
 * @param notes what else the reader had to say, a sentence each
 */
public record TickImportReport(
        List<String> files,
        String format,
        String symbol,
        boolean imported,
        long lines,
        TickCounts counts,
        long firstNs,
        long lastNs,
        OptionalLong clockOffsetNs,
        TickContinuity continuity,
        long beforeSnapshot,
        long repeatedSnapshots,
        long rejected,
        List<TickReject> rejects,
        List<String> notes) {
    /** Copies the lists. */
    public TickImportReport {
        files = List.copyOf(files);
        rejects = List.copyOf(rejects);
        notes = List.copyOf(notes);
    }
}
