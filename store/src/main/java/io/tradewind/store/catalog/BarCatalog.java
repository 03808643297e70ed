// SPDX-License-Identifier: Apache-2.0
package io.tradewind.store.catalog;

import io.tradewind.domain.event.BarInterval;
import io.tradewind.domain.port.BarBatch;
import io.tradewind.domain.port.BarSource;
import io.tradewind.domain.port.CorporateAction;
import io.tradewind.domain.port.RequestException;
import io.tradewind.store.catalog.disk.AtomicFiles;
import io.tradewind.store.catalog.disk.CatalogFolders;
import io.tradewind.store.catalog.disk.CatalogLock;
import io.tradewind.store.catalog.disk.Database;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** Bars and corporate actions in a folder of Parquet files; layout and promises are in the package documentation. */
public final class BarCatalog implements AutoCloseable {
    private final Path root;
    private final Database database;

    private BarCatalog(Path root, Database database) {
        this.root = root;
        this.database = database;
    }

    /**
     * Opens a catalog; a folder that does not exist is an empty catalog, made by the first import.
     *
     * @param root folder of the catalog
     * @return the catalog, to be closed
     * @throws RequestException when the path is not a folder
     */
    public static BarCatalog open(Path root) {
        Path absolute = CatalogFolders.requireFolder(root);
        return new BarCatalog(absolute, Database.open(absolute.resolve(".spill")));
    }

    /**
     * Bars of one symbol in time order.
     *
     * @param symbol instrument
     * @param interval bar interval
     * @param fromNs first open time, inclusive
     * @param toNs last open time, exclusive
     * @return a source for one thread, to be closed; it holds a few thousand bars in memory
     * @throws RequestException when the symbol or interval is unknown, or a part is missing or corrupt
     */
    public BarSource read(String symbol, BarInterval interval, long fromNs, long toNs) {
        List<Part> parts = known(symbol, interval).parts().stream()
                .filter(part -> part.lastNs() >= fromNs && part.firstNs() < toNs)
                .toList();
        return parts.isEmpty()
                ? new EmptyBarSource()
                : new ParquetBarSource(database, folder(symbol, interval), parts, fromNs, toNs);
    }

    private static final class EmptyBarSource implements BarSource {
        @Override
        public int read(BarBatch batch) {
            batch.clear();
            return 0;
        }

        @Override
        public void close() {
            // Nothing is held.
        }
    }

    /**
     * Everything that the catalog holds.
     *
     * @return by symbol and interval
     */
    public List<CatalogEntry> list() {
        List<CatalogEntry> entries = new ArrayList<>();
        for (Path symbol : CatalogFolders.folders(root.resolve("bars"))) {
            for (Path interval : CatalogFolders.folders(symbol)) {
                Manifest manifest = Manifest.read(database, interval);
                if (!manifest.parts().isEmpty()) {
                    entries.add(entry(CatalogFolders.name(symbol), CatalogFolders.name(interval), manifest));
                }
            }
        }
        return entries;
    }

    private static CatalogEntry entry(String symbol, String interval, Manifest manifest) {
        List<Part> parts = manifest.parts();
        return new CatalogEntry(
                symbol,
                interval,
                manifest.rows(),
                parts.getFirst().firstNs(),
                parts.getLast().lastNs(),
                parts.size(),
                manifest.tick(),
                manifest.sources());
    }

    /**
     * The first bars of a symbol.
     *
     * @param symbol instrument
     * @param interval bar interval
     * @param limit bars at the most, positive
     * @return a batch that holds them
     */
    public BarBatch show(String symbol, BarInterval interval, int limit) {
        BarBatch batch = new BarBatch(limit);
        try (BarSource source = read(symbol, interval, Long.MIN_VALUE, Long.MAX_VALUE)) {
            source.read(batch);
        }
        return batch;
    }

    /**
     * Measures the bars of a symbol.
     *
     * @param symbol instrument
     * @param interval bar interval
     * @return the measures
     */
    public QualityReport check(String symbol, BarInterval interval) {
        List<Part> parts = known(symbol, interval).parts();
        String bars = ParquetBarSource.files(folder(symbol, interval), parts);
        String ordered = bars.substring(0, bars.length() - 1) + ", filename=true, file_row_number=true)";
        try {
            return new QualityCheck(database, bars, ordered).report(symbol, interval);
        } catch (SQLException e) {
            throw new RequestException(
                    folder(symbol, interval) + ": a part is corrupt (" + e.getMessage() + "); import its bars again",
                    e);
        }
    }

    /**
     * Identity of the bars of a symbol.
     *
     * @param symbol instrument
     * @param interval bar interval
     * @return SHA-256 over the checksums of its parts in time order, in hexadecimal
     */
    public String fingerprint(String symbol, BarInterval interval) {
        MessageDigest digest = AtomicFiles.sha256();
        for (Part part : known(symbol, interval).parts()) {
            digest.update(part.sha256().getBytes(StandardCharsets.US_ASCII));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /**
     * Replaces the corporate actions of a symbol.
     *
     * @param symbol instrument
     * @param actions splits and dividends in time order
     */
    public void saveActions(String symbol, List<CorporateAction> actions) {
        CatalogFolders.requireSymbol(symbol);
        try (CatalogLock lock = CatalogLock.take(root)) {
            lock.requireHeld();
            new ActionFile(database, root).write(symbol, actions);
        }
    }

    /**
     * Corporate actions of a symbol.
     *
     * @param symbol instrument
     * @return in time order; empty when none were saved
     */
    public List<CorporateAction> actions(String symbol) {
        CatalogFolders.requireSymbol(symbol);
        return new ActionFile(database, root).read(symbol);
    }

    Path root() {
        return root;
    }

    Database database() {
        return database;
    }

    Path folder(String symbol, BarInterval interval) {
        return root.resolve("bars").resolve(symbol).resolve(interval.toString());
    }

    private Manifest known(String symbol, BarInterval interval) {
        CatalogFolders.requireSymbol(symbol);
        Manifest manifest = Manifest.read(database, folder(symbol, interval));
        if (!manifest.parts().isEmpty()) {
            return manifest;
        }
        List<String> known = list().stream()
                .map(entry -> entry.symbol() + " " + entry.interval())
                .toList();
        throw new RequestException("the catalog " + root + " has no " + interval + " bars of " + symbol + "; it has "
                + (known.isEmpty() ? "none at all" : String.join(", ", known))
                + ". Import with: tradewind data import FILE"
                + " --format F --symbol " + symbol + " --catalog " + root);
    }

    @Override
    public void close() {
        database.close();
    }
}
