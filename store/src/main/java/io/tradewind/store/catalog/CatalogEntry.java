// SPDX-License-Identifier: Apache-2.0
package io.tradewind.store.catalog;

import java.util.List;

/**
 * What the catalog holds of one symbol and interval.
 *
 * @param symbol instrument
 * @param interval bar interval
 * @param rows bars
 * @param firstNs open time of the first bar
 * @param lastNs open time of the last bar
 * @param parts Parquet files
 * @param tick smallest price step that the prices show, a power of ten as plain decimal
 * @param sources files that the bars came from
 */
public record CatalogEntry(
        String symbol,
        String interval,
        long rows,
        long firstNs,
        long lastNs,
        int parts,
        String tick,
        List<CatalogSource> sources) {
    /** Copies the list. */
    public CatalogEntry {
        sources = List.copyOf(sources);
    }
}
