// SPDX-License-Identifier: Apache-2.0
package io.tradewind.store.catalog.tick;

import java.util.List;

/**
 * One log in the catalog.
 *
 * @param format format of its files
 * @param options how they were read
 * @param counts ticks of each kind
 * @param firstNs first time of receipt, corrected by the clock offset
 * @param lastNs last time of receipt, corrected by the clock offset
 * @param clockOffsetNs what is added to the stored times of receipt
 * @param files the foreign files, in order
 */
public record TickImport(
        String format,
        String options,
        TickCounts counts,
        long firstNs,
        long lastNs,
        long clockOffsetNs,
        List<TickFile> files) {
    /** Copies the list. */
    public TickImport {
        files = List.copyOf(files);
    }
}
