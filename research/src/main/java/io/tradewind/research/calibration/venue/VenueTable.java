// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.calibration.venue;

import java.util.List;

/**
 * A table of results for people, the same on the terminal and on the page.
 *
 * @param title what it is about
 * @param header names of the columns
 * @param rows one text for each column
 * @param notes sentences below it
 */
public record VenueTable(String title, List<String> header, List<List<String>> rows, List<String> notes) {
    /** Copies the lists. */
    public VenueTable {
        header = List.copyOf(header);
        rows = rows.stream().map(List::copyOf).toList();
        notes = List.copyOf(notes);
    }
}
