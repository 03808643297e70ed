// SPDX-License-Identifier: Apache-2.0
package io.tradewind.store.catalog.tick;

import io.tradewind.store.catalog.ImportRequest;
import java.nio.file.Path;
import java.util.List;

/**
 * Which log to import and how to treat it.
 *
 * @param files the files of one log, in order
 * @param format name of its format, for the metadata
 * @param symbol instrument to file the ticks under: letters, digits, dot, dash, underscore
 * @param maxRejects share of lines above which the import fails as a whole, 0 to 1
 * @param options text that describes how the files were read, for the metadata
 */
public record TickImportRequest(List<Path> files, String format, String symbol, double maxRejects, String options) {
    /** Copies the list; checks it and the share. */
    public TickImportRequest {
        files = List.copyOf(files);
        if (files.isEmpty()) {
            throw new IllegalArgumentException("a log has one file at least");
        }
        if (!(maxRejects >= 0 && maxRejects <= 1)) {
            throw new IllegalArgumentException("max rejects must be a share from 0 to 1: " + maxRejects);
        }
    }

    /**
     * A request with defaults.
     *
     * @param files the files of one log, in order
     * @param format name of its format
     * @param symbol instrument to file the ticks under
     */
    public TickImportRequest(List<Path> files, String format, String symbol) {
        this(files, format, symbol, ImportRequest.DEFAULT_MAX_REJECTS, "");
    }
}
