// SPDX-License-Identifier: Apache-2.0
package io.tradewind.store.catalog.tick;

import java.util.List;

/**
 * What the catalog holds of the ticks of one symbol.
 *
 * @param symbol instrument
 * @param counts ticks of each kind
 * @param firstNs first time of receipt, corrected by the clock offset, nanoseconds since the epoch
 * @param lastNs last time of receipt, corrected
 * @param clockOffsetNs largest correction of the times of receipt among its imports; 0 when none was needed
 * @param priceStep largest power of ten that all prices are multiples of, scaled by 10^8; 1 to 10^8
 * @param quantityStep the same of all quantities
 * @param fingerprint identity of the ticks: SHA-256 in hexadecimal
 * @param imports logs that they came from, in time order
 */
public record TickEntry(
        String symbol,
        TickCounts counts,
        long firstNs,
        long lastNs,
        long clockOffsetNs,
        long priceStep,
        long quantityStep,
        String fingerprint,
        List<TickImport> imports) {
    /** Copies the list. */
    public TickEntry {
        imports = List.copyOf(imports);
    }

    /**
     * Whether a full book can be kept from the ticks.
     *
     * @return true when there is a snapshot
     */
    public boolean hasDepth() {
        return counts.snapshots() > 0;
    }
}
