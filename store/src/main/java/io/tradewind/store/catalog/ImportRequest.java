// SPDX-License-Identifier: Apache-2.0
package io.tradewind.store.catalog;

import io.tradewind.domain.event.BarInterval;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What to import and how to treat it.
 *
 * @param file the foreign file, for the report and its checksum
 * @param format name of its format, for the report
 * @param symbol instrument to file the bars under: letters, digits, dot, dash, underscore
 * @param interval length of a bar; empty: found from the data
 * @param maxRejects share of rows above which the import fails as a whole, 0 to 1
 * @param options text that describes how the file was read, for the metadata
 */
public record ImportRequest(
        Path file, String format, String symbol, Optional<BarInterval> interval, double maxRejects, String options) {
    /** Rejects that are tolerated unless said otherwise: 1 % of the rows. */
    public static final double DEFAULT_MAX_REJECTS = 0.01;

    /**
     * A request with defaults.
     *
     * @param file the foreign file
     * @param format name of its format
     * @param symbol instrument to file the bars under
     */
    public ImportRequest(Path file, String format, String symbol) {
        this(file, format, symbol, Optional.empty(), DEFAULT_MAX_REJECTS, "");
    }

    /**
     * The same with a fixed interval.
     *
     * @param length length of a bar
     * @return new request
     */
    public ImportRequest withInterval(BarInterval length) {
        return new ImportRequest(file, format, symbol, Optional.of(length), maxRejects, options);
    }

    /** Checks the share. */
    public ImportRequest {
        if (!(maxRejects >= 0 && maxRejects <= 1)) {
            throw new IllegalArgumentException("max rejects must be a share from 0 to 1: " + maxRejects);
        }
    }
}
