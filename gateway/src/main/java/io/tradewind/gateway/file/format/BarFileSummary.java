// SPDX-License-Identifier: Apache-2.0
package io.tradewind.gateway.file.format;

import java.util.List;

/**
 * What was read from a file.
 *
 * @param rows data rows, header left out
 * @param bars rows that became bars
 * @param rejects rows that did not
 * @param repairs values that were changed: digits beyond eight decimals rounded, blank volumes, one-sided quotes
 * @param repairExamples the first repairs, each with its line
 */
public record BarFileSummary(long rows, long bars, long rejects, long repairs, List<String> repairExamples) {
    /** Copies the list. */
    public BarFileSummary {
        repairExamples = List.copyOf(repairExamples);
    }
}
