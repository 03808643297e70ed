// SPDX-License-Identifier: Apache-2.0
package io.tradewind.benchmarks.book;

import io.tradewind.domain.port.TickSink;
import io.tradewind.gateway.file.TickFileFormats;
import io.tradewind.gateway.file.format.TickFileFormat;
import io.tradewind.gateway.file.format.TickFileOptions;
import io.tradewind.gateway.file.format.TickFileSummary;
import io.tradewind.store.catalog.tick.TickCatalog;
import io.tradewind.store.catalog.tick.TickImportReport;
import io.tradewind.store.catalog.tick.TickImportRequest;
import io.tradewind.store.catalog.tick.TickImporter;
import io.tradewind.store.catalog.tick.TickReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;

/** A catalog of the recorded logs in a temporary folder, which is removed when it is closed. */
final class LogCatalog implements AutoCloseable {
    private static final TickFileFormat FORMAT =
            TickFileFormats.byName(SharedLogs.FORMAT).orElseThrow();

    private final Path folder;
    private final TickCatalog catalog;

    LogCatalog() throws IOException {
        folder = Files.createTempDirectory("tradewind-bench");
        catalog = TickCatalog.open(folder);
    }

    /** Imports both logs, one after the other; returns their levels. */
    long importAll() {
        long levels = 0;
        for (String symbol : SharedLogs.SYMBOLS) {
            TickImportRequest request = new TickImportRequest(SharedLogs.files(symbol), SharedLogs.FORMAT, symbol);
            TickImportReport report = new TickImporter(catalog).run(request, sink -> read(symbol, sink));
            if (report.rejected() != 0) {
                throw new IllegalStateException(symbol + " has lines that the importer refused: " + report.rejects());
            }
            levels += report.counts().levels();
        }
        return levels;
    }

    /** Reads a log as it lies on the disk. */
    static TickReader.Totals read(String symbol, TickSink sink) throws IOException {
        TickFileSummary summary = FORMAT.read(SharedLogs.files(symbol), TickFileOptions.of(symbol), sink);
        return new TickReader.Totals(
                summary.lines(),
                summary.beforeSnapshot(),
                summary.repeatedSnapshots(),
                summary.clockOffsetNs(),
                Optional.empty(),
                summary.notes());
    }

    TickCatalog ticks() {
        return catalog;
    }

    @Override
    public void close() throws IOException {
        catalog.close();
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(LogCatalog::delete);
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException("a temporary file cannot be removed: " + file, e);
        }
    }
}
