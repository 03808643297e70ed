// SPDX-License-Identifier: Apache-2.0
package io.tradewind.store.catalog;

import java.util.List;

/**
 * Outcome of one import.
 *
 * @param file name of the file
 * @param format its format
 * @param symbol instrument
 * @param interval bar interval, {@code ?} when the import failed before it was known
 * @param rows data rows of the file
 * @param imported bars that are new in the catalog
 * @param duplicates rows that repeat a bar value for value, in the file or in the catalog
 * @param gaps missing bars between the rows of the file, the first 1,000
 * @param missingBars bars missing in all gaps
 * @param repairs values that were changed
 * @param rejected rows left out
 * @param rejects the first 1,000 of them
 * @param firstNs open time of the first accepted bar of the file
 * @param lastNs open time of the last one
 */
public record ImportReport(
        String file,
        String format,
        String symbol,
        String interval,
        long rows,
        long imported,
        long duplicates,
        List<Gap> gaps,
        long missingBars,
        Repairs repairs,
        long rejected,
        List<Reject> rejects,
        long firstNs,
        long lastNs) {
    /** Copies the lists. */
    public ImportReport {
        gaps = List.copyOf(gaps);
        rejects = List.copyOf(rejects);
    }
}
