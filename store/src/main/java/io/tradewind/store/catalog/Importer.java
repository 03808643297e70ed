// SPDX-License-Identifier: Apache-2.0
package io.tradewind.store.catalog;

import io.tradewind.domain.event.BarInterval;
import io.tradewind.domain.port.RejectReason;
import io.tradewind.domain.port.RequestException;
import io.tradewind.store.catalog.disk.AtomicFiles;
import io.tradewind.store.catalog.disk.CatalogFolders;
import io.tradewind.store.catalog.disk.CatalogLock;
import io.tradewind.store.catalog.disk.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Puts the bars of one foreign file into a catalog, all or nothing.
 *
 * <p>Rules: times must increase; a row equal to the one before, or to the catalog's bar of that time, is a duplicate; a
 * row that differs from it is a conflict, which is a reject. Rejects are left out; when their share of the rows exceeds
 * {@link ImportRequest#maxRejects()} nothing is imported. New bars that interleave with stored parts, or follow a small
 * one, are merged with them into one part.
 */
public final class Importer {
    /** Parts up to this many bars grow; larger ones stay as they are. */
    private static final long SMALL_PART = 65_536;

    private static final String INCOMING = "incoming";
    private static final String STAGED = "staged";
    private static final String COLUMNS = "time, open, high, low, close, volume";
    private static final String DIFFERENT = "(s.open, s.high, s.low, s.close, s.volume) IS DISTINCT FROM"
            + " (e.open, e.high, e.low, e.close, e.volume)";

    private final BarCatalog catalog;
    private final Database database;
    private final Runnable beforeCommit;

    /**
     * An importer.
     *
     * @param catalog where the bars go
     */
    public Importer(BarCatalog catalog) {
        this(catalog, () -> {});
    }

    /** For tests: runs something between writing the new part and making it valid. */
    Importer(BarCatalog catalog, Runnable beforeCommit) {
        this.catalog = catalog;
        this.beforeCommit = beforeCommit;
        database = catalog.database();
    }

    /**
     * Imports one file.
     *
     * @param request what to import
     * @param reader reads the file; its exceptions leave the catalog unchanged
     * @return what happened
     * @throws ImportRejectedException when too many rows are rejected
     * @throws RequestException when another import runs, the interval is not clear, or the catalog cannot be written
     */
    public ImportReport run(ImportRequest request, BarReader reader) {
        CatalogFolders.requireSymbol(request.symbol());
        try (CatalogLock lock = CatalogLock.take(catalog.root())) {
            lock.requireHeld();
            synchronized (database) {
                return stageAndCommit(request, reader);
            }
        } catch (SQLException e) {
            throw Database.writeFailed("import " + request.file(), e);
        } catch (IOException e) {
            throw new RequestException(
                    request.file() + ": cannot be imported into " + catalog.root() + " (" + e.getMessage() + ")", e);
        }
    }

    private ImportReport stageAndCommit(ImportRequest request, BarReader reader) throws SQLException, IOException {
        try {
            createIncoming();
            Repairs[] repairs = {Repairs.NONE};
            ImportSink sink = database.append(INCOMING, appender -> {
                ImportSink rows = new ImportSink(appender);
                repairs[0] = reader.read(rows);
                return rows;
            });
            requireFewRejects(request, sink, repairs[0], "?");
            BarInterval interval = interval(request, sink);
            stage();
            return commit(request, sink, repairs[0], interval);
        } finally {
            database.execute("DROP TABLE IF EXISTS " + INCOMING);
            database.execute("DROP TABLE IF EXISTS " + STAGED);
        }
    }

    private void createIncoming() throws SQLException {
        database.execute("CREATE OR REPLACE TABLE " + INCOMING
                + "(line BIGINT, t BIGINT, o BIGINT, h BIGINT, l BIGINT, c BIGINT, v BIGINT)");
    }

    private void stage() throws SQLException {
        StringBuilder sql = new StringBuilder(
                "CREATE OR REPLACE TABLE " + STAGED + " AS SELECT line, make_timestamp_ns(t) AS time");
        for (String column : List.of("o AS open", "h AS high", "l AS low", "c AS close", "v AS volume")) {
            String type = column.startsWith("v") ? "DECIMAL(38,8)" : "DECIMAL(18,8)";
            sql.append(", (")
                    .append(column.charAt(0))
                    .append("::DECIMAL(19,0) * 0.00000001)::")
                    .append(type);
            sql.append(column.substring(1));
        }
        database.execute(sql.append(" FROM ").append(INCOMING).toString());
        database.execute("DROP TABLE " + INCOMING);
    }

    private static BarInterval interval(ImportRequest request, ImportSink sink) {
        String file = request.file().toString();
        if (request.interval().isEmpty()) {
            return sink.interval(file);
        }
        BarInterval interval = request.interval().get();
        if (sink.closest() < interval.lengthNs() / 10 * 9) {
            throw new RequestException(file + ": has bars closer than the interval " + interval
                    + " that was given; leave --interval out to find it from the data");
        }
        return interval;
    }

    private ImportReport commit(ImportRequest request, ImportSink sink, Repairs repairs, BarInterval interval)
            throws SQLException, IOException {
        Path folder = catalog.folder(request.symbol(), interval);
        Files.createDirectories(folder);
        Manifest manifest = Manifest.read(database, folder);
        clean(folder, manifest);
        GapQuery gaps = new GapQuery(database, STAGED, interval.lengthNs());
        List<Gap> listed = gaps.listed(true);
        GapQuery.Totals totals = gaps.totals();
        long repeated = dropStored(folder, manifest, sink);
        requireFewRejects(request, sink, repairs, interval.toString());
        long imported = database.number("SELECT count(*) FROM " + STAGED);
        if (imported > 0) {
            write(request, folder, manifest, sink, imported);
        }
        return new ImportReport(
                request.file().toString(),
                request.format(),
                request.symbol(),
                interval.toString(),
                sink.rows(),
                imported,
                sink.duplicates() + repeated,
                listed,
                totals.missing() + totals.weekendMissing(),
                repairs,
                sink.rejected(),
                sink.rejects(),
                sink.firstNs(),
                sink.lastNs());
    }

    /** Takes rows out of the staged table that the catalog has; returns how many are the same. */
    private long dropStored(Path folder, Manifest manifest, ImportSink sink) throws SQLException {
        List<Part> overlapping = manifest.parts().stream()
                .filter(part -> part.lastNs() >= sink.firstNs() && part.firstNs() <= sink.lastNs())
                .toList();
        if (overlapping.isEmpty()) {
            return 0;
        }
        String stored = ParquetBarSource.files(folder, overlapping);
        String join = " FROM " + STAGED + " s JOIN " + stored + " e ON s.time = e.time";
        long same = database.number("SELECT count(*)" + join + " WHERE NOT (" + DIFFERENT + ")");
        database.query("SELECT s.line" + join + " WHERE " + DIFFERENT + " ORDER BY s.line", row -> row.getLong(1))
                .forEach(line -> sink.addReject(
                        line, RejectReason.CONFLICT, "the catalog holds a bar of that time with other values"));
        database.execute("DELETE FROM " + STAGED + " WHERE time IN (SELECT time FROM " + stored + ")");
        return same;
    }

    private static void requireFewRejects(ImportRequest request, ImportSink sink, Repairs repairs, String interval) {
        String file = request.file().toString();
        if (sink.rejected() > request.maxRejects() * sink.rows() || sink.accepted() == 0) {
            String first = sink.rejects().isEmpty()
                    ? "no bar was found"
                    : "first: line " + sink.rejects().getFirst().line() + ", "
                            + sink.rejects().getFirst().reason() + ", "
                            + sink.rejects().getFirst().detail();
            ImportReport report = new ImportReport(
                    file,
                    request.format(),
                    request.symbol(),
                    interval,
                    sink.rows(),
                    0,
                    sink.duplicates(),
                    List.of(),
                    0,
                    repairs,
                    sink.rejected(),
                    sink.rejects(),
                    sink.firstNs(),
                    sink.lastNs());
            throw new ImportRejectedException(
                    file + ": " + sink.rejected() + " of " + sink.rows() + " rows are rejected, more than "
                            + request.maxRejects() * 100 + " % (" + first
                            + "); nothing was imported. Mend the file or raise --max-rejects",
                    report);
        }
    }

    private void write(ImportRequest request, Path folder, Manifest manifest, ImportSink sink, long imported)
            throws SQLException, IOException {
        List<Part> merged = merged(manifest, sink, imported);
        Path unfinished = folder.resolve("part" + AtomicFiles.UNFINISHED);
        Part part = writePart(folder, unfinished, merged, sink);
        beforeCommit.run();
        AtomicFiles.publish(unfinished, folder.resolve(part.file()));
        List<Part> parts = new ArrayList<>(manifest.parts());
        parts.removeAll(merged);
        parts.add(part);
        List<CatalogSource> sources = new ArrayList<>(manifest.sources());
        @Nullable Path name = request.file().getFileName();
        sources.add(new CatalogSource(
                name == null ? "" : name.toString(),
                Files.isRegularFile(request.file()) ? AtomicFiles.sha256(request.file()) : "",
                request.format(),
                request.options(),
                sink.rows(),
                imported));
        Manifest next = new Manifest(Math.max(manifest.decimals(), sink.decimals()), parts, sources);
        next.write(folder);
        clean(folder, next);
    }

    private static List<Part> merged(Manifest manifest, ImportSink sink, long imported) {
        List<Part> merged = new ArrayList<>();
        @Nullable Part before = null;
        for (Part part : manifest.parts()) {
            if (part.lastNs() >= sink.firstNs() && part.firstNs() <= sink.lastNs()) {
                merged.add(part);
            } else if (part.lastNs() < sink.firstNs()) {
                before = part;
            }
        }
        if (before != null && before.rows() + imported <= SMALL_PART) {
            merged.add(before);
        }
        return merged;
    }

    private Part writePart(Path folder, Path unfinished, List<Part> merged, ImportSink sink)
            throws SQLException, IOException {
        String stored = merged.isEmpty()
                ? ""
                : " UNION ALL SELECT " + COLUMNS + " FROM " + ParquetBarSource.files(folder, merged);
        database.execute("COPY (SELECT " + COLUMNS + " FROM (SELECT " + COLUMNS + " FROM " + STAGED + stored
                + ") ORDER BY time) TO " + Database.quoted(unfinished)
                + " (FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE 122880)");
        long highest = Math.max(
                sink.highest(), merged.stream().mapToLong(Part::highest).max().orElse(0));
        String sha256 = AtomicFiles.sha256(unfinished);
        long bytes = Files.size(unfinished);
        return database.query(
                        "SELECT count(*), epoch_ns(min(time)), epoch_ns(max(time)) FROM read_parquet("
                                + Database.quoted(unfinished) + ")",
                        row -> new Part(
                                row.getLong(2) + "-" + row.getLong(3) + "-" + sha256.substring(0, 8) + ".parquet",
                                row.getLong(1),
                                row.getLong(2),
                                row.getLong(3),
                                bytes,
                                sha256,
                                highest))
                .getFirst();
    }

    /**
     * Removes files that no metadata lists: leftovers of a killed import, and parts that were merged. Parts without any
     * metadata stay, because the metadata may be what was lost.
     */
    private static void clean(Path folder, Manifest manifest) throws IOException {
        List<String> valid = manifest.parts().stream().map(Part::file).toList();
        List<Path> stale;
        try (Stream<Path> files = Files.list(folder)) {
            stale = files.filter(file -> {
                        String name = String.valueOf(file.getFileName());
                        return name.endsWith(AtomicFiles.UNFINISHED)
                                || (!valid.isEmpty() && name.endsWith(".parquet") && !valid.contains(name));
                    })
                    .toList();
        }
        for (Path file : stale) {
            Files.delete(file);
        }
    }
}
