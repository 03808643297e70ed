// SPDX-License-Identifier: Apache-2.0
package io.tradewind.store.catalog.tick;

import io.tradewind.domain.port.RequestException;
import io.tradewind.domain.port.TickSource;
import io.tradewind.store.catalog.disk.CatalogFolders;
import io.tradewind.store.catalog.disk.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Ticks in a folder of Parquet files; layout and promises are in the package documentation. */
public final class TickCatalog implements AutoCloseable {
    private final Path root;
    private final Database database;
    private final TickFiles files = new TickFiles();
    private final Map<Path, Loaded> loaded = new ConcurrentHashMap<>();

    /** Metadata as read, with the text that they were read from. */
    private record Loaded(String text, TickManifest manifest) {}

    private TickCatalog(Path root, Database database) {
        this.root = root;
        this.database = database;
    }

    /**
     * Opens a catalog; a folder that does not exist is an empty catalog, made by the first import.
     *
     * @param root folder of the catalog, which may hold bars as well
     * @return the catalog, to be closed
     * @throws RequestException when the path is not a folder
     */
    public static TickCatalog open(Path root) {
        Path absolute = CatalogFolders.requireFolder(root);
        return new TickCatalog(absolute, Database.openSerial(absolute.resolve(".spill")));
    }

    /**
     * Ticks of one symbol in the order they were received. When the window begins within a log, the source begins
     * with the last snapshot before it and the deltas since, with their own earlier times; trades and quotes before
     * the window are left out. Where the window goes on into another log, a snapshot without id ({@code TickBatch.NO_ID}) and
     * levels says that what was known of the book is void. Each part's checksum is verified when it is read the first time.
     *
     * @param symbol instrument
     * @param fromNs first time of receipt, corrected by the clock offset, inclusive
     * @param toNs last such time, exclusive
     * @return a source for one thread, to be closed; its times of receipt are corrected
     * @throws RequestException when the symbol is unknown, or a part is missing or corrupt
     */
    public TickSource read(String symbol, long fromNs, long toNs) {
        List<TickPart> parts = known(symbol).parts().stream()
                .filter(part -> part.correctedLastNs() >= fromNs && part.correctedFirstNs() < toNs)
                .toList();
        return new ParquetTickSource(database, files, folder(symbol), parts, fromNs, toNs);
    }

    /**
     * What is there of one symbol.
     *
     * @param symbol instrument
     * @return its entry
     * @throws RequestException when the catalog has no ticks of it
     */
    public TickEntry entry(String symbol) {
        return known(symbol).entry(symbol);
    }

    /**
     * Everything that the catalog holds.
     *
     * @return by symbol
     */
    public List<TickEntry> list() {
        List<TickEntry> entries = new ArrayList<>();
        for (Path folder : CatalogFolders.folders(root.resolve("ticks"))) {
            TickManifest manifest = manifest(folder);
            if (!manifest.parts().isEmpty()) {
                entries.add(manifest.entry(CatalogFolders.name(folder)));
            }
        }
        return entries;
    }

    /**
     * Replays all ticks of a symbol and measures them.
     *
     * @param symbol instrument
     * @return the measures
     * @throws RequestException when the catalog has no ticks of it
     */
    public TickQuality check(String symbol) {
        TickCheck check = new TickCheck();
        for (TickPart part : known(symbol).parts()) {
            check.nextLog(part);
            try (TickSource source = new ParquetTickSource(
                    database, files, folder(symbol), List.of(part), Long.MIN_VALUE, Long.MAX_VALUE)) {
                check.replay(source);
            }
        }
        return check.quality(symbol);
    }

    Path root() {
        return root;
    }

    Database database() {
        return database;
    }

    Path folder(String symbol) {
        return root.resolve("ticks").resolve(symbol);
    }

    /** The metadata of a symbol as they are now; parsed again only when the file has changed. */
    private TickManifest manifest(Path folder) {
        Path file = folder.resolve(CatalogFolders.METADATA);
        if (!Files.exists(file)) {
            return new TickManifest(List.of());
        }
        try {
            String text = Files.readString(file);
            @Nullable Loaded before = loaded.get(folder);
            if (before != null && before.text().equals(text)) {
                return before.manifest();
            }
            TickManifest manifest = TickManifest.read(database, folder);
            loaded.put(folder, new Loaded(text, manifest));
            return manifest;
        } catch (IOException e) {
            throw new RequestException(file + ": cannot be read (" + e.getMessage() + ")", e);
        }
    }

    private TickManifest known(String symbol) {
        CatalogFolders.requireSymbol(symbol);
        TickManifest manifest = manifest(folder(symbol));
        if (!manifest.parts().isEmpty()) {
            return manifest;
        }
        List<String> known = list().stream().map(TickEntry::symbol).toList();
        throw new RequestException("the catalog " + root + " has no ticks of " + symbol + "; it has "
                + (known.isEmpty() ? "none at all" : "those of " + String.join(", ", known))
                + ". Import with: tradewind data import FILE --format binance-ws-log --symbol " + symbol
                + " --catalog " + root);
    }

    @Override
    public void close() {
        database.close();
    }
}
