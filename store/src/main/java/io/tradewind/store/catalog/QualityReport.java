// SPDX-License-Identifier: Apache-2.0
package io.tradewind.store.catalog;

import java.util.List;

/**
 * Quality of the bars of one symbol and interval.
 *
 * @param symbol instrument
 * @param interval bar interval
 * @param rows bars
 * @param gaps missing bars outside weekends, the first 1,000
 * @param missingBars bars missing in all of those gaps
 * @param weekendClosures gaps that hold only Saturday and Sunday hours, UTC
 * @param weekendBars bars missing in them
 * @param duplicates bars whose time another bar has
 * @param outOfOrder bars before the one above them
 * @param contradictions bars whose high and low do not enclose open and close
 * @param nonPositive bars with a price of zero or less
 * @param zeroVolume bars without volume
 * @param longestStuckRun most bars in a row with the same open, high, low and close
 * @param outliers log returns beyond 20 robust standard deviations (1.4826 x median absolute deviation)
 * @param completeness bars there / bars expected outside weekend closures, in percent
 */
public record QualityReport(
        String symbol,
        String interval,
        long rows,
        List<Gap> gaps,
        long missingBars,
        long weekendClosures,
        long weekendBars,
        long duplicates,
        long outOfOrder,
        long contradictions,
        long nonPositive,
        long zeroVolume,
        long longestStuckRun,
        long outliers,
        double completeness) {
    /** Copies the list. */
    public QualityReport {
        gaps = List.copyOf(gaps);
    }

    /**
     * Whether nothing contradicts itself; gaps, zero volume, runs and outliers are remarks, not faults.
     *
     * @return true when there is no duplicate, disorder, contradiction or non-positive price
     */
    public boolean sound() {
        return duplicates + outOfOrder + contradictions + nonPositive == 0;
    }
}
